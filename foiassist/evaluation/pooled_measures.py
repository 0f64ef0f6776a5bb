"""Measures that are worked out over all cases together, and what each case adds to them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from foiassist.evaluation.case_result import CaseResult
from foiassist.evaluation.measures import pooling, spans
from foiassist.evaluation.measures.calibration import calibration_counts, calibration_error


@dataclass(frozen=True, slots=True)
class Pooled:
    """How a measure is worked out over all cases together."""

    counts: Callable[[CaseResult], tuple[float, ...] | None]
    """What a case adds up; None where it lacks what the measure needs."""

    score: pooling.Score


def _imported(result: CaseResult) -> tuple[float, ...] | None:
    return None if result.imported is None else pooling.agreement_counts(*result.imported)


def _stated(result: CaseResult) -> tuple[float, ...] | None:
    return calibration_counts(result.stated) if result.stated else None


def _questions(result: CaseResult) -> tuple[float, ...] | None:
    if result.marked is None:
        return None
    read = {(start, end) for _label, start, end in result.questions}
    return pooling.agreement_counts(read, result.marked)


def _characters(result: CaseResult) -> tuple[float, ...] | None:
    if result.marked is None:
        return None
    read = [(start, end) for _label, start, end in result.questions]
    inside = spans.within([read], [result.marked])
    return inside.both, inside.found + inside.marked


POOLED: Mapping[str, Pooled] = {
    "questions.f1": Pooled(_questions, pooling.f1),
    "questions.characters_f1": Pooled(_characters, pooling.f1),
    "suggestion.calibration_error": Pooled(_stated, calibration_error),
    "import.exemptions_f1": Pooled(_imported, pooling.f1),
}


def counts_of(result: CaseResult) -> dict[str, tuple[float, ...]]:
    """Return what one case adds up, by the name of the measure."""
    every = ((name, one.counts(result)) for name, one in POOLED.items())
    return {name: counts for name, counts in every if counts is not None}
