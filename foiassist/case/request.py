"""A request as it came in, with the person who sent it set apart."""

from __future__ import annotations

from dataclasses import dataclass

from foiassist.case.question import Leftover, Question


@dataclass(frozen=True, slots=True)
class Applicant:
    """Who asked. Stored apart; only the letter's address block ever reads it."""

    name: str = ""
    email: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked, cleaned at the door and without who asked it."""

    text: str
    """The whole request, cleaned; the applicant's own details are masked."""

    questions: tuple[Question, ...]
    leftover: tuple[Leftover, ...] = ()

    def question(self, label: str) -> Question | None:
        """Return the question with *label*, or None where the request has none."""
        return next((q for q in self.questions if q.label == label), None)
