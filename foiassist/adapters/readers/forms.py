"""What a file is, by its content; its name has no say."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from enum import StrEnum

from foiassist.adapters.readers.mail import looks_like_mail
from foiassist.adapters.readers.unread import Unread, Why
from foiassist.adapters.readers.web_page import looks_like_web_page


class Form(StrEnum):
    """A form that foiassist reads, in the words that a person sees."""

    PDF = "PDF"
    WORD = "Word"
    WORKBOOK = "workbook"
    ARCHIVE = "archive"
    OUTLOOK = "Outlook e-mail"
    MAIL = "e-mail"
    MAILBOX = "mailbox"
    PAGE = "web page"
    TEXT = "text"


_PDF_STARTS_WITHIN = 1024
_HEAD_BYTES = 4000
"""So much of a file is looked at to tell whether it is a web page."""
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RICH_TEXT = b"{\\rtf"
_MAILBOX = re.compile(rb"\s*From \S+ .{0,60}\d{4}[^\n]{0,20}\r?\n(?=[A-Za-z][A-Za-z-]*:|>From )")
_PICTURES = (
    b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*", b"BM6",
)  # fmt: skip
_ARCHIVES = (b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"BZh", b"\xfd7zXZ\x00")
_ZIPS = (b"PK\x03\x04", b"PK\x05\x06")


def form_of(data: bytes) -> Form:
    """Return what *data* is.

    Raises:
        Unread: It is damaged, locked, or of a kind that foiassist does not read.
    """
    if b"%PDF-" in data[:_PDF_STARTS_WITHIN]:
        return Form.PDF
    if data.startswith(_ZIPS):
        return _packed(data)
    if data.startswith(_OLD_OFFICE):
        return _old_office(data)
    _refuse_by_first_bytes(data)
    looks: tuple[tuple[Form, Callable[[bytes], bool]], ...] = (
        (Form.MAILBOX, lambda given: bool(_MAILBOX.match(given))),
        (Form.MAIL, looks_like_mail),
        (Form.PAGE, _looks_like_page),
    )
    return next((form for form, looks_so in looks if looks_so(data)), Form.TEXT)


def _refuse_by_first_bytes(data: bytes) -> None:
    for starts, why in (
        ((_RICH_TEXT,), Why.OLD_WORD),
        (_PICTURES, Why.PICTURE),
        (_ARCHIVES, Why.OTHER_ARCHIVE),
    ):
        if data.startswith(starts):
            raise Unread(why)


def _packed(data: bytes) -> Form:
    """Return what a zip file holds: a Word document, a workbook, or files of any kind."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise Unread(Why.DAMAGED) from error
    if any(name.startswith("word/document") for name in names):
        return Form.WORD
    if "xl/workbook.xml" in names:
        return Form.WORKBOOK
    if names & {"[Content_Types].xml", "content.xml", "META-INF/MANIFEST.MF"}:
        raise Unread(Why.OTHER_OFFICE)
    return Form.ARCHIVE


def _old_office(data: bytes) -> Form:
    """Return that a file of Microsoft's old kind is an e-mail, or raise what it is instead."""
    if "__properties_version1.0".encode("utf-16-le") in data:
        return Form.OUTLOOK
    locked = "EncryptedPackage".encode("utf-16-le") in data
    raise Unread(Why.PASSWORD if locked else Why.OLD_WORD)


def _looks_like_page(data: bytes) -> bool:
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    return looks_like_web_page(data[:_HEAD_BYTES].decode(encoding, errors="replace"))
