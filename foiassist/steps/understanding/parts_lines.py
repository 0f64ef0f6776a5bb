"""The paragraphs of a past letter, however its lines were broken.

Wrapped prose is joined; rows of tables, items of lists and headings stay lines of their own, and
each paragraph knows whether an empty line stood before it, so that a text can be put together
again as it was.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_LABEL = r"\(?(?:\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?|[a-z]|[ivx]{1,4})[.):]"
_ITEM = re.compile(
    rf"\s*(?:[-–—•·*▪●o>]\s|{_LABEL}(?:\s|$)|Q(?:uestions?)?[\s.:]*\d|Question\b"
    r"|(?:Dear|Yours|Section|Harm|Factors|Public interest|Balanc\w+|Reg(?:ulation)?|Table)\b)"
)
_SENTENCE_OVER = re.compile(r"[.!?;:][’”\"')\]]*$")
_ROW = re.compile(r"(?:\s+(?:[-–]|[£]?\d[\d,.]*%?)){2,}\s*$")
_POSTCODE_END = re.compile(r"\b[A-Z]{1,2}\d[\dA-Z]?\s?\d[A-Z]{2}$")
_ENDING = re.compile(
    r"(?<=[.!?])\s+(?=If\s+you\s+(?:have\s+any\s+(?:further\s+)?quer|are\s+(?:un|dis)(?:happy"
    r"|satisf))"
    r"|The\s+information\s+provided\s+in\s+this\s+response\s+is\s+available)"
)
_RUNNING = 4
"""Lines that make up a page head, at least, where they come again on each page."""

_PAGES = 3
_PAGE_NUMBER = re.compile(r"(?i)\s*(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})\s*$")
_NARROWEST, _WIDEST = 50, 130
_FULL = 0.72
"""How much of the width a line takes, at least, that was broken because the next word was long."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, heading, item or row of a letter."""

    text: str
    gap: bool = True
    """Whether an empty line stood before it."""

    lines: str = ""
    """The same with its line breaks as they came."""


def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of *text*, in order."""
    lines = without_page_heads(text.split("\n"))
    width = _width(lines)
    found: list[Paragraph] = []
    gap, last = True, ""
    for line in lines:
        words = line.strip()
        if not words or _PAGE_NUMBER.fullmatch(words):
            gap, last = True, ""
            continue
        if last and _goes_on(last, words, width):
            before = found.pop()
            lines_so_far = f"{before.lines}\n{words}"
            found.append(Paragraph(f"{before.text} {words}", before.gap, lines_so_far))
        else:
            found.append(Paragraph(words, gap, words))
        gap, last = False, words
    return tuple(piece for one in found for piece in _without_ending(one))


def _without_ending(one: Paragraph) -> Iterator[Paragraph]:
    """Yield *one*, and apart from it the ending of the letter that was joined to it."""
    match = _ENDING.search(one.text)
    if match is None:
        yield one
        return
    yield Paragraph(one.text[: match.start()], one.gap, one.lines)
    ending = one.text[match.end() :]
    yield Paragraph(ending, gap=False, lines=ending)


def joined(paragraphs: Iterable[Paragraph]) -> str:
    """Return *paragraphs* as one text, with the empty lines that stood between them."""
    text = ""
    for one in paragraphs:
        between = ("\n\n" if one.gap else "\n") if text else ""
        text = f"{text}{between}{one.text}"
    return text


def as_it_came(paragraphs: Iterable[Paragraph]) -> str:
    """Return *paragraphs* as one text, with the line breaks that they came with."""
    return joined(Paragraph(one.lines, one.gap) for one in paragraphs)


def pieces_of(paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    """Yield the texts that stand between empty lines."""
    block: list[Paragraph] = []
    for one in paragraphs:
        if one.gap and block:
            yield joined(block)
            block = []
        block.append(one)
    if block:
        yield joined(block)


def without_page_heads(lines: list[str]) -> list[str]:
    """Return *lines* without the block of lines that stands at the head of every page."""
    told = [(place, line.strip()) for place, line in enumerate(lines) if line.strip()]
    windows = [
        tuple(words for _, words in told[start : start + _RUNNING])
        for start in range(len(told) - _RUNNING + 1)
    ]
    often = {
        window
        for window, times in Counter(windows).items()
        if times >= _PAGES and len(set(window)) == _RUNNING
    }
    gone: set[int] = set()
    for start, window in enumerate(windows):
        if window in often:
            gone.update(place for place, _ in told[start : start + _RUNNING])
    return [line for place, line in enumerate(lines) if place not in gone]


def _width(lines: Iterable[str]) -> int:
    """Return the width at which the lines were wrapped, or 0 where they were not."""
    lengths = sorted(len(line.strip()) for line in lines if line.strip() and "\t" not in line)
    if not lengths:
        return 0
    if lengths[-1] > 2 * _WIDEST:
        return 0
    widest = lengths[int(len(lengths) * 0.97)] if len(lengths) > 1 else lengths[0]
    return widest if _NARROWEST <= widest <= _WIDEST else 0


def _goes_on(line: str, following: str, width: int) -> bool:
    """Return whether *line* was broken only because the next word did not fit."""
    if any("\t" in one or _ROW.search(one) for one in (line, following)):
        return False
    if _ITEM.match(following) or line.endswith(":") or _POSTCODE_END.search(line):
        return False
    if not width:
        is_open = len(line) >= _NARROWEST and line[-1:].isalpha()
        return is_open and (following[:1].islower() or line.endswith(" I"))
    if len(line) < _FULL * width:
        return False
    first_word = following.split(maxsplit=1)[0]
    is_over = bool(_SENTENCE_OVER.search(line))
    return len(line) + 1 + len(first_word) > (0.97 if is_over else 0.8) * width
