"""The firewall's last gate for a machine's draft: what cannot be traced becomes a NEEDED mark.

It judges only what a machine wrote. A person's words are never changed; for them the same
findings are shown and block acceptance of the letter.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from foiassist.case.case import Case
from foiassist.case.finding import Finding, Severity
from foiassist.case.section import Section
from foiassist.ports import LetterFrame
from foiassist.steps.verify.recorded import recorded
from foiassist.steps.verify_facts import untraced_in

_WHAT = {
    "fact-figure": "a figure that is recorded for this case; the draft had one without a source",
    "fact-name": "a name that is recorded for this case; the draft had one without a source",
    "fact-link": "a link that is recorded for this case; the draft had one without a source",
    "fact-contact": "a contact that is recorded for this case; the draft had one without a source",
    "fact-reference": "this case's own reference; the draft had another's",
    "fact-holding": "what was decided about holding this information; the draft said otherwise",
    "law-undecided": "an exemption that was decided on; the draft cited another",
    "law-nature": "whether the exemption is absolute or qualified; the draft had it wrong",
    "law-unknown": "a provision that exists; the draft cited one that does not",
    "template-mark": "words in place of a mark that the draft left",
}


class DraftGuard:
    """Reads a machine's sections of one case; what was recorded for it is gathered once.

    Args:
        case: The case as it stands; a case that has changed needs another guard.
        frame: What every letter of the case says of itself.
        domains: The authority's own web domains; links to them are not questioned.
    """

    def __init__(self, case: Case, frame: LetterFrame, domains: Collection[str] = ()) -> None:
        self._case = replace(case, overrides=())
        self._given = recorded(case, frame, domains)

    def guarded(self, section: Section) -> Section:
        """Return a machine's *section* with a NEEDED mark over each span that is untraced."""
        alone = replace(self._case, sections=(section,))
        findings = [
            finding
            for finding in untraced_in(alone, self._given)
            if finding.severity is Severity.BLOCKER and finding.rule in _WHAT
        ]
        return replace(section, text=_marked(section.text, findings))


def _marked(text: str, findings: list[Finding]) -> str:
    for start, end, rule in reversed(_apart(findings)):
        text = f"{text[:start]}[NEEDED: {_WHAT[rule]}]{text[end:]}"
    return text


def _apart(findings: list[Finding]) -> list[tuple[int, int, str]]:
    """Return the spans of *findings* in order; those that overlap become one."""
    spans = sorted((f.start, f.end, f.rule) for f in findings if f.start is not None and f.end)
    apart: list[tuple[int, int, str]] = []
    for start, end, rule in spans:
        if apart and start < apart[-1][1]:
            first, last, said = apart[-1]
            apart[-1] = (first, max(last, end), said)
        else:
            apart.append((start, end, rule))
    return apart
