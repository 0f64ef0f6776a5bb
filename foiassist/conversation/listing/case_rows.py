"""The list of cases as rows of words: one a case, and a heading over those that press alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from foiassist.conversation.days_in_words import days_left, short_day
from foiassist.conversation.listing.case_list import UNFINISHED, Urgency, urgency
from foiassist.conversation.listing.what_blocks import blocked_by, stage_words

if TYPE_CHECKING:
    from foiassist.desk.case_summary import CaseSummary

COLUMNS = ("Due", "Left", "Reference", "Stage", "Questions", "Officer", "Blocked by")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list: a case, or with no reference a heading over some."""

    cells: tuple[str, ...]
    """What stands in each column; of a heading, its words alone."""

    urgency: Urgency
    reference: str = ""


def rows_of(
    summaries: Sequence[CaseSummary],
    today: date,
    blockers: Mapping[str, int],
    unfinished: Collection[str] = (),
) -> Iterator[Row]:
    """Yield a row for each case, and a heading wherever cases press less than those before.

    Args:
        summaries: The cases, the most urgent first.
        today: The day it is.
        blockers: How many findings block a letter, by the reference of its case.
        unfinished: References of the cases with unfinished words.
    """
    numbers = Counter(map(urgency, summaries))
    group: Urgency | None = None
    for summary in summaries:
        here = urgency(summary)
        if here is not group:
            group = here
            yield Row((f"── {here.value} · {numbers[here]} ──",), here)
        blocked = blocked_by(summary, blockers.get(summary.reference, 0), today)
        if summary.reference in unfinished:
            blocked = f"{UNFINISHED} {blocked}"
        yield Row(_cells(summary, today, blocked), here, summary.reference)


def _cells(summary: CaseSummary, today: date, blocked: str) -> tuple[str, ...]:
    open_ = f" ({summary.undecided} open)" if summary.undecided else ""
    is_stopped = urgency(summary) is Urgency.STOPPED
    return (
        "—" if is_stopped else short_day(summary.due, today),
        _left(summary),
        summary.reference,
        stage_words(summary),
        f"{summary.questions}{open_}",
        summary.officer or "nobody",
        blocked,
    )


def _left(summary: CaseSummary) -> str:
    """Return how long there is, with a sign before it; none is counted where the clock stands."""
    here = urgency(summary)
    if here is Urgency.DONE:
        return "✓ exported"
    return "‖ stopped" if here is Urgency.STOPPED else days_left(summary.working_days_left)
