"""Learning from the team's own answers which section goes with which kind of request."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class PastExample:
    """A past request as it can be learnt from: no word of it, only what was noticed in it."""

    noticed: Mapping[str, float]
    """Strength of each aspect, by name, and 1 for its kind of authority."""

    expected: Mapping[str, float]
    """Log odds of each section before anything is learnt."""

    relied_on: frozenset[str]
    """Sections that the response relied on."""

    is_own: bool
    """Whether it is the team's own; an invented one counts for less."""


@dataclass(frozen=True, slots=True)
class LearnedSection:
    """How the log odds of a section are made from what is noticed in a request."""

    constant: float
    of_expected: float
    """What the log odds before learning are multiplied by."""

    of_noticed: Mapping[str, float]
    """What the strength of each aspect is multiplied by, by name."""


@dataclass(frozen=True, slots=True)
class Learned:
    """What was learnt from past responses."""

    sections: Mapping[str, LearnedSection] = field(default_factory=dict)
    refusals: int = 0
    """Own past responses that relied on something: the more, the more learning counts."""

    requests: Mapping[str, int] = field(default_factory=dict)
    """Own past requests by the name of the aspect noticed in them."""

    relied_on: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """How many of these relied on each section: by aspect, then by section."""


NOTHING_LEARNED = Learned()
"""What is known before the team has past responses of its own."""


class Learner(Protocol):
    """Learns from past examples, the same from the same, and remembers it."""

    def learned(self, digest: str, examples: Callable[[], Sequence[PastExample]]) -> Learned:
        """Return what *examples* teach.

        Args:
            digest: Tells one set of examples from another; what was learnt from the set is kept.
            examples: Gives them, called only where that set has not been learnt from yet.
        """
        ...
