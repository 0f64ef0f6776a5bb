"""Writes a letter as plain text, 78 columns wide."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

from foiassist.adapters.writers.letter_text import Block, Kind, blocks, opening
from foiassist.adapters.writers.whole_file import write_whole
from foiassist.case.clean_text import clean_line
from foiassist.ports import Letter

COLUMNS = 78
"""The widest line; an address on the web that is longer is left whole."""

_MARGINS = {
    Kind.PARAGRAPH: ("", ""),
    Kind.BULLET: ("- ", "  "),
    Kind.QUOTATION: ("    ", "    "),
}
"""What stands before a block's first line, and before each further one."""


class PlainTextWriter:
    """Writes .txt files."""

    suffix = ".txt"

    def write(self, letter: Letter, path: Path) -> None:
        """Write the letter to *path*, whole or not at all.

        Raises:
            ExportFailed: The file cannot be written.
        """
        write_whole(path, as_plain_text(letter).encode())


def as_plain_text(letter: Letter) -> str:
    """Return the letter as plain text."""
    return "\n\n".join(_parts(letter)) + "\n"


def _parts(letter: Letter) -> Iterator[str]:
    """Yield what stands apart by an empty line."""
    top = opening(letter)
    for lines in (
        [top.watermark],
        [top.authority],
        top.recipient,
        [top.dated, top.reference],
        [top.greeting],
    ):
        if any(lines):
            yield "\n".join(_wrapped(line, "", "") for line in lines)
    for title, text in letter.sections:
        heading = _wrapped(clean_line(title), "", "")
        if heading:
            yield f"{heading}\n{'-' * max(map(len, heading.splitlines()))}"
        yield from _body(blocks(text))


def _body(found: tuple[Block, ...]) -> Iterator[str]:
    """Yield each block, bullets that follow one another as one list."""
    items: list[str] = []
    for block in found:
        first, further = _MARGINS[block.kind]
        shown = "\n".join(
            _wrapped(line, further if place else first, further)
            for place, line in enumerate(block.lines)
        )
        if block.kind is Kind.BULLET:
            items.append(shown)
            continue
        if items:
            yield "\n".join(items)
            items = []
        yield shown
    if items:
        yield "\n".join(items)


def _wrapped(line: str, first: str, further: str) -> str:
    return textwrap.fill(
        line,
        COLUMNS,
        initial_indent=first,
        subsequent_indent=further,
        break_long_words=False,
        break_on_hyphens=False,
    )
