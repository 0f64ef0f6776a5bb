"""A case in one line, for the list of cases."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from foiassist.case.case import Case
from foiassist.case.history import HistoryEntry
from foiassist.case.people import Act
from foiassist.case.request import Request
from foiassist.case.stages import Stage

_SHORTEST_OPENING = 36
"""Characters; what is shorter at the head of a request is its greeting."""
_MOST_CHARACTERS = 200
DIGEST_SHOWN = 12
"""Characters of a letter's digest that the record of its export shows."""


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
    case: Case, *, due: date, working_days_left: int, history: Iterable[HistoryEntry]
) -> CaseSummary:
    """Return a case as the list shows it.

    Args:
        case: The case.
        due: Last day for its response.
        working_days_left: Until then; negative when the day has gone by.
        history: What was done to it, of an approved case; of others nothing is looked for there.
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
        exported=_day_exported(case, history),
    )


def _day_exported(case: Case, history: Iterable[HistoryEntry]) -> date | None:
    """Return the day on which the text that was approved was written to a file, if it was.

    Source: `Letters.export` records the digest of what left; a draft leaves too, and is no letter.
    """
    if case.approval is None:
        return None
    digest = case.approval.letter_sha256[:DIGEST_SHOWN]
    left = [
        entry.at.astimezone().date()
        for entry in history
        if entry.act is Act.EXPORT and entry.detail.startswith(f"Letter with SHA-256 {digest}")
    ]
    return left[-1] if left else None


def _about(request: Request) -> str:
    leftover = request.leftover
    about = leftover[0].text if leftover else ""
    if request.questions and len(about) < _SHORTEST_OPENING:
        about = request.questions[0].text
    return " ".join(about.split())[:_MOST_CHARACTERS]
