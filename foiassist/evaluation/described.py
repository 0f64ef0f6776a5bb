"""What is said of a measure: its part of the work, its unit, and which way it is better."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Group(StrEnum):
    """The part of the officer's work that a measure is about, in the order of a report."""

    QUESTIONS = "Questions read in the request"
    SUGGESTION = "Provisions suggested"
    PROVISIONS = "Provisions suggested, one by one"
    RETRIEVAL = "Past responses found"
    DRAFTS = "Letters drafted with the real decisions"
    CHECKS = "Checks of letters"
    IMPORT = "Past responses read"
    MODEL = "What a language model cost"


class Direction(StrEnum):
    """Which way a figure is better."""

    HIGHER = "higher"
    LOWER = "lower"


class Unit(StrEnum):
    """What a figure counts."""

    SHARE = "share"
    """Between 0 and 1."""
    COUNT = "count"
    """So many for each case."""
    POINTS = "points"
    """On a scale of its own."""


@dataclass(frozen=True, slots=True)
class Described:
    """What is said of a measure wherever it is shown."""

    name: str
    """As scripts read it; one that ends in a dot is the beginning of several."""
    group: Group
    what: str
    """Its meaning in one sentence."""
    formula: str
    """How it is worked out, in plain words."""
    cannot: str = ""
    """What it cannot tell."""
    unit: Unit = Unit.SHARE
    direction: Direction = Direction.HIGHER

    @property
    def is_family(self) -> bool:
        """Whether it stands for every measure whose name begins so."""
        return self.name.endswith(".")

    def is_better(self, difference: float) -> bool:
        """Return whether a figure that is greater by *difference* is the better one."""
        return difference > 0 if self.direction is Direction.HIGHER else difference < 0
