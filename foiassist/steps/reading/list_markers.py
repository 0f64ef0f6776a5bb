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
    """The number or letter without its punctuation; the sign itself for a bullet."""
    body: int
    style: str = ""
    """What it is written with besides its value, such as ')' or 'question .'."""


_NEXT = r"(?=[A-Za-z\"'“‘(£%#…�])"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_PATTERNS: tuple[tuple[MarkerKind, str], ...] = (
    (
        MarkerKind.NUMBER,
        (
            r"(?i:(?:question|request|part|q)(?:/(?:question|request))?)\.?\s?"
            r"(?P<v>\d{1,2}(?:\.\d{1,2})?[a-z]?)(?:\s*[.:)–-]+\s*|\s+(?=[A-Z])|(?=$|\n))"
        ),
    ),
    (
        MarkerKind.PART,
        (
            r"\(?(?P<v>\d{1,2}[.\s]?\(?(?:[a-z]|i{2,3}|iv|vi{1,3})(?=[\s).:])|"
            r"\d{1,2}\.?[A-Z](?=[).:]))"
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
            rf"[(\[]?(?P<v>\d{{1,2}})(?:\s?(?:[.):\]]+(?![a-z][\s).]|[A-Z][).])|"
            rf"\s[-–]\s)\s*{_NEXT}|\s?[.)]\s+(?=\d)|"
            rf"[.)](?=\n|$))"
        ),
    ),
    (MarkerKind.BARE_NUMBER, rf"(?P<v>\d{{1,2}}),?\s+(?!{_MONTHS})(?=[A-Z])"),
    (
        MarkerKind.ROMAN,
        r"\(?(?P<v>(?i:ix|iv|v?i{1,3}|v|x))[.):]+(?:\s*(?=[\w\"'“(])|$)",
    ),
    (MarkerKind.LETTER, r"\(?(?P<v>[a-zA-PR-Z])(?:\)[.:]?|[:.](?=\s|$))(?:\s*(?=\S)|$)"),
    (
        MarkerKind.BULLET,
        (
            r"(?P<v>[•·●○▪◦‣■□❖➢⁃◆▶►]+\s*|~\s+|_\s*(?=[A-Z])|�\s+|o(?:\s{2,}|\t)\s*|o\s(?=[A-Z])|"
            r"[-–—](?:\s+|(?=[A-Z]))|\*(?:\s+|(?=(?:Numbers?|Dates?|Full|Any|All|Details|How|What|"
            r"Total|Cop(?:y|ies)) ))"
            r"|(?i:question)\s*:\s+)(?=\S)"
        ),
    ),
)
_MARKERS = tuple((kind, re.compile(pattern)) for kind, pattern in _PATTERNS)
_ROMAN_VALUES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_ANNOUNCES = re.compile(
    r"(?::|\b(?:following|below)\?|\b(?:and|or|of|a|to|for|in|by|with|were|was|is|are|ever|been|"
    r"had|have|following|below|"
    r"includ(?:e|es|ing)))[\s:–-]*$"
)
"""How an entry ends that has a list of its own below it."""
_LONGEST_ENDING = 16
"""How much of an entry is looked at for that, in characters."""
_DEEPEST = 6
"""How deep lists nest because they are announced."""
_ENDINGS = frozenset('.?!"”')
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
        if last in _ROMAN_VALUES:
            return _ROMAN_VALUES.index(last)
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
        self._interrupted = False

    def marker_at(self, text: str, start: int, end: int) -> Marker | None:
        """Return the marker that the line from *start* to *end* begins with, if it has one."""
        readings = [
            self._as_part(Marker(kind, match["v"].strip(), match.end(), _style(match)))
            for kind, pattern in _MARKERS
            if (match := pattern.match(text, start, end))
        ]
        for reading in readings:
            if self._continues(reading):
                return reading
        return next((r for r in readings if self._may_begin(r)), None)

    def place(self, marker: Marker, after: str = "") -> tuple[int, str]:
        """Open or continue the list that *marker* belongs to; return its depth and label.

        Args:
            marker: What the entry begins with.
            after: What stands before it.
        """
        shallow = not self._interrupted and len(self._open) < _DEEPEST
        announced = shallow and bool(_ANNOUNCES.search(after[-_LONGEST_ENDING:]))
        if not (announced and (is_first(marker) or self._begins_parts(marker))):
            self._close_down_to(marker, ended=after[-1:] in _ENDINGS)
        self._interrupted = False
        label = self._label(marker)
        self._open.append((marker, label))
        return len(self._open), label

    def interrupt(self) -> None:
        """Close what running text ends: the bullets."""
        while self._open and self._open[-1][0].kind is MarkerKind.BULLET:
            self._open.pop()
        self._interrupted = True

    def _as_part(self, marker: Marker) -> Marker:
        """Return 'b)' after '2a)', or 'ii)' after '2 (i)', as the part that it is: '2b'."""
        last = self._open[-1][0] if self._open else marker
        if last.kind is not MarkerKind.PART or order_of(marker) != order_of(last) + 1:
            return marker
        tail = last.value.removeprefix(_number_of(last)).strip(" .(")
        if marker.kind is not (MarkerKind.ROMAN if tail == "i" else MarkerKind.LETTER):
            return marker
        return Marker(MarkerKind.PART, _number_of(last) + marker.value, marker.body, last.style)

    def _continues(self, marker: Marker) -> bool:
        same = [m for m, _ in self._open if _alike(m, marker)]
        return bool(same) and 0 <= order_of(marker) - order_of(same[-1]) <= 1

    def _may_begin(self, marker: Marker) -> bool:
        """Return whether *marker* may stand where no list leads up to it."""
        if marker.kind is MarkerKind.ROMAN:
            return order_of(marker) == 1 or any(m.kind is MarkerKind.ROMAN for m, _ in self._open)
        if marker.kind is MarkerKind.BARE_NUMBER:
            last = self._open[-1][0] if self._open else marker
            after_part = last.kind is MarkerKind.PART and int(_number_of(last)) + 1
            return order_of(marker) in (1, after_part)
        return True

    def _close_down_to(self, marker: Marker, *, ended: bool) -> None:
        """Close the lists that end where *marker* stands; the entry before it may have *ended*."""
        if marker.kind is MarkerKind.PART:
            self._close_parts(marker)
            return
        place = self._place_in_open(marker, ended=ended or self._interrupted)
        if place is not None:
            del self._open[place:]

    def _place_in_open(self, marker: Marker, *, ended: bool) -> int | None:
        """Return which open entry *marker* takes the place of; none where it opens a list."""
        alike = [place for place, (m, _) in enumerate(self._open) if _alike(m, marker)]
        same = [place for place in alike if self._open[place][0].style == marker.style]
        steps = {place: order_of(marker) - order_of(self._open[place][0]) for place in alike}
        goes_on = [place for place in same if 0 <= steps[place] <= _FARTHEST_STEP]
        goes_on = goes_on or [place for place in alike if steps[place] == 1]
        if goes_on:
            return goes_on[-1]
        if order_of(marker) == 1 and not same and not ended:
            return self._ended_letters(marker)
        if order_of(marker) == 1 and self._interrupted:
            return next(iter(same or alike), self._ended_letters(marker))
        if alike or marker.kind not in {MarkerKind.NUMBER, MarkerKind.BARE_NUMBER}:
            return alike[-1] if alike else None
        parts = (p for p, (m, _) in enumerate(self._open) if m.kind is MarkerKind.PART)
        return next(parts, None)

    def _ended_letters(self, marker: Marker) -> int | None:
        """Return 0 where a new list of numbers comes after one of letters, not inside it."""
        numbers = {MarkerKind.NUMBER, MarkerKind.BARE_NUMBER}
        top = self._open[0][0] if self._open else marker
        lettered = top.kind is MarkerKind.LETTER and top.value.islower() and order_of(top) > 1
        return 0 if lettered and marker.kind in numbers else None

    def _close_parts(self, marker: Marker) -> None:
        """Close all but the entry whose number *marker* repeats ('1' for '1a'), and its parts."""
        number = _number_of(marker)
        for place, (opened, _) in enumerate(self._open):
            if opened.kind is MarkerKind.PART and _number_of(opened) == number:
                del self._open[place:]
                return
        own = [place for place, (opened, _) in enumerate(self._open) if opened.value == number]
        del self._open[own[0] + 1 if own else 0 :]

    def _begins_parts(self, marker: Marker) -> bool:
        """Return whether *marker* is the first part of the entry whose number it repeats."""
        if marker.kind is not MarkerKind.PART or order_of(marker) != 1:
            return False
        values = [opened.value for opened, _ in self._open if opened.kind is not MarkerKind.BULLET]
        return bool(values) and values[-1] == _number_of(marker)

    def _label(self, marker: Marker) -> str:
        if marker.kind is MarkerKind.BULLET:
            return ""
        value = re.sub(r"[\s()]|\.(?=[a-zA-Z])", "", marker.value)
        above = next((label for _, label in reversed(self._open) if label), "")
        if marker.kind is MarkerKind.PART or not above:
            return value
        return f"{above}.{value}" if above[-1].isalnum() and value[0].isdigit() else above + value


def _style(match: re.Match[str]) -> str:
    """Return what a marker is written with besides its value."""
    value = match["v"]
    case = "A" if value.isupper() else "a" if value.islower() else ""
    return case + match[0].replace(value, "", 1).strip().lower()


def _number_of(part: Marker) -> str:
    """Return the number that a part begins with: '2' of '2.b'."""
    number = re.match(r"\d+", part.value)
    return number[0] if number else ""


def _alike(one: Marker, other: Marker) -> bool:
    """Return whether both markers can stand in the same list."""
    if one.kind is MarkerKind.BULLET:
        return other.kind is MarkerKind.BULLET and one.value[:1] == other.value[:1]
    numbers = {MarkerKind.NUMBER, MarkerKind.BARE_NUMBER}
    return one.kind is other.kind or {one.kind, other.kind} <= numbers
