"""The evaluation: every row asked about with a library that cannot know its answer.

An iterator of how far it is that ends with the report. Two runs over the same things say the
same, but for their times.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from foiassist.case.evidence import Library
from foiassist.errors import EvaluationError
from foiassist.evaluation import baselines
from foiassist.evaluation.asked import Asked, Known
from foiassist.evaluation.asking import ask
from foiassist.evaluation.baselines import Ranker
from foiassist.evaluation.bench import Bench, case_of, desk_over
from foiassist.evaluation.case_index import CaseIndex
from foiassist.evaluation.case_result import CaseResult
from foiassist.evaluation.dataset import Dataset
from foiassist.evaluation.groups import Group, by_fold, by_time
from foiassist.evaluation.holding_out import held_out, near_duplicates, not_yet_answered, without
from foiassist.evaluation.label_counts import label_counts
from foiassist.evaluation.measuring.checks import checks_measured
from foiassist.evaluation.measuring.draft_baselines import nearest_letter
from foiassist.evaluation.past_responses import as_searched, brought_in, library_with
from foiassist.evaluation.report import Report, report_on
from foiassist.evaluation.threads import Correspondence, same_thread

SEED = 20050101
"""Of every random draw: the day the Act came into force."""

_FEWEST_FOLDS = 2


@dataclass(frozen=True, slots=True)
class Progress:
    """So many of so many are done."""

    done: int
    total: int
    doing: str


def evaluate(
    bench: Bench,
    datasets: Sequence[Dataset],
    learn_from: Sequence[Dataset] = (),
    folds: int = 5,
    *,
    time_ordered: bool = False,
) -> Iterator[Progress | Report]:
    """Ask about every row of *datasets*, saying how far it is; ends with the report.

    Args:
        bench: What the desk is put together from.
        datasets: The rows that are asked about.
        learn_from: What the library has beside the bundled corpus. Where there is none, each
            fold of *datasets* is asked about with the other folds.
        folds: Parts that *datasets* are cut into, by the hash of each row's id.
        time_ordered: Whether a case may know only what was answered before its request came. Its
            library is then all other rows so far, and not those of other folds; rows without a
            day are neither asked about nor learnt from, and counted.

    Raises:
        EvaluationError: There is nothing to ask about, or too few folds.
    """
    if folds < _FEWEST_FOLDS:
        raise EvaluationError(f"{folds} folds leave nothing to learn from.", hint="Take 5.")
    if not any(dataset.rows for dataset in datasets):
        raise EvaluationError("There is no row to ask about.")
    begun = time.perf_counter()
    yield Progress(0, 0, "Reading the requests")
    bundled = bench.office.corpus.library()
    asked = _read(bench, bundled, datasets)
    taught = _read(bench, bundled, learn_from)
    related = _related(bundled, [*asked, *taught])
    if time_ordered:
        groups = by_time(asked, taught or asked, folds)
    elif learn_from:
        groups = [Group(tuple(asked), tuple(taught))]
    else:
        groups = by_fold(asked, folds)
    total = sum(len(group.asked) for group in groups)
    results: list[CaseResult] = []
    for group in groups:
        for step in _ask_group(bench, bundled, group, related, time_ordered=time_ordered):
            if isinstance(step, CaseResult):
                results.append(step)
                yield Progress(len(results), total, "Asking about past requests")
            else:
                yield step
    yield report_on(
        sorted(results, key=lambda one: (one.dataset, one.id)),
        bench,
        bundled,
        datasets,
        learn_from,
        folds=0 if learn_from else folds,
        time_ordered=_without_a_day(asked, taught or asked) if time_ordered else None,
        labels={one.name: label_counts(one) for one in (*datasets, *learn_from)},
        seed=SEED,
        others=checks_measured(bundled, bench.office, SEED),
        seconds=time.perf_counter() - begun,
    )


def _without_a_day(asked: Sequence[Asked], teachers: Sequence[Asked]) -> dict[str, int]:
    """Return how many rows could not be put in order of time."""
    return {
        "cases_without_a_day": sum(1 for one in asked if one.row.received is None),
        "answers_without_a_day": sum(
            1 for one in teachers if one.can_teach and one.row.answered is None
        ),
    }


def _read(bench: Bench, bundled: Library, datasets: Sequence[Dataset]) -> list[Asked]:
    desk = desk_over(bench, bundled, bench.office.index)
    return [
        Asked(row, dataset.name, case, brought_in(row, case))
        for dataset in datasets
        for row in dataset.rows
        for case in [case_of(desk, row, f"{dataset.name} {row.id}")]
    ]


def _related(bundled: Library, rows: Sequence[Asked]) -> dict[str, frozenset[str]]:
    """Return for each response those that give its answer away: its likes, and its thread."""
    written = {
        one.reference: Correspondence(one.reference, one.request) for one in bundled.responses
    }
    written.update({one.reference: _correspondence(one) for one in rows})
    alike = near_duplicates({name: one.request for name, one in written.items()})
    threads = same_thread(written.values())
    return {name: alike[name] | threads[name] for name in written}


def _correspondence(one: Asked) -> Correspondence:
    row = one.row
    return Correspondence(
        one.reference, one.case.request.text, row.replies, tuple(filter(None, (row.id, row.source)))
    )


def _ask_group(
    bench: Bench,
    bundled: Library,
    group: Group,
    related: Mapping[str, frozenset[str]],
    *,
    time_ordered: bool,
) -> Iterator[CaseResult | Progress]:
    teachers = [one for one in group.teachers if one.can_teach]
    library = library_with(bundled, [as_searched(one.response) for one in teachers])
    letters = {one.reference: one.row.response_text for one in teachers if one.row.response_text}
    hidden = {
        one.reference: _hidden(one, related, library, time_ordered=time_ordered)
        for one in group.asked
    }
    to_learn = without(library, frozenset().union(*hidden.values()))
    bench = replace(bench, office=bench.taught(bench.office, to_learn))
    with TemporaryDirectory(prefix="foiassist-evaluation-") as folder:
        index = bench.index_for(library, Path(folder))
        for step in index.build():
            yield Progress(step.done, step.total, step.doing)
        rankers = _rankers(bench, library)
        nearest = nearest_letter(library.responses, letters, bench.embedder)
        for one in group.asked:
            held = hidden[one.reference]
            copied = nearest(one.case.request.text, held)
            known = Known(without(library, held), held, copied)
            seen = CaseIndex(index, held)
            yield ask(one, desk_over(bench, known.library, seen), seen, rankers, known)


def _hidden(
    one: Asked, related: Mapping[str, frozenset[str]], library: Library, *, time_ordered: bool
) -> frozenset[str]:
    """Return every response that the case must know nothing of."""
    hidden = held_out([one.reference], related)
    if not time_ordered or one.row.received is None:
        return hidden
    return hidden | not_yet_answered(library.responses, one.row.received)


def _rankers(bench: Bench, library: Library) -> dict[str, Ranker]:
    return {
        "most_frequent": baselines.most_frequent(library.responses),
        "bm25": baselines.bm25(library.responses),
        "minilm": baselines.minilm(library.responses, bench.embedder),
    }
