"""The firewall's last gate for a machine's draft: what cannot be traced becomes a NEEDED mark.

It judges only what a machine wrote. A person's words are never changed; for them the same
findings are shown and block acceptance of the letter.
"""

from __future__ import annotations

from dataclasses import replace

from foiassist.case.case import Case
from foiassist.case.finding import Finding, Severity
from foiassist.case.section import Section
from foiassist.ports import LetterFrame
from foiassist.settings import Settings
from foiassist.steps.verify_facts import verify_facts

_WHAT = {
    "fact-figure": "a figure that is recorded for this case; the draft had one without a source",
    "fact-name": "a name that is recorded for this case; the draft had one without a source",
    "fact-link": "a link that is recorded for this case; the draft had one without a source",
    "fact-contact": "a contact that is recorded for this case; the draft had one without a source",
    "fact-reference": "this case's own reference; the draft had another's",
    "fact-holding": "what was decided about holding this information; the draft said otherwise",
    "law-undecided": "an exemption that was decided on; the draft cited another",
    "law-unknown": "a provision that exists; the draft cited one that does not",
    "template-mark": "words in place of a mark that the draft left",
}


def guarded(section: Section, case: Case, frame: LetterFrame, settings: Settings) -> Section:
    """Return a machine's *section* with a NEEDED mark over each span that cannot be traced."""
    alone = replace(case, sections=(section,), overrides=())
    findings = [
        finding
        for finding in verify_facts(alone, frame, settings.authority.domains)
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
