"""What happens while a letter is drafted, as events for a front end to show."""

from __future__ import annotations

from dataclasses import dataclass

from foiassist.case.case import Case
from foiassist.case.section import Section


@dataclass(frozen=True, slots=True)
class SectionStarted:
    """The drafter has begun a section: number so many of so many."""

    section_id: str
    title: str
    number: int
    total: int


@dataclass(frozen=True, slots=True)
class PieceWritten:
    """The drafter wrote a little more of a section."""

    section_id: str
    text: str


@dataclass(frozen=True, slots=True)
class FellBack:
    """The language model failed; the built-in drafter writes the section instead."""

    section_id: str
    why: str


@dataclass(frozen=True, slots=True)
class SectionDrafted:
    """A section is whole. It is saved where the case is stored."""

    section: Section


@dataclass(frozen=True, slots=True)
class DraftFinished:
    """Every section that was due is drafted."""

    case: Case


DraftEvent = SectionStarted | PieceWritten | FellBack | SectionDrafted | DraftFinished
