"""The record of a case: who did what, when. Append-only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from foiassist.case.people import Act


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One thing that was done to a case."""

    at: datetime
    """Aware, UTC."""

    by: str
    act: Act
    about: str = ""
    """The section, question or exemption it was done to."""

    detail: str = ""
    """The reason given, or what changed, in a sentence; never request text or the applicant."""
