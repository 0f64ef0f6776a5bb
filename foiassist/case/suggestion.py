"""What foiassist suggests for a question. A suggestion is never a decision."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from foiassist.case.other_regime import RegimeSign
from foiassist.law.answers import Answer


class Confidence(StrEnum):
    """How sure a suggestion is, in words."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class RankedProvision:
    """A section of the Act that the officer should consider, with its score."""

    section: str
    """The section alone, but for '40(1)', which is about the applicant and not about others."""
    score: float
    """Between 0 and 1; higher comes first."""


@dataclass(frozen=True, slots=True)
class Because:
    """One reason for a suggestion that an officer can check."""

    source: str
    passage: str
    why: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A suggested answer with ranked provisions and reasons."""

    question: str
    answer: Answer | None
    """None where there is no basis in what the library holds."""

    exemptions: tuple[RankedProvision, ...]
    confidence: Confidence
    because: tuple[Because, ...]
    signs: tuple[RegimeSign, ...] = ()
    """Signs that another law governs the question; each is among the reasons too."""
