"""What foiassist suggests for a question. A suggestion is never a decision."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from foiassist.case.other_regime import RegimeSign
from foiassist.law.answers import Answer


class Confidence(StrEnum):
    """How sure it is that the first provision listed is the one, if anything is relied on.

    It says nothing of whether anything will be: the words of a request cannot tell.
    """

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"

    @property
    def promise(self) -> float:
        """How often the first provision listed is among those relied on, where this is said."""
        return {"low": 0.4, "medium": 0.55, "high": 0.8}[self.value]


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


@dataclass(frozen=True, slots=True)
class RequestSuggestion:
    """What is suggested for a request as a whole, and for each of its questions."""

    questions: tuple[Suggestion, ...]
    exemptions: tuple[RankedProvision, ...]
    """Provisions to consider for the whole request, best first."""

    confidence: Confidence
