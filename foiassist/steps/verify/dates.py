"""Dates read out of a text, in whatever form, as ISO with what is unsaid left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_MONTH_NUMBERS = (
    {name: number for number, name in enumerate(_MONTHS, start=1)}
    | {name[:3]: number for number, name in enumerate(_MONTHS, start=1)}
    | {"sept": 9}
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|january|february|april|june|july|august|september|october|november|december"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_DAY_NAME = (
    r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)"
)
_DAY = r"\d{1,2}(?:\s?(?:st|nd|rd|th))?"
_YEAR = r"(?:\d{4}|’\d\d|'\d\d)(?!\d)"

DATE_WORDS = re.compile(rf"\d[./-]\d|\b{_MONTH}|\b{_DAY_NAME}", re.IGNORECASE)
"""What a text must hold at least for a date to be in it."""

_ISO = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
_NUMERIC = re.compile(
    r"(?<![\d./-])(?P<day>\d{1,2})(?P<mark>[./-])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)"
    r"(?![\d/-]|\.\d)"
)
_WORDED = re.compile(
    rf"(?:\b(?P<name>{_DAY_NAME})\.?,?\s+(?:the\s+)?)?(?<![\d,.])"
    rf"(?:(?P<from>{_DAY})(?:\s+(?:to|and|or|until)\s+|\s?[-–—&]\s?|,\s))?"
    rf"(?P<day>{_DAY})\s+(?:of\s+)?(?P<month>{_MONTH})(?:,?\s+(?P<year>{_YEAR}))?(?!\w)"
)
_AMERICAN = re.compile(
    rf"\b(?P<month>{_MONTH})\s+(?P<day>{_DAY})(?!\d)(?:,?\s+(?P<year>{_YEAR}))?(?![\w:])"
)
_MONTH_YEAR = re.compile(rf"\b(?P<month>{_MONTH}),?\s+(?:of\s+)?(?P<year>{_YEAR})")
_BARE_MONTH = re.compile(
    rf"\b(?P<month>(?!May|MAY|March|MARCH|Mar\b|Jun\b|Sept?\b){_MONTH})(?!\w)"
    r"|\b(?:in|since|during|until|by|from|of|to|between|and|late|early|mid|last|each|every|for)[\s-]"
    r"(?P<ambiguous>May|March)\b"
)
_BARE_DAY_NAME = re.compile(
    r"\b(?P<name>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s?\b"
)
_CENTURY = 2000
_DAY_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

Read = tuple[str, int, int]
"""A value with where its words stand."""


def read_dates(text: str) -> Iterator[Read]:
    """Yield every date in *text* with where it stands: whole, day and month, month, weekday.

    '2022-01-28' is whole, '--01-28' has no year, '2022-01' no day, '--01' neither, and 'friday'
    is a weekday alone. A date that names the wrong weekday has the value 'wrong weekday'.
    """
    taken = bytearray(len(text))
    for pattern in (_ISO, _NUMERIC, _WORDED, _AMERICAN, _MONTH_YEAR, _BARE_MONTH, _BARE_DAY_NAME):
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(taken[start:end]):
                continue
            values = _values(match.groupdict())
            if values:
                taken[start:end] = b"\1" * (end - start)
                yield from ((value, start, end) for value in values)


def parts_of(day: date) -> frozenset[str]:
    """Return every way in which a letter may mention *day*: whole, or a part of it."""
    return frozenset(
        {
            day.isoformat(),
            f"--{day:%m-%d}",
            f"{day:%Y-%m}",
            f"--{day:%m}",
            _DAY_NAMES[day.weekday()],
        }
    )


def _values(parts: dict[str, str | None]) -> tuple[str, ...]:
    name, month = parts.get("name"), parts.get("month") or parts.get("ambiguous")
    if month is None:
        return (_day_name(name),) if name else ()
    number = _month_number(month)
    year = _year(parts.get("year"))
    days = [int(re.sub(r"\D", "", d)) for d in (parts.get("from"), parts.get("day")) if d]
    if not days:
        return (f"{year}-{number:02}",) if year else (f"--{number:02}",)
    if not all(_is_day(year, number, day) for day in days):
        return ()
    values = [f"{year or '-'}-{number:02}-{day:02}" for day in days]
    if name and year and _DAY_NAMES[date.fromisoformat(values[-1]).weekday()] != _day_name(name):
        return tuple(values) if parts.get("from") else ("wrong weekday",)
    return tuple(values)


def _is_day(year: str, month: int, day: int) -> bool:
    try:
        date(int(year or _CENTURY), month, day)
    except ValueError:
        return False
    return True


def _month_number(month: str) -> int:
    if month.isdigit():
        return int(month)
    return _MONTH_NUMBERS[month.lower().rstrip(".")]


def _year(year: str | None) -> str:
    digits = re.sub(r"\D", "", year or "")
    return str(_CENTURY + int(digits)) if len(digits) == 2 else digits  # noqa: PLR2004  # '22


def _day_name(name: str) -> str:
    return name.lower()[:3]
