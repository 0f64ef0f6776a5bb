"""Which day a request was received, as somebody types it: 'yesterday', '28 March', 'Monday'."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from foiassist.conversation.days_in_words import long_day
from foiassist.errors import SettingsError

_HINT = "Write it like 28 March, 28/3/2024, 2024-03-28, yesterday or Monday."
_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_A_NAME = 3
"""Letters from which the name of a day or a month can be told."""

_ISO = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})")
_NUMBERS = re.compile(r"(?P<d>\d{1,2})[./-](?P<m>\d{1,2})(?:[./-](?P<y>\d{2}|\d{4}))?")
_NAMED = re.compile(
    r"(?:(?P<weekday>[a-z]+),? )?(?:the )?(?P<d>\d{1,2})(?:st|nd|rd|th)? (?:of )?"
    r"(?P<name>[a-z]+)\.?,?(?: (?P<y>\d{4}))?"
)
_AGO = re.compile(r"(?P<number>\d{1,3}) days? ago")
_CENTURY = 2000
_SHORT_YEAR = 100


def received_day(words: str, today: date) -> date:
    """Return the day that *words* name; without a year, the last such day up to *today*.

    Raises:
        SettingsError: They name no day, or one that is still to come.
    """
    said = " ".join(words.casefold().split())
    day = next(filter(None, (read(said, today) for read in _READINGS)), None)
    if day is None:
        raise SettingsError(f"“{words.strip()}” is no day.", hint=_HINT)
    if day > today:
        raise SettingsError(f"{long_day(day)} is still to come.", hint=_HINT)
    return day


def _near_today(said: str, today: date) -> date | None:
    """Return the day of 'today', 'yesterday', '3 days ago' or 'Monday'."""
    ago = _AGO.fullmatch(said)
    if ago:
        return today - timedelta(days=int(ago["number"]))
    if said in {"", "today"}:
        return today
    if said == "yesterday":
        return today - timedelta(days=1)
    name = said.removeprefix("on ").removeprefix("last ")
    weekday = _place(name, _WEEKDAYS)
    if weekday is None:
        return None
    back = (today.weekday() - weekday) % len(_WEEKDAYS)
    return today - timedelta(days=back or len(_WEEKDAYS))


def _in_numbers(said: str, today: date) -> date | None:
    fit = _ISO.fullmatch(said) or _NUMBERS.fullmatch(said)
    if fit is None:
        return None
    return _the_day(int(fit["d"]), int(fit["m"]), fit["y"], today)


def _with_month(said: str, today: date) -> date | None:
    fit = _NAMED.fullmatch(said)
    month = _place(fit["name"], _MONTHS) if fit else None
    if fit is None or month is None:
        return None
    return _the_day(int(fit["d"]), month + 1, fit["y"], today)


_READINGS: tuple[Callable[[str, date], date | None], ...] = (_near_today, _in_numbers, _with_month)


def _place(word: str, names: Sequence[str]) -> int | None:
    """Return which of *names* a word is, or the beginning of."""
    if len(word) < _A_NAME:
        return None
    return next((place for place, name in enumerate(names) if name.startswith(word)), None)


def _the_day(day: int, month: int, year: str | None, today: date) -> date | None:
    """Return a day; without a year the last one up to *today*, or None where there is none."""
    if year:
        number = int(year)
        return _day(number if number >= _SHORT_YEAR else _CENTURY + number, month, day)
    years = range(today.year, today.year - 8, -1)
    past = (found for one in years if (found := _day(one, month, day)) and found <= today)
    return next(past, None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
