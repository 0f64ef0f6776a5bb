"""Reads requests and letters out of files: text, e-mail, web page, Word and PDF.

What a file is, its content says and not its name. Word and PDF files are opened in a process of
their own with limits on time and memory. Nothing is stored here.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from foiassist.adapters.readers.mail import looks_like_mail, read_mail
from foiassist.adapters.readers.outside_process import read_in_child
from foiassist.adapters.readers.plain_text import decoded
from foiassist.adapters.readers.web_page import looks_like_web_page, text_of_web_page
from foiassist.case.clean_text import clean, clean_line
from foiassist.errors import DocumentEmpty, DocumentTooLarge, DocumentUnreadable
from foiassist.ports import Document

LARGEST_FILE_BYTES = 20 * 1024 * 1024
"""Files larger than this are refused unread."""
LONGEST_TEXT = 200_000
"""The most characters that a request or letter may have."""

_PDF_STARTS_WITHIN = 1024
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RICH_TEXT = b"{\\rtf"


class FileReader:
    """Reads documents from disk and from standard input."""

    def read(self, path: Path) -> Document:
        """Return the text of the file at *path*; errors as `read_document`."""
        return read_document(path)

    def read_bytes(self, data: bytes, name: str = "") -> Document:
        """Return the text of what came in on standard input; errors as `read_bytes`."""
        return read_bytes(data, name)


def read_document(path: Path) -> Document:
    """Return the text of the file at *path*.

    Raises:
        DocumentEmpty: It holds no text.
        DocumentTooLarge: It is over 20 MB or over 200,000 characters long.
        DocumentUnreadable: It cannot be opened, or is damaged, encrypted or of another kind.
    """
    shown = clean_line(path.name) or "The file"
    try:
        if path.stat().st_size > LARGEST_FILE_BYTES:
            raise _too_large(shown)
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        raise DocumentUnreadable(
            f"{shown} cannot be opened.",
            hint="Check that the file is there and that you may read it.",
        ) from error
    return read_bytes(data, path.name)


def read_bytes(data: bytes, name: str = "") -> Document:
    """Return the text of a document given as *data*.

    Args:
        data: The whole file.
        name: What to call it in an error; it does not decide what the file is.

    Raises:
        DocumentEmpty: It holds no text.
        DocumentTooLarge: It is over 20 MB or over 200,000 characters long.
        DocumentUnreadable: It is damaged, encrypted or of another kind.
    """
    shown = clean_line(name) or "The document"
    if len(data) > LARGEST_FILE_BYTES:
        raise _too_large(shown)
    if not data.strip():
        raise _empty(shown)
    document = _read(data, shown)
    if len(document.text) > LONGEST_TEXT:
        raise _too_large(shown)
    if not clean(document.text).strip():
        raise _empty(shown)
    return document


def _read(data: bytes, shown: str) -> Document:
    """Return *data* read as what its content says that it is."""
    if b"%PDF-" in data[:_PDF_STARTS_WITHIN]:
        return Document(read_in_child("pdf", data, shown, LONGEST_TEXT), "PDF")
    if data.startswith(b"PK\x03\x04"):
        _check_is_word(data, shown)
        return Document(read_in_child("word", data, shown, LONGEST_TEXT), "Word")
    if data.startswith((_OLD_OFFICE, _RICH_TEXT)):
        raise DocumentUnreadable(
            f"{shown} is an old Word file, a rich text file or a file with a password.",
            hint="Open it in Word and save it as .docx without a password.",
        )
    if looks_like_mail(data):
        return read_mail(data, shown)
    text = decoded(data, shown)
    if looks_like_web_page(text):
        return Document(text_of_web_page(text), "web page")
    return Document(text, "text")


def _check_is_word(data: bytes, shown: str) -> None:
    """Raise `DocumentUnreadable` unless the archive *data* holds a Word document."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise DocumentUnreadable(
            f"{shown} is damaged or not all there.", hint="Ask for it again, or open and save it."
        ) from error
    if "word/document.xml" not in names:
        raise DocumentUnreadable(
            f"{shown} is an archive or a file of another program, not a Word document.",
            hint="Save the request as .docx, .pdf, .eml or .txt.",
        )


def _too_large(shown: str) -> DocumentTooLarge:
    return DocumentTooLarge(
        f"{shown} is longer than a request or a letter can be.",
        hint="The most is 20 MB and 200,000 characters; take out what is not the request.",
    )


def _empty(shown: str) -> DocumentEmpty:
    return DocumentEmpty(f"{shown} holds no text.", hint="Check that it is the right file.")
