"""The database of imported past responses: its tables, and how it is opened.

Every change is one transaction that survives a kill. What is forgotten is overwritten, not only
unlinked.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from foiassist.errors import StoreUnavailable

_BUSY_SECONDS = 10
_STEPS = (
    """
    CREATE TABLE files (
        digest TEXT PRIMARY KEY, size INTEGER NOT NULL, reading INTEGER NOT NULL,
        done INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE places (
        source TEXT PRIMARY KEY, file TEXT NOT NULL REFERENCES files ON DELETE CASCADE
    ) STRICT;
    CREATE TABLE responses (
        record TEXT PRIMARY KEY, reference TEXT NOT NULL UNIQUE, understood TEXT NOT NULL,
        digest TEXT NOT NULL, sketch BLOB NOT NULL, reading INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE held (
        file TEXT NOT NULL REFERENCES files ON DELETE CASCADE,
        record TEXT NOT NULL REFERENCES responses ON DELETE CASCADE,
        PRIMARY KEY (file, record)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX held_by_record ON held (record);
    CREATE TABLE bands (
        band INTEGER NOT NULL, record TEXT NOT NULL REFERENCES responses ON DELETE CASCADE,
        PRIMARY KEY (band, record)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX bands_by_record ON bands (record);
    CREATE TABLE alike (
        one TEXT NOT NULL REFERENCES responses ON DELETE CASCADE,
        other TEXT NOT NULL REFERENCES responses ON DELETE CASCADE,
        PRIMARY KEY (one, other)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX alike_by_other ON alike (other);
    CREATE TABLE not_read (
        file TEXT REFERENCES files ON DELETE CASCADE, source TEXT NOT NULL,
        reason TEXT NOT NULL, hint TEXT NOT NULL
    ) STRICT;
    CREATE INDEX not_read_by_file ON not_read (file);
    CREATE TABLE job (one INTEGER PRIMARY KEY CHECK (one = 1), asked TEXT NOT NULL) STRICT;
    CREATE TABLE state (
        one INTEGER PRIMARY KEY CHECK (one = 1), name TEXT NOT NULL, changes INTEGER NOT NULL
    ) STRICT;
    INSERT INTO state VALUES (1, hex(randomblob(8)), 0);
    """,
)
"""Each takes the database from one version to the next; one is only ever added."""


class PastDatabase:
    """One SQLite file, made where there is none."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._is_ready = False

    @property
    def exists(self) -> bool:
        """Whether anything was ever imported."""
        return self._path.exists()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Give a connection to read by."""
        with self._connected() as connection:
            yield connection

    @contextmanager
    def changing(self) -> Iterator[sqlite3.Connection]:
        """Give a connection in a transaction that holds if nothing is raised, or not at all."""
        with self._connected() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.rollback()
                raise
            connection.commit()

    def wipe(self) -> None:
        """Overwrite what was deleted, in the file and in its log."""
        with self._connected() as connection:
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(self._open()) as connection:
                yield connection
        except (sqlite3.OperationalError, sqlite3.DatabaseError) as error:
            if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError):
                raise
            raise StoreUnavailable(
                f"The past responses in {self._path} cannot be used: {error}.",
                hint="Check the disk and who may write there, or put back a copy of the file.",
            ) from error

    def _open(self) -> sqlite3.Connection:
        if not self._is_ready:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600))
        connection = sqlite3.connect(self._path, timeout=_BUSY_SECONDS, isolation_level=None)
        for setting in (
            "journal_mode = WAL",
            "synchronous = FULL",
            "foreign_keys = ON",
            "secure_delete = ON",
        ):
            connection.execute(f"PRAGMA {setting}")
        if not self._is_ready:
            self._bring_up_to_date(connection)
            self._is_ready = True
        return connection

    def _bring_up_to_date(self, connection: sqlite3.Connection) -> None:
        connection.execute("BEGIN IMMEDIATE")
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if version > len(_STEPS):
            connection.rollback()
            raise StoreUnavailable(
                f"The past responses in {self._path} were written by a newer foiassist.",
                hint="Install the newer one.",
            )
        for step in _STEPS[version:]:
            for statement in step.split(";"):
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(_STEPS)}")
        connection.commit()
