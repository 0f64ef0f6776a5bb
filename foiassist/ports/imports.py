"""Bringing past responses in: what arrives, and where what was understood of it is kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from foiassist.case.evidence import PastResponse
from foiassist.case.past_record import NotRead, PastRecord
from foiassist.case.register_preview import ColumnUse
from foiassist.ports.evidence import PastResponses


class Arrival(Protocol):
    """A file that was found, not opened yet."""

    @property
    def source(self) -> str:
        """What to call it: its path as given, or 'standard input'."""
        ...

    @property
    def size(self) -> int:
        """Bytes."""
        ...

    def read(self) -> bytes:
        """Return what it holds.

        Raises:
            DocumentUnreadable, DocumentTooLarge: It cannot be opened, or is too large.
        """
        ...


class PastReader(Protocol):
    """Reads past requests and responses out of files of many forms, each in a child process."""

    def arrivals(self, paths: Sequence[str]) -> Iterator[Arrival | NotRead]:
        """Yield the files that *paths* name: files, folders, '-' for standard input; in order."""
        ...

    def records(
        self, data: bytes, source: str, *, columns: Mapping[str, str] | None = None
    ) -> Iterator[PastRecord | NotRead]:
        """Yield what a file holds: one record, many (a thread file, a register, an archive), none.

        What cannot be read is yielded as `NotRead`, and the rest goes on; nothing is raised for
        what a file from outside can be.

        Args:
            data: The whole file.
            source: What to call it ('2021/0158.eml'); its content decides what it is.
            columns: For a register: which of its columns is which field, by field name.
        """
        ...

    def columns(
        self, data: bytes, *, columns: Mapping[str, str] | None = None
    ) -> tuple[tuple[ColumnUse, ...], ...]:
        """Return what the columns of each table of a register are; none of any other file."""
        ...

    def keep_columns(self, data: bytes, columns: Mapping[str, str]) -> None:
        """Keep what was said of a register, for the next one of its layout.

        Raises:
            SettingsError: It cannot be kept.
        """
        ...


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of one record in the store."""

    reference: str
    """Under which it is found; its own, or with a number after it where that was taken."""

    is_new: bool
    """False where the very same record was there already."""

    alike: tuple[str, ...] = ()
    """References of responses to much the same request: round robins, threads sent again."""


@dataclass(frozen=True, slots=True)
class ImportJob:
    """An import as it was asked for, so that one that was stopped can be taken up again."""

    paths: tuple[str, ...]
    authority: str = ""
    authority_kind: str = ""
    columns: tuple[tuple[str, str], ...] = ()
    began: datetime | None = None


@dataclass(frozen=True, slots=True)
class ImportedSource:
    """A file whose content is in the store."""

    source: str
    digest: str
    responses: int
    not_read: int


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was removed."""

    sources: tuple[str, ...]
    responses: tuple[str, ...]
    """References."""

    kept_elsewhere: int = 0
    """Responses that stay because another file holds them too."""


class PastStore(PastResponses, Protocol):
    """Keeps imported past responses: originals by digest, what was understood of them, refusals.

    Truth, not cache. Every change is one transaction; the same document twice is one.
    """

    def began(self, job: ImportJob) -> None:
        """Note that an import has begun, until `ended`.

        Raises:
            ImportBusy: Another process imports into the same store.
        """
        ...

    def ended(self, *, finished: bool) -> None:
        """Note that the import came to its end, or let go of it so that it can be resumed."""
        ...

    def unfinished(self) -> ImportJob | None:
        """Return the import that was stopped before its end, or None."""
        ...

    def has_file(self, data: bytes, source: str) -> bool:
        """Return whether a file was brought in whole; notes that it stands at *source* too."""
        ...

    def keep_original(self, data: bytes, source: str) -> str:
        """Keep a file as it came, and return its digest."""
        ...

    def has_record(self, record: PastRecord, digest: str) -> Kept | None:
        """Return what is there of a record, now found in the file *digest* too; None: nothing."""
        ...

    def keep(
        self, digest: str, entries: Sequence[tuple[PastRecord, PastResponse]]
    ) -> tuple[Kept, ...]:
        """Keep what was understood of records of the file *digest*, all or none."""
        ...

    def file_done(self, digest: str, not_read: Sequence[NotRead]) -> None:
        """Note that a file was brought in whole, and what of it could not be read."""
        ...

    def sources(self) -> tuple[ImportedSource, ...]:
        """Return every file that was brought in, by source."""
        ...

    def not_read(self) -> tuple[NotRead, ...]:
        """Return everything that could not be read, with its reason."""
        ...

    def alike(self, reference: str) -> tuple[str, ...]:
        """Return the references of responses to much the same request."""
        ...

    def forget(self, source: str) -> Forgotten:
        """Remove all trace of what came from *source*: a file, a folder, or a reference.

        Raises:
            SourceNotFound: Nothing came from there.
            ImportBusy: An import is going on.
        """
        ...
