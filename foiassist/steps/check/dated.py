"""Dates that are missing from a letter, or cannot be right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from foiassist.case.finding import Finding
from foiassist.law.clock import due_date
from foiassist.law.letters import LetterKind
from foiassist.steps.check.day_words import names_a_day
from foiassist.steps.check.duty import about, missing, owes
from foiassist.steps.check.letter_dates import (
    Dated,
    is_of_receipt,
    is_of_the_reply,
)
from foiassist.steps.check.reading import Reading
from foiassist.steps.check.wording import adds_to_an_answer

_DAY_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_OF_THE_REQUEST = re.compile(
    r"\b(?:received|receipt|reached|arrived|request|e-?mail|letter|correspondence|dated"
    r"|submitted|asked|wrote|sent|made|came|clarification|enquir\w+|query)\b"
)
_A_YEAR = 366
_OPENING = 1500
"""Characters at the start of a letter in which the request's date is looked for."""


def date_findings(reading: Reading) -> Iterator[Finding]:
    """Yield a finding for each date that is missing or cannot be right.

    Source: FOIA 2000 s.10(1) and (6).
    """
    yield from _not_dated(reading)
    for one in reading.dates:
        yield from _impossible(reading, one)
    yield from _out_of_order(reading)


def _not_dated(reading: Reading) -> Iterator[Finding]:
    if not (owes(reading.kind, "s10-1") or reading.kind is LetterKind.REVIEW_OUTCOME):
        return
    if reading.is_environmental or adds_to_an_answer(reading.low):
        return
    opening = (one for one in reading.sentences if one.start < _OPENING)
    if any(names_a_day(one) and _OF_THE_REQUEST.search(one.low) for one in opening):
        return
    message = (
        "The letter does not say when the request was made or received, so nobody can see whether "
        "the answer is in time. Give the date."
    )
    yield missing("date-missing", message, kind=reading.kind)


def _impossible(reading: Reading, one: Dated) -> Iterator[Finding]:
    words = " ".join(reading.text[one.place.start : one.place.end].split())
    if one.day is None:
        message = f"There is no such day as {words}. Correct the date."
        yield about("date-wrong", message, reading.text, one.place)
    elif one.weekday is not None and one.day.weekday() != one.weekday:
        named = _DAY_NAMES[one.day.weekday()]
        message = (
            f"{words} does not exist: that day was or will be a {named}. Correct the day or the "
            "date."
        )
        yield about("date-wrong", message, reading.text, one.place)


def _out_of_order(reading: Reading) -> Iterator[Finding]:
    text = reading.ours
    received = [one for one in reading.dates if one.day and is_of_receipt(text, one)]
    if not received:
        return
    first = received[0]
    sent = reading.day
    if sent and first.day and first.day > sent:
        message = (
            f"The request is said to have come on {_written(first)}, after the letter’s own day, "
            f"{sent.day} {sent:%B %Y}. Correct one of them."
        )
        yield about("date-wrong", message, text, first.place)
    for one in reading.dates:
        if one.day and first.day and is_of_the_reply(text, one):
            yield from _reply_out_of_time(reading, first, one)


def _reply_out_of_time(reading: Reading, received: Dated, reply: Dated) -> Iterator[Finding]:
    text = reading.ours
    if received.day is None or reply.day is None:
        return
    if reply.day < received.day:
        message = (
            f"An answer is promised by {_written(reply)}, before the request came on "
            f"{_written(received)}. Correct one of them."
        )
        yield about("date-wrong", message, text, reply.place)
    elif _owes_twenty_days(reading, received.day):
        last = due_date(received.day, reading.known.holidays)
        if reply.day > last:
            message = (
                f"An answer is promised by {_written(reply)}, but the twentieth working day after "
                f"receipt is {last.day} {last:%B %Y}. Promise it by then."
            )
            yield about("date-wrong", message, text, reply.place)


def _owes_twenty_days(reading: Reading, received: date) -> bool:
    """Return whether the letter promises the answer to a request, and the calendar is known.

    A review has no such limit.
    """
    is_other = reading.has("review", "environmental", "extend")
    is_of_a_request = reading.kind is LetterKind.ACKNOWLEDGEMENT and not is_other
    holidays = reading.known.holidays
    return is_of_a_request and any(abs((one - received).days) < _A_YEAR for one in holidays)


def _written(one: Dated) -> str:
    return f"{one.day.day} {one.day:%B %Y}" if one.day else ""
