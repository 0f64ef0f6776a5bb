"""A plot as marks on a sheet, with its figures as a table for whoever cannot see it.

A plot knows no colour: the page's style sheet gives each kind of mark its own, for light, dark and
paper.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

Place = tuple[str, str]
"""An attribute of a mark with its value, ready to be written."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One rectangle, line, circle or word of a plot."""

    shape: str
    """As SVG names it: rect, line, circle, text, polyline."""
    kind: str
    """What it stands for, as the style sheet names it."""
    places: tuple[Place, ...]
    says: str = ""
    """The words of a text; of any other mark what it says when it is pointed at."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A plot with what it says in words."""

    id: str
    title: str
    summary: str
    """What there is to be seen, in a sentence or two: read aloud in place of the plot."""
    how_to_read: str
    width: int
    height: int
    marks: tuple[Mark, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """The figures of the plot."""


@dataclass(frozen=True, slots=True)
class Axis:
    """A straight scale: figures from `low` to `high` lie between `start` and `end`."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Return where *value* lies; what is off the scale lies at its end."""
        span = self.high - self.low
        share = (value - self.low) / span if span else 0.5
        return self.start + (self.end - self.start) * min(1.0, max(0.0, share))


def rect(kind: str, x: float, y: float, width: float, height: float, says: str = "") -> Mark:
    """Return a rectangle; one of no width is still to be seen."""
    places = (("x", x), ("y", y), ("width", max(0.5, width)), ("height", height))
    return Mark("rect", kind, _written(places), says)


def line(kind: str, start: tuple[float, float], end: tuple[float, float]) -> Mark:
    """Return a straight line."""
    places = (("x1", start[0]), ("y1", start[1]), ("x2", end[0]), ("y2", end[1]))
    return Mark("line", kind, _written(places))


def dot(kind: str, x: float, y: float, radius: float, says: str = "") -> Mark:
    """Return a round mark."""
    return Mark("circle", kind, _written((("cx", x), ("cy", y), ("r", radius))), says)


def words(kind: str, x: float, y: float, says: str, anchor: str = "start") -> Mark:
    """Return words that begin, end or have their middle at *x*."""
    return Mark("text", kind, (*_written((("x", x), ("y", y))), ("text-anchor", anchor)), says)


def upright_axis(axis: Axis, left: float, right: float, ticks: Sequence[float]) -> list[Mark]:
    """Return the lines and figures of a scale of shares that goes up."""
    marks = []
    for tick in ticks:
        y = axis.at(tick)
        marks += [line("grid", (left, y), (right, y))]
        marks += [words("tick", left - 6, y + 4, f"{tick:g}", "end")]
    return marks


def level_axis(axis: Axis, top: float, bottom: float, ticks: Sequence[float]) -> list[Mark]:
    """Return the lines and figures of a scale that goes to the right."""
    marks = []
    for tick in ticks:
        x = axis.at(tick)
        marks += [line("grid", (x, top), (x, bottom))]
        marks += [words("tick", x, bottom + 16, f"{tick:,.4g}", "middle")]
    return marks


def whisker(axis: Axis, x: float, low: float, high: float) -> list[Mark]:
    """Return an upright interval with its ends."""
    top, bottom = axis.at(high), axis.at(low)
    ends = [line("whisker", (x - 4, y), (x + 4, y)) for y in (top, bottom)]
    return [line("whisker", (x, top), (x, bottom)), *ends]


def round_ticks(high: float, most: int = 6) -> list[float]:
    """Return figures from 0 to at least *high*, evenly spaced and easily read."""
    if high <= 0:
        return [0.0, 1.0]
    rough = high / (most - 1)
    size = 10.0 ** math.floor(math.log10(rough))
    step = next(size * factor for factor in (1, 2, 5, 10) if size * factor >= rough)
    return [round(step * n, 9) for n in range(math.ceil(high / step - 1e-9) + 1)]


def _written(places: Sequence[tuple[str, float]]) -> tuple[Place, ...]:
    return tuple((name, f"{value:.1f}".removesuffix(".0")) for name, value in places)
