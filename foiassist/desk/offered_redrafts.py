"""Redrafts that were offered to somebody and not answered yet: that they were, not their words.

A redraft is no draft of the record before a person takes it. What is kept is which section it was
for and how it was asked for, so that it can be made again where the program was closed or killed.
"""

from __future__ import annotations

from foiassist.case.clean_text import clean_line
from foiassist.case.people import Person, is_same_person
from foiassist.desk.office import Office
from foiassist.ports import WorkingText

OFFERED = "redraft "
"""How the names of these begin, so that none is taken for a section's."""


class OfferedRedrafts:
    """Remembers which redrafts wait for an answer, where unfinished words lie."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def keep(self, by: Person, reference: str, section_id: str, how: str) -> None:
        """Note that a redraft of a section was offered to somebody.

        Args:
            by: To whom.
            reference: The case.
            section_id: The section.
            how: What was asked of it ('shorter'), or empty.
        """
        at = self._office.now().isoformat(timespec="seconds")
        self._office.store.keep_working_text(
            reference, WorkingText(OFFERED + section_id, clean_line(how), by.name, at)
        )

    def to(self, person: Person, reference: str) -> dict[str, str]:
        """Return what was offered to somebody: how it was asked for, by section."""
        return {
            kept.section.removeprefix(OFFERED): kept.text
            for kept in self._office.store.working_texts(reference)
            if kept.section.startswith(OFFERED) and is_same_person(kept.by, person.name)
        }

    def forget(self, reference: str, section_id: str) -> None:
        """Drop the note, because the redraft was taken or left."""
        self._office.store.drop_working_text(reference, OFFERED + section_id)
