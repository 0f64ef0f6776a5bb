"""The rules that can be judged from the words of a letter alone, whoever wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from foiassist.case.finding import Finding, Severity
from foiassist.law.exemptions import LIMIT_SECTIONS, find_provision, section_of
from foiassist.law.letters import LetterKind
from foiassist.steps.check.argued import argued_for, argued_from
from foiassist.steps.check.duty import duty_named, missing, owes
from foiassist.steps.check.letter_kind import is_environmental, relied_on
from foiassist.steps.check.reasons import reason_findings
from foiassist.steps.check.whole_letter import open_marks, rights_untold
from foiassist.steps.check.wording import advises, points_the_way, states_limit
from foiassist.steps.verify.findings import finding
from foiassist.steps.verify.holding import statements_in
from foiassist.steps.verify.marks import template_marks
from foiassist.steps.verify.provisions import unknown_laws, unknown_provisions
from foiassist.steps.verify.reliance import citations_in

_NOT_THE_LETTER = re.compile(
    r"(?m)(?<=\bDear )\[name\]|^[ \t]*\[name\](?=[ \t]*,?[ \t]*$)"
    r"|^.{1,200}\.(?:pdf|docx?|xlsx?|pptx?|csv|html?|zip|eml|msg)[ \t]*$"
)
"""What the letter does not say itself: a name that its publisher took out of the greeting or
the signature, and the names of attached files."""


def outside_findings(text: str, kind: LetterKind) -> Iterator[Finding]:
    """Yield what is wrong with a letter of *kind*, as far as its words can tell."""
    yield from open_marks(text)
    own = _NOT_THE_LETTER.sub(_blank, text)
    yield from template_marks(own)
    yield from unknown_provisions(own, None)
    yield from unknown_laws(own, None)
    if is_environmental(own) or kind is LetterKind.DRAFT:
        return
    yield from rights_untold(text, kind)
    if kind is LetterKind.NCND:
        yield from _holding_given_away(text)
    yield from _limit_rules(text, kind)
    if owes(kind, "s17-1-b"):
        yield from _exemption_rules(text, kind)
    if kind is LetterKind.NOT_HELD and not any(not s.is_held for s in statements_in(text)):
        message = "The letter does not say that the information is not held. Say so plainly."
        yield missing("s1-1-a", message, kind=kind)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _holding_given_away(text: str) -> Iterator[Finding]:
    duty = duty_named("s2-1-silent")
    for statement in statements_in(text):
        message = (
            "A letter that neither confirms nor denies must not say what is held. Take this out, "
            "or make plain that it is about other information."
        )
        yield finding(duty.rule, Severity(duty.severity), message, duty.source, text, statement)


def _limit_rules(text: str, kind: LetterKind) -> Iterator[Finding]:
    section = {LetterKind.COST_REFUSAL: "12"}.get(kind, "14")
    if owes(kind, "s17-5") and not states_limit(text, section):
        message = f"The letter does not state that section {section} is relied on. State it."
        yield missing("s17-5", message, kind=kind)
    asks = kind is LetterKind.CLARIFICATION and "?" in text
    if owes(kind, "s16") and not (asks or advises(text)):
        message = "Nothing advises the applicant how to ask again, or where else to look."
        yield missing("s16", message, kind=kind)


def _exemption_rules(text: str, kind: LetterKind) -> Iterator[Finding]:
    cited = relied_on(text)
    for section in dict.fromkeys(section_of(one) for one in cited):
        if section in LIMIT_SECTIONS:
            continue
        own = tuple(one for one in cited if section_of(one) == section)
        yield from _one_section(text, section, own, kind)
    if not cited and kind is not LetterKind.PUBLISHED_ELSEWHERE:
        message = "The letter refuses information and names no exemption. State which one."
        yield missing("s17-1-a", message, kind=kind)


def _one_section(
    text: str, section: str, cited: tuple[str, ...], kind: LetterKind
) -> Iterator[Finding]:
    rows = tuple(row for one in cited if (row := find_provision(one)) is not None)
    closest = next((row for row in rows if row.specific and row.citation != section), None)
    row = closest or find_provision(section)
    if row is None:
        return
    if closest is None and not row.specific:
        message = f"Section {section} has several limbs. Specify which, such as 31(1)(a)."
        yield replace(missing("s17-1-b", message, kind=kind), where=_first_words(text, section))
    if section == "21":
        if not points_the_way(text):
            message = "Section 21 is relied on, but nothing says where to find the information."
            yield missing("s21-where", message)
        return
    own, rest = argued_for(text, section), argued_from(text, section)
    yield from reason_findings(row, own, None, kind, rest=rest)


def _first_words(text: str, section: str) -> str | None:
    cited = (c for c in citations_in(text) if section_of(c.section) == section)
    return next((citation.text for citation in cited), None)


def has_words(text: str) -> bool:
    """Return whether there is anything in *text* to check."""
    return bool(re.search(r"\w", text))
