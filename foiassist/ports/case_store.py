"""Keeping cases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from foiassist.case.case import Case
from foiassist.case.history import HistoryEntry
from foiassist.case.request import Applicant
from foiassist.case.section import Section


@dataclass(frozen=True, slots=True)
class WorkingText:
    """What a person was typing in a section and has not finished with."""

    section: str
    text: str
    by: str
    at: str
    """ISO time, UTC."""


class CaseStore(Protocol):
    """Keeps cases. Every change is one transaction: the case, its history, the version check."""

    def add(self, case: Case, applicant: Applicant, entry: HistoryEntry, *, as_given: str) -> None:
        """Store a new case, with who asked and the request as it came set apart.

        Raises:
            CaseExists: The reference is taken.
        """
        ...

    def get(self, reference: str) -> Case:
        """Return one case.

        Raises:
            CaseNotFound: There is none of this reference.
        """
        ...

    def save(self, case: Case, entries: Sequence[HistoryEntry], *, expected_version: int) -> None:
        """Store a changed case with what was done to it; section versions are only appended.

        Raises:
            CaseNotFound: There is none of this reference.
            CaseChanged: The stored version is not *expected_version*; nothing was stored.
        """
        ...

    def all(self) -> tuple[Case, ...]:
        """Return every case, oldest receipt first."""
        ...

    def history(self, reference: str) -> tuple[HistoryEntry, ...]:
        """Return what was done to a case, oldest first."""
        ...

    def record(self, reference: str, entry: HistoryEntry) -> None:
        """Append to the history of a case without changing the case (an export, say)."""
        ...

    def section_versions(self, reference: str, section_id: str) -> tuple[Section, ...]:
        """Return every stored version of a section, oldest first."""
        ...

    def applicant(self, reference: str) -> Applicant:
        """Return who asked. Only the letter's address block may call this."""
        ...

    def request_as_given(self, reference: str) -> str:
        """Return the request as it came in, for the officer to read."""
        ...

    def keep_working_text(self, reference: str, working: WorkingText) -> None:
        """Keep what is being typed, over what was kept before, so that a kill loses nothing."""
        ...

    def working_texts(self, reference: str) -> tuple[WorkingText, ...]:
        """Return what was being typed in a case and never finished."""
        ...

    def typing(self) -> tuple[tuple[str, str], ...]:
        """Return for every working text its case's reference and who typed it, by reference."""
        ...

    def drop_working_text(self, reference: str, section_id: str) -> None:
        """Forget what was being typed in a section."""
        ...
