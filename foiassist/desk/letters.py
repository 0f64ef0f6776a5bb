"""Letters at the desk: the text, the checks, and the file that leaves."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from foiassist.case.case import Case
from foiassist.case.finding import Finding, Severity
from foiassist.case.people import Act, Person
from foiassist.case.request import Applicant
from foiassist.desk.departures import departure
from foiassist.desk.office import Office
from foiassist.errors import LetterNotReady
from foiassist.law.duties import Duty
from foiassist.law.letters import LetterKind
from foiassist.ports import LetterFrame
from foiassist.steps.check.duties_asked import duties_asked, is_unmet
from foiassist.steps.check_response import (
    RULES,
    Known,
    LetterCheck,
    Rule,
    check_case,
    check_letter,
)
from foiassist.steps.compose_letter import compose_letter, letter_text

DRAFT_WATERMARK = "DRAFT"


class Letters:
    """Composes, checks and exports letters."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self.written_to: Path | None = None
        """Folder that a letter was written to last; None: none yet, at this desk."""

    def frame(self, case: Case) -> LetterFrame:
        """Return what the letter says of itself: dates, kind, complaint addresses."""
        return self._office.frame(case)

    def text(self, case: Case) -> str:
        """Return the whole letter as text, without the address block."""
        return letter_text(case)

    def digest(self, case: Case) -> str:
        """Return the SHA-256 of the letter's text: what an approval is bound to."""
        return hashlib.sha256(letter_text(case).encode()).hexdigest()

    def check(self, case: Case) -> tuple[Finding, ...]:
        """Return what the checks find in the case's letter as it stands."""
        return check_case(
            case,
            self._office.frame(case),
            self._office.settings.authority.domains,
            today=self._office.today(),
            regulators=self._office.settings.regulators,
        )

    @staticmethod
    def duties_met(case: Case, findings: Iterable[Finding]) -> tuple[Duty, ...]:
        """Return the duties of the letter of *case* that no finding tells to be unmet.

        Args:
            case: The case with its letter.
            findings: What the checks find in that letter.
        """
        broken = {finding.rule for finding in findings}
        return tuple(duty for duty in duties_asked(case) if not is_unmet(duty, broken))

    def check_text(
        self, text: str, kind: LetterKind | None = None, *, dated: date | None = None
    ) -> LetterCheck:
        """Return what the checks find in any letter, ours or not.

        Args:
            text: The letter.
            kind: What it is, where that is known.
            dated: Its day, where that is known; None takes its own date, or else today.
        """
        today, settings = self._office.today(), self._office.settings
        around = timedelta(days=366)
        near = dated or today
        known = Known(
            day=dated,
            today=today,
            regulators=settings.regulators,
            review_working_days=settings.review_working_days,
            holidays=self._office.calendar.between(near - around, near + around),
        )
        return check_letter(text, kind, known)

    @staticmethod
    def rules() -> tuple[Rule, ...]:
        """Return every rule of the checks: its id, how much it weighs, and where it comes from."""
        return RULES

    def why_not_ready(self, case: Case) -> tuple[str, ...]:
        """Return what stands between the letter and the door, a sentence each."""
        if not case.sections:
            return ("There is no letter yet.",)
        blockers = [f for f in self.check(case) if f.severity is Severity.BLOCKER]
        reasons = [f"{s.title} is not accepted." for s in case.sections if not s.is_accepted]
        reasons.extend(finding.message for finding in blockers)
        if case.undecided():
            reasons.append(f"Nobody has decided: {', '.join(case.undecided())}.")
        return tuple(dict.fromkeys(reasons))

    def export(self, by: Person, reference: str, path: Path, *, draft: bool = False) -> Path:
        """Write the letter to a file and record that it left.

        Args:
            by: Who exports it.
            reference: The case.
            path: Where to; the suffix chooses the kind.
            draft: Write it with a watermark whatever is still open.

        Raises:
            LetterNotReady: Something is open and *draft* was not asked for.
            SettingsError: The suffix is none that can be written.
            ExportFailed: The file could not be written.
        """
        case = self._office.store.get(reference)
        writer = self._office.writer_for(path)
        if not draft:
            self._check_ready(case)
        letter = compose_letter(
            case,
            self._office.frame(case),
            self._office.store.applicant(reference),
            self._office.today(),
            watermark=DRAFT_WATERMARK if draft else "",
        )
        case.check_may(by, Act.EXPORT)
        writer.write(letter, path)
        self.written_to = path.parent
        self._office.store.record(
            reference,
            self._office.entry(
                by,
                Act.EXPORT,
                detail=f"{departure(self.digest(case), draft=draft)} as {path.suffix.lstrip('.')}.",
            ),
        )
        return path

    def export_unstored(self, case: Case, applicant: Applicant, path: Path) -> Path:
        """Write the letter of a case that is not stored, always as a draft."""
        writer = self._office.writer_for(path)
        frame = self._office.frame(case)
        today = self._office.today()
        writer.write(compose_letter(case, frame, applicant, today, watermark=DRAFT_WATERMARK), path)
        return path

    def _check_ready(self, case: Case) -> None:
        reasons = self.why_not_ready(case)
        if reasons:
            others = len(reasons) - 1
            stands = f"That and {others} more stand" if others else "That stands"
            raise LetterNotReady(
                f"The letter in {case.reference} cannot leave yet: {reasons[0]}",
                hint=f"{stands} in the way. Export with --draft for a watermarked copy.",
            )
