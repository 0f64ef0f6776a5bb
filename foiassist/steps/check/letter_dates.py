"""The dates that a letter gives: of itself, of receipt, of the reply to come."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from foiassist.steps.verify.spans import Span

_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)"
)
_WEEKDAYS = "mon tue wed thu fri sat sun".split()
_WORDED = re.compile(
    rf"(?P<day>\d(?<![\d,.£/]\d)\d?)(?:\s?\^?\s?(?:st|nd|rd|th))?\s+(?:of\s+)?"
    rf"(?i:(?P<month>{_MONTH}))\b\.?,?\s+(?P<year>(?:19|20)\d\d)\b"
)
_NUMERIC = re.compile(
    r"(?P<day>\d(?<![\d./-]\d)\d?)(?P<mark>[./-])(?P<month>\d{1,2})(?P=mark)"
    r"(?P<year>(?:19|20)\d\d|\d\d)(?![\d/-]|\.\d)"
)
_ISO = re.compile(r"(?P<year>(?:19|20)\d\d)(?<!\d\d\d\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
_WEEKDAY_BEFORE = re.compile(
    r"\b(Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_LOOK_BACK = 16
_DECEMBER = 12
_CENTURY = 2000
_LAST_SHORT_YEAR = 99


@dataclass(frozen=True, slots=True)
class Dated:
    """A whole date in a letter; its day is None where there is no such day."""

    day: date | None
    place: Span
    weekday: int | None = None
    """The weekday that the words name, Monday as 0; None where they name none."""


def dates_of(text: str) -> tuple[Dated, ...]:
    """Return every date of *text* that has a day, a month and a year, in order."""
    patterns = (_WORDED, _ISO, _NUMERIC)
    found = (_dated(text, match) for pattern in patterns for match in pattern.finditer(text))
    return tuple(sorted((one for one in found if one is not None), key=lambda one: one.place.start))


def _dated(text: str, match: re.Match[str]) -> Dated | None:
    parts = match.groupdict()
    told = int(parts["year"])
    year = told if told > _LAST_SHORT_YEAR else _CENTURY + told
    month = _number(parts["month"])
    number = int(parts["day"])
    if month > _DECEMBER and number <= _DECEMBER:  # 12/25/2024, as Americans write it
        return None
    weekday = _WEEKDAY_BEFORE.search(text[max(0, match.start() - _LOOK_BACK) : match.start()])
    named = _WEEKDAYS.index(weekday[1][:3].lower()) if weekday else None
    start = match.start() - len(weekday[0]) if weekday else match.start()
    return Dated(_day(year, month, number), Span(start, match.end()), named)


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _number(month: str) -> int:
    if month.isdigit():
        return int(month)
    return next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(month[:3].lower()))


def letterhead_date(text: str, dates: tuple[Dated, ...]) -> Dated | None:
    """Return the date that stands alone on a line before, or soon after, the greeting."""
    lines = 0
    for one in dates:
        if one.day is None:
            continue
        start = text.rfind("\n", 0, one.place.start) + 1
        end = text.find("\n", one.place.end)
        lines = text.count("\n", 0, start)
        around = (
            text[start : one.place.start] + text[one.place.end : end if end >= 0 else len(text)]
        )
        if lines <= _HEAD_LINES and re.fullmatch(
            r"[\s\\*_]*(?:dated?\s*:?)?[\s\\*_]*", around, re.IGNORECASE
        ):
            return one
    return None


_HEAD_LINES = 25

_RECEIVED = re.compile(
    r"\b(?:received|receipt|reached\s+us|arrived|came\s+(?:in"
    r"|to\s+us))\b[^.;]{0,60}?\b(?:on|dated|of)?\s*$"
    r"|\b(?:your\s+(?:\w+\s+){0,4}?(?:request|e-?mail|letter|correspondence|enquiry)"
    r"|you\s+(?:asked|wrote|sent|submitted|e-?mailed)|dated)\b[^.;]{0,90}?\b(?:of|on"
    r"|dated|dated\s+the|received)?\s*$",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"\b(?:will|shall|return\w*|until|by)\b", re.IGNORECASE)
_DUE = re.compile(
    r"\b(?:by|before|no\s+later\s+than|on\s+or\s+before|due\s+(?:on|by)|due\s+date\s+(?:is|of))\s+"
    r"(?:\w+day,?\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_WE_WILL = re.compile(
    r"\b(?:will|shall|must|aim\w*|hope|expect\w*|intend|due|asks?\s+us|need\s+to"
    r"|have\s+(?:to|until))\b",
    re.IGNORECASE,
)
_GONE_BY = re.compile(
    r"\b(?:was|were|had|missed|missing|failed|breach\w*|apolog\w*|would|told|telling"
    r"|should\s+have|period|period\s+from)\b",
    re.IGNORECASE,
)


def is_of_receipt(text: str, one: Dated) -> bool:
    """Return whether *one* is told as the day on which the request was made or received."""
    found = _RECEIVED.search(_before(text, one))
    return found is not None and not _TO_COME.search(found[0])


def is_of_the_reply(text: str, one: Dated) -> bool:
    """Return whether *one* is told as the day by which the authority will answer."""
    before = _before(text, one)
    is_ahead = _DUE.search(before) and _WE_WILL.search(before)
    return bool(is_ahead) and not _GONE_BY.search(before)


def _before(text: str, one: Dated) -> str:
    start = max(text.rfind(mark, 0, one.place.start) for mark in (". ", ".\n", "\n\n", "\0"))
    return text[max(start + 1, one.place.start - 160) : one.place.start]
