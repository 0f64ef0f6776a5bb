"""How a case answers a question beside how the authority answered it before. It decides nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from foiassist.case.evidence import Standing
from foiassist.case.finding import Severity
from foiassist.law.answers import Answer


class Likeness(StrEnum):
    """How a past question stands to one of a case."""

    SAME = "the same question"
    OTHER_TIME = "the same kind of question, about another time"
    NEAR = "a question near it"
    """Another question: shown for what was said, and never compared."""


@dataclass(frozen=True, slots=True)
class PastAnswer:
    """What was answered to a past question like one of a case."""

    reference: str
    label: str
    question: str
    answer: str
    exemptions: tuple[str, ...]
    response: str
    """The answer in the words of the letter; empty where only the answer itself is known."""

    likeness: Likeness
    why: tuple[str, ...]
    """What makes it another time or another question, in words: 'it asks about 2019'."""

    score: float
    """How near in meaning, by cosine, between 0 and 1."""

    authority: str = ""
    answered: date | None = None
    standing: Standing = Standing.STANDS
    link: str = ""

    @property
    def is_near(self) -> bool:
        """Whether it answers another question, which is shown and never compared."""
        return self.likeness is Likeness.NEAR

    @property
    def mark(self) -> str:
        """A sign for its likeness: = the same, ~ about another time, - only near."""
        return {Likeness.SAME: "=", Likeness.OTHER_TIME: "~"}.get(self.likeness, "-")

    @property
    def answer_in_words(self) -> str:
        """The answer as a person reads it, or that none is known."""
        if self.answer in tuple(Answer):
            return Answer(self.answer).in_words
        return self.answer or "no answer known"


class DifferenceKind(StrEnum):
    """In what two answers differ; scripts rely on the words."""

    REFUSED_NOW = "refused-now"
    GIVEN_NOW = "given-now"
    NEITHER_NOW = "ncnd-now"
    NEITHER_THEN = "ncnd-then"
    HELD_THEN = "held-then"
    HELD_NOW = "held-now"
    EXEMPTIONS = "exemptions"
    OVERTURNED = "overturned"


@dataclass(frozen=True, slots=True)
class Difference:
    """One way in which a case answers otherwise than a past response did."""

    kind: DifferenceKind
    severity: Severity
    why: str
    source: str
    past: PastAnswer
    now: str
    """The answer of the case, in words: 'withheld (s.31(1)(a))'."""

    now_text: str
    """What the letter of the case says; empty before it is drafted."""

    @property
    def then(self) -> str:
        """The past answer, in words."""
        return answered_in_words(self.past.answer_in_words, self.past.exemptions)


@dataclass(frozen=True, slots=True)
class Compared:
    """One question of a case with the nearest past answers and what differs from them."""

    label: str
    question: str
    answer: str
    """What the case answers, in words; empty where nobody has decided yet."""

    nearest: tuple[PastAnswer, ...]
    """The same question first, then the same about another time, then those near it."""

    differences: tuple[Difference, ...]


def answered_in_words(answer: str, exemptions: tuple[str, ...]) -> str:
    """Return an answer with what it rests on: 'withheld (s.31(1)(a), s.31(1)(b))'."""
    under = ", ".join(f"s.{citation}" for citation in exemptions)
    return f"{answer} ({under})" if under else answer
