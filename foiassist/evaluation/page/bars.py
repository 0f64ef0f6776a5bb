"""Plots of the figures of a part of the work, each beside its baselines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from foiassist.evaluation.described import Direction, Group, Unit
from foiassist.evaluation.folding import falling_short
from foiassist.evaluation.known_measures import described
from foiassist.evaluation.page.chart import Axis, Chart, Mark, level_axis, line, rect, words
from foiassist.evaluation.scoring import Measure

_WIDTH, _LEFT, _RIGHT = 720, 250, 640
_NAME, _OURS, _THEIRS, _GAP = 20, 18, 14, 14
"""Heights of a measure's name, of our bar, of a baseline's, and of the space under them."""

_TICKS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)


def bar_charts(measures: Mapping[str, Measure]) -> Iterator[Chart]:
    """Yield a plot for each part of the work that has shares to compare."""
    shown = falling_short(measures)
    shares = [name for name in shown if described(name).unit is Unit.SHARE]
    for group, names in groupby(shares, key=lambda name: described(name).group):
        if group is not Group.PROVISIONS:
            yield _bars(group, {name: measures[name] for name in names})


def _bars(group: Group, measures: Mapping[str, Measure]) -> Chart:
    axis = Axis(0.0, 1.0, _LEFT, _RIGHT)
    marks: list[Mark] = []
    y = 8.0
    for name, measure in measures.items():
        drawn, y = _measure(name, measure, axis, y)
        marks += drawn
    behind = level_axis(axis, 0, y - _GAP + 4, _TICKS)
    return Chart(
        id=f"bars-{group.name.lower()}",
        title=group.value,
        summary="; ".join(f"{name} {one.value:.2f}" for name, one in measures.items()) + ".",
        how_to_read=(
            "The thick bar is ours, with the interval that its figure lies in; the thin ones are "
            "baselines on the same cases. '+' is a baseline that ours beats by more than chance, "
            "'-' one that beats ours, '~' one from which the difference may be chance."
        ),
        width=_WIDTH,
        height=int(y + 22),
        marks=(*behind, *marks),
        heads=("measure", "whose", "figure", "95% interval", "cases"),
        rows=tuple(_rows(measures)),
    )


def _measure(name: str, measure: Measure, axis: Axis, y: float) -> tuple[list[Mark], float]:
    """Return the marks of one measure that begins at *y*, and where the next may begin."""
    less = " ↓ less is better" if described(name).direction is Direction.LOWER else ""
    marks = [words("name", 0, y + 13, f"{name}{less}")]
    y += _NAME
    says = f"{name}: {measure.value:.3f}, {measure.low:.3f} to {measure.high:.3f}"
    middle = y + _OURS / 2 - 1
    marks += [
        words("label", _LEFT - 8, y + 12, f"ours ({measure.n})", "end"),
        rect("ours", _LEFT, y, axis.at(measure.value) - _LEFT, _OURS - 3, says),
        line("whisker", (axis.at(measure.low), middle), (axis.at(measure.high), middle)),
        *(
            line("whisker", (axis.at(one), middle - 4), (axis.at(one), middle + 4))
            for one in (measure.low, measure.high)
        ),
        words("figure", _RIGHT + 8, y + 12, f"{measure.value:.3f}"),
    ]
    y += _OURS
    for baseline, value in measure.baselines.items():
        said = f"{value:.3f} {_mark(measure, baseline)}"
        marks += [
            words("label", _LEFT - 8, y + 9, baseline.replace("_", " "), "end"),
            rect("theirs", _LEFT, y, axis.at(value) - _LEFT, _THEIRS - 5, f"{baseline}: {said}"),
            words("figure", _RIGHT + 8, y + 9, said),
        ]
        y += _THEIRS
    return marks, y + _GAP


def _mark(measure: Measure, baseline: str) -> str:
    if baseline in measure.beats:
        return "+"
    return "-" if baseline in measure.loses_to else "~"


def _rows(measures: Mapping[str, Measure]) -> Iterator[tuple[str, ...]]:
    for name, one in measures.items():
        lies = f"{one.low:.3f} to {one.high:.3f}"
        yield name, "ours", f"{one.value:.3f}", lies, str(one.n)
        for baseline, value in one.baselines.items():
            yield name, baseline, f"{value:.3f} {_mark(one, baseline)}", "", ""
