"""The day that a cell or a time stamp names, as it is written in the United Kingdom.

A day that could be read in two ways is read as the day first; what names no day is left unread.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s+)?"
_YEAR = r"(?P<year>(?:19|20)\d\d|\d\d)"
_REST = r"(?:[T\s,]+(?:at\s+)?\d{1,2}[:.]\d\d.*)?"
_FORMS = tuple(
    re.compile(rf"{_WEEKDAY}{form}{_REST}", re.IGNORECASE | re.DOTALL)
    for form in (
        r"(?P<year>(?:19|20)\d\d)(?P<mark>[-/.])(?P<number>\d{1,2})(?P=mark)(?P<day>\d{1,2})",
        rf"(?P<day>\d{{1,2}})\s?(?P<mark>[-/.])\s?(?P<number>\d{{1,2}})\s?(?P=mark)\s?{_YEAR}",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s./-]*(?:of\s+)?{_MONTH}[\s.,/-]*{_YEAR}",
        rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}",
    )
)
_LONGEST = 60
_STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|\+00:?00)")
_CENTURY = 2000
_SHORT_YEARS = 100
_FIRST_SERIAL, _LAST_SERIAL = 36526, 73050
"""Spreadsheets count days; these are 1 January 2000 and the end of 2099."""
_SPREADSHEET_EPOCH = date(1899, 12, 30)


@lru_cache(maxsize=4096)
def day_written(text: str) -> date | None:
    """Return the day that *text* names and nothing besides but a time, or None."""
    shown = text.strip()
    if not shown or len(shown) > _LONGEST:
        return None
    if _STAMP.fullmatch(shown):
        return _in_london(shown)
    for form in _FORMS:
        if match := form.fullmatch(shown):
            return _day(match.groupdict())
    return None


def day_counted(serial: float) -> date | None:
    """Return the day that a spreadsheet means by *serial*, or None where it means none."""
    if not _FIRST_SERIAL <= serial <= _LAST_SERIAL:
        return None
    return _SPREADSHEET_EPOCH + timedelta(days=int(serial))


def _day(parts: dict[str, str]) -> date | None:
    year = int(parts["year"])
    named = parts.get("month")
    month = _MONTHS.index(named[:3].lower()) + 1 if named else int(parts["number"])
    try:
        return date(year + _CENTURY if year < _SHORT_YEARS else year, month, int(parts["day"]))
    except ValueError:
        return None


def _in_london(stamp: str) -> date | None:
    """Return the day in the United Kingdom at a moment of universal time."""
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return None
    try:
        return moment.astimezone(ZoneInfo("Europe/London")).date()
    except (ZoneInfoNotFoundError, OverflowError):
        return moment.date()
