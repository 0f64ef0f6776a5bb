"""The days on which the statutory clock stands still, from the `holidays` library.

The library carries its tables in itself: nothing is fetched.
"""

from __future__ import annotations

from datetime import date
from functools import cache

import holidays

PARTS_OF_THE_UK = ("ENG", "WLS", "SCT", "NIR")
"""England, Wales, Scotland and Northern Ireland, as `holidays` names them."""


class UkBankHolidays:
    """Knows every bank holiday in any part of the United Kingdom.

    The Act asks for the union: a day that is a bank holiday in Northern Ireland alone
    is no working day for an authority in Kent. Christmas Day and Good Friday, which the
    Act names besides, are among them.

    Source: FOIA 2000 s.10(6), "working day"; Banking and Financial Dealings Act 1971.
    """

    def between(self, start: date, end: date) -> frozenset[date]:
        """Return the bank holidays from *start* to *end*, both included."""
        years = range(start.year, end.year + 1)
        return frozenset(day for year in years for day in _days(year) if start <= day <= end)


@cache
def _days(year: int) -> frozenset[date]:
    return frozenset(
        day
        for part in PARTS_OF_THE_UK
        for day in holidays.country_holidays("GB", subdiv=part, years=year)
        if day.year == year
    )
