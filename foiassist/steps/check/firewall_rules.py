"""The rules of the facts firewall, as the table of rules lists them.

What they find is worked out in `steps.verify`.
"""

from __future__ import annotations

from foiassist.case.finding import Severity
from foiassist.steps.check.rule import Rule
from foiassist.steps.verify.findings import FIREWALL

_BLOCKER, _WARNING = Severity.BLOCKER, Severity.WARNING

FIREWALL_RULES: tuple[Rule, ...] = (
    Rule("needed-open", _BLOCKER, "Leave no NEEDED mark open.", FIREWALL),
    Rule("template-mark", _BLOCKER, "Leave no mark of a template behind.", FIREWALL),
    Rule(
        "law-unknown",
        _BLOCKER,
        "Cite only provisions and laws that exist.",
        "FOIA 2000 and the laws cited",
    ),
    Rule(
        "law-nature",
        _BLOCKER,
        "Call an exemption absolute or qualified as it is.",
        "FOIA 2000 s.2(3)",
    ),
    Rule(
        "law-undecided",
        _BLOCKER,
        "Rely only on provisions that somebody decided to rely on.",
        f"{FIREWALL}; FOIA 2000 s.17(1)(b)",
    ),
    Rule(
        "fact-holding",
        _BLOCKER,
        "Say that information is held, or is not, only as it was decided.",
        f"{FIREWALL}; FOIA 2000 s.1(1)(a)",
    ),
    Rule(
        "fact-figure",
        _BLOCKER,
        "Give only numbers, sums and dates that were recorded for this case.",
        FIREWALL,
    ),
    Rule("fact-name", _BLOCKER, "Name only what was recorded for this case.", FIREWALL),
    Rule("fact-link", _BLOCKER, "Give only links that were recorded for this case.", FIREWALL),
    Rule(
        "fact-contact",
        _BLOCKER,
        "Give only addresses and numbers that were recorded for this case.",
        FIREWALL,
    ),
    Rule("fact-reference", _BLOCKER, "Give only references of this case.", FIREWALL),
    Rule("fact-authority", _WARNING, "Cite only decisions with a recorded source.", FIREWALL),
    Rule("fact-quotation", _WARNING, "Quote only what stands in the record.", FIREWALL),
)
"""One for each kind of span that cannot be traced to the case."""
