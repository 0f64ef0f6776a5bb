"""What runs in the process that opens a Word or PDF file: it reads, writes the text, and ends.

Never imported by the rest of foiassist. It fetches nothing and opens no file that the document
names.
"""

from __future__ import annotations

import contextlib
import json
import logging
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

MEMORY_BYTES = 512 * 1024 * 1024
PROCESSOR_SECONDS = 10
UNPACKED_BYTES = 128 * 1024 * 1024
"""The most that a Word file may unpack to."""


class _Problem(Exception):
    """The file cannot be read; the text is one of the reader's reasons."""


def extract(kind: str, source: str, target: str, longest: str) -> None:
    """Write the text of the file *source*, or why there is none, to *target* as JSON."""
    _set_limits()
    logging.disable(logging.CRITICAL)
    try:
        text = _gathered(_READERS[kind](Path(source)), int(longest))
        answer = {"text": text}
    except _Problem as problem:
        answer = {"problem": str(problem)}
    except MemoryError:
        answer = {"problem": "costly"}
    except Exception:  # noqa: BLE001 - the libraries raise anything on a damaged file
        answer = {"problem": "damaged"}
    Path(target).write_text(json.dumps(answer), encoding="utf-8")


def _set_limits() -> None:
    """Limit memory and processor time where the system can."""
    try:
        import resource
    except ImportError:
        return
    for limit, most in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CPU, PROCESSOR_SECONDS),
    ):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(limit, (most, most))


def _gathered(lines: Iterator[str], longest: int) -> str:
    """Return *lines* as one text, no longer than *longest* and one character."""
    kept: list[str] = []
    length = 0
    for line in lines:
        kept.append(line)
        length += len(line) + 1
        if length > longest + 1:
            break
    return "\n".join(kept)[: longest + 1]


def _word_lines(path: Path) -> Iterator[str]:
    with zipfile.ZipFile(path) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > UNPACKED_BYTES:
            raise _Problem("costly")
    from docx import Document
    from docx.table import Table

    from foiassist.adapters.readers.word_lists import ListNumbers

    document = Document(str(path))
    numbers = ListNumbers(document)
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                cells = dict.fromkeys(cell.text.strip() for cell in row.cells)
                yield "\t".join(cells)
        else:
            yield f"{numbers.marker_of(block)}{block.text}"


def _pdf_lines(path: Path) -> Iterator[str]:
    from pypdf import PdfReader

    reader = PdfReader(path)
    if reader.is_encrypted and not reader.decrypt(""):
        raise _Problem("encrypted")
    said = False
    for page in reader.pages:
        text = page.extract_text()
        said = said or bool(text.strip())
        yield text
    if not said:
        raise _Problem("scanned")


_READERS: dict[str, Callable[[Path], Iterator[str]]] = {"word": _word_lines, "pdf": _pdf_lines}
