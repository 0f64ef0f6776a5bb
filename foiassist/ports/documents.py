"""Documents that come in, letters that go out, and the calendar on the wall."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from foiassist.case.request import Applicant


@dataclass(frozen=True, slots=True)
class Document:
    """A document from outside, as text, with its sender set apart."""

    text: str
    kind: str
    """text, e-mail, Word or PDF."""

    sender: Applicant = Applicant()


class DocumentReader(Protocol):
    """Reads requests and letters out of files."""

    def read(self, path: Path) -> Document:
        """Return the text of a file.

        Raises:
            DocumentEmpty, DocumentTooLarge, DocumentUnreadable: See `errors`.
        """
        ...

    def read_bytes(self, data: bytes, name: str = "") -> Document:
        """Return the text of what came in on standard input; errors as `read`."""
        ...


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as it leaves: the address block, then the sections' text."""

    reference: str
    dated: date
    applicant: Applicant
    authority_name: str
    sections: tuple[tuple[str, str], ...]
    """Title and text of each; text is paragraphs apart by an empty line, '- ' bullets,
    '> ' quotations and nothing else that means more than it says."""

    watermark: str = ""
    """'DRAFT' where it may not be sent yet."""


class LetterWriter(Protocol):
    """Writes a letter as a file of one kind."""

    suffix: str
    """'.docx', '.md' or '.txt'."""

    def write(self, letter: Letter, path: Path) -> None:
        """Write the letter to *path*, whole or not at all."""
        ...


class Calendar(Protocol):
    """Knows the bank holidays of the United Kingdom."""

    def between(self, start: date, end: date) -> frozenset[date]:
        """Return the bank holidays of any part of the UK from *start* to *end*."""
        ...
