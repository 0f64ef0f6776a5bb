"""Words that give a day or a length of time."""

from __future__ import annotations

import re
from collections.abc import Iterable

from foiassist.steps.check.sentences import Sentence

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
)
_TH = r"(?:\s?\^?\s?(?:st|nd|rd|th))?"
_DAY = re.compile(
    rf"\d{{1,2}}{_TH} (?:of )?{_MONTH}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}\b|\d{{4}}-\d\d-\d\d\b"
)
_MONTH_FIRST = re.compile(rf"\b{_MONTH} \d{{1,2}}{_TH}\b(?!\d)")
_LENGTH = re.compile(
    r"\b(?:\d{1,3}|one|two|three|ten|twenty|thirty|forty|a|the)\s*(?:\(\d+\) )?(?:working"
    r"|calendar|school)?"
    r"\s*(?:days?|weeks?|months?)\b|\btwentieth working day\b"
)
_LIES_AHEAD = re.compile(
    r"\b(?:by|before|until|within|no later than|due|expect\w*|respond|reply|answer"
    r"|deadline|latest)\b"
)


def names_a_day(sentence: Sentence) -> bool:
    """Return whether *sentence* names a day with its month."""
    low = sentence.low
    has_digit = any(map(str.isdigit, low))
    return has_digit and bool(_DAY.search(low) or _MONTH_FIRST.search(low))


def names_a_time(sentences: Iterable[Sentence]) -> bool:
    """Return whether *sentences* say by when something will be done: a day, or a length of time."""
    return any(
        (names_a_day(one) or _LENGTH.search(one.low)) and _LIES_AHEAD.search(one.low)
        for one in sentences
    )
