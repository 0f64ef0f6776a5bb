"""The checks on a letter before it goes: the facts firewall, then the Act's own demands.

Pure functions; whether a letter leaves is for people to say.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from foiassist.case.case import Case
from foiassist.case.finding import Finding
from foiassist.law.letters import LetterKind
from foiassist.ports import LetterFrame
from foiassist.steps.check.answered import unanswered, unhelpful, unsaid_holding
from foiassist.steps.check.letter_kind import kind_of_text, letter_body
from foiassist.steps.check.outside_letter import has_words, outside_findings
from foiassist.steps.check.reasons import unreasoned
from foiassist.steps.check.who_may_use import not_for_this_authority
from foiassist.steps.check.whole_letter import open_marks, overdue, rights_untold
from foiassist.steps.verify_facts import verify_facts, without_overridden


@dataclass(frozen=True, slots=True)
class LetterCheck:
    """What a letter is, and what the checks find in it."""

    kind: LetterKind
    findings: tuple[Finding, ...]


def check_case(
    case: Case,
    frame: LetterFrame,
    domains: Collection[str] = (),
    *,
    today: date | None = None,
) -> tuple[Finding, ...]:
    """Return everything that the checks find in the letter of *case*, in the letter's order.

    Args:
        case: The case with its sections.
        frame: What every letter of the case says of itself.
        domains: The authority's own web domains.
        today: The day of the check; where it is None, nothing is said about the time limit.
    """
    if not case.sections:
        return ()
    findings = (*verify_facts(case, frame, domains), *_duties(case, frame, today))
    place = {section.id: number for number, section in enumerate(case.sections)}
    in_order = sorted(
        without_overridden(findings, case.overrides),
        key=lambda one: (place.get(one.section or "", len(place)), one.start or 0),
    )
    return tuple(dict.fromkeys(in_order))


def check_letter(text: str, kind: LetterKind | None = None) -> LetterCheck:
    """Return what the checks find in any letter, judged from its words alone.

    Args:
        text: The letter; earlier messages that it quotes below itself are not judged.
        kind: What it is, where that is known; None works it out.
    """
    body = letter_body(text)
    if not has_words(body):
        return LetterCheck(kind or LetterKind.DRAFT, ())
    is_kind = kind or kind_of_text(body)
    found = dict.fromkeys(outside_findings(body, is_kind))
    return LetterCheck(is_kind, tuple(sorted(found, key=lambda one: one.start or 0)))


def _duties(case: Case, frame: LetterFrame, today: date | None) -> Iterator[Finding]:
    kind = case.kind
    for section in case.sections:
        yield from open_marks(section.text, section.id)
    if case.answers:
        yield from unanswered(case)
    yield from unsaid_holding(case, kind)
    yield from unreasoned(case, kind)
    yield from not_for_this_authority(case)
    yield from unhelpful(case, kind)
    letter = "\n\n".join(section.text for section in case.sections if section.id != "request")
    place = next((section.id for section in case.sections if section.id == "rights"), None)
    yield from rights_untold(letter, kind, place)
    yield from overdue(case, frame, today)
