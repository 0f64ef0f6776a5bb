"""What the Act has a letter say, and how much of it a letter of a case says.

The checks find what is missing. Open NEEDED marks are taken out before they look, so that a duty
for which only a mark stands is not met: it is asked for, which is honest, and still to be done.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from foiassist.case.case import Case
from foiassist.case.finding import Severity
from foiassist.case.section import Section, needed_in
from foiassist.law.duties import Duty
from foiassist.law.exemptions import Nature
from foiassist.steps.check.answered import unhelpful
from foiassist.steps.check.decided_exemptions import unreasoned
from foiassist.steps.check.duties_asked import duties_asked as asked_of
from foiassist.steps.check.duties_asked import is_unmet, provisions_relied_on

_NOT_OF_THE_WORDS = frozenset({"s1-1-b", "s10-1"})
"""Duties that no drafter can meet: what is disclosed is never given to it here, and the day of
posting is none of the letter's words."""


def without_marks(case: Case) -> Case:
    """Return *case* with every open NEEDED mark taken out of its letter."""
    return replace(case, sections=tuple(map(_unmarked, case.sections)))


def unmarked(text: str) -> str:
    """Return *text* without its open NEEDED marks."""
    for mark in reversed(needed_in(text)):
        text = f"{text[: mark.start]}{text[mark.end :]}"
    return text


def duties_asked(case: Case) -> tuple[Duty, ...]:
    """Return what the Act asks of the words of a letter such as that of *case*."""
    return tuple(duty for duty in asked_of(case) if duty.rule not in _NOT_OF_THE_WORDS)


def duties_met(case: Case, broken: Collection[str]) -> tuple[int, int]:
    """Return how many of its duties the letter of *case* meets, and how many it has.

    Args:
        case: The case with its letter.
        broken: Rules that the checks found broken in it once its marks were out.
    """
    asked = duties_asked(case)
    met = [one for one in asked if not is_unmet(one, broken)]
    return len(met), len(asked)


def exemptions_explained(case: Case) -> tuple[int, int]:
    """Return how many of the exemptions that were decided the letter explains, and how many were.

    One is explained where the letter names it down to its limb, says why it applies and, as its
    kind needs, what harm and what balance of the public interest, or under section 21 where the
    information is. A limit (sections 12 and 14)
    is no exemption; what only a mark says is not explained.

    Source: FOIA 2000 s.17(1) and (3).
    """
    bare = without_marks(case)
    decided = [
        row.citation
        for row in provisions_relied_on(case.decisions)
        if row.nature is not Nature.LIMIT
    ]
    explained = [one for one in decided if _is_explained(bare, one)]
    return len(explained), len(decided)


def _is_explained(case: Case, citation: str) -> bool:
    relying = tuple(
        replace(one, exemptions=(citation,))
        for one in case.decisions
        if citation in one.all_exemptions
    )
    cut = replace(case, decisions=relying)
    found = (
        *unreasoned(cut, case.kind),
        *(one for one in unhelpful(cut, case.kind) if one.rule == "s21-where"),
    )
    return not any(one.severity is Severity.BLOCKER for one in found)


def _unmarked(section: Section) -> Section:
    return replace(section, text=unmarked(section.text))
