"""Cases at the desk: logging a request, deciding, recording facts, and the list of cases."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from foiassist.case.case import Case
from foiassist.case.clean_text import clean_line
from foiassist.case.decision import Decision, Reason
from foiassist.case.extension import Extension
from foiassist.case.fact import Fact
from foiassist.case.history import HistoryEntry
from foiassist.case.people import Act, Person, may
from foiassist.case.request import Applicant, Request
from foiassist.desk.case_summary import CaseSummary, summary_of
from foiassist.desk.departures import Departures
from foiassist.desk.office import Office
from foiassist.desk.typed_words import cleaned, said
from foiassist.errors import NotPermitted, SettingsError
from foiassist.law.clock import may_extend
from foiassist.law.exemptions import provision, section_of
from foiassist.ports import Document
from foiassist.steps.decisions_file import DecisionsFile, read_decisions

__all__ = ["CaseSummary", "Cases"]

_LONGEST_EXTENSION = timedelta(days=366)
_NO_FACT = "A fact says something."
_FACT_HINT = "Write it as the letter would."


class Cases:
    """Logs and lists cases, and records what was decided."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._departures = Departures(office.store)

    # Coming in

    def read_file(self, path: Path) -> Document:
        """Return the text of a request or letter in a file.

        Raises:
            DocumentError: It is empty, too large, or cannot be read.
        """
        return self._office.reader.read(path)

    def read_bytes(self, data: bytes, name: str = "") -> Document:
        """Return the text of what came in on standard input; errors as `read_file`."""
        return self._office.reader.read_bytes(data, name)

    def understand(
        self,
        document: Document,
        *,
        received: date | None = None,
        reference: str = "",
        kind: str = "",
        officer: str = "",
    ) -> tuple[Case, Applicant]:
        """Return the case a document would make, and who asked, storing nothing.

        Args:
            document: The request.
            received: Day of receipt; today where nobody said.
            reference: The office's reference; one is made where empty.
            kind: Kind of authority; the settings' where empty.
            officer: Who works it.
        """
        from foiassist.steps.read_request import read_request

        read = read_request(document.text, document.sender)
        day = received or self._office.today()
        case = Case(
            reference=clean_line(reference) or _made_reference(document.text, day),
            received=day,
            request=Request(read.text, read.questions, read.leftover),
            authority_kind=kind or self._office.settings.authority.kind,
            officer=officer,
        )
        return case, read.applicant

    def open_request(
        self,
        by: Person,
        document: Document,
        *,
        received: date | None = None,
        reference: str = "",
        kind: str = "",
    ) -> Case:
        """Log a request as a case and return it.

        Raises:
            NotPermitted: Only an officer logs a case.
            CaseExists: The reference is taken.
        """
        if not may(by.role, Act.LOG_CASE):
            raise NotPermitted(f"{by.name} is here as {by.role.value}; an officer logs cases.")
        case, applicant = self.understand(
            document, received=received, reference=reference, kind=kind, officer=by.name
        )
        entry = HistoryEntry(
            self._office.now(),
            by.name,
            Act.LOG_CASE,
            "",
            f"{len(case.request.questions)} questions, "
            f"received {case.received.day} {case.received:%B %Y}.",
        )
        self._office.store.add(case, applicant, entry, as_given=document.text)
        return case

    # Looking

    def case(self, reference: str) -> Case:
        """Return one case.

        Raises:
            CaseNotFound: There is none of this reference.
        """
        return self._office.store.get(reference)

    def history(self, reference: str) -> tuple[HistoryEntry, ...]:
        """Return what was done to a case, oldest first."""
        return self._office.store.history(reference)

    def request_as_given(self, reference: str) -> str:
        """Return the request as it came in, for the officer to read."""
        return self._office.store.request_as_given(reference)

    def due(self, case: Case) -> date:
        """Return the last day for the response. FOIA 2000 s.10."""
        return self._office.due(case)

    def working_days_left(self, case: Case) -> int:
        """Return the working days left; negative when the day has gone by."""
        return self._office.working_days_left(case)

    def summaries(self) -> tuple[CaseSummary, ...]:
        """Return every case as the list shows it, the nearest deadline first."""
        listed = [self._summary(case) for case in self._office.store.all()]
        return tuple(sorted(listed, key=lambda summary: (summary.due, summary.reference)))

    def _summary(self, case: Case) -> CaseSummary:
        return summary_of(
            case,
            due=self._office.due(case),
            working_days_left=self._office.working_days_left(case),
            exported=self._departures.day_left(case),
        )

    # Deciding

    def read_decisions_file(self, path: Path, case: Case) -> DecisionsFile:
        """Return the decisions, reasons and facts in a file, checked against the request.

        Raises:
            DecisionsFileError: Something in it is unknown; the message says what and where.
        """
        return read_decisions(path, case.request)

    def decide(
        self,
        by: Person,
        reference: str,
        decisions: Sequence[Decision],
        reasons: Sequence[Reason] = (),
        facts: Sequence[Fact] = (),
    ) -> Case:
        """Record an officer's decisions, with their reasons and facts.

        Raises:
            CaseError: The case does not allow it; nothing was changed.
            SettingsError: A fact says nothing.
            UnknownProvision: The Act has no exemption that is cited.
        """
        words = "; ".join(
            f"{d.question}: {d.answer.in_words}"
            + (f" ({', '.join(d.all_exemptions)})" if d.all_exemptions else "")
            for d in decisions
        )
        argued = dict.fromkeys(section_of(one) for reason in reasons for one in reason.exemptions)
        return self._office.change(
            reference,
            by,
            Act.DECIDE,
            lambda case: self.decided(by, case, decisions, reasons, facts),
            about=", ".join(dict.fromkeys(d.question for d in decisions)),
            detail=words or f"the reasons for section {', '.join(argued)}",
        )

    def decided(
        self,
        by: Person,
        case: Case,
        decisions: Sequence[Decision],
        reasons: Sequence[Reason] = (),
        facts: Sequence[Fact] = (),
    ) -> Case:
        """Return *case* with a person's decisions, storing nothing; errors as `decide`."""
        told = [cleaned(fact) for fact in facts]
        for fact in told:
            said(fact.text, _NO_FACT, hint=_FACT_HINT)
        relied_on = [cited for decision in decisions for cited in decision.exemptions]
        for cited in (*relied_on, *(cited for reason in reasons for cited in reason.exemptions)):
            provision(cited)
        recorded = case.decided(by, map(cleaned, decisions), map(cleaned, reasons))
        return recorded.with_facts(by, told)

    def record_fact(
        self, by: Person, reference: str, label: str, text: str, source: str = ""
    ) -> Case:
        """Record one fact for a question ('' for the whole case).

        Raises:
            CaseError: The case does not allow it; nothing was changed.
            SettingsError: It says nothing.
        """
        fact = Fact(label, said(text, _NO_FACT, hint=_FACT_HINT), clean_line(source))
        return self._office.change(
            reference,
            by,
            Act.RECORD_FACT,
            lambda case: case.with_facts(by, [fact]),
            about=label,
            detail=f"{fact.text} (from: {fact.source or 'not said'})",
        )

    # The clock

    def ask_clarification(self, by: Person, reference: str, on: date | None = None) -> Case:
        """Record that the applicant was asked for clarification; the clock waits."""
        day = on or self._office.today()
        return self._office.change(
            reference,
            by,
            Act.ASK_CLARIFICATION,
            lambda case: case.clarification_sought(by, day),
            detail=f"Asked on {day:%d %B %Y}; the clock starts afresh when it comes (s.1(3)).",
        )

    def receive_clarification(self, by: Person, reference: str, on: date | None = None) -> Case:
        """Record the clarification; the clock starts afresh that day. FOIA 2000 s.10(6)."""
        day = on or self._office.today()
        return self._office.change(
            reference,
            by,
            Act.RECEIVE_CLARIFICATION,
            lambda case: case.clarification_received(by, day),
            detail=f"Received on {day:%d %B %Y}; the clock starts afresh (s.10(6)).",
        )

    def extend(self, by: Person, reference: str, exemption: str, until: date) -> Case:
        """Record more time for the public interest test under a qualified exemption.

        In a letter beside the response it is recorded there and in the case itself, whose
        clock it is.

        Raises:
            SettingsError: The exemption has no public interest test, or the day makes no sense.

        Source: FOIA 2000 s.10(3) and s.17(2).
        """
        case = self._office.store.get(reference)
        if not may_extend(exemption):
            raise SettingsError(
                f"Section {exemption} has no public interest test, so it gives no more time.",
                hint="Name the qualified exemption that is being weighed (s.10(3)).",
            )
        due = self._office.due(case)
        if not due < until < due + _LONGEST_EXTENSION:
            raise SettingsError(
                f"{until:%d %B %Y} is not a day in the year after the response is due.",
                hint="Give the day by which the decision is expected (s.17(2)).",
            )
        extension = Extension(exemption, until, by.name)
        if case.letter:
            self._extend(by, case.printed_reference, extension)
        return self._extend(by, reference, extension)

    def _extend(self, by: Person, reference: str, extension: Extension) -> Case:
        return self._office.change(
            reference,
            by,
            Act.EXTEND_TIME,
            lambda case: case.extended(by, extension),
            about=extension.exemption,
            detail=f"Until {extension.until:%d %B %Y} to weigh the public interest (s.10(3)).",
        )


def _made_reference(text: str, day: date) -> str:
    """Return a reference made of the year and the request's digest, the same each time."""
    digest = hashlib.sha256(f"{day.isoformat()}\n{text}".encode()).hexdigest()
    return f"FOI-{day:%y}-{digest[:4].upper()}"
