"""A rule of the table turned into a finding about a letter."""

from __future__ import annotations

from foiassist.case.finding import Finding, Severity
from foiassist.law.duties import duties_of
from foiassist.law.letters import LetterKind
from foiassist.steps.check.rules import Rule, rule_called
from foiassist.steps.verify.spans import Placed


def owes(kind: LetterKind, rule: str) -> bool:
    """Return whether a letter of *kind* has the duty called *rule*."""
    return any(duty.rule == rule for duty in duties_of(kind))


def missing(
    rule: str,
    message: str,
    *,
    kind: LetterKind | None = None,
    section: str | None = None,
    where: str | None = None,
) -> Finding:
    """Return a finding that something a rule asks for is nowhere in the letter.

    Args:
        rule: Its id.
        message: What is wrong and what to do about it.
        kind: What the letter is, where the rule weighs differently in some.
        section: Id of the letter's section that should say it.
        where: Words of the letter that ask for it, where there are some.
    """
    named = _rule(rule, kind)
    return Finding(rule, named.severity, message, named.source, section, where)


def about(
    rule: str, message: str, text: str, place: Placed, *, kind: LetterKind | None = None
) -> Finding:
    """Return a finding about the words of *text* at *place*; a case sets its section later."""
    named = _rule(rule, kind)
    words = text[place.start : place.end]
    return Finding(rule, named.severity, message, named.source, None, words, place.start, place.end)


def _rule(rule: str, kind: LetterKind | None) -> Rule:
    """Return the rule called *rule*, as it stands for letters of *kind* where it differs."""
    for duty in duties_of(kind) if kind else ():
        if duty.rule == rule:
            return Rule(duty.rule, Severity(duty.severity), duty.what, duty.source)
    return rule_called(rule)


_LIMBS = {
    "30": "30(1)(a)", "35": "35(1)(a)", "36": "36(2)(b)(ii)", "40": "40(2)", "43": "43(2)",
}  # fmt: skip


def a_limb_of(section: str) -> str:
    """Return a limb of *section* as an example of how one is cited."""
    return _LIMBS.get(section, f"{section}(1)(a)")
