"""Statutory references read out of the text of a letter.

It says which provision the words point at, in which law; whether the letter should cite it
is for the checks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from foiassist.law.eir_contents import exists_in_eir
from foiassist.law.foia_contents import exists_in_foia
from foiassist.law.regimes import ProvisionWord, Regime, regime_of

__all__ = ["Citation", "Regime", "exists_in_eir", "exists_in_foia", "find_citations"]


@dataclass(frozen=True, slots=True)
class Citation:
    """One provision that a text refers to."""

    start: int
    end: int
    """Where its words stand in the text, in code points."""
    regime: Regime
    section: str
    """The provision in full, also where the text shortens it: '31(1)(b)' for '… and (b)'."""
    text: str
    """The words as they stand: 'section 31(1)(a)', or '(b)' alone."""


_Path = tuple[str, ...]
_Span = tuple[int, int, _Path]

_GAP = r"[ \t\u00a0]*(?:\r?\n[ \t]*)?"
_HEAD = re.compile(
    rf"(?<![\w’'£-])(?P<word>(?P<section>sections?|sec\.?|ss?\.?)|(?P<regulation>regulations?|regs?\.?)"
    rf"|articles?|arts?\.?){_GAP}"
    r"(?P<number>(?P<digits>\d{1,3})(?-i:[A-Z]{0,2}|[a-c]))(?![\d.,]?\d|(?!of\b)\w|%)",
    re.IGNORECASE,
)
_BRACKET = re.compile(
    rf"(?:,?{_GAP}(?:sub-?sections?|(?:sub-?)?paragraphs?|limbs?))?{_GAP}"
    rf"(?P<bracket>\({_GAP}(?P<part>\d{{1,2}}[A-Za-z]{{0,2}}|[a-z][a-d]?|[ivx]{{2,4}}){_GAP}\))"
    r"|(?<=\))(?P<bare>[a-j])(?![\w(])",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r"\b(?:sub-?sections?|paragraphs?|limbs?)\s+(?P<parts>\([0-9a-z]{1,4}\)"
    r"(?:(?:\s*(?:,|and|or|&)\s*)?\([0-9a-z]{1,4}\))*)\s+of\s+$",
    re.IGNORECASE,
)
"""How a part may stand before its section: 'paragraph (b) of section 31(1)'."""

_JOIN = re.compile(
    rf"{_GAP}(?:(?P<range>to|through|–|—|-)|,?{_GAP}and/or|,?{_GAP}(?:and|or)|,|;|&|/"
    rf"|(?:together|read){_GAP}with|by{_GAP}virtue{_GAP}of|with|by)"
    rf"{_GAP}(?=[(\d]|sub-?section)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?P<number>\d{1,3}[A-Z]{0,2})(?![\d.,]?\d|\w|%)(?P<bracketed>(?=\s?\())?")
_COUNTED_THING = re.compile(
    r"\s+(?:working|calendar|school|days?|weeks?|months?|years?|hours?|minutes?|pages?|people"
    r"|officers?|staff|records?|requests?|January|February|March|April|May|June|July|August"
    r"|September|October|November|December)\b",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"x{0,1}(?:ix|iv|v?i{1,3}|v)|x", re.IGNORECASE)
_PARAGRAPH = 3
"""Length of a path that ends in a paragraph: section, subsection, paragraph."""
_LONGEST_RANGE = 30
_LOOK_BACK = 60


def find_citations(text: str) -> tuple[Citation, ...]:
    """Return every statutory reference in *text*, in order.

    A list gives one citation for each provision: 'section 31(1)(a) and (b)' gives two, and
    'ss. 12 to 14' three. A provision that names no law is taken as a section of FOIA, a
    regulation of the EIR or an article of the UK GDPR, unless the words around it say
    otherwise.
    """
    found: list[Citation] = []
    regime: Regime | None = None
    at = 0
    while head := _HEAD.search(text, at):
        spans = list(_spans(text, head))
        spans[:0] = _parts_before(text, at, head.start(), spans[0][2])
        at = spans[-1][1]
        regime = regime_of(
            text,
            head.start(),
            at,
            _word(head),
            number=int(head["digits"]),
            previous=regime,
        )
        found.extend(
            Citation(start, end, regime, _written(path), text[start:end])
            for start, end, path in spans
        )
    return tuple(found)


def _word(head: re.Match[str]) -> ProvisionWord:
    if head["section"]:
        return "section"
    return "regulation" if head["regulation"] else "article"


def _written(path: _Path) -> str:
    return path[0] + "".join(f"({part})" for part in path[1:])


def _spans(text: str, head: re.Match[str]) -> Iterator[_Span]:
    """Yield where each provision of one list stands, and its path from the section down."""
    several = head["word"].lower().rstrip(".") in {"sections", "ss", "regulations", "articles"}
    return _walk(text, (head.start(), head.end(), (head["number"].upper(),)), several=several)


def _walk(text: str, span: _Span, *, several: bool) -> Iterator[_Span]:
    """Yield *span* with what is said of it, and each provision that a list goes on with."""
    while True:
        *whole, last = _bracketed(text, span)
        yield from whole
        yield last
        join = _JOIN.match(text, last[1])
        following = _after_join(text, join.end(), last[2], several=several) if join else None
        if join is None or following is None:
            return
        if join["range"]:
            yield from _between(last[2], following)
        span = following


def _parts_before(text: str, floor: int, at: int, path: _Path) -> Iterator[_Span]:
    """Yield the parts named from *floor* on before the section at *at* that they are of."""
    before = _PART_OF.search(text, max(floor, at - _LOOK_BACK), at)
    if before:
        first = before.start("parts")
        yield from _walk(text, (first, first, path), several=False)


def _bracketed(text: str, span: _Span) -> Iterator[_Span]:
    """Yield *span* with the brackets that follow it: one provision, or several side by side."""
    start, end, path = span
    while bracket := _BRACKET.match(text, end):
        placed = _placed(path, bracket["part"] or bracket["bare"])
        if len(placed) <= len(path):
            yield start, end, path
            start = bracket.start("bracket" if bracket["bracket"] else "bare")
        end, path = bracket.end(), placed
    yield start, end, path


def _after_join(text: str, at: int, path: _Path, *, several: bool) -> _Span | None:
    """Return the provision that continues a list at *at*, or None where the list has ended."""
    bracket = _BRACKET.match(text, at)
    if bracket and bracket["bracket"]:
        return bracket.start("bracket"), bracket.end(), _placed(path, bracket["part"])
    number = _NUMBER.match(text, at)
    if number is None or _COUNTED_THING.match(text, number.end()):
        return None
    if several or number["bracketed"] is not None:
        return number.start(), number.end(), (number["number"].upper(),)
    return None


def _placed(path: _Path, part: str) -> _Path:
    """Return the path that *part* makes after *path*: deeper, beside it, or further up.

    '(i)' after '31(1)(h)' is the next paragraph, and after '36(2)(b)' a sub-paragraph:
    where the Act has only one of the two, that one is meant.
    """
    if part[0].isdigit():
        return (path[0], part.upper())
    part = part.lower()
    if len(path) < _PARAGRAPH:
        return (*path, part)
    deeper = (*path[:_PARAGRAPH], part)
    beside = (*path[: _PARAGRAPH - 1], part)
    if beside == path:
        return deeper
    if not _ROMAN.fullmatch(part):
        return beside
    if exists_in_foia(_written(beside)) and not exists_in_foia(_written(deeper)):
        return beside
    return deeper


def _between(first: _Path, following: _Span) -> Iterator[_Span]:
    """Yield what a range leaves unsaid: 13 for '12 to 14', (b) for '(a) to (c)'."""
    start, end, last = following
    if first[:-1] != last[:-1]:
        return
    low, high = first[-1], last[-1]
    if low.isdigit() and high.isdigit():
        numbers = range(int(low) + 1, int(high))
        parts = [str(number) for number in numbers][:_LONGEST_RANGE]
    elif len(low) == len(high) == 1 and low.isalpha():
        parts = [chr(code) for code in range(ord(low) + 1, ord(high))]
    else:
        return
    yield from ((start, end, (*first[:-1], part)) for part in parts)
