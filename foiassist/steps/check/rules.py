"""Every rule of the checks in one table: what it asks, how much it weighs, where it comes from.

The duties of the law's table stand in it as they are; the rules here are those that no single
duty says. No letter is read here.
"""

from __future__ import annotations

from foiassist.case.finding import Severity
from foiassist.law.duties import DUTIES
from foiassist.steps.check.firewall_rules import FIREWALL_RULES
from foiassist.steps.check.rule import Rule

__all__ = ["RULES", "Rule", "rule_called"]

_BLOCKER, _WARNING, _NOTE = Severity.BLOCKER, Severity.WARNING, Severity.NOTE
_CODE = "s.45 code of practice (2018), part 5"
_REASONS = "FOIA 2000 s.17(1)(c); Hogan v Information Commissioner (EA/2005/0026)"

_OWN_RULES: tuple[Rule, ...] = (
    Rule(
        "undecided",
        _BLOCKER,
        "Decide every question before the letter goes.",
        "FOIA 2000 s.1(1)",
    ),
    Rule(
        "s10-3",
        _BLOCKER,
        "Take more time only to weigh the public interest under a qualified exemption.",
        "FOIA 2000 s.10(3)",
    ),
    Rule(
        "s12-activities",
        _WARNING,
        "Count only the four activities: finding out whether it is held, locating, retrieving "
        "and extracting it.",
        "SI 2004/3244 reg.4(3)",
    ),
    Rule(
        "s12-sum",
        _BLOCKER,
        "State a limit that is the authority’s, and an estimate that adds up and exceeds it.",
        "FOIA 2000 s.12; SI 2004/3244 reg.3 and reg.4",
    ),
    Rule(
        "explained-not-cited",
        _WARNING,
        "Cite every exemption whose reasons the letter gives.",
        "FOIA 2000 s.17(1)(b)",
    ),
    Rule(
        "likelihood-mixed",
        _WARNING,
        "Rest one exemption on ‘would’ or on ‘would be likely to’, and not on both.",
        _REASONS,
    ),
    Rule(
        "likelihood-recited",
        _WARNING,
        "Choose between ‘would’ and ‘would be likely to’ instead of reciting both.",
        _REASONS,
    ),
    Rule(
        "harm-generic",
        _WARNING,
        "Tie the harm to this information: what it shows, and who would do what with it.",
        _REASONS,
    ),
    Rule(
        "blanket",
        _WARNING,
        "Judge each part of the information for itself, and give what is not exempt.",
        "FOIA 2000 s.1(1)(b) and s.2(2)",
    ),
    Rule(
        "nature-absolute",
        _WARNING,
        "Weigh no public interest under an absolute exemption.",
        "FOIA 2000 s.2(3)",
    ),
    Rule(
        "nature-misnamed",
        _BLOCKER,
        "Call an exemption class-based or prejudice-based as it is.",
        "FOIA 2000 Part II",
    ),
    Rule(
        "who-may-use",
        _WARNING,
        "Rely only on exemptions that an authority of this kind may use.",
        "FOIA 2000 s.30(1), s.33(1), s.35(1) and s.84",
    ),
    Rule(
        "one-sided",
        _BLOCKER,
        "Set out the public interest on both sides before striking the balance.",
        "FOIA 2000 s.2(2)(b) and s.17(3)",
    ),
    Rule(
        "s17-3-a",
        _NOTE,
        "Set the balance out under section 40(5B) too, though it is disputed whether one is owed.",
        "FOIA 2000 s.2(1)(b) and (3)",
    ),
    Rule(
        "rights-incomplete",
        _WARNING,
        "Say how to ask for a review, and where to reach the regulator.",
        f"FOIA 2000 s.17(7); {_CODE}",
    ),
    Rule(
        "rights-detail",
        _NOTE,
        "Name section 50, and the time in which a review can be asked for.",
        f"FOIA 2000 s.17(7)(b) and s.50; {_CODE}",
    ),
    Rule(
        "rights-out-of-date",
        _WARNING,
        "Give the regulator’s present name and address, and the full time to ask for a review.",
        f"FOIA 2000 s.17(7) and s.50; {_CODE}",
    ),
    Rule(
        "date-missing",
        _NOTE,
        "Say when the request was received, so that anybody can see whether the answer is in time.",
        "FOIA 2000 s.10(1)",
    ),
    Rule(
        "date-wrong",
        _WARNING,
        "Give only dates that exist, fall on the weekday named, and follow in their order.",
        "FOIA 2000 s.10(1) and (6)",
    ),
    Rule(
        "personal-data",
        _WARNING,
        "Keep the applicant’s and other people’s personal data out of the letter’s text.",
        "UK GDPR Article 5(1)(a) and (c); FOIA 2000 s.40",
    ),
)

RULES: tuple[Rule, ...] = (
    *(Rule(duty.rule, Severity(duty.severity), duty.what, duty.source) for duty in DUTIES),
    *_OWN_RULES,
    *FIREWALL_RULES,
)
"""Every rule. One id stands twice where it weighs differently in different letters."""

_BY_ID = {rule.id: rule for rule in reversed(RULES)}


def rule_called(rule_id: str) -> Rule:
    """Return the rule with *rule_id*; of two, the first in the table."""
    return _BY_ID[rule_id]
