"""A request at the door: when its answer would be due, and whether it is here already."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from foiassist.case.case import Case
from foiassist.desk.office import Office
from foiassist.law.clock import due_date, working_days_between
from foiassist.ports import Document

__all__ = ["Document", "Receiving"]

_LONGEST_PERIOD = timedelta(days=92)
"""No twenty working days take longer, whatever holidays fall among them."""


class Receiving:
    """Looks at a request before it is logged, and stores nothing."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def due_if_received(self, day: date) -> tuple[date, int]:
        """Return the last day for the answer to a request of *day*, and the working days left.

        Negative where that day has gone by.

        Source: FOIA 2000 s.10(1).
        """
        calendar, today = self._office.calendar, self._office.today()
        due = due_date(day, calendar.between(day, day + _LONGEST_PERIOD))
        first, last = min(today, due), max(today, due)
        left = working_days_between(first, last, calendar.between(first, last))
        return due, left if due >= today else -left

    def logged_already(self, case: Case) -> Iterator[Case]:
        """Yield the stored cases of the same reference, or whose request says the same.

        Args:
            case: What the request would be logged as.
        """
        words = _same_words(case)
        for stored in self._office.store.all():
            is_same = _same_words(stored) == words and not stored.letter
            if stored.reference == case.reference or is_same:
                yield stored


def _same_words(case: Case) -> str:
    """Return what is equal for requests that differ in spaces and capitals alone."""
    return "".join(case.request.text.split()).casefold()
