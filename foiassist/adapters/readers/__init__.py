"""Reads requests and letters out of files: text, e-mail, web page, Word and PDF.

What a file is, its content says and not its name. Word and PDF files are opened in a process of
their own with limits on time and memory. Nothing is stored here.
"""

from __future__ import annotations

from pathlib import Path

from foiassist.adapters.readers.forms import Form, form_of
from foiassist.adapters.readers.mail import read_mail
from foiassist.adapters.readers.plain_text import decoded
from foiassist.adapters.readers.reading_process import Answer, ReadingEnded, ReadingProcess
from foiassist.adapters.readers.unread import Unread, Why, unreadable
from foiassist.adapters.readers.web_page import text_of_web_page
from foiassist.case.clean_text import clean, clean_line
from foiassist.case.request import Applicant
from foiassist.errors import DocumentEmpty, DocumentTooLarge, DocumentUnreadable
from foiassist.ports import Document

LARGEST_FILE_BYTES = 20 * 1024 * 1024
"""Files larger than this are refused unread."""
LONGEST_TEXT = 200_000
"""The most characters that a request or letter may have."""


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
    try:
        form = form_of(data)
        if form in {Form.PDF, Form.WORD, Form.OUTLOOK}:
            return _read_in_child(form, data)
        if form is Form.MAIL:
            return read_mail(data)
        text = decoded(data) if form in {Form.PAGE, Form.TEXT} else ""
    except Unread as refused:
        raise unreadable(shown, refused.why) from refused
    if form not in {Form.PAGE, Form.TEXT}:
        raise unreadable(shown, Why.OTHER_OFFICE)
    return Document(text_of_web_page(text) if form is Form.PAGE else text, form)


def _read_in_child(form: Form, data: bytes) -> Document:
    """Return a file that is opened in a process of its own, its text as far as is wanted."""
    process = ReadingProcess()
    question: Answer = {"want": "text", "form": form, "longest": LONGEST_TEXT}
    try:
        (answer,) = process.ask(question, data)
    except ReadingEnded as error:
        raise Unread(Why.COSTLY) from error
    finally:
        process.close()
    if "why" in answer:
        raise Unread(Why[answer["why"]])
    name, address = (clean_line(one) for one in answer.get("sender", ("", "")))
    kind = Form.MAIL if form is Form.OUTLOOK else form
    return Document(answer["text"], kind, Applicant(name=name, email=address))


def _too_large(shown: str) -> DocumentTooLarge:
    return DocumentTooLarge(
        f"{shown} is longer than a request or a letter can be.",
        hint="The most is 20 MB and 200,000 characters; take out what is not the request.",
    )


def _empty(shown: str) -> DocumentEmpty:
    return DocumentEmpty(f"{shown} holds no text.", hint="Check that it is the right file.")
