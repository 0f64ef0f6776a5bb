"""What a check found wrong in a letter."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding stands in the way."""

    BLOCKER = "blocker"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule found, and where the rule comes from."""

    rule: str
    severity: Severity
    message: str
    source: str
    section: str | None = None
    """Id of the letter's section; None for the whole letter or one from outside."""

    where: str | None = None
    """The words it is about, quoted; None where something is missing."""

    start: int | None = None
    end: int | None = None
    """Where the words stand in the section's (or the letter's) text, in code points."""
