"""The checks on a letter before it goes: the facts firewall, then the Act's own demands.

Pure functions; whether a letter leaves is for people to say.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from foiassist.case.case import Case
from foiassist.case.finding import Finding
from foiassist.law.letters import LetterKind
from foiassist.ports import LetterFrame
from foiassist.settings import Regulator
from foiassist.steps.check.case_letter import case_findings
from foiassist.steps.check.letter_kind import kind_of, letter_body
from foiassist.steps.check.outside_letter import has_words, outside_findings, own_words_of
from foiassist.steps.check.reading import Known, Reading
from foiassist.steps.check.rules import RULES, Rule
from foiassist.steps.verify_facts import verify_facts, without_overridden

__all__ = ["RULES", "Known", "LetterCheck", "Rule", "check_case", "check_letter"]


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
    regulators: Sequence[Regulator] = (),
) -> tuple[Finding, ...]:
    """Return everything that the checks find in the letter of *case*, in the letter's order.

    Args:
        case: The case with its sections.
        frame: What every letter of the case says of itself.
        domains: The authority's own web domains.
        today: The day of the check; where it is None, nothing is said about the time limit.
        regulators: The regulators of the settings; none: the one that the frame names.
    """
    if not case.sections:
        return ()
    findings = (
        *verify_facts(case, frame, domains),
        *case_findings(case, frame, today, regulators),
    )
    place = {section.id: number for number, section in enumerate(case.sections)}
    in_order = sorted(
        without_overridden(findings, case.overrides),
        key=lambda one: (place.get(one.section or "", len(place)), one.start or 0),
    )
    return tuple(dict.fromkeys(in_order))


def check_letter(
    text: str, kind: LetterKind | None = None, known: Known | None = None
) -> LetterCheck:
    """Return what the checks find in any letter, judged from its words alone.

    Args:
        text: The letter; earlier messages that it quotes below itself are not judged.
        kind: What it is, where that is known; None works it out.
        known: What is known of it beside its words: its day, the regulators, the holidays.
    """
    body = letter_body(text)
    if not has_words(body):
        return LetterCheck(kind or LetterKind.DRAFT, ())
    reading = Reading(own_words_of(body), LetterKind.DRAFT, known or Known())
    reading = reading.as_kind(kind or kind_of(reading))
    found = dict.fromkeys(outside_findings(reading))
    return LetterCheck(reading.kind, tuple(sorted(found, key=lambda one: one.start or 0)))
