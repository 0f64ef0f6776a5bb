"""What a letter owes as a whole: the rights to complain, in time, and nothing left open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from foiassist.case.case import Case
from foiassist.case.finding import Finding, Severity
from foiassist.case.section import needed_in
from foiassist.law.letters import LetterKind
from foiassist.ports import LetterFrame
from foiassist.steps.check.duty import missing, owes
from foiassist.steps.check.wording import names_section_50, tells_of_regulator, tells_of_review

_NEEDED_SOURCE = "Facts firewall"


def rights_untold(text: str, kind: LetterKind, place: str | None = None) -> Iterator[Finding]:
    """Yield a finding for each right to complain that *text* does not tell of.

    Source: FOIA 2000 s.17(7); for letters that refuse nothing, the s.45 code.
    """
    review, regulator = tells_of_review(text), tells_of_regulator(text)
    if owes(kind, "s45-review") and not (review and regulator):
        message = (
            "The letter does not tell the applicant how to ask for an internal review and then go "
            "to the regulator. The Act asks it of refusals; it is good practice in all letters."
        )
        yield missing("s45-review", message, kind=kind, section=place)
    if owes(kind, "s17-7-a") and not review:
        message = (
            "The letter does not describe your complaints procedure. Say how to ask for an "
            "internal review, or that there is none."
        )
        yield missing("s17-7-a", message, kind=kind, section=place)
    if owes(kind, "s17-7-b") and not regulator:
        message = (
            "The letter does not tell of the right to apply to the regulator. Name the regulator, "
            "its address and section 50."
        )
        yield missing("s17-7-b", message, kind=kind, section=place)
    elif owes(kind, "s17-7-b") and not names_section_50(text):
        message = "The right to apply to the regulator comes from section 50; name the section."
        found = missing("s17-7-b", message, kind=kind, section=place)
        yield Finding(found.rule, Severity.NOTE, message, found.source, place)


def open_marks(text: str, section: str | None = None) -> Iterator[Finding]:
    """Yield a finding for each NEEDED mark that is still open."""
    for needed in needed_in(text):
        message = f"Still needed: {needed.what}. Record it or write it, and the mark goes."
        yield Finding(
            "needed-open",
            Severity.BLOCKER,
            message,
            _NEEDED_SOURCE,
            section,
            text[needed.start : needed.end],
            needed.start,
            needed.end,
        )


def overdue(case: Case, frame: LetterFrame, today: date | None) -> Iterator[Finding]:
    """Yield a finding where the last day in time has gone by.

    Source: FOIA 2000 s.10(1) and (3).
    """
    last = max(frame.due, case.extension.until) if case.extension else frame.due
    if today is not None and today > last:
        days = (today - last).days
        message = (
            f"The response was due {days} day{'s' if days > 1 else ''} ago. Send it as soon as it "
            "stands up, and say that you are sorry."
        )
        yield missing("s10-1", message)
