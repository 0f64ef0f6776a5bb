"""Decisions that somebody is filling in and has not recorded: kept, and never a decision.

They lie where unfinished words lie, so that neither a kill nor a dropped line loses any.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from foiassist.case.clean_text import clean
from foiassist.case.people import Person
from foiassist.desk.office import Office
from foiassist.ports import WorkingText

UNRECORDED = "unrecorded "
"""How the names of what is filled in begin, so that none is taken for a section's."""


class Unrecorded:
    """Keeps what is filled in for a question, or for an exemption, until it is recorded."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def keep(self, by: Person, reference: str, place: str, texts: Mapping[str, str]) -> None:
        """Keep what stands in the fields of *place* over what was kept of it before.

        Raises:
            CaseNotFound: There is no such case.
        """
        words = json.dumps({clean(k): clean(v) for k, v in texts.items()}, ensure_ascii=False)
        at = self._office.now().isoformat(timespec="seconds")
        self._office.store.keep_working_text(
            reference, WorkingText(UNRECORDED + place, words, by.name, at)
        )

    def kept(self, reference: str) -> dict[str, dict[str, str]]:
        """Return what was filled in, by place and field."""
        return {
            working.section.removeprefix(UNRECORDED): json.loads(working.text)
            for working in self._office.store.working_texts(reference)
            if working.section.startswith(UNRECORDED)
        }

    def forget(self, reference: str, place: str) -> None:
        """Drop what was filled in, because it is recorded or not wanted."""
        self._office.store.drop_working_text(reference, UNRECORDED + place)
