"""Numbers spelled out: 'twenty-four', 'one hundred and five', 'half', 'a dozen'."""

from __future__ import annotations

import re

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen".split()
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_VALUES = {
    **{word: value for value, word in enumerate(_UNITS)},
    **{word: 10 * value for value, word in enumerate(_TENS, start=2)},
}
_HUNDRED = 100

_ANY = "|".join(sorted((*_VALUES, *_SCALES), key=len, reverse=True))
NUMBER_PHRASE = (
    rf"(?<![\w-])(?:an?\s+(?={'|'.join(_SCALES)}))?(?:{_ANY})"
    rf"(?:(?:[\s-]+|(?:(?<=hundred)|(?<=thousand)|(?<=million))\s+and\s+)(?:{_ANY}))*(?!\w)"
)
"""A pattern for a whole spelled-out number; 'two and three' are two of them."""

_ORDINALS = {
    word: str(value)
    for value, word in enumerate(
        "fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=4,
    )
} | {"thirtieth": "30", "fortieth": "40", "fiftieth": "50", "hundredth": "100"}
ORDINAL_WORD = re.compile(rf"\b(?:{'|'.join(_ORDINALS)})\b", re.IGNORECASE)
"""Ordinals from the fourth on; the first three order an argument more often than they count."""

QUANTITY_WORD = re.compile(
    r"\b(?:(?P<top>one|two|three|four|five|a|an)[\s-](?P<part>half|third|quarter|fifth|tenth)s?\b"
    r"(?!\s+part)|half(?!\s*-?\s*hearted)|dozens?|scores\sof|twice|thrice|doubled|trebled|tripled|halved"
    r"|hundreds|thousands|millions|billions)\b(?!-)",
    re.IGNORECASE,
)
"""Amounts that are words of their own."""


def phrase_value(phrase: str) -> str:
    """Return the value of a spelled-out number as digits: '105'."""
    total = current = 0
    for word in re.findall(r"[a-z]+", phrase.lower()):
        if word in _VALUES:
            current += _VALUES[word]
        elif word == "hundred":
            current = max(current, 1) * _HUNDRED
        elif word in _SCALES:
            total += max(current, 1) * _SCALES[word]
            current = 0
    return str(total + current)


def ordinal_value(word: str) -> str:
    """Return the value of a spelled-out ordinal as digits: '20' for 'twentieth'."""
    return _ORDINALS[word.lower()]


def quantity_value(words: str) -> str:
    """Return one name for an amount, the same for 'a half' and 'half'."""
    bare = re.sub(r"^(?:an?|one)[\s-]", "", words.lower())
    return re.sub(r"[\s-]+", " ", bare.removesuffix("s"))
