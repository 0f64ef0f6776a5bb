"""The paragraphs, headings and bullets of a letter, and which exemption each speaks of.

A block that cites no exemption goes on with those of the block before; a heading that names
none ends them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from foiassist.law.citations import Citation
from foiassist.law.exemptions import PROVISIONS, section_of

EXEMPTION_SECTIONS = frozenset(row.section for row in PROVISIONS)
"""Sections that a refusal can rest on: the exemptions of Part II, and ss.12 and 14."""

_LABEL = r"(?:Q(?:uestion)?\.?\s*)?\(?(?:\d{1,2}\.?[a-z]?|[a-z]|[ivx]{1,4})[.):](?=\s)"
_STARTS = re.compile(rf"[ \t]*(?:>|[-•·*▪o–][ \t]|{_LABEL})", re.IGNORECASE)
_BULLET = re.compile(r"[ \t]*[-•·*▪o–][ \t]")
_SENTENCE_OVER = re.compile(r"[.:?!;][\"”’')]*\s*$")
_NOT_A_HEADING = re.compile(r"[.:?!;,][\"”’')]*$|^(?:Dear|Yours|Kind|Our ref|Ref|Tel|E-?mail)\b")
_KNOWN_HEADING = re.compile(
    r"\W*(?:Q(?:uestion)?s?\.?\s*\d|Sections?\s+\d|S\.?\s?\d\d|Public interest|Factors|Arguments"
    r"|Harm|Evidence|Balanc|Reasons? |Our (?:decision|answer|response)|Advice|Internal review"
    r"|Complaint|Your right|Right of|Appeal)",
    re.IGNORECASE,
)
_WITHIN_REASONS = re.compile(
    r"\b(?:public\s+interest|favour|harm|prejudice|balanc\w*|reason\w*|evidence|factors?|arguments?"
    r"|considerations?|exemptions?|for\s+disclosure|against|overall|test|engage\w*|conclusion"
    r"|why|likelihood)\b",
    re.IGNORECASE,
)
_ENDS_REASONS = re.compile(
    r"(?:If\s+you\s+(?:are\s+(?:un|dis|not)|have\s+any\s+quer|wish\s+to\s+(?:complain|appeal)"
    r"|remain)|You\s+(?:have\s+the\s+right|can|may)\s+(?:to\s+)?(?:ask|request|appeal)\s+(?:us\s+)?"
    r"(?:for|to)\s+(?:an?\s+)?(?:internal\s+)?(?:review|look)|Should\s+you\s+be\s+(?:un|dis)"
    r"|Yours\s+(?:sincerely|faithfully)|Kind\s+regards)",
    re.IGNORECASE,
)
_LISTED = frozenset({"bullet", "heading"})
"""Parts in which several exemptions may be listed that are then argued together."""

_LONGEST_HEADING = 90
_SPACED = 25
"""Lines to one empty line, at most, in a letter that sets its paragraphs apart."""


class Part(StrEnum):
    """What a block is by its look."""

    HEADING = "heading"
    QUOTED = "quoted"
    BULLET = "bullet"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, a bullet or quoted lines, with what it is about."""

    start: int
    end: int
    part: Part
    cited: frozenset[str] = frozenset()
    """Sections, such as '31', of the exemptions that it cites itself."""

    sections: frozenset[str] = frozenset()
    """Those that it speaks of: its own, or those of the blocks before it."""

    region: str | None = None
    """The section that the heading above names; '' where it names none; None before any."""


def blocks_of(text: str, cited: Iterable[Citation]) -> tuple[Block, ...]:
    """Return the blocks of *text* in order.

    Args:
        text: The letter.
        cited: The citations of the Act that stand in it.
    """
    return tuple(_attributed(text, _plain_blocks(text), list(cited)))


def _plain_blocks(text: str) -> Iterator[Block]:
    is_spaced = len(re.findall(r"\n[ \t]*\n", text)) * _SPACED >= text.count("\n")
    start = end = 0
    is_open = False
    for line in re.finditer(r"[^\n]*(?:\n|\Z)", text):
        words = line[0].strip()
        if is_open and _ends_here(text[start:end], words, line[0], is_spaced=is_spaced):
            yield _plain(text, start, end, is_spaced=is_spaced)
            is_open = False
        if words and not is_open:
            start, is_open = line.start(), True
        if words:
            end = line.start() + len(line[0].rstrip())
    if is_open:
        yield _plain(text, start, end, is_spaced=is_spaced)


def _ends_here(so_far: str, words: str, line: str, *, is_spaced: bool) -> bool:
    """Return whether the block *so_far* is over where *line* follows it."""
    if not words or _STARTS.match(line):
        return not (so_far.lstrip().startswith(">") and words.startswith(">"))
    if so_far.lstrip().startswith(">"):
        return True
    if not is_spaced:
        return bool(_SENTENCE_OVER.search(so_far)) or bool(_KNOWN_HEADING.match(words))
    return False


def _plain(text: str, start: int, end: int, *, is_spaced: bool) -> Block:
    words = text[start:end].strip()
    if words.startswith(">"):
        return Block(start, end, Part.QUOTED)
    if _BULLET.match(words):
        return Block(start, end, Part.BULLET)
    is_short = "\n" not in words and len(words) <= _LONGEST_HEADING
    if is_short and (is_spaced or _KNOWN_HEADING.match(words)) and _looks_like_heading(words):
        return Block(start, end, Part.HEADING)
    return Block(start, end, Part.TEXT)


def _looks_like_heading(words: str) -> bool:
    first = words.lstrip("#* ")[:1]
    return (first.isupper() or first.isdigit()) and not _NOT_A_HEADING.search(words)


def _attributed(text: str, blocks: Iterable[Block], cited: list[Citation]) -> Iterator[Block]:
    state = _Current()
    at = 0
    for block in blocks:
        here = set()
        while at < len(cited) and cited[at].start < block.end:
            here.add(section_of(cited[at].section))
            at += 1
        yield state.attributed(text, block, frozenset(here) & EXEMPTION_SECTIONS)


class _Current:
    """What is being spoken of while the blocks are read one after another."""

    def __init__(self) -> None:
        self.sections: frozenset[str] = frozenset()
        self.listed: frozenset[str] = frozenset()
        """Those of a list that is still going on; what follows it argues them together."""
        self.group: frozenset[str] = frozenset()
        """Several that one heading names; a block that cites one of them ends the others not."""
        self.region: str | None = None

    def attributed(self, text: str, block: Block, own: frozenset[str]) -> Block:
        """Return *block* with what it speaks of."""
        words = text[block.start : block.end]
        spoken_of = own
        if block.part is Part.HEADING:
            self._head(words, own)
        elif block.part is Part.QUOTED or (not own and _ENDS_REASONS.match(words)):
            self.sections = self.group = frozenset()
        elif own <= self.group and own:
            self.sections = self.group
        elif own or self.listed:
            self.sections, self.group = own or self.listed, frozenset()
        self.listed = (self.listed | own) if own and block.part in _LISTED else frozenset()
        return Block(
            block.start, block.end, block.part, own, spoken_of or self.sections, self.region
        )

    def _head(self, words: str, own: frozenset[str]) -> None:
        if own or not _WITHIN_REASONS.search(words):
            self.sections = own
            self.group = own if len(own) > 1 else frozenset()
            self.region = next(iter(own)) if len(own) == 1 else ""
