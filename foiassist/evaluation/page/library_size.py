"""Plots of the score against how many past responses there were to learn from."""

from __future__ import annotations

import math
from collections import defaultdict
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
from foiassist.law.exemptions import sort_key

_MEASURE = "suggestion.recall@3"
_MOST_POINTS = 6
_FIRST = 3
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
    return _chart(
        "learning",
        "Score against the number of past responses in the library",
        f"{_MEASURE} by the number of past responses that a case could learn from: "
        f"{_in_words(points)}.",
        "Each point is a part of the cases, by how many past responses were there for it. Where "
        "every case has a library of much the same size, run with --time-ordered: the library "
        "then grows from request to request.",
        points,
        "past responses to learn from",
    )


def provisions_chart(results: Sequence[CaseResult], seed: int) -> Chart | None:
    """Return for each provision how often it was found, by how often it was relied on."""
    scores: dict[str, list[float]] = defaultdict(list)
    for one in results:
        for section in one.relied_on or ():
            scores[section].append(float(section in one.suggested[:_FIRST]))
    if not scores:
        return None
    points = [
        _point(section, [(len(scores[section]), score) for score in scores[section]], seed)
        for section in sorted(scores, key=sort_key)
    ]
    return _chart(
        "provisions",
        "How often a provision was found, against how often it was relied on",
        f"Share of requests with the provision among the first three: {_in_words(points)}.",
        "Each point is a section of the Act: to the right how many requests relied on it, upwards "
        "how many of them had it among the first three. What is rare has few examples, and a wide "
        "interval.",
        points,
        "requests that relied on it",
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


def _chart(
    name: str, title: str, summary: str, how_to_read: str, points: Sequence[_Point], along: str
) -> Chart:
    ticks = round_ticks(max(one.past for one in points))
    across, up = Axis(0.0, ticks[-1], _LEFT, _RIGHT), Axis(0.0, 1.0, _BOTTOM, _TOP)
    marks: list[Mark] = [
        *upright_axis(up, _LEFT, _RIGHT, _TICKS),
        *level_axis(across, _TOP, _BOTTOM, ticks),
        words("axis", (_LEFT + _RIGHT) / 2, _BOTTOM + 40, along, "middle"),
    ]
    for one in points:
        x, y = across.at(one.past), up.at(one.score)
        says = f"{one.name}: {one.score:.3f}, {one.number} cases"
        marks += [*whisker(up, x, one.low, one.high), dot("point", x, y, 5, says)]
        marks += [words("figure", x + 8, y - 6, one.name)]
    rows = tuple(
        (one.name, f"{one.score:.3f}", f"{one.low:.3f} to {one.high:.3f}", str(one.number))
        for one in points
    )
    heads = (along, "score", "95% interval", "cases")
    if name == "provisions":
        heads = ("section", "found", "95% interval", "relied on it")
    return Chart(name, title, summary, how_to_read, _WIDTH, _HEIGHT, tuple(marks), heads, rows)
