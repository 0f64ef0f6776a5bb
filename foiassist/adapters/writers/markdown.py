"""Writes a letter as Markdown. Text stays text: only the letter's own structure is markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from foiassist.adapters.writers.letter_text import Block, Kind, blocks, opening, pieces
from foiassist.adapters.writers.whole_file import write_whole
from foiassist.case.clean_text import clean_line
from foiassist.ports import Letter

_MARKUP = re.compile(r"[\\`*_\[\]<>&~|$^{}@]")
_AT_START = re.compile(r"(?:[#+=:-]|\d+(?=[.)]))")
_TURNED_INTO_LINKS = re.compile(r"(?<=[A-Za-z])(?=://)|(?<=www)(?=\.)", re.IGNORECASE)
"""Where readers that link bare addresses are stopped: before the colon, before the dot."""

_LINE_BREAK = "\\\n"
_MARGINS = {Kind.PARAGRAPH: ("", ""), Kind.BULLET: ("- ", "  "), Kind.QUOTATION: ("> ", "> ")}
"""What stands before a block's first line, and before each further one."""


class MarkdownWriter:
    """Writes .md files."""

    suffix = ".md"

    def write(self, letter: Letter, path: Path) -> None:
        """Write the letter to *path*, whole or not at all.

        Raises:
            ExportFailed: The file cannot be written.
        """
        write_whole(path, as_markdown(letter).encode())


def as_markdown(letter: Letter) -> str:
    """Return the letter as CommonMark."""
    return "\n\n".join(_parts(letter)) + "\n"


def escaped(text: str, *, at_start: bool = True) -> str:
    """Return one line of text, or what follows in one, so that Markdown shows it as it is."""
    text = _MARKUP.sub(lambda match: f"\\{match[0]}", text)
    text = _TURNED_INTO_LINKS.sub(r"\\", text)
    start = _AT_START.match(text) if at_start else None
    if start is None:
        return text
    place = start.end() if start[0].isdigit() else 0
    return f"{text[:place]}\\{text[place:]}"


def _parts(letter: Letter) -> Iterator[str]:
    """Yield what stands apart by an empty line."""
    top = opening(letter)
    for shown in (top.watermark, top.authority):
        if shown:
            yield f"**{escaped(shown)}**"
    for lines in (top.recipient, (top.dated, top.reference), (top.greeting,)):
        if lines:
            yield _LINE_BREAK.join(map(escaped, lines))
    for title, text in letter.sections:
        heading = clean_line(title)
        if heading:
            yield f"## {escaped(heading)}"
        for kind, found in groupby(blocks(text), key=lambda block: block.kind):
            yield _joined(kind, [_shown(block) for block in found])


def _joined(kind: Kind, shown: list[str]) -> str:
    """Return blocks of one kind that follow one another, as one list or one quotation."""
    between = {Kind.PARAGRAPH: "\n\n", Kind.BULLET: "\n", Kind.QUOTATION: "\n>\n"}
    return between[kind].join(shown)


def _shown(block: Block) -> str:
    first, further = _MARGINS[block.kind]
    show = escaped if block.kind is Kind.QUOTATION else _with_links
    return first + f"{_LINE_BREAK}{further}".join(map(show, block.lines))


def _with_links(line: str) -> str:
    """Return a line of our own, its addresses on the web as links."""
    shown = ""
    for piece in pieces(line):
        shown += f"<{piece.text}>" if piece.is_link else escaped(piece.text, at_start=not shown)
    return shown
