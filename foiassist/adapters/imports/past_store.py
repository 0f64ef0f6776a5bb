"""Imported past responses in one SQLite file, with the originals beside it.

The same document twice is one; much the same requests are linked; nothing that was kept is
understood again unless foiassist has learnt to understand it better.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from foiassist.adapters.imports import forgetting
from foiassist.adapters.imports.keeping import READING, keep, record_digest
from foiassist.adapters.imports.originals import Originals
from foiassist.adapters.imports.past_tables import PastDatabase
from foiassist.adapters.imports.response_json import read
from foiassist.case.evidence import PastResponse
from foiassist.case.past_record import NotRead, PastRecord
from foiassist.errors import ImportBusy
from foiassist.ports import Forgotten, ImportedSource, ImportJob, Kept

if TYPE_CHECKING:
    from filelock import FileLock


class SqlPastStore:
    """Keeps past responses in *folder*, which belongs to it alone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._database = PastDatabase(folder / "past.db")
        self._originals = Originals(folder / "originals")
        self._lock: FileLock | None = None

    def revision(self) -> str:
        """Return what changes whenever a response is added, changed or forgotten; cheap."""
        if not self._database.exists:
            return ""
        with self._database.reading() as connection:
            name, changes = connection.execute("SELECT name, changes FROM state").fetchone()
        return f"{name}:{changes}" if changes else ""

    def digests(self) -> Mapping[str, str]:
        """Return a digest of each response as it stands, by reference."""
        if not self._database.exists:
            return {}
        with self._database.reading() as connection:
            return dict(
                connection.execute("SELECT reference, digest FROM responses ORDER BY rowid")
            )

    def responses(self, references: Sequence[str]) -> Iterator[PastResponse]:
        """Yield these responses, in order; one that is gone meanwhile is passed over."""
        for reference in references:
            with self._database.reading() as connection:
                row = connection.execute(
                    "SELECT understood FROM responses WHERE reference = ?", (reference,)
                ).fetchone()
            if row:
                yield read(row[0])

    def began(self, job: ImportJob) -> None:
        """Note that an import has begun, until `ended`.

        Raises:
            ImportBusy: Another process imports into the same store.
        """
        self._take_lock()
        self._originals.tidy()
        with self._database.changing() as connection:
            connection.execute("INSERT OR REPLACE INTO job VALUES (1, ?)", (_job_text(job),))

    def ended(self, *, finished: bool) -> None:
        """Note that the import came to its end, or let go of it so that it can be resumed."""
        if finished:
            with self._database.changing() as connection:
                connection.execute("DELETE FROM job")
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def unfinished(self) -> ImportJob | None:
        """Return the import that was stopped before its end, or None."""
        if not self._database.exists:
            return None
        with self._database.reading() as connection:
            row = connection.execute("SELECT asked FROM job").fetchone()
        return _job_of(row[0]) if row else None

    def has_file(self, data: bytes, source: str) -> bool:
        """Return whether a file was brought in whole; notes that it stands at *source* too."""
        digest = hashlib.sha256(data).hexdigest()
        with self._database.reading() as connection:
            known = connection.execute(
                "SELECT 1 FROM files WHERE digest = ? AND done = 1 AND reading = ?",
                (digest, READING),
            ).fetchone()
            here = connection.execute(
                "SELECT 1 FROM places WHERE source = ? AND file = ?", (source, digest)
            ).fetchone()
        if known and not here:
            with self._database.changing() as connection:
                _stands_at(connection, digest, source)
        return bool(known)

    def keep_original(self, data: bytes, source: str) -> str:
        """Keep a file as it came, and return its digest."""
        digest = self._originals.keep(data)
        with self._database.changing() as connection:
            connection.execute(
                "DELETE FROM held WHERE file = (SELECT digest FROM files"
                " WHERE digest = ? AND reading < ?)",
                (digest, READING),
            )
            connection.execute(
                "INSERT INTO files VALUES (?, ?, ?, 0) ON CONFLICT (digest)"
                " DO UPDATE SET reading = excluded.reading, done = 0",
                (digest, len(data), READING),
            )
            _stands_at(connection, digest, source)
        return digest

    def has_record(self, record: PastRecord, digest: str) -> Kept | None:
        """Return what is there of a record, now found in the file *digest* too; None: nothing."""
        mark = record_digest(record)
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT reference FROM responses WHERE record = ? AND reading = ?", (mark, READING)
            ).fetchone()
            held = connection.execute(
                "SELECT 1 FROM held WHERE file = ? AND record = ?", (digest, mark)
            ).fetchone()
        if row is None:
            return None
        if not held:
            with self._database.changing() as connection:
                connection.execute("INSERT OR IGNORE INTO held VALUES (?, ?)", (digest, mark))
        return Kept(row[0], is_new=False)

    def keep(
        self, digest: str, entries: Sequence[tuple[PastRecord, PastResponse]]
    ) -> tuple[Kept, ...]:
        """Keep what was understood of records of the file *digest*, all or none."""
        with self._database.changing() as connection:
            kept = tuple(keep(connection, digest, *entry) for entry in entries)
            if any(one.is_new for one in kept):
                _changed(connection)
        return kept

    def file_done(self, digest: str, not_read: Sequence[NotRead]) -> None:
        """Note that a file was brought in whole, and what of it could not be read."""
        with self._database.changing() as connection:
            if digest:
                connection.execute("UPDATE files SET done = 1 WHERE digest = ?", (digest,))
                connection.execute("DELETE FROM not_read WHERE file = ?", (digest,))
                connection.execute(
                    "DELETE FROM not_read WHERE file IS NULL"
                    " AND source IN (SELECT source FROM places WHERE file = ?)",
                    (digest,),
                )
            for one in not_read:
                connection.execute(
                    "DELETE FROM not_read WHERE source = ? AND file IS NULL", (one.source,)
                )
                connection.execute(
                    "INSERT INTO not_read VALUES (?, ?, ?, ?)",
                    (digest or None, one.source, one.reason, one.hint),
                )
            if forgetting.drop_unheld(connection):
                _changed(connection)

    def sources(self) -> tuple[ImportedSource, ...]:
        """Return every file that was brought in, by source."""
        if not self._database.exists:
            return ()
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT source, file, (SELECT count(*) FROM held WHERE held.file = places.file),"
                " (SELECT count(*) FROM not_read WHERE not_read.file = places.file)"
                " FROM places ORDER BY source"
            )
            return tuple(ImportedSource(*row) for row in rows)

    def not_read(self) -> tuple[NotRead, ...]:
        """Return everything that could not be read, with its reason."""
        if not self._database.exists:
            return ()
        with self._database.reading() as connection:
            rows = connection.execute("SELECT source, reason, hint FROM not_read ORDER BY source")
            return tuple(NotRead(*row) for row in rows)

    def alike(self, reference: str) -> tuple[str, ...]:
        """Return the references of responses to much the same request."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT b.reference FROM responses a JOIN alike ON a.record IN (one, other)"
                " JOIN responses b ON b.record IN (one, other) AND b.record <> a.record"
                " WHERE a.reference = ? ORDER BY b.reference",
                (reference,),
            )
            return tuple(row[0] for row in rows)

    def forget(self, source: str) -> Forgotten:
        """Remove all trace of what came from *source*: a file, a folder, or a reference.

        Raises:
            SourceNotFound: Nothing came from there.
            ImportBusy: An import is going on.
        """
        self._take_lock()
        try:
            with self._database.changing() as connection:
                forgotten, files = forgetting.forget(connection, source)
                _changed(connection)
            for digest in files:
                self._originals.forget(digest)
            self._database.wipe()
        finally:
            self.ended(finished=False)
        return forgotten

    def _take_lock(self) -> None:
        from filelock import FileLock, Timeout

        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = FileLock(self._folder / "import.lock", timeout=0, thread_local=False)
        try:
            lock.acquire()
        except Timeout as error:
            raise ImportBusy(
                "Past responses are being brought in by another foiassist.",
                hint="Wait until it has finished.",
            ) from error
        self._lock = lock


def _stands_at(connection: sqlite3.Connection, digest: str, source: str) -> None:
    connection.execute("INSERT OR REPLACE INTO places VALUES (?, ?)", (source, digest))


def _changed(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE state SET changes = changes + 1")


def _job_text(job: ImportJob) -> str:
    return json.dumps(asdict(job), default=str)


def _job_of(text: str) -> ImportJob:
    given = json.loads(text)
    began = given["began"]
    return ImportJob(
        paths=tuple(given["paths"]),
        authority=given["authority"],
        authority_kind=given["authority_kind"],
        columns=tuple((name, column) for name, column in given["columns"]),
        began=datetime.fromisoformat(began) if began else None,
    )
