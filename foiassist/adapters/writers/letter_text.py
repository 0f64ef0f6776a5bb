"""A letter's text as paragraphs, bullets and quotations, and the lines above them.

The one place that reads the small mark-up of `ports.Letter`; the writers only show what it found.
Everything is cleaned again here, so that no control character can reach a file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import groupby

from foiassist.case.clean_text import clean, clean_line
from foiassist.ports import Letter

_ADDRESS = re.compile(r"https?://[^\W_][^\s<>\"'“”‘’`{}|\\^]{0,2000}", re.IGNORECASE)
_MAY_NOT_END = ".,;:!?…*_"


class Kind(Enum):
    """What a block of a letter is."""

    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, one bullet, or a quoted paragraph."""

    kind: Kind
    lines: tuple[str, ...]
    """Its text; a line break in it stays one."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line that is an address on the web, or is none."""

    text: str
    is_link: bool = False


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands above the first section."""

    watermark: str
    authority: str
    recipient: tuple[str, ...]
    """Name and address of the applicant, one line each."""

    dated: str
    reference: str
    greeting: str


def opening(letter: Letter) -> Opening:
    """Return the lines above the first section of *letter*."""
    who = letter.applicant
    name = clean_line(who.name)
    address = [line.strip() for line in clean(who.address).split("\n") if line.strip()]
    recipient = (name, *(address or [clean_line(who.email)]))
    watermark = clean_line(letter.watermark)
    return Opening(
        watermark=f"{watermark} — not for issue" if watermark == "DRAFT" else watermark,
        authority=clean_line(letter.authority_name),
        recipient=tuple(line for line in recipient if line),
        dated=date_in_words(letter.dated),
        reference=f"Our reference: {clean_line(letter.reference)}",
        greeting=f"Dear {name or 'applicant'},",
    )


def date_in_words(day: date) -> str:
    """Return a date as letters write it: '30 March 2022'."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def blocks(text: str) -> tuple[Block, ...]:
    """Return what *text* is made of, in order.

    An empty line parts paragraphs; a line that starts with '- ' is a bullet, and lines set in
    below it belong to it; lines that start with '> ' are a quotation. Nothing inside a
    quotation means more than it says.
    """
    found: list[Block] = []
    for quoted, group in groupby(clean(text).replace("\t", " ").split("\n"), key=_is_quoted):
        lines = list(group)
        if quoted:
            unmarked = [line[1:].removeprefix(" ") for line in lines]
            found.extend(Block(Kind.QUOTATION, part) for part in _paragraphs(unmarked))
        else:
            found.extend(_own_blocks(lines))
    return tuple(block for block in found if any(block.lines))


def pieces(line: str) -> Iterator[Piece]:
    """Yield *line* cut into addresses on the web and what stands between them."""
    place = 0
    for match in _ADDRESS.finditer(line):
        link = _without_what_follows(match[0])
        yield from _plain(line[place : match.start()])
        yield Piece(link, is_link=True)
        place = match.start() + len(link)
    yield from _plain(line[place:])


def _plain(text: str) -> Iterator[Piece]:
    if text:
        yield Piece(text)


def _is_quoted(line: str) -> bool:
    return line == ">" or line.startswith("> ")


def _paragraphs(lines: list[str]) -> Iterator[tuple[str, ...]]:
    for empty, group in groupby(lines, key=lambda line: not line.strip()):
        if not empty:
            yield tuple(line.strip() for line in group)


def _own_blocks(lines: list[str]) -> Iterator[Block]:
    """Yield the paragraphs and bullets of lines that are no quotation."""
    for empty, group in groupby(lines, key=lambda line: not line.strip()):
        if empty:
            continue
        kind, kept = Kind.PARAGRAPH, list[str]()
        for line in group:
            is_bullet = line.startswith("- ")
            ends_bullet = kind is Kind.BULLET and not line.startswith(" ")
            if kept and (is_bullet or ends_bullet):
                yield _own_block(kind, kept)
                kept = []
            if not kept:
                kind = Kind.BULLET if is_bullet else Kind.PARAGRAPH
            kept.append((line[2:] if is_bullet else line).strip())
        yield _own_block(kind, kept)


def _own_block(kind: Kind, lines: list[str]) -> Block:
    """Return a block of our own; a bullet that was wrapped is one line again."""
    return Block(kind, (" ".join(lines),) if kind is Kind.BULLET else tuple(lines))


def _without_what_follows(link: str) -> str:
    """Return *link* without the full stop or closing bracket of the sentence that it stands in."""
    while link[-1] in _MAY_NOT_END or _closes_nothing(link):
        link = link[:-1]
    return link


def _closes_nothing(link: str) -> bool:
    """Return whether *link* ends with a bracket that was opened before it."""
    opened = {")": "(", "]": "["}.get(link[-1])
    return opened is not None and link.count(opened) < link.count(link[-1])


_MONTHS = (
    "January February March April May June July August September October November December".split()
)
