"""The plot of the stated confidence against how often it was right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from foiassist.case.suggestion import Confidence
from foiassist.evaluation.case_result import CaseResult
from foiassist.evaluation.measures import pooling
from foiassist.evaluation.measures.calibration import LEVELS, PROMISED
from foiassist.evaluation.page.chart import (
    Axis,
    Chart,
    Mark,
    dot,
    level_axis,
    line,
    upright_axis,
    whisker,
    words,
)

_WIDTH, _HEIGHT = 520, 380
_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 500, 16, 320
_TICKS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)


@dataclass(frozen=True, slots=True)
class _Point:
    level: Confidence
    number: int
    right: float
    low: float
    high: float


def calibration_chart(results: Sequence[CaseResult], seed: int) -> Chart | None:
    """Return how often each word of confidence was right; None where that is not known."""
    points = [point for level in LEVELS if (point := _point(level, results, seed))]
    if not points:
        return None
    said = (
        f"'{one.level.value}' was right {one.right:.0%} of {one.number} times "
        f"and promises {PROMISED[one.level]:.0%}"
        for one in points
    )
    return Chart(
        id="calibration",
        title="Stated confidence against how often it was right",
        summary=f"{'; '.join(said)}.",
        how_to_read=(
            "Each point is a word of confidence: to the right what it promises, upwards how often "
            "the first provision listed was relied on, with the interval, over requests that met "
            "an exemption. On the line the word is kept; under it too much is promised."
        ),
        width=_WIDTH,
        height=_HEIGHT,
        marks=tuple(_marks(points)),
        heads=("confidence", "promises", "was right", "95% interval", "requests"),
        rows=tuple(
            (
                one.level.value,
                f"{PROMISED[one.level]:.2f}",
                f"{one.right:.3f}",
                f"{one.low:.3f} to {one.high:.3f}",
                str(one.number),
            )
            for one in points
        ),
    )


def _point(level: Confidence, results: Sequence[CaseResult], seed: int) -> _Point | None:
    counts = [
        (sum(right), len(right))
        for one in results
        if (right := [was for stated, was in one.stated if stated is level])
    ]
    if not counts:
        return None
    lies = pooling.pooled_interval(counts, pooling.mean_of, seed)
    score = pooling.pooled(counts, pooling.mean_of)
    number = sum(every for _right, every in counts)
    return _Point(level, number, score, lies.low, lies.high)


def _marks(points: Sequence[_Point]) -> list[Mark]:
    across, up = Axis(0.0, 1.0, _LEFT, _RIGHT), Axis(0.0, 1.0, _BOTTOM, _TOP)
    marks = [
        *upright_axis(up, _LEFT, _RIGHT, _TICKS),
        *level_axis(across, _TOP, _BOTTOM, _TICKS),
        line("kept", (_LEFT, _BOTTOM), (_RIGHT, _TOP)),
        words("axis", (_LEFT + _RIGHT) / 2, _BOTTOM + 40, "what the word promises", "middle"),
        words("axis", _LEFT + 6, _TOP + 14, "how often it was right"),
    ]
    for one in points:
        x, y = across.at(PROMISED[one.level]), up.at(one.right)
        says = f"{one.level.value}: right {one.right:.3f} of {one.number}"
        marks += [*whisker(up, x, one.low, one.high), dot("point", x, y, 6, says)]
        marks += [words("figure", x + 12, y + 4, f"{one.level.value}, n = {one.number}")]
    return marks
