"""Figures that an evaluation must reach, so that a script can stop on one that is missed."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from foiassist.errors import SettingsError
from foiassist.evaluation.described import Direction
from foiassist.evaluation.known_measures import described, is_known, nearest_name
from foiassist.evaluation.report import Report

Floor = tuple[str, float]
"""The name of a measure with the figure that it must reach, or must not go above."""


def read_floors(given: Iterable[str]) -> tuple[Floor, ...]:
    """Return the figures written as `suggestion.recall@3=0.75`.

    Raises:
        SettingsError: One is written otherwise, or names no measure.
    """
    return tuple(map(_read, given))


def missed(report: Report, floors: Iterable[Floor]) -> Iterator[str]:
    """Yield a sentence for each figure that *report* misses."""
    for name, floor in floors:
        if name not in report.measures:
            yield f"{name} could not be measured: no case has what it needs."
            continue
        value = report.measures[name].value
        if described(name).direction is Direction.LOWER and value > floor:
            yield f"{name} is {value:.4f}, above the {floor:g} that is allowed."
        elif described(name).direction is Direction.HIGHER and value < floor:
            yield f"{name} is {value:.4f}, below the {floor:g} that is asked for."


def _read(given: str) -> Floor:
    name, is_given, written = given.partition("=")
    name = name.strip()
    try:
        floor = float(written)
    except ValueError:
        floor = math.nan
    if not is_given or not math.isfinite(floor):
        raise SettingsError(
            f"--fail-under {given} names no figure.",
            hint="Write it like --fail-under suggestion.recall@3=0.75.",
        )
    if not is_known(name):
        nearest = nearest_name(name)
        raise SettingsError(
            f"There is no measure {name}.",
            hint=f"Did you mean {nearest}?" if nearest else "docs/evaluation.md lists them.",
        )
    return name, floor
