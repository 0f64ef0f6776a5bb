"""Why an authority's own date differs from the law's, told from the two dates alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

import holidays

from foiassist.adapters.uk_bank_holidays import UkBankHolidays
from foiassist.law.clock import (
    RESPONSE_WORKING_DAYS,
    due_date,
    is_working_day,
    working_days_between,
)

UK = UkBankHolidays()
LATEST_START = 7
"""Working days after receipt within which an authority may have begun to count."""
LONGEST_LIMIT = 60
"""Working days; nothing in the Act or its regulations takes longer."""


class Difference(StrEnum):
    """How a stated date came about."""

    NONE = "the law's own date"
    NATIONS = "bank holidays of England and Wales alone were left out"
    WEEKEND = "received on no working day, and counted from the next one"
    BEFORE_RECEIPT = "their mistake: a date before the request came"
    DAY_OF_RECEIPT = "their mistake: the day of receipt was counted, which promises a day less"
    STARTED_LATE = "their mistake: counted from a working day soon after receipt"
    FAR_OFF = "their mistake: a date beyond any limit in the law"
    UNEXPLAINED = "unexplained"


MISTAKES = {kind for kind in Difference if kind.startswith("their mistake")}


@dataclass(frozen=True)
class Pair:
    """The two dates, and the calendars in which they may have been counted."""

    received: date
    stated: date

    @property
    def everywhere(self):
        """Bank holidays of any part of the UK, which is what the Act counts."""
        return UK.between(self.received - timedelta(days=30), self.received + timedelta(days=400))

    @property
    def here(self):
        """Bank holidays of England and Wales alone."""
        years = range(self.received.year - 1, self.received.year + 3)
        return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=years))

    @property
    def came_on_a_working_day(self):
        return is_working_day(self.received, self.here)

    @property
    def working_days(self):
        return working_days_between(self.received, self.stated, self.here)

    def is_counted_from(self, *starts):
        """Return whether twenty or forty working days from one of *starts* end on the date."""
        return any(
            self.stated == due_date(start, calendar, working_days=length)
            for start in starts
            for calendar in (self.everywhere, self.here)
            for length in (20, 40)
        )

    @property
    def next_working_days(self):
        """The first working days after receipt."""
        days = (self.received + timedelta(days=number) for number in range(1, 15))
        return [day for day in days if is_working_day(day, self.here)][:LATEST_START]


REASONS = (
    (Difference.NONE, lambda pair: pair.stated == due_date(pair.received, pair.everywhere)),
    (
        Difference.NATIONS,
        lambda pair: (
            pair.came_on_a_working_day and pair.stated == due_date(pair.received, pair.here)
        ),
    ),
    (Difference.BEFORE_RECEIPT, lambda pair: pair.stated <= pair.received),
    (
        Difference.WEEKEND,
        lambda pair: (
            not pair.came_on_a_working_day
            and pair.is_counted_from(pair.received, pair.next_working_days[0])
        ),
    ),
    (Difference.DAY_OF_RECEIPT, lambda pair: pair.working_days == RESPONSE_WORKING_DAYS - 1),
    (Difference.STARTED_LATE, lambda pair: pair.is_counted_from(*pair.next_working_days)),
    (Difference.FAR_OFF, lambda pair: pair.working_days > LONGEST_LIMIT),
)
"""How each reason is told, the more particular first."""


def difference(received: date, stated: date) -> Difference:
    """Return how the authority came to *stated*, or that nothing here explains it."""
    pair = Pair(received, stated)
    return next((kind for kind, holds in REASONS if holds(pair)), Difference.UNEXPLAINED)
