"""What one rule of the checks is; the table of all of them is `rules`."""

from __future__ import annotations

from dataclasses import dataclass

from foiassist.case.finding import Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that the checks look for in a letter."""

    id: str
    """Short name, as findings carry it: 's17-1-b'."""

    severity: Severity
    what: str
    """What the letter must do, as a sentence to an officer."""

    source: str
    """The provision, code or practice that it comes from."""
