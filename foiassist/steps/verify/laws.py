"""Names of laws in a text, and which of them a letter may name without being told to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_ACT = re.compile(
    r"\b(?P<name>(?:[A-Z][\w’'-]*|\([A-Z][^()\n]{1,60}\))"
    r"(?:,?\s+(?:(?:of|and|the|for|to|in|on|etc\.?)\s+)*(?:[A-Z][\w’'-]*|\([A-Z][^()\n]{1,60}\)))*?"
    r",?\s+(?:Act|Regulations?|Order|Rules|Measure)|FOIA|FOI Act|FoIA|DPA|EIRs?|GDPR)"
    r"(?:,)?\s+\(?(?P<year>(?:19|20)\d\d)\b\)?"
)
_YEARLY_ACT = re.compile(r"\b(?P<year>(?:19|20)\d\d)\s+(?:Act|Regulations)\b")
_INSTRUMENT = re.compile(
    r"\bS\.?I\.?\s*(?:No\.?\s*)?(?P<year>\d{4})\s*(?:/|No\.?)\s*(?P<number>\d{1,4})\b"
)
_PART = re.compile(
    r"\b(?P<word>Schedules?|Part)\s+(?P<number>\d{1,2}[A-Z]?|[IVX]{1,5})"
    r"(?:,?\s+(?:paragraphs?|paras?\.?)\s+\d+(?:\(\w+\))*)?"
    r"\s+(?:of|to|in)\s+(?:the\s+)?"
    r"(?P<law>FOIA|Freedom of Information Act|Act\b|DPA|Data Protection Act)"
)
_ARTICLED = re.compile(r"^(?:The|This|That|Under|In|See|And|Of|Your|Our)\s+")

_KNOWN = {
    "freedom of information act": "2000",
    "foia": "2000",
    "foi act": "2000",
    "data protection act": "2018",
    "dpa": "2018",
    "environmental information regulations": "2004",
    "eir": "2004",
    "eirs": "2004",
    "freedom of information and data protection (appropriate limit and fees) regulations": "2004",
    "data (use and access) act": "2025",
    "human rights act": "1998",
    "reuse of public sector information regulations": "2015",
    "re-use of public sector information regulations": "2015",
}
"""Laws that a letter may name by itself, with their years; any other must be recorded."""

_KNOWN_INSTRUMENTS = frozenset({"2004/3244", "2004/3391", "2004/3364", "2010/2768", "2015/1415"})
_KNOWN_YEARS = frozenset({"2000", "2018", "2004"})
_PARTS = {"foia": {"Schedule": 8, "Part": 8}, "dpa": {"Schedule": 20, "Part": 7}}
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


@dataclass(frozen=True, slots=True)
class Law:
    """A law that a text names, or a part of one, with where its words stand."""

    name: str
    start: int
    end: int
    is_known: bool
    """Whether it stands in the tables here, with this year."""

    is_wrong: bool
    """Whether it cannot be right: a known law with another year, or a part it does not have."""


@lru_cache(maxsize=512)
def laws_in(text: str) -> tuple[Law, ...]:
    """Return every Act with its year, statutory instrument and numbered part of an Act."""
    return tuple(_laws(text))


def _laws(text: str) -> Iterator[Law]:
    for match in _ACT.finditer(text):
        start, name = _without_article(match)
        year = _KNOWN.get(_known_name(name))
        is_known = year == match["year"]
        yield Law(text[start : match.end()], start, match.end(), is_known, bool(year) != is_known)
    for match in _YEARLY_ACT.finditer(text):
        yield Law(
            match[0], match.start(), match.end(), match["year"] in _KNOWN_YEARS, is_wrong=False
        )
    for match in _INSTRUMENT.finditer(text):
        is_known = f"{match['year']}/{int(match['number'])}" in _KNOWN_INSTRUMENTS
        yield Law(match[0], match.start(), match.end(), is_known, is_wrong=False)
    for match in _PART.finditer(text):
        exists = _has_part(match)
        yield Law(match[0], match.start(), match.end(), exists, not exists)


def _without_article(match: re.Match[str]) -> tuple[int, str]:
    name = match["name"]
    article = _ARTICLED.match(name)
    cut = article.end() if article else 0
    return match.start() + cut, name[cut:]


def _known_name(name: str) -> str:
    """Return the known law whose name ends *name*, or *name* itself, in lower case."""
    flat = " ".join(name.split()).casefold()
    return max((known for known in _KNOWN if flat.endswith(known)), key=len, default=flat)


def _has_part(match: re.Match[str]) -> bool:
    law = "dpa" if match["law"].startswith(("D",)) else "foia"
    digits = re.sub(r"[A-Z]$", "", match["number"]) if match["number"][0].isdigit() else ""
    number = (
        int(digits) if digits else _ROMAN.index(match["number"]) if match["number"] in _ROMAN else 0
    )
    word = "Part" if match["word"] == "Part" else "Schedule"
    return 0 < number <= _PARTS[law][word]
