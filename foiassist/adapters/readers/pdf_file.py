"""The text of a PDF file, page by page, with tables as rows and running heads cut."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from foiassist.adapters.readers.pdf_page import has_pictures, tables_of, words_of
from foiassist.adapters.readers.pdf_tables import lines_of_page
from foiassist.adapters.readers.unread import Unread, Why

CAREFUL_SECONDS = 5.0
"""After so much processor time the pages that are left are read without their tables."""
LAST_SECONDS = 8.0
"""After so much processor time no further page is read."""

_HEAD_LINES, _FOOT_LINES = 6, 4
"""How many lines at the top and the bottom of a page may be running heads and feet."""


@dataclass(frozen=True, slots=True)
class PdfText:
    """What was read of a PDF file."""

    lines: tuple[str, ...]
    unread: tuple[str, ...] = ()
    """What was not, in words."""

    complete: bool = True
    """Whether there was time for every page."""


def read_pdf(data: bytes) -> PdfText:
    """Return the text of a PDF file.

    Raises:
        Unread: It has a password, is damaged, or holds pictures only.
    """
    from pypdfium2 import PdfDocument, PdfiumError
    from pypdfium2.raw import FPDF_ERR_PASSWORD

    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        locked = error.err_code == FPDF_ERR_PASSWORD
        raise Unread(Why.PASSWORD if locked else Why.DAMAGED) from error
    count = len(document)
    pages = list(_pages(document))
    document.close()
    if not any(line for lines, _ in pages for line in lines):
        raise Unread(Why.SCANNED)
    pictures = [number for number, (lines, drawn) in enumerate(pages, 1) if drawn and not lines]
    unread = [f"page {number} holds a picture and no text" for number in pictures[:5]]
    if len(pages) < count:
        unread.append(f"pages {len(pages) + 1} to {count} would take too long to read")
    lines = _without_running_heads([lines for lines, _ in pages])
    return PdfText(tuple(lines), tuple(unread), complete=len(pages) == count)


def _pages(document: Any) -> Iterator[tuple[list[str], bool]]:
    """Yield the lines of each page and whether there are pictures on it, while time is left."""
    begun = time.process_time()
    for page in document:
        spent = time.process_time() - begun
        if spent > LAST_SECONDS:
            return
        words = words_of(page)
        tables = tables_of(page) if words and spent < CAREFUL_SECONDS else []
        yield lines_of_page(words, tables), not words and has_pictures(page)
        page.close()


def _without_running_heads(pages: Sequence[list[str]]) -> list[str]:
    """Return the lines of all *pages*, each running head and foot where it stands first."""
    running = _running(pages)
    kept: list[str] = []
    shown: set[str] = set()
    for number, lines in enumerate(pages, 1):
        kept.extend(_own_lines(lines, number, running, shown))
        if kept and kept[-1].endswith((".", ":", "?", "!")):
            kept.append("")
    return kept


def _running(pages: Sequence[list[str]]) -> set[str]:
    """Return what stands at the edge of most pages, and never in the middle of one."""
    at_edges: Counter[str] = Counter()
    amid: set[str] = set()
    for lines in pages:
        edges = _edges(lines)
        at_edges.update({_sign(lines[at]) for at in edges})
        amid |= {_sign(line) for at, line in enumerate(lines) if at not in edges}
    often = max(2, len(pages) / 2)
    return {sign for sign, times in at_edges.items() if times >= often} - amid


def _own_lines(lines: Sequence[str], number: int, running: set[str], shown: set[str]) -> list[str]:
    """Return *lines* less the page's number and *running* ones *shown* before; adds to *shown*."""
    edges = _edges(lines)
    own: list[str] = []
    for at, line in enumerate(lines):
        sign = _sign(line)
        cut = at in edges and (_is_number(line, number) or (sign in running and sign in shown))
        if not cut and (line or own):
            own.append(line)
        shown.add(sign)
    while own and not own[-1]:
        own.pop()
    return own


def _edges(lines: Sequence[str]) -> set[int]:
    """Return which lines of a page may be running heads and feet; rows of tables are none."""
    said = [at for at, line in enumerate(lines) if line]
    ends = {*said[:_HEAD_LINES], *said[-_FOOT_LINES:]}
    return {at for at in ends if "\t" not in lines[at]}


def _sign(line: str) -> str:
    """Return *line* as pages are compared by: without spaces and the number of the page."""
    return re.sub(r"(?i)(page)\d+(of\d+)?", r"\1", "".join(line.split()))


def _is_number(line: str, number: int) -> bool:
    """Return whether *line* says only that this is page *number*."""
    return bool(re.fullmatch(rf"(?:page )?{number}(?: ?(?:of|/) ?\d+)?|- {number} -", line.lower()))
