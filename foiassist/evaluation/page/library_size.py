"""The plot of the score against how many past responses there were to learn from."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from foiassist.evaluation import metrics
from foiassist.evaluation.case_result import CaseResult
from foiassist.evaluation.page.chart import (
    Axis,
    Chart,
    Mark,
    dot,
    level_axis,
    round_ticks,
    upright_axis,
    whisker,
    words,
)

_MEASURE = "suggestion.recall@3"
_MOST_POINTS = 6
_WIDTH, _HEIGHT = 640, 360
_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 610, 16, 300
_TICKS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)


@dataclass(frozen=True, slots=True)
class _Point:
    name: str
    past: float
    """Past responses, or the mean of them."""
    number: int
    score: float
    low: float
    high: float


def learning_chart(results: Sequence[CaseResult], seed: int) -> Chart | None:
    """Return the score by the size of the library; None where nothing was measured."""
    counted = sorted(
        ((one.learned_from, one.values[_MEASURE]) for one in results if _MEASURE in one.values),
        key=lambda pair: pair[0],
    )
    if not counted:
        return None
    points = [_point(_span(part), part, seed) for part in _parts(counted)]
    return Chart(
        id="learning",
        title="Score against the number of past responses in the library",
        summary=(
            f"{_MEASURE} by the number of past responses that a case could learn from: "
            + "; ".join(f"{one.name}: {one.score:.2f} ({one.number} cases)" for one in points)
            + "."
        ),
        how_to_read=(
            "Each point is a part of the cases, by how many past responses were there for it. "
            "Where every case has a library of much the same size, run with --time-ordered: the "
            "library then grows from request to request."
        ),
        width=_WIDTH,
        height=_HEIGHT,
        marks=tuple(_marks(points)),
        heads=("past responses", _MEASURE, "95% interval", "cases"),
        rows=tuple(
            (one.name, f"{one.score:.3f}", f"{one.low:.3f} to {one.high:.3f}", str(one.number))
            for one in points
        ),
    )


def _parts(counted: Sequence[tuple[int, float]]) -> Iterator[list[tuple[int, float]]]:
    """Yield *counted*, which is in order, in a few parts; equal sizes are never parted."""
    wanted = math.ceil(len(counted) / _MOST_POINTS)
    part: list[tuple[int, float]] = []
    for pair in counted:
        if len(part) >= wanted and pair[0] != part[-1][0]:
            yield part
            part = []
        part.append(pair)
    yield part


def _span(part: Sequence[tuple[int, float]]) -> str:
    low, high = part[0][0], part[-1][0]
    return f"{low}" if low == high else f"{low} to {high}"


def _point(name: str, part: Sequence[tuple[int, float]], seed: int) -> _Point:
    scores = [score for _past, score in part]
    lies = metrics.interval(scores, seed)
    past = metrics.mean([float(number) for number, _score in part])
    return _Point(name, past, len(part), metrics.mean(scores), lies.low, lies.high)


def _in_words(points: Sequence[_Point]) -> str:
    return "; ".join(f"{one.name}: {one.score:.2f} ({one.number})" for one in points)


def _marks(points: Sequence[_Point]) -> list[Mark]:
    ticks = round_ticks(max(one.past for one in points))
    across, up = Axis(0.0, ticks[-1], _LEFT, _RIGHT), Axis(0.0, 1.0, _BOTTOM, _TOP)
    marks: list[Mark] = [
        *upright_axis(up, _LEFT, _RIGHT, _TICKS),
        *level_axis(across, _TOP, _BOTTOM, ticks),
        words("axis", (_LEFT + _RIGHT) / 2, _BOTTOM + 40, "past responses to learn from", "middle"),
        words("axis", _LEFT + 6, _TOP + 14, _MEASURE),
    ]
    for one in points:
        x = across.at(one.past)
        says = f"{one.name} past responses: {one.score:.3f}, {one.number} cases"
        marks += [*whisker(up, x, one.low, one.high), dot("point", x, up.at(one.score), 5, says)]
    return marks
