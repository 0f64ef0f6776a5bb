"""Where one sentence of a request ends and the next begins.

Knows the abbreviations of the Act and the office ('s. 17(1)', 'No. 5', 'e.g.'); never cuts inside
brackets, numbers, dates or addresses.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

_END = re.compile(r"(?:[.!]|\?+!?)[\"'”’)\]]*(?=\s+|$)|\?(?=[A-Z])")
_RUN_ON = re.compile(
    r"\b(?!(?:the|a|an|of|and|or|per|for|total|in|to|by|your|our|my)\s)[a-z]{2,}\)?(?P<end>)[ \n]+"
    r"(?=(?:How (?:many|much)|What (?:is|are|was|were)|Please (?:provide|confirm|state|supply)|"
    r"(?:Details|Dates?|Total number|Numbers?|Cop(?:y|ies)|Costs?|Amount|Names?|"
    r"The (?:total |average )?(?:number|amount|cost|date|name|time period)(?:s|\(s\))?) (?:of|"
    r"adopted)) )"
)
"""Where a sentence begins without a full stop before it, in text that has lost its lines."""
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|“[^“”]*”")
_CONTINUES = re.compile(r"\s+(?:e\.?g|i\.?e|such as|for example|including)\b")
"""What begins in a small letter gives examples of what stands before it."""
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
    ends = [*_END.finditer(text, start, end), *_RUN_ON.finditer(text, start, end)]
    for match in sorted(ends, key=lambda one: one.end()):
        nearest = bisect_right(openings, match.start()) - 1
        begun = match.start() if match.re is _END else match.end() - 1
        if nearest >= 0 and begun < shut[nearest][1] - 1:
            continue
        if match.re is _END and not _ends(text, match, end):
            continue
        place = match.end("end") if match.re is _RUN_ON else match.end()
        yield from _stripped(text, begin, place)
        begin = place
    yield from _stripped(text, begin, end)


def _ends(text: str, match: re.Match[str], end: int) -> bool:
    """Return whether the sign that *match* found ends a sentence."""
    if _CONTINUES.match(text, match.end(), end):
        return False
    return match[0][0] != "." or _full_stop_ends(text, match.start(), match.end(), end)


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
