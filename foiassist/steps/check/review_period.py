"""How long a letter gives the applicant to ask for an internal review."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from foiassist.case.finding import Finding
from foiassist.steps.check.duty import about
from foiassist.steps.check.reading import Reading
from foiassist.steps.verify.spans import Span

_WORDS = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10,
    "fourteen": 14, "twenty": 20, "twenty-eight": 28, "thirty": 30, "forty": 40, "sixty": 60,
}  # fmt: skip
_NUMBER = r"\d{1,3}|" + "|".join(sorted(_WORDS, key=len, reverse=True))
_UNIT = r"(?:working\s+|calendar\s+|school\s+)?(?:days?|weeks?|months?)"
_PERIOD = re.compile(
    r"\b(?:within|in|(?:no|not)\s+later\s+than|up\s+to|ha(?:ve|s)|allow(?:ed"
    r"|s)?)\s+(?:a\s+period\s+of\s+|the\s+next\s+)?"
    rf"(?P<number>{_NUMBER})(?:\s*\(\d+\))?[\s-]+(?P<unit>{_UNIT})\b"
    rf"|\b(?P<number2>\d{{1,3}})[\s-]+(?P<unit2>{_UNIT})\s+(?:from|of|after|in\s+which\s+to)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"\b(?:ask|requests?|requested|apply|submit\w*|made|make|complain\w*|appeal|writ\w+"
    r"|contact|reply\w*|receiv\w+|do so|right"
    r"|you (?:can|may|have|should|must))\b"
)
_REVIEW = re.compile(
    r"\binternal reviews?\b|\breview (?:of )?(?:our|this|the|my"
    r"|your) (?:\w+ )?(?:response|decision|reply|letter|handling|request|answer)"
    r"|\breview our\b|\b(?:ask|asking|request|apply)(?:ing)? (?:us )?(?:for"
    r"|to) (?:an? )?(?:internal )?review"
    r"|\b(?:response|request|this|reply) (?:to be |be )?(?:reviewed|reconsidered)\b"
    r"|\b(?:unhappy|dissatisfied|not (?:happy|satisfied)) with (?:the way|how|our|this"
    r"|the)\b"
    r"|\bcomplain\w* about (?:our|this|the way)\b"
    r"|\b(?:raise|make|submit) (?:your|a|any) complaint\b"
)
_WE_ANSWER = re.compile(
    r"\b(?:we|i|they|review(?:er)?|it) (?:\w+ )?(?:aim|will|shall|try|hope|endeavour"
    r"|expect|intend|undertake|should (?:respond|reply))\b"
    r"|\b(?:respon[ds]\w*|repl(?:y|ied)|complet\w+|outcome|dealt with|provided|undertaken"
    r"|conducted|carried out|answered) (?:\w+ ){0,4}?$"
    r"|\bfail(?:ing|ed|ure) to (?:\w+ ){1,12}$"
    r"|\bto the (?:ico|(?:information )?commission(?:er)?)\b"
)
_CODE_SINCE = date(2018, 7, 4)
"""Day on which the code of practice that names forty working days was issued."""

_CODE_DAYS = 40
_A_WEEK = 5
_A_MONTH = 20


def tells_a_period(reading: Reading) -> bool:
    """Return whether the letter says within what time a review can be asked for."""
    return any(True for _ in _periods(reading))


def is_before_the_code(reading: Reading) -> bool:
    """Return whether the letter is of a day on which no code named a time to ask for a review."""
    return reading.day is not None and reading.day < _CODE_SINCE


def short_period(reading: Reading) -> Iterator[Finding]:
    """Yield a finding where less time is given than the code does, or time in its older words.

    Source: the s.45 code of practice (2018), paragraph 5.3.
    """
    if is_before_the_code(reading):
        return
    for match, place in _periods(reading):
        number = match["number"] or match["number2"]
        unit = (match["unit"] or match["unit2"]).lower()
        words = " ".join(match[0].split())
        if unit.startswith("month") and _count(number) > 1:
            message = (
                f"“{words}” is how letters put it before 2018. Give the forty working days of the "
                "code of practice."
            )
        elif _working_days(number, unit) < min(reading.known.review_working_days, _CODE_DAYS):
            message = (
                f"“{words}” gives the applicant less time to ask for a review than the code of "
                "practice does: forty working days."
            )
        else:
            continue
        yield about("rights-out-of-date", message, reading.text, place)


def _periods(reading: Reading) -> Iterator[tuple[re.Match[str], Span]]:
    previous = ""
    for one in reading.sentences:
        if one.has("day", "week", "month"):
            for match in _PERIOD.finditer(one.words):
                before = " ".join(one.words[: match.start()].lower().split()) + " "
                is_review = _REVIEW.search(one.low) or (
                    _REVIEW.search(previous) and _ASKING.search(before)
                )
                if is_review and _ASKING.search(one.low) and not _WE_ANSWER.search(before):
                    yield match, one.place(match)
        previous = one.low


def _count(number: str) -> int:
    return int(number) if number.isdigit() else _WORDS[number.lower()]


def _working_days(number: str, unit: str) -> int:
    count = _count(number)
    if unit.startswith("month"):
        return count * _A_MONTH
    if unit.startswith("week"):
        return count * _A_WEEK
    return count if unit.startswith(("working", "school")) else count * _A_WEEK // 7
