"""A case in one line, for the list of cases."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from foiassist.case.case import Case
from foiassist.case.request import Request
from foiassist.case.stages import Stage

_SHORTEST_OPENING = 36
"""Characters; what is shorter at the head of a request is its greeting."""
_MOST_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """A case as the list shows it."""

    reference: str
    about: str
    """The first words of the request, never who sent it."""

    stage: Stage
    due: date
    working_days_left: int
    """Negative when the day has gone by."""

    questions: int
    undecided: int
    sections: int
    accepted: int
    needed: int
    """NEEDED marks open in its sections."""

    officer: str
    received: date
    version: int = 0
    """Counts changes to the case: of the same version nothing has changed."""

    asked: str = ""
    """The whole request, to be searched; never who sent it."""

    exported: date | None = None
    """Day on which the approved text left as a file; None: it has not."""


def first_words(request: Request, letter: str = "") -> str:
    """Return what the request is about, as far as its opening or first question tells.

    Args:
        request: The request.
        letter: Which letter beside the response the line is about; empty: the response.
    """
    about = _about(request)
    return f"{letter[:1].upper()}{letter[1:]}: {about}" if letter else about


def summary_of(
    case: Case, *, due: date, working_days_left: int, exported: date | None
) -> CaseSummary:
    """Return a case as the list shows it.

    Args:
        case: The case.
        due: Last day for its response.
        working_days_left: Until then; negative when the day has gone by.
        exported: Day on which its approved text left as a file, if it did.
    """
    return CaseSummary(
        reference=case.reference,
        about=first_words(case.request, case.letter),
        stage=case.stage,
        due=due,
        working_days_left=working_days_left,
        questions=len(case.request.questions),
        undecided=len(case.undecided()),
        sections=len(case.sections),
        accepted=sum(section.is_accepted for section in case.sections),
        needed=sum(len(section.needed) for section in case.sections),
        officer=case.officer,
        received=case.received,
        version=case.version,
        asked=case.request.text,
        exported=exported,
    )


def _about(request: Request) -> str:
    leftover = request.leftover
    about = leftover[0].text if leftover else ""
    if request.questions and len(about) < _SHORTEST_OPENING:
        about = request.questions[0].text
    return " ".join(about.split())[:_MOST_CHARACTERS]
