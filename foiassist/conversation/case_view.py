"""A case as a screen shows it: read in one go, off the event loop, and then only looked at.

Reading is quick; the checks and the rehearsal take longer, and follow.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from foiassist.case.case import Case
from foiassist.case.challenge import Rehearsed
from foiassist.case.finding import Finding, Severity
from foiassist.case.history import HistoryEntry
from foiassist.case.people import Act
from foiassist.case.section import Section
from foiassist.errors import EvidenceError

if TYPE_CHECKING:
    from foiassist.desk import Desk

ANSWER = "answer-"
REASON = "reason-"
"""How the ids of sections begin that answer a question, or argue an exemption."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Words that somebody was typing in a section when they were cut off."""

    section: str
    text: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class CaseView:
    """Everything the case screen draws, all of one moment."""

    case: Case
    kind: str
    """Kind of letter, in words."""

    due: date
    working_days_left: int
    today: date
    history: tuple[HistoryEntry, ...]
    unfinished: tuple[Unfinished, ...]
    digest: str
    """SHA-256 of the letter's text."""

    approved_by: str
    """Whose approval holds for this exact text, or empty."""

    void_approval_by: str
    """Whose approval an edit has voided, or empty."""

    findings: tuple[Finding, ...] = field(default=(), compare=False)
    """What the checks found; until `is_checked`, what they found before the last change."""

    rehearsed: tuple[Rehearsed, ...] = field(default=(), compare=False)
    """What the letter will be asked, and what it has to say; none where the library fails."""

    is_checked: bool = field(default=False, compare=False)
    """Whether `findings` and `rehearsed` are about the letter as it stands here."""

    @property
    def needed(self) -> int:
        """NEEDED marks open in the letter."""
        return sum(len(section.needed) for section in self.case.sections)

    @property
    def blockers(self) -> int:
        """Findings that stand in the way of the letter."""
        return sum(finding.severity is Severity.BLOCKER for finding in self.findings)

    @property
    def accepted(self) -> int:
        """Sections that a person has accepted."""
        return sum(section.is_accepted for section in self.case.sections)

    def section_answering(self, label: str) -> Section | None:
        """Return the section that answers a question."""
        answers = (s for s in self.case.sections if s.id.startswith(ANSWER))
        return next((s for s in answers if label in s.questions), None)

    def findings_on(self, section_id: str | None) -> tuple[Finding, ...]:
        """Return what the checks found in one section, or with None in the letter as a whole."""
        return tuple(f for f in self.findings if f.section == section_id)

    def rehearsed_on(self, section_id: str) -> tuple[Rehearsed, ...]:
        """Return what is asked of one section."""
        return tuple(one for one in self.rehearsed if one.section == section_id)

    def following(self, before: CaseView) -> CaseView:
        """Return this view with what was found before in the sections that have not changed."""
        texts = {section.id: section.text for section in before.case.sections}
        kept: set[str | None] = {s.id for s in self.case.sections if texts.get(s.id) == s.text}
        kept.add(None)
        return replace(
            self,
            findings=tuple(found for found in before.findings if found.section in kept),
            rehearsed=tuple(asked for asked in before.rehearsed if asked.section in kept),
        )


def read_view(desk: Desk, reference: str) -> CaseView:
    """Return the case as it stands, not checked yet.

    Raises:
        CaseNotFound: There is none of this reference.
        StoreError: The database cannot be read.
    """
    case = desk.cases.case(reference)
    history = desk.cases.history(reference)
    approved = desk.review.is_approved(case)
    approvals = [entry.by for entry in history if entry.act is Act.APPROVE]
    return CaseView(
        case=case,
        kind=desk.letters.frame(case).kind,
        due=desk.cases.due(case),
        working_days_left=desk.cases.working_days_left(case),
        today=desk.office.today(),
        history=history,
        unfinished=tuple(
            Unfinished(working.section, working.text, working.by, working.at)
            for working in desk.drafting.unfinished(reference)
        ),
        digest=desk.letters.digest(case),
        approved_by=approvals[-1] if approved and approvals else "",
        void_approval_by=approvals[-1] if approvals and not approved else "",
        is_checked=not case.sections,
    )


def checked(desk: Desk, view: CaseView) -> CaseView:
    """Return *view* with what the checks find in its letter, and what the letter will be asked."""
    return replace(
        view,
        findings=desk.letters.check(view.case),
        rehearsed=_rehearsed(desk, view.case),
        is_checked=True,
    )


def _rehearsed(desk: Desk, case: Case) -> tuple[Rehearsed, ...]:
    """Return what the letter will be asked; a case can be worked where the library cannot."""
    try:
        return desk.rehearsal.rehearse(case)
    except EvidenceError:
        return ()
