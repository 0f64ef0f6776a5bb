"""What each part of a suggestion is worth: the ranking with one part after another put in.

    python -m benchmarks.suggesting past.jsonl [more.jsonl ...]

Each fold is asked about with the others as the library, as `foiassist evaluate` does: a case knows
neither its own answer nor that of its thread or of a request like it, and nothing is learnt from
them either. A difference is marked where the paired bootstrap over the same cases says that it is
more than chance.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from foiassist.bootstrap import bench_for
from foiassist.case.evidence import Library
from foiassist.case.suggestion import RankedProvision
from foiassist.evaluation import run
from foiassist.evaluation.asked import Asked
from foiassist.evaluation.bench import Bench
from foiassist.evaluation.case_index import CaseIndex
from foiassist.evaluation.dataset import read_dataset
from foiassist.evaluation.groups import Group, by_fold
from foiassist.evaluation.holding_out import without
from foiassist.evaluation.measures import ranking, sampling
from foiassist.evaluation.past_responses import library_with
from foiassist.ports import NOTHING_LEARNED
from foiassist.settings import Settings
from foiassist.steps.find_evidence import QuestionEvidence, find_evidence
from foiassist.steps.suggest_decision import suggest_decision, suggest_for_request
from foiassist.steps.suggesting.likelihood import Basis

PARTS = (
    "what is usual for the kind of authority",
    "and cues of the guidance",
    "and what is noticed in the wording",
    "and what past responses teach",
    "and past questions like it: as shipped",
)
_FOLDS = 5

Ranks = dict[str, list[str]]


def main(names: Sequence[str]) -> int:
    """Print the ladder for the datasets called *names*."""
    if not names:
        print(__doc__)
        return 2
    bench = bench_for(Settings())
    bundled = bench.office.corpus.library()
    asked = run._read(bench, bundled, [read_dataset(Path(name)) for name in names])
    related = run._related(bundled, asked)
    scored: list[tuple[Asked, Ranks]] = []
    for group in by_fold(asked, _FOLDS):
        scored += _ranked(bench, bundled, group, related)
    print(f"{len(scored)} requests that met an exemption, {_FOLDS} folds\n")
    print(f"{'':42}hit@1  recall@3  recall@5")
    before: list[list[float]] = []
    for part in PARTS:
        now = [list(_values(part, scored, at)) for at in (1, 3, 5)]
        marks = [_mark(ours, theirs) for ours, theirs in zip(now, before or now, strict=True)]
        cells = [f"{sampling.mean(ours):.3f}{mark}" for ours, mark in zip(now, marks, strict=True)]
        print(f"{part:42}" + "   ".join(cells))
        before = now
    print("\n+ - more than chance better or worse than the line above")
    return 0


def _ranked(
    bench: Bench, bundled: Library, group: Group, related: Mapping[str, frozenset[str]]
) -> Iterator[tuple[Asked, Ranks]]:
    library = library_with(bundled, [one.response for one in group.teachers if one.can_teach])
    hidden = {
        one.reference: run._hidden(one, related, library, time_ordered=False) for one in group.asked
    }
    to_learn = without(library, frozenset().union(*hidden.values()))
    learned = bench.taught(bench.office, to_learn).learner.learned("", list)
    with TemporaryDirectory() as folder:
        index = bench.index_for(library, Path(folder))
        list(index.build())
        for one in group.asked:
            if one.row.sections:
                case = one.case
                whole = Basis(library.guidance, case.authority_kind, case.request.text, learned)
                yield one, _ladder(_found(one, CaseIndex(index, hidden[one.reference])), whole)


def _found(one: Asked, index: CaseIndex) -> list[QuestionEvidence]:
    kind = one.case.authority_kind
    return [
        find_evidence(question, index, exclude={one.reference}, kind=kind)
        for question in one.case.request.questions
    ]


def _ladder(found: Sequence[QuestionEvidence], whole: Basis) -> Ranks:
    nobody = [replace(one, past_questions=()) for one in found]
    untaught = replace(whole, learned=NOTHING_LEARNED)
    unseeing = replace(untaught, weights={})
    steps = (
        (nobody, replace(unseeing, guidance=())),
        (nobody, unseeing),
        (nobody, untaught),
        (nobody, whole),
        (found, whole),
    )
    return {
        part: [ranked.section for ranked in _suggested(evidence, basis)]
        for part, (evidence, basis) in zip(PARTS, steps, strict=True)
    }


def _suggested(evidence: Sequence[QuestionEvidence], basis: Basis) -> tuple[RankedProvision, ...]:
    questions = [suggest_decision(one, basis) for one in evidence]
    return suggest_for_request(evidence, basis, questions).exemptions


def _values(part: str, scored: Sequence[tuple[Asked, Ranks]], at: int) -> Iterator[float]:
    for one, ranks in scored:
        relied_on = one.row.sections
        if at == 1:
            yield ranking.hit_at_1(ranks[part], relied_on)
        else:
            yield ranking.recall_at(at, ranks[part], relied_on)


def _mark(ours: Sequence[float], theirs: Sequence[float]) -> str:
    if sampling.is_noise(ours, theirs, run.SEED):
        return "  "
    return " +" if sampling.mean(ours) > sampling.mean(theirs) else " -"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
