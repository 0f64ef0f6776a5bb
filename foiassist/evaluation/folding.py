"""Which of many measures of one family are worth a line of their own: those that fall short."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from foiassist.evaluation.described import Direction
from foiassist.evaluation.known_measures import described, family_of
from foiassist.evaluation.scoring import Measure


def falling_short(measures: Mapping[str, Measure]) -> dict[str, Measure]:
    """Return *measures* without the members of a family that are as good as can be."""
    return {name: one for name, one in measures.items() if not _is_folded(name, one)}


def folded(measures: Mapping[str, Measure]) -> dict[str, int]:
    """Return how many members of each family `falling_short` leaves out."""
    return dict(Counter(family_of(name) for name, one in measures.items() if _is_folded(name, one)))


def _is_folded(name: str, measure: Measure) -> bool:
    best = 0.0 if described(name).direction is Direction.LOWER else 1.0
    return bool(family_of(name)) and measure.value == best
