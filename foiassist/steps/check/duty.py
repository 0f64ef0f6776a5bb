"""A duty of the law's table turned into a finding about a letter."""

from __future__ import annotations

from foiassist.case.finding import Finding, Severity
from foiassist.law.duties import DUTIES, Duty, duties_of
from foiassist.law.letters import LetterKind

_BY_RULE = {duty.rule: duty for duty in reversed(DUTIES)}


def duty_named(rule: str, kind: LetterKind | None = None) -> Duty:
    """Return the duty called *rule*, as it stands for letters of *kind* where it differs."""
    of_kind = duties_of(kind) if kind else ()
    return next((duty for duty in of_kind if duty.rule == rule), _BY_RULE[rule])


def owes(kind: LetterKind, rule: str) -> bool:
    """Return whether a letter of *kind* has the duty called *rule*."""
    return any(duty.rule == rule for duty in duties_of(kind))


def missing(
    rule: str, message: str, *, kind: LetterKind | None = None, section: str | None = None
) -> Finding:
    """Return a finding that something a duty asks for is nowhere in the letter."""
    duty = duty_named(rule, kind)
    return Finding(rule, Severity(duty.severity), message, duty.source, section)
