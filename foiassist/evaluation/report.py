"""What an evaluation found: what it was made from, its figures, its cases and its times."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from foiassist.case.evidence import Library
from foiassist.errors import EvaluationError
from foiassist.evaluation.bench import Bench
from foiassist.evaluation.case_result import CaseResult
from foiassist.evaluation.dataset import Dataset
from foiassist.evaluation.known_measures import place_of
from foiassist.evaluation.record import record_of
from foiassist.evaluation.scoring import Measure, measures_of

__all__ = ["Measure", "Report", "report_on"]


@dataclass(frozen=True, slots=True)
class Report:
    """What an evaluation found. All of it but the times is the same in every run."""

    record: Mapping[str, Any]
    """What was evaluated, with what: versions, settings, digests, seed."""

    measures: Mapping[str, Measure]
    cases: tuple[CaseResult, ...]
    times: Mapping[str, float] = field(default_factory=dict)
    """In seconds, and memory in MiB where the system says; never the same in two runs."""


def report_on(
    results: Sequence[CaseResult],
    bench: Bench,
    bundled: Library,
    datasets: Sequence[Dataset],
    learn_from: Sequence[Dataset],
    *,
    seed: int,
    seconds: float,
    others: Mapping[str, Measure] | None = None,
    **more: object,
) -> Report:
    """Return the report on *results*, with the record of what they were made from.

    Args:
        results: One for each case.
        bench: What the desk was put together from.
        bundled: The library that comes with foiassist.
        datasets: What was asked about.
        learn_from: What the library had beside the bundled one.
        seed: Of every random draw.
        seconds: How long the whole took.
        others: Measures that are not made of cases, by their names.
        more: What else the record says.

    Raises:
        EvaluationError: There is no case.
    """
    if not results:
        raise EvaluationError(
            "No case could be asked about.",
            hint="In order of time, only requests with a day of receipt are asked about.",
        )
    measures = {**measures_of(results, seed), **(others or {})}
    return Report(
        {**record_of(bench, bundled, datasets, learn_from), **more, "seed": seed},
        {name: measures[name] for name in sorted(measures, key=place_of)},
        tuple(results),
        _times(results, seconds),
    )


def _times(results: Sequence[CaseResult], seconds: float) -> dict[str, float]:
    each = sorted(one.seconds for one in results)
    times = {"whole": seconds, "median_case": statistics.median(each), "longest_case": each[-1]}
    if peak := max(one.peak_bytes for one in results):
        times["peak_mib"] = peak / 2**20
    return times
