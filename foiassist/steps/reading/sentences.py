"""Where one sentence of a request ends and the next begins.

Knows the abbreviations of the Act and the office ('s. 17(1)', 'No. 5', 'e.g.'); never cuts inside
brackets, numbers, dates or addresses.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

_END = re.compile(r"(?:[.!]|\?+!?)[\"'”’)\]]*(?=\s+|$)|\?(?=[A-Z])")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|“[^“”]*”")
_LONGEST_WORD = 24
"""How far back an abbreviation is looked for, in characters."""

_NEVER_END = frozenset(
    "s ss sch art arts reg regs para paras no nos e.g eg i.e ie mr mrs ms dr prof st cllr rev hon "
    "vs v cf p pp incl approx dept ref tel ext fig vol min max viz sgt insp supt".split()
)
_MAY_END = frozenset("etc inc ltd co plc a.m p.m am pm dept u.k".split())


def sentence_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each sentence of *text* between *start* and *end*."""
    shut = [match.span() for match in _BRACKETS.finditer(text, start, end)]
    openings = [span[0] for span in shut]
    begin = start
    for match in _END.finditer(text, start, end):
        nearest = bisect_right(openings, match.start()) - 1
        if nearest >= 0 and match.start() < shut[nearest][1] - 1:
            continue
        if match[0].startswith(".") and not _full_stop_ends(text, match.start(), match.end(), end):
            continue
        yield from _stripped(text, begin, match.end())
        begin = match.end()
    yield from _stripped(text, begin, end)


def _full_stop_ends(text: str, stop: int, after: int, end: int) -> bool:
    """Return whether the full stop at *stop* ends a sentence."""
    words = text[max(0, stop - _LONGEST_WORD) : stop].split()
    word = words[-1].lstrip("([\"'“‘").lower() if words else ""
    following = text[after : min(after + 8, end)].lstrip()
    if not following:
        return True
    if word in _NEVER_END or (len(word) == 1 and word.isalpha() and word != "i"):
        return False
    if word in _MAY_END or following[0].islower():
        return following[0].isupper() and word != "u.k"
    return True


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the span without white space at its ends, unless nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
