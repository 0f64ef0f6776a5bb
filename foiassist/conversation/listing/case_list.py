"""The list of cases without a screen: what needs somebody today first, and what a filter finds.

Imports nothing large, for the first screen needs it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING

from foiassist.case.people import Person, is_same_person
from foiassist.case.stages import Stage
from foiassist.conversation.days_in_words import SOON_WORKING_DAYS, count

if TYPE_CHECKING:
    from foiassist.desk import Desk
    from foiassist.desk.case_summary import CaseSummary


UNFINISHED = "✎"
"""Stands before a case in which words were cut off, and before the line that says so."""


class Urgency(Enum):
    """How soon a case needs somebody, the most urgent first, by its heading in the list."""

    OVERDUE = "Overdue"
    SOON = f"Due within {SOON_WORKING_DAYS} working days"
    LATER = "Later"
    STOPPED = "Clock stopped"
    DONE = "Approved and exported"


_PLACE = {urgency: place for place, urgency in enumerate(Urgency)}


def urgency(summary: CaseSummary) -> Urgency:
    """Return how soon a case needs somebody."""
    if summary.exported is not None:
        return Urgency.DONE
    if summary.stage is Stage.CLARIFICATION:
        return Urgency.STOPPED
    if summary.working_days_left < 0:
        return Urgency.OVERDUE
    is_soon = summary.working_days_left <= SOON_WORKING_DAYS
    return Urgency.SOON if is_soon else Urgency.LATER


def most_urgent_first(summaries: Iterable[CaseSummary]) -> list[CaseSummary]:
    """Return the cases as the list shows them: by urgency, and then by their deadline."""
    return sorted(summaries, key=lambda s: (_PLACE[urgency(s)], s.due, s.reference))


@dataclass(frozen=True, slots=True)
class UnfinishedWords:
    """Words that were being typed in a case when the workspace was cut off."""

    reference: str
    section: str
    """Title of the section."""

    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Listing:
    """Every case, read in one go."""

    summaries: tuple[CaseSummary, ...]
    unfinished: tuple[UnfinishedWords, ...]


def read_listing(desk: Desk) -> Listing:
    """Return every case as the list shows it, with what was left unfinished.

    Raises:
        StoreError: The database cannot be read.
    """
    summaries = tuple(most_urgent_first(desk.cases.summaries()))
    return Listing(summaries, tuple(_unfinished(desk)))


def _unfinished(desk: Desk) -> Iterable[UnfinishedWords]:
    for reference in desk.drafting.unfinished_cases():
        sections = {section.id: section for section in desk.cases.case(reference).sections}
        for kept in desk.drafting.unfinished(reference):
            section = sections.get(kept.section)
            if section is not None and section.text != kept.text:
                at = datetime.fromisoformat(kept.at)
                yield UnfinishedWords(reference, section.title, kept.by, at)


def how_many(summaries: Sequence[CaseSummary]) -> str:
    """Return how many cases there are, and how many of them press: '23 cases · ✗ 2 overdue'."""
    pressing = Counter(map(urgency, summaries))
    said = [count(len(summaries), "case")]
    if late := pressing[Urgency.OVERDUE]:
        said.append(f"✗ {late} overdue")
    if soon := pressing[Urgency.SOON]:
        said.append(f"! {soon} due soon")
    return " · ".join(said)


def found(
    summaries: Iterable[CaseSummary],
    words: str,
    person: Person,
    unfinished: Collection[str] = (),
) -> list[CaseSummary]:
    """Return the cases that have every one of *words*.

    Args:
        summaries: The cases to choose from.
        words: Parts of a reference, request, stage or name, or one of `MEANINGS` and 'mine'.
        person: Who is meant by 'mine'.
        unfinished: References of the cases with unfinished words.
    """
    wanted = words.casefold().split()
    return [
        summary
        for summary in summaries
        if all(_has(summary, word, person, unfinished) for word in wanted)
    ]


MEANINGS = {
    "overdue": Urgency.OVERDUE,
    "soon": Urgency.SOON,
    "stopped": Urgency.STOPPED,
    "done": Urgency.DONE,
}
"""Words of a filter that mean how soon a case needs somebody, whatever its request says."""


def _has(summary: CaseSummary, word: str, person: Person, unfinished: Collection[str]) -> bool:
    if word == "mine":
        return is_same_person(summary.officer, person.name)
    if word == "unfinished":
        return summary.reference in unfinished
    if word in MEANINGS:
        return urgency(summary) is MEANINGS[word]
    searched = (summary.reference, summary.asked, summary.stage.value, summary.officer)
    return any(word in one.casefold() for one in searched)
