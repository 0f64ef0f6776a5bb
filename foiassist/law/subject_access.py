"""When an answer to a request for one's own personal data is due.

A pure function over dates: no clock is read and no file is opened here.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Set as AbstractSet
from datetime import date, timedelta

from foiassist.law.clock import is_working_day

_DECEMBER = 12


def access_due(received: date, holidays: AbstractSet[date]) -> date:
    """Return the last day of the month within which the authority must answer.

    The month ends on the day of the same number, or on the last day of a shorter month; where
    that is no working day, on the next one. Time that the authority needs to make sure who is
    asking, or that a complex request adds, is for people to reckon.

    Source: UK GDPR Article 12(3); for law enforcement, DPA 2018 s.45(3) and s.54.
    """
    year = received.year + received.month // _DECEMBER
    month = received.month % _DECEMBER + 1
    day = date(year, month, min(received.day, monthrange(year, month)[1]))
    while not is_working_day(day, holidays):
        day += timedelta(days=1)
    return day
