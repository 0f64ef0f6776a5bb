"""The text of a PDF file, page by page, with tables as rows and running heads cut."""

from __future__ import annotations

import io
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from foiassist.adapters.readers.pdf_tables import lines_of_page
from foiassist.adapters.readers.unread import Unread, Why

CAREFUL_SECONDS = 5.0
"""After so long the pages that are left are read without their tables."""
LAST_SECONDS = 8.0
"""After so long no further page is read."""

_HEAD_LINES, _FOOT_LINES = 6, 4
"""How many lines at the top and the bottom of a page may be running heads and feet."""


@dataclass(frozen=True, slots=True)
class PdfText:
    """What was read of a PDF file."""

    lines: tuple[str, ...]
    unread: tuple[str, ...] = ()
    """What was not, in words."""


def read_pdf(data: bytes) -> PdfText:
    """Return the text of a PDF file.

    Raises:
        Unread: It has a password, or holds pictures only; a damaged one raises what the libraries
            do.
    """
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise Unread(Why.PASSWORD)
    count = len(reader.pages)
    pages = list(_pages(data, reader, count))
    if not any(line for lines, _ in pages for line in lines):
        raise Unread(Why.SCANNED)
    pictures = [number for number, (lines, drawn) in enumerate(pages, 1) if drawn and not lines]
    unread = [f"page {number} holds a picture and no text" for number in pictures[:5]]
    if len(pages) < count:
        unread.append(f"pages {len(pages) + 1} to {count} would take too long to read")
    lines = _without_running_heads([lines for lines, _ in pages])
    return PdfText(tuple(lines), tuple(unread))


def _pages(data: bytes, reader: Any, count: int) -> Iterator[tuple[list[str], bool]]:
    """Yield the lines of each page and whether there are pictures on it, while time is left."""
    import pdfplumber

    begun = time.monotonic()
    with pdfplumber.open(io.BytesIO(data), password="") as document:
        for number in range(count):
            spent = time.monotonic() - begun
            if spent > LAST_SECONDS:
                return
            if spent > CAREFUL_SECONDS:
                text = reader.pages[number].extract_text()
                yield [line.rstrip() for line in text.strip().split("\n") if text.strip()], False
                continue
            page = document.pages[number]
            yield lines_of_page(page), bool(page.images)
            page.close()


def _without_running_heads(pages: Sequence[list[str]]) -> list[str]:
    """Return the lines of all *pages*, each running head and foot where it stands first."""
    seen = Counter(sign for lines in pages for sign in {_sign(lines[at]) for at in _edges(lines)})
    often = max(2, len(pages) / 2)
    running = {sign for sign, times in seen.items() if times >= often and sign}
    kept: list[str] = []
    shown: set[str] = set()
    for lines in pages:
        kept.extend(_own_lines(lines, running, shown))
        if kept and kept[-1].endswith((".", ":", "?", "!")):
            kept.append("")
    return kept


def _own_lines(lines: Sequence[str], running: set[str], shown: set[str]) -> list[str]:
    """Return *lines* less the *running* ones that were *shown* before; adds to *shown*."""
    edges = _edges(lines)
    own: list[str] = []
    for at, line in enumerate(lines):
        sign = _sign(line)
        again = at in edges and sign in running and (sign in shown or _page_number(line))
        if not again and (line or own):
            own.append(line)
        shown.add(sign)
    while own and not own[-1]:
        own.pop()
    return own


def _edges(lines: Sequence[str]) -> set[int]:
    """Return which lines of a page may be running heads and feet."""
    said = [at for at, line in enumerate(lines) if line]
    return {*said[:_HEAD_LINES], *said[-_FOOT_LINES:]}


def _sign(line: str) -> str:
    """Return *line* without its numbers and spaces, to compare pages by."""
    return re.sub(r"\d+", "#", "".join(line.split()))


def _page_number(line: str) -> bool:
    return bool(re.fullmatch(r"(?:page)?\s*\d+\s*(?:(?:of|/)\s*\d+)?", line, re.IGNORECASE))
