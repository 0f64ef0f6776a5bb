"""How a reader says what it found."""

from __future__ import annotations

from foiassist.case.finding import Finding, Severity
from foiassist.steps.verify.spans import Placed

FIREWALL = "Recorded facts only"
"""Source of a finding that no statute is behind."""


def finding(
    rule: str, severity: Severity, message: str, source: str, text: str, place: Placed
) -> Finding:
    """Return a finding about the words of *text* at *place*; its section is set later."""
    words = text[place.start : place.end]
    return Finding(rule, severity, message, source, None, words, place.start, place.end)
