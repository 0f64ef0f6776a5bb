"""What the desk works with: its ports, its settings, and the one way to change a case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from foiassist.case.case import Case
from foiassist.case.evidence import Library
from foiassist.case.history import HistoryEntry
from foiassist.case.people import Act, Person
from foiassist.law.clock import due_date, working_days_between
from foiassist.law.subject_access import access_due
from foiassist.ports import (
    Calendar,
    CaseStore,
    Corpus,
    DocumentReader,
    Drafter,
    EvidenceIndex,
    Learner,
    LetterFrame,
    LetterWriter,
    PastReader,
    PastStore,
    Trainer,
)
from foiassist.settings import Settings

_LONGEST_CALENDAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Office:
    """The ports and settings that every part of the desk shares."""

    settings: Settings
    store: CaseStore
    index: EvidenceIndex
    corpus: Corpus
    drafter: Drafter
    fallback: Drafter
    """The drafter that needs no model; takes over where the other fails."""

    reader: DocumentReader
    past: PastStore
    past_reader: PastReader
    trainer: Trainer
    learner: Learner
    writer_for: Callable[[Path], LetterWriter]
    calendar: Calendar
    now: Callable[[], datetime]
    """The time, aware, UTC."""

    def today(self) -> date:
        """Return the day it is where the office is."""
        return self.now().astimezone().date()

    def library(self) -> Library:
        """Return everything that may be cited."""
        return self.corpus.library()

    def entry(self, by: Person, act: Act, *, about: str = "", detail: str = "") -> HistoryEntry:
        """Return a line of history made now."""
        return HistoryEntry(self.now(), by.name, act, about, detail)

    def change(
        self,
        reference: str,
        by: Person,
        act: Act,
        change: Callable[[Case], Case],
        *,
        about: str = "",
        detail: str = "",
    ) -> Case:
        """Change one case and its history together, and return it.

        Raises:
            CaseError: The case does not allow it; nothing was changed.
            CaseChanged: Somebody else changed it in the same moment.
        """
        old = self.store.get(reference)
        new = change(old)
        if old.approval is not None and new.approval is None:
            voided = f"This voids the approval by {old.approval.by}."
            detail = f"{detail} {voided}".strip()
        entry = self.entry(by, act, about=about, detail=detail)
        self.store.save(new, [entry], expected_version=old.version)
        return new

    def due(self, case: Case) -> date:
        """Return the last day for the response. FOIA 2000 s.10."""
        return case.extension.until if case.extension else self.twentieth_day(case)

    def twentieth_day(self, case: Case) -> date:
        """Return the last day where no more time is taken. FOIA 2000 s.10(1); EIR reg.5(2)."""
        start = case.clock_start
        return due_date(start, self.calendar.between(start, start + _LONGEST_CALENDAR))

    def working_days_left(self, case: Case) -> int:
        """Return the working days from today to the due day; negative when it has gone by."""
        today, due = self.today(), self.due(case)
        first, last = min(today, due), max(today, due)
        days = working_days_between(first, last, self.calendar.between(first, last))
        return days if due >= today else -days

    def frame(self, case: Case) -> LetterFrame:
        """Return what the letter of *case* says of itself."""
        authority = self.settings.authority
        regulator = self.settings.regulator_on(self.today())
        return LetterFrame(
            reference=case.printed_reference,
            received=case.received,
            due=self.due(case),
            kind=case.kind.value,
            authority_name=authority.name,
            review_contact=authority.review_contact,
            review_working_days=self.settings.review_working_days,
            regulator_name=regulator.name,
            regulator_address=regulator.address,
            regulator_website=regulator.website,
            officer=case.officer,
            signature=authority.signature,
            central=authority.central,
            weighed=case.extension.exemption if case.extension else "",
            extended_until=case.extension.until if case.extension else None,
            environmental_due=self.twentieth_day(case),
            access_due=self._access_due(case),
        )

    def _access_due(self, case: Case) -> date:
        start = case.clock_start
        return access_due(start, self.calendar.between(start, start + _LONGEST_CALENDAR))
