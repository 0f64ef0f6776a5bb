"""What can be put into a section by picking: the case's own facts, dates, law, and lent wording.

A past letter has no fact to give here: of it, only sentences come that can carry none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from foiassist.case.lent_wording import LentWording
from foiassist.conversation.asked import Asked, Said
from foiassist.conversation.case_view import REASON
from foiassist.errors import EvidenceError
from foiassist.law.exemptions import find_provision, section_of

if TYPE_CHECKING:
    from foiassist.case.case import Case
    from foiassist.case.decision import Decision
    from foiassist.case.section import Section
    from foiassist.desk import Desk

FACT, LAW, REQUEST, WORDING = "fact", "law", "request", "wording"
NO_PAST_FACTS = (
    "Facts are this case’s own. Past letters lend only sentences without figure, date or name."
)


@dataclass(frozen=True, slots=True)
class Insertable:
    """Something that can be put in at the cursor."""

    kind: str
    text: str
    about: str
    """What it is or where it comes from, for the person who picks; it is not put in."""


def insertables(
    desk: Desk, case: Case, section: Section, *, library_is_ready: bool = True
) -> tuple[Insertable, ...]:
    """Return what can be put into *section*, what concerns its questions first."""
    labels = _labels(case, section)
    wording = _wording(desk, case, section) if library_is_ready else ()
    found = (
        *_recorded(case, labels),
        *_law(case, labels),
        *_of_the_request(desk, case),
        *(Insertable(WORDING, lent.text, f"wording, {lent.source}") for lent in wording),
    )
    return tuple({(one.kind, one.text): one for one in reversed(found)}.values())[::-1]


def _labels(case: Case, section: Section) -> tuple[str, ...]:
    """Return the questions that a section is about: its own, or those its exemption is for."""
    if section.questions or not section.id.startswith(REASON):
        return section.questions
    argued = section_of(section.id.removeprefix(REASON))
    relying = (d for d in case.decisions if argued in map(section_of, d.all_exemptions))
    return tuple(dict.fromkeys(decision.question for decision in relying))


def _recorded(case: Case, labels: tuple[str, ...]) -> Iterator[Insertable]:
    """Yield the facts, and what the officer recorded with a decision, those of *labels* first."""
    recorded = [*_facts(case), *_with_decisions(case)]
    for _, one in sorted(recorded, key=lambda labelled: labelled[0] not in labels):
        yield one


def _facts(case: Case) -> Iterator[tuple[str, Insertable]]:
    for fact in case.facts:
        of = f"question {fact.question}" if fact.question else "the case"
        named = f", {fact.about}" if fact.about else ""
        about = f"fact, {of}{named}, from: {fact.source or 'not said'}"
        yield fact.question, Insertable(FACT, fact.text, about)


def _with_decisions(case: Case) -> Iterator[tuple[str, Insertable]]:
    for decision in case.decisions:
        for about, text in _told(decision):
            if text:
                told = Insertable(FACT, text, f"{about}, question {decision.question}")
                yield decision.question, told


def _told(decision: Decision) -> tuple[tuple[str, str], ...]:
    return (
        ("where it is published", decision.where),
        ("when it will be published", decision.when),
        ("what was searched", decision.searches),
        ("who holds it", decision.transferred_to),
        ("the earlier request", decision.earlier),
        ("what was removed", decision.redaction),
        ("advice", decision.advice),
    )


def _law(case: Case, labels: tuple[str, ...]) -> Iterator[Insertable]:
    for decision in sorted(case.decisions, key=lambda d: d.question not in labels):
        for citation in decision.all_exemptions:
            row = find_provision(citation)
            if row is not None:
                text = f"section {citation} of the Freedom of Information Act 2000"
                yield Insertable(LAW, text, f"law, {row.name}, {row.url}")


def _of_the_request(desk: Desk, case: Case) -> Iterator[Insertable]:
    days = (
        ("the day the request was received", case.received),
        ("the day clarification was asked for", case.clarification_asked),
        ("the day the clock started afresh", case.clock_from),
        ("the last day for the response", desk.cases.due(case)),
    )
    for about, day in days:
        if day is not None:
            yield Insertable(REQUEST, _day(day), about)
    yield Insertable(REQUEST, case.printed_reference, "our reference")


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _wording(desk: Desk, case: Case, section: Section) -> tuple[LentWording, ...]:
    """Return sentences that can carry no fact; none where the library cannot be searched."""
    try:
        return desk.drafting.lent(case, section.id)
    except EvidenceError:
        return ()


def insert(asked: Asked) -> Said:
    """List what can be put into the section under the cursor.

    Raises:
        SectionNotFound: The cursor is on no section.
    """
    section = asked.case.section(asked.section)
    lines = [f"{one.text}\n    {one.about}" for one in insertables(asked.desk, asked.case, section)]
    return Said("\n".join((NO_PAST_FACTS, "", *lines)), title=f"For “{section.title}”")
