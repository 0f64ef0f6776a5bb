"""The marks that lists in requests are numbered with, and how they nest.

Knows '1.', '(2)', '2(b)', '1a.', 'Q3:', 'iv)', 'A.' and bullets; never reads what is asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum


class MarkerKind(Enum):
    """The kinds of list marker that nest in one another."""

    NUMBER = "1."
    BARE_NUMBER = "1"
    LETTER = "a."
    ROMAN = "i."
    PART = "1a."
    BULLET = "•"


@dataclass(frozen=True, slots=True)
class Marker:
    """A list marker, and where the text that it marks begins."""

    kind: MarkerKind
    value: str
    """The number or letter without its punctuation; empty for a bullet."""
    body: int


_NEXT = r"(?=[A-Za-z\"'“‘(£%#…�])"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_PATTERNS: tuple[tuple[MarkerKind, str], ...] = (
    (
        MarkerKind.NUMBER,
        (
            r"(?i:(?:question|request|q)(?:/(?:question|request))?)\.?\s?"
            r"(?P<v>\d{1,2}(?:\.\d{1,2})?[a-z]?)(?:\s*[.:)–-]+\s*|\s+(?=[A-Z])|(?=$|\n))"
        ),
    ),
    (
        MarkerKind.PART,
        (
            r"\(?(?P<v>\d{1,2}[.\s]?\(?(?:[a-z]|i{2,3}|iv|vi{1,3})(?=[\s).:]))"
            rf"(?:\)?[.:)]+\s*|\)?\s+(?=[A-Z])){_NEXT}"
        ),
    ),
    (
        MarkerKind.PART,
        r"(?P<v>\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)(?:[.):]\s*|\s+)(?=[A-Z\"'“(])",
    ),
    (
        MarkerKind.NUMBER,
        (
            rf"[(\[]?(?P<v>\d{{1,2}})(?:\s?(?:[.):\]]+(?![a-z][\s).])|\s[-–]\s)\s*{_NEXT}|\s?[.)]\s+(?=\d)|"
            rf"[.)](?=\n|$))"
        ),
    ),
    (MarkerKind.BARE_NUMBER, rf"(?P<v>\d{{1,2}})\s+(?!{_MONTHS})(?=[A-Z])"),
    (
        MarkerKind.ROMAN,
        r"\(?(?P<v>(?i:ix|iv|v?i{1,3}|v|x))[.):]+(?:\s*(?=[\w\"'“(])|$)",
    ),
    (MarkerKind.LETTER, r"\(?(?P<v>[a-zA-PR-Z])(?:\)[.:]?|[:.](?=\s|$))(?:\s*(?=\S)|$)"),
    (
        MarkerKind.BULLET,
        (
            r"(?P<v>[•·●○▪◦‣■□❖➢⁃◆▶►]+\s*|�\s+|o(?:\s{2,}|\t)\s*|[-–—](?:\s+|(?=[A-Z]))|\*\s+"
            r"|(?i:question)\s*:\s+)(?=\S)"
        ),
    ),
)
_MARKERS = tuple((kind, re.compile(pattern)) for kind, pattern in _PATTERNS)
_ROMAN_VALUES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_FARTHEST_STEP = 3
"""How many numbers a list may skip and still be the same list."""


def order_of(marker: Marker) -> int:
    """Return the place of *marker* in its list, counting from 1; 0 for a bullet."""
    value = marker.value.lower()
    if marker.kind is MarkerKind.BULLET:
        return 0
    if marker.kind is MarkerKind.ROMAN:
        return _ROMAN_VALUES.index(value)
    if value.isdigit():
        return int(value)
    if marker.kind is MarkerKind.PART:
        last = re.split(r"[.\s(]|(?<=\d)(?=[a-z])", value)[-1]
        return int(last) if last.isdigit() else ord(last[0]) - ord("a") + 1
    return ord(value[-1]) - ord("a") + 1 if value[-1].isalpha() else int(value.split(".")[-1])


def is_first(marker: Marker) -> bool:
    """Return whether *marker* begins a numbered list: '(a)', 'i.', '1)'."""
    numbered = {MarkerKind.NUMBER, MarkerKind.LETTER, MarkerKind.ROMAN}
    return marker.kind in numbered and order_of(marker) == 1


class Nesting:
    """The lists that are open at a place in the text, outermost first."""

    def __init__(self) -> None:
        self._open: list[tuple[Marker, str]] = []

    def marker_at(self, text: str, start: int, end: int) -> Marker | None:
        """Return the marker that the line from *start* to *end* begins with, if it has one."""
        readings = [
            Marker(kind, "" if kind is MarkerKind.BULLET else match["v"], match.end())
            for kind, pattern in _MARKERS
            if (match := pattern.match(text, start, end))
        ]
        for reading in readings:
            if self._continues(reading):
                return reading
        return next((r for r in readings if self._may_begin(r)), None)

    def place(self, marker: Marker) -> tuple[int, str]:
        """Open or continue the list that *marker* belongs to; return its depth and label."""
        self._close_down_to(marker)
        label = self._label(marker)
        self._open.append((marker, label))
        return len(self._open), label

    def _continues(self, marker: Marker) -> bool:
        same = [m for m, _ in self._open if _alike(m, marker)]
        return bool(same) and 0 <= order_of(marker) - order_of(same[-1]) <= 1

    def _may_begin(self, marker: Marker) -> bool:
        """Return whether *marker* may stand where no list leads up to it."""
        if marker.kind is MarkerKind.ROMAN:
            return order_of(marker) == 1 or any(m.kind is MarkerKind.ROMAN for m, _ in self._open)
        if marker.kind is MarkerKind.BARE_NUMBER:
            return order_of(marker) == 1
        return True

    def _close_down_to(self, marker: Marker) -> None:
        """Close the lists that end where *marker* stands."""
        if marker.kind is MarkerKind.PART:
            self._close_parts(marker)
            return
        levels = [place for place, (m, _) in enumerate(self._open) if _alike(m, marker)]
        for place in reversed(levels):
            if 0 <= order_of(marker) - order_of(self._open[place][0]) <= _FARTHEST_STEP:
                del self._open[place:]
                return
        if levels:
            del self._open[levels[-1] :]

    def _close_parts(self, marker: Marker) -> None:
        """Close all but the entry whose number *marker* repeats ('1' for '1a')."""
        number = re.match(r"\d+", marker.value)
        for place, (opened, _) in enumerate(self._open):
            if number and opened.value == number[0]:
                del self._open[place + 1 :]
                return
        self._open.clear()

    def _label(self, marker: Marker) -> str:
        if marker.kind is MarkerKind.BULLET:
            return ""
        value = re.sub(r"[\s()]|\.(?=[a-z])", "", marker.value)
        above = next((label for _, label in reversed(self._open) if label), "")
        if marker.kind is MarkerKind.PART or not above:
            return value
        return f"{above}.{value}" if above[-1].isalnum() and value[0].isdigit() else above + value


def _alike(one: Marker, other: Marker) -> bool:
    """Return whether both markers can stand in the same list."""
    numbers = {MarkerKind.NUMBER, MarkerKind.BARE_NUMBER}
    return one.kind is other.kind or {one.kind, other.kind} <= numbers
