"""Every version of a section: who wrote it, when, and how an earlier one is put back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from foiassist.case.history import HistoryEntry
from foiassist.case.people import Act
from foiassist.case.section import Section, SectionState
from foiassist.conversation.asked import Asked, Said
from foiassist.conversation.days_in_words import at_time, count
from foiassist.conversation.in_words import STATE_GLYPHS, drafter_words
from foiassist.conversation.writing.difference import in_marks
from foiassist.errors import SectionNotFound

if TYPE_CHECKING:
    from foiassist.case.case import Case
    from foiassist.desk import Desk

_RESTORE = "restore"
_ACTS = {
    SectionState.DRAFTED: Act.DRAFT,
    SectionState.EDITED: Act.EDIT_SECTION,
    SectionState.ACCEPTED: Act.ACCEPT_SECTION,
}


@dataclass(frozen=True, slots=True)
class Version:
    """A section as it stood once."""

    number: int
    """Place among the stored versions, oldest first, from 1."""

    section: Section
    at: datetime | None
    """When it was stored, as far as the record tells."""

    @property
    def who(self) -> str:
        """Who wrote or accepted it: a person by name, a drafter by what it is called."""
        return self.section.by or drafter_words(self.section.provenance)

    @property
    def in_words(self) -> str:
        """The version on one line: '3  ✓ accepted  28 Mar 10:30  Dilys Okafor  31 words'."""
        state = self.section.state
        when = at_time(self.at) if self.at else "time not known"
        words = count(len(self.section.text.split()), "word")
        return (
            f"{self.number:>2}  {STATE_GLYPHS[state]} {state.value:<8}  {when:<14}  {self.who}"
            f"  {words}"
        )


def versions_of(desk: Desk, reference: str, section_id: str) -> tuple[Version, ...]:
    """Return every stored version of a section, oldest first.

    Raises:
        SectionNotFound: The case never had such a section.
    """
    sections = desk.drafting.versions(reference, section_id)
    if not sections:
        raise SectionNotFound(f"{reference} never had a section called {section_id!r}.")
    times = _times(sections, desk.cases.history(reference))
    return tuple(map(Version, range(1, len(sections) + 1), sections, times))


def told_apart(versions: Sequence[Version]) -> tuple[Version, ...]:
    """Return the versions without those that only say again what the one before says.

    Each decision has the letter drafted again, and most of its sections come out as they were.
    """
    return tuple(
        version
        for before, version in zip((None, *versions), versions, strict=False)
        if before is None or _said(version.section) != _said(before.section)
    )


def _said(section: Section) -> tuple[str, ...]:
    return section.text, section.title, section.state, section.by, section.provenance.drafter


def _times(
    sections: Sequence[Section], history: Sequence[HistoryEntry]
) -> tuple[datetime | None, ...]:
    """Return when each version was stored: the latest act in the record that can have made it."""
    left = list(history)
    times: list[datetime | None] = []
    for section in reversed(sections):
        place = next((n for n in range(len(left) - 1, -1, -1) if _made(left[n], section)), None)
        times.append(None if place is None else left[place].at)
        left = left if place is None else left[:place]
    return tuple(reversed(times))


def _made(entry: HistoryEntry, section: Section) -> bool:
    about = {section.id, ""} if section.state is SectionState.DRAFTED else {section.id}
    by = not section.by or section.by == entry.by
    return entry.act is _ACTS[section.state] and entry.about in about and by


def what_restoring_does(section: Section, approved_by: str) -> str:
    """Return what putting an earlier version back does, beside changing the text.

    Args:
        section: The section as it stands.
        approved_by: Whose approval of the letter holds, or empty.
    """
    said = ["Put it back, as your own words. The present text stays in the record."]
    if section.is_accepted:
        said.append(f"This takes the acceptance by {section.by} back.")
    if approved_by:
        said.append(f"This voids the approval by {approved_by}.")
    return " ".join(said)


def what_editing_does(section: Section, approved_by: str) -> str:
    """Return what a change to a section takes back, or nothing where it takes nothing back."""
    said = []
    if section.is_accepted:
        said.append(f"“{section.title}” is accepted; a change takes the acceptance back.")
    if approved_by:
        said.append(f"Any change to the letter voids the approval by {approved_by}.")
    return " ".join(said)


def versions(asked: Asked) -> Said:
    """List the versions of a section; with a number show what differs; 'restore 2' puts it back.

    Raises:
        SectionNotFound: The case has no such section, or the section no such version.
    """
    words = asked.words.split()
    case = asked.case
    named = bool(words) and words[0] != _RESTORE and not words[0].isdecimal()
    section_id = words.pop(0) if named else asked.section
    restores = words[:1] == [_RESTORE]
    number = _number(words[1:] if restores else words)
    if not section_id or (restores and not number):
        raise asked.misused("Say which section, and which of its versions.")
    if restores:
        seen = case.section(section_id).version
        asked.desk.drafting.restore(
            asked.by, asked.reference, section_id, number, seen_version=seen
        )
        return Said(f"Version {number} of {section_id} is the text now, as your own words.")
    stored = versions_of(asked.desk, asked.reference, section_id)
    if not number:
        page = "\n".join(one.in_words for one in told_apart(stored))
        return Said(page, title=f"Versions of “{stored[-1].section.title}”")
    if number > len(stored):
        raise SectionNotFound(f"{section_id} has no version {number}.")
    chosen = stored[number - 1]
    return Said("\n".join(_compared(case, chosen)), title=f"Version {number} of {section_id}")


def _number(words: Sequence[str]) -> int:
    return int(words[0]) if words and words[0].isdecimal() else 0


def _compared(case: Case, chosen: Version) -> Iterator[str]:
    now = next((s.text for s in case.sections if s.id == chosen.section.id), "")
    yield chosen.in_words
    yield ""
    yield in_marks(now, chosen.section.text) or "It is the present text, word for word."
