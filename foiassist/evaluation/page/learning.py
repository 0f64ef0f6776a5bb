"""Plots of the score against how many past responses there were, and how near the nearest was."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from foiassist.evaluation.case_result import CaseResult
from foiassist.evaluation.measures import sampling
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

_Pair = tuple[float, float]
"""What a case had to learn from, and its score."""


@dataclass(frozen=True, slots=True)
class _Point:
    name: str
    along: float
    """The mean of what its cases had to learn from."""
    number: int
    score: float
    low: float
    high: float


def learning_chart(results: Sequence[CaseResult], seed: int) -> Chart | None:
    """Return the score by the size of the library; None where nothing was measured."""
    return _chart(
        "learning",
        "Score against the number of past responses in the library",
        "Each point is a part of the cases, by how many past responses were there for it to learn "
        "from. Where every case has a library of much the same size, run with --time-ordered: the "
        "library then grows from request to request.",
        "past responses",
        _points([(one.learned_from, _score(one)) for one in results if _counts(one)], seed),
    )


def nearness_chart(results: Sequence[CaseResult], seed: int) -> Chart | None:
    """Return the score by how near the nearest past question was; None where none was found."""
    return _chart(
        "nearness",
        "Score against how near the nearest past question was",
        "Each point is a part of the cases, by how well the best past question that was found for "
        "it matches: to the right there was one like it. Where the points do not rise, past "
        "responses do not help.",
        "match of the nearest past question",
        _points(
            [
                (max(shown.score for shown in one.shown), _score(one))
                for one in results
                if _counts(one) and one.shown
            ],
            seed,
        ),
    )


def _counts(result: CaseResult) -> bool:
    return _MEASURE in result.values


def _score(result: CaseResult) -> float:
    return result.values[_MEASURE]


def _points(counted: Iterable[_Pair], seed: int) -> list[_Point]:
    """Return *counted* as a few points, in order of what there was to learn from."""
    return [_point(part, seed) for part in _parts(sorted(counted))]


def _parts(counted: Sequence[_Pair]) -> Iterator[list[_Pair]]:
    """Yield *counted*, which is in order, in a few parts; what is equal is never parted."""
    wanted = math.ceil(len(counted) / _MOST_POINTS)
    part: list[_Pair] = []
    for pair in counted:
        if len(part) >= wanted and pair[0] != part[-1][0]:
            yield part
            part = []
        part.append(pair)
    if part:
        yield part


def _point(part: Sequence[_Pair], seed: int) -> _Point:
    scores = [score for _along, score in part]
    lies = sampling.interval(scores, seed)
    low, high = f"{part[0][0]:.3g}", f"{part[-1][0]:.3g}"
    return _Point(
        low if low == high else f"{low} to {high}",
        sampling.mean([along for along, _score in part]),
        len(part),
        sampling.mean(scores),
        lies.low,
        lies.high,
    )


def _chart(
    name: str, title: str, how_to_read: str, along: str, points: Sequence[_Point]
) -> Chart | None:
    if not points:
        return None
    said = "; ".join(f"{one.name}: {one.score:.2f} ({one.number} cases)" for one in points)
    return Chart(
        id=name,
        title=title,
        summary=f"{_MEASURE} by {along}: {said}.",
        how_to_read=how_to_read,
        width=_WIDTH,
        height=_HEIGHT,
        marks=tuple(_marks(points, along)),
        heads=(along, _MEASURE, "95% interval", "cases"),
        rows=tuple(
            (one.name, f"{one.score:.3f}", f"{one.low:.3f} to {one.high:.3f}", str(one.number))
            for one in points
        ),
    )


def _marks(points: Sequence[_Point], along: str) -> list[Mark]:
    ticks = round_ticks(max(one.along for one in points))
    across, up = Axis(0.0, ticks[-1], _LEFT, _RIGHT), Axis(0.0, 1.0, _BOTTOM, _TOP)
    marks: list[Mark] = [
        *upright_axis(up, _LEFT, _RIGHT, _TICKS),
        *level_axis(across, _TOP, _BOTTOM, ticks),
        words("axis", (_LEFT + _RIGHT) / 2, _BOTTOM + 40, along, "middle"),
        words("axis", _LEFT + 6, _TOP + 14, _MEASURE),
    ]
    for one in points:
        x = across.at(one.along)
        says = f"{one.name}: {one.score:.3f}, {one.number} cases"
        marks += [*whisker(up, x, one.low, one.high), dot("point", x, up.at(one.score), 5, says)]
    return marks
