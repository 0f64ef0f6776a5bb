"""Which day some words name: '5 May', '5 May 2024', '2024-05-05'."""

from __future__ import annotations

import re
from datetime import date

_DAY = re.compile(
    r"(?:on |until |till |by |from )?(?:the )?(?P<d>\d{1,2})(?:st|nd|rd|th)?(?: of)? "
    r"(?P<m>[a-z]{3,9})\.?,?(?: (?P<y>\d{4}))?"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def day_said(words: str, after: date) -> date | None:
    """Return the day that *words* name, or None; without a year, the first after *after*."""
    bare = words.strip(" .,").lower()
    iso = re.search(r"\d{4}-\d{2}-\d{2}$", bare)
    if iso:
        return _day(*map(int, iso[0].split("-")))
    fit = _DAY.fullmatch(bare)
    if fit is None or fit["m"][:3] not in _MONTHS:
        return None
    month, number = _MONTHS.index(fit["m"][:3]) + 1, int(fit["d"])
    if fit["y"]:
        return _day(int(fit["y"]), month, number)
    days = (_day(year, month, number) for year in range(after.year, after.year + 5))
    return next((day for day in days if day is not None and day >= after), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
