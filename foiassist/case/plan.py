"""Which sections a letter needs, in the order officers write them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SectionKind(StrEnum):
    """What a section of a letter is for."""

    REQUEST = "request"
    NOTICE = "notice"
    """What a letter along the way tells the applicant."""
    OUTCOME = "outcome"
    """What an internal review came to."""
    DECISION = "decision"
    REASON = "reason"
    ANSWER = "answer"
    REDACTION = "redaction"
    ADVICE = "advice"
    RIGHTS = "rights"
    SIGN_OFF = "sign-off"


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """A section that the letter needs."""

    id: str
    """Stable while the decisions stand: 'reason-31', 'answer-1c'."""

    kind: SectionKind
    title: str
    questions: tuple[str, ...] = ()
    """Labels of the questions that it answers or gives reasons for."""

    exemptions: tuple[str, ...] = ()
    """Citations that it explains, in the order of the Act."""
