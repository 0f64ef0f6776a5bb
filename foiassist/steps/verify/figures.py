"""Numbers, dates, times and money read out of a text, and compared by value.

'fifteen' is '15', '£1.2 million' is '£1,200,000', and a date is the same in any form.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from foiassist.steps.verify.dates import DATE_WORDS, read_dates
from foiassist.steps.verify.number_words import (
    NUMBER_PHRASE,
    ORDINAL_WORD,
    QUANTITY_WORD,
    ordinal_value,
    phrase_value,
    quantity_value,
)
from foiassist.steps.verify.spans import span_of, without


class Measure(StrEnum):
    """What a figure counts."""

    COUNT = "number"
    MONEY = "sum of money"
    PERCENT = "percentage"
    TIME = "time"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, by value, with where its words stand."""

    measure: Measure
    value: str
    """Plain digits for numbers, ISO for dates with what is unsaid left out, HH:MM for times."""

    start: int
    end: int


_SCALES = {"k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "b": 9, "billion": 9}
_DIGITS = r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
_SCALE = r"(?:\s?(?:thousand|million|billion)\b|(?:k|m|mn|bn)\b)"
_WORD_OR_DIGITS = rf"(?:(?P<digits>{_DIGITS})(?P<scale>{_SCALE})?|(?P<words>{NUMBER_PHRASE}))"

_MONEY = re.compile(
    rf"[£€$]\s?(?P<digits>{_DIGITS})(?P<scale>{_SCALE}|b\b)?"
    rf"|(?:(?P<d2>{_DIGITS})(?P<s2>{_SCALE})?|(?P<words>{NUMBER_PHRASE}))"
    r"\s(?:pounds?(?:\s+sterling)?|GBP)\b",
    re.IGNORECASE,
)
_MONEY_HINT = re.compile(r"[£€$]|pound|gbp", re.IGNORECASE)
_PERCENT = re.compile(rf"{_WORD_OR_DIGITS}\s?(?:%|per\s?cent\b|percent\b)", re.IGNORECASE)
_NUMBER = re.compile(rf"(?P<digits>{_DIGITS})(?P<scale>{_SCALE})?", re.IGNORECASE)
_PHRASE = re.compile(NUMBER_PHRASE, re.IGNORECASE)
_TIME = re.compile(
    r"(?<![\d:.])(?:(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b"
    r"|(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?::[0-5]\d)?(?:\s?hours|hrs)?(?![\d:])"
    r"|(?<!\w)(?P<named>noon|midday|midnight)\b)",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"(?P<digits>\d+)(?:st|nd|rd|th)\b", re.IGNORECASE)
_FRACTION_SIGN = re.compile(r"[\u00b2\u00b3\u00b9\u00bc-\u00be\u2150-\u218b\u2460-\u249b]")
_NAMED_TIMES = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
_FINANCIAL_YEAR = re.compile(
    r"(?<![\w/-])(?P<first>(?:19|20)\d\d)"
    r"\s?[/–-]\s?(?P<last>\d{4}|\d\d)(?![\w/-])"
)
_NOON = 12
_CENTURY = 100


@lru_cache(maxsize=1024)
def read_figures(text: str) -> tuple[Figure, ...]:
    """Return every figure in *text*, in order; each stretch of text is read once."""
    found: list[Figure] = []
    for read in _READERS:
        new = list(read(text))
        found.extend(new)
        text = without(text, new)
    return tuple(sorted(found, key=lambda figure: figure.start))


def plain(number: Decimal) -> str:
    """Return *number* as plain digits, without needless noughts."""
    return format(number.normalize(), "f") if number else "0"


def _dates(text: str) -> Iterator[Figure]:
    if DATE_WORDS.search(text):
        for value, start, end in read_dates(text):
            yield Figure(Measure.DATE, value, start, end)


def _financial_years(text: str) -> Iterator[Figure]:
    for match in _FINANCIAL_YEAR.finditer(text):
        first = int(match["first"])
        if (first + 1) % _CENTURY == int(match["last"]) % _CENTURY:
            for year in (first, first + 1):
                yield Figure(Measure.COUNT, str(year), match.start(), match.end())


def _times(text: str) -> Iterator[Figure]:
    for match in _TIME.finditer(text):
        yield Figure(Measure.TIME, _time_value(match), match.start(), match.end())


def _time_value(match: re.Match[str]) -> str:
    if match["named"]:
        return _NAMED_TIMES[match["named"].lower()]
    if match["hour24"]:
        return f"{int(match['hour24']):02}:{match['minute24']}"
    hour = int(match["hour"]) % _NOON + (_NOON if match["half"].lower() == "p" else 0)
    return f"{hour:02}:{match['minute'] or '00'}"


def _money(text: str) -> Iterator[Figure]:
    if not _MONEY_HINT.search(text):
        return
    for match in _MONEY.finditer(text):
        digits, scale = match["digits"] or match["d2"], match["scale"] or match["s2"]
        value = plain(_amount(digits, scale)) if digits else phrase_value(match["words"])
        yield Figure(Measure.MONEY, value, match.start(), match.end())


def _percentages(text: str) -> Iterator[Figure]:
    if "%" not in text and "cent" not in text:
        return
    for match in _PERCENT.finditer(text):
        digits = match["digits"]
        value = plain(_amount(digits, match["scale"])) if digits else phrase_value(match["words"])
        yield Figure(Measure.PERCENT, value, match.start(), match.end())


def _ordinals(text: str) -> Iterator[Figure]:
    for match in _ORDINAL.finditer(text):
        yield Figure(Measure.COUNT, plain(Decimal(match["digits"])), match.start(), match.end())
    for match in ORDINAL_WORD.finditer(text):
        yield Figure(Measure.COUNT, ordinal_value(match[0]), match.start(), match.end())


def _numbers(text: str) -> Iterator[Figure]:
    for match in _NUMBER.finditer(text):
        value = plain(_amount(match["digits"], match["scale"]))
        yield Figure(Measure.COUNT, value, match.start(), match.end())
    for match in _FRACTION_SIGN.finditer(text):
        span = span_of(match)
        yield Figure(Measure.COUNT, match[0], span.start, span.end)


def _spelled(text: str) -> Iterator[Figure]:
    for match in _PHRASE.finditer(text):
        yield Figure(Measure.COUNT, phrase_value(match[0]), match.start(), match.end())


def _quantities(text: str) -> Iterator[Figure]:
    for match in QUANTITY_WORD.finditer(text):
        yield Figure(Measure.COUNT, quantity_value(match[0]), match.start(), match.end())


def _amount(digits: str, scale: str | None) -> Decimal:
    places = _SCALES[scale.strip().lower()] if scale else 0
    return Decimal(digits.replace(",", "")).scaleb(places)


_READERS: tuple[Callable[[str], Iterator[Figure]], ...] = (
    _dates,
    _financial_years,
    _times,
    _money,
    _percentages,
    _ordinals,
    _numbers,
    _quantities,
    _spelled,
)
"""The more particular first: '5 March' is no count, and '£5' no bare number."""
