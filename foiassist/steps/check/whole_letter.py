"""Whether the response of a case goes in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from foiassist.case.case import Case
from foiassist.case.finding import Finding
from foiassist.ports import LetterFrame
from foiassist.steps.check.duty import missing


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
