"""The evaluation: every row asked about with a library that cannot know its answer.

An iterator of how far it is that ends with the report. Two runs over the same things say the
same, but for their times.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from foiassist.case.case import Case
from foiassist.case.evidence import Library
from foiassist.errors import EvaluationError
from foiassist.evaluation import baselines
from foiassist.evaluation.asking import ask
from foiassist.evaluation.baselines import Ranker
from foiassist.evaluation.bench import Bench, case_of, desk_over
from foiassist.evaluation.case_result import CaseResult
from foiassist.evaluation.dataset import Dataset, Row
from foiassist.evaluation.holding_out import fold_of, held_out, near_duplicates
from foiassist.evaluation.past_responses import library_with, past_response
from foiassist.evaluation.report import Report, report_on

SEED = 20050101
"""Of every random draw: the day the Act came into force."""

_FEWEST_FOLDS = 2


@dataclass(frozen=True, slots=True)
class Progress:
    """So many of so many are done."""

    done: int
    total: int
    doing: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A row with the case it was read as."""

    row: Row
    dataset: str
    case: Case

    @property
    def can_teach(self) -> bool:
        """Whether anything is known of its answer."""
        return self.row.exemptions is not None or bool(self.row.outcome)


def evaluate(
    bench: Bench,
    datasets: Sequence[Dataset],
    learn_from: Sequence[Dataset] = (),
    folds: int = 5,
) -> Iterator[Progress | Report]:
    """Ask about every row of *datasets*, saying how far it is; ends with the report.

    Args:
        bench: What the desk is put together from.
        datasets: The rows that are asked about.
        learn_from: What the library has beside the bundled corpus. Where there is none, each
            fold of *datasets* is asked about with the other folds.
        folds: Parts that *datasets* are cut into, by the hash of each row's id.

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
    alike = _alike(bundled, [*asked, *taught])
    results: list[CaseResult] = []
    for group, teachers in _groups(asked, taught, folds, learning=bool(learn_from)):
        for step in _ask_group(bench, bundled, group, teachers, alike):
            if isinstance(step, CaseResult):
                results.append(step)
                yield Progress(len(results), len(asked), "Asking about past requests")
            else:
                yield step
    yield report_on(
        sorted(results, key=lambda one: (one.dataset, one.id)),
        bench,
        bundled,
        datasets,
        learn_from,
        folds=0 if learn_from else folds,
        seed=SEED,
        seconds=time.perf_counter() - begun,
    )


def _read(bench: Bench, bundled: Library, datasets: Sequence[Dataset]) -> list[Asked]:
    desk = desk_over(bench, bundled, bench.office.index)
    return [
        Asked(row, dataset.name, case_of(desk, row, f"{dataset.name} {row.id}"))
        for dataset in datasets
        for row in dataset.rows
    ]


def _alike(bundled: Library, rows: Sequence[Asked]) -> dict[str, frozenset[str]]:
    requests = {response.reference: response.request for response in bundled.responses}
    requests.update({one.case.reference: one.case.request.text for one in rows})
    return near_duplicates(requests)


def _groups(
    asked: Sequence[Asked], taught: Sequence[Asked], folds: int, *, learning: bool
) -> Iterator[tuple[list[Asked], list[Asked]]]:
    """Yield the rows to ask about together, each time with those that the library may have."""
    if learning:
        yield list(asked), list(taught)
        return
    for fold in range(folds):
        group = [one for one in asked if fold_of(one.row.id, folds) == fold]
        if group:
            yield group, [one for one in asked if fold_of(one.row.id, folds) != fold]


def _ask_group(
    bench: Bench,
    bundled: Library,
    group: Sequence[Asked],
    teachers: Sequence[Asked],
    alike: Mapping[str, frozenset[str]],
) -> Iterator[CaseResult | Progress]:
    library = library_with(
        bundled, [past_response(one.row, one.case) for one in teachers if one.can_teach]
    )
    with TemporaryDirectory(prefix="foiassist-evaluation-") as folder:
        index = bench.index_for(library, Path(folder))
        for step in index.build():
            yield Progress(step.done, step.total, step.doing)
        desk = desk_over(bench, library, index)
        rankers = _rankers(bench, library)
        for one in group:
            exclude = held_out([one.case.reference], alike)
            yield ask(desk, one.row, one.dataset, one.case, rankers, exclude)


def _rankers(bench: Bench, library: Library) -> dict[str, Ranker]:
    return {
        "most_frequent": baselines.most_frequent(library.responses),
        "bm25": baselines.bm25(library.responses),
        "minilm": baselines.minilm(library.responses, bench.embedder),
    }
