"""Opens the case database: one SQLite file, set up so that nothing acknowledged is ever lost.

Whatever SQLite complains of leaves here as a `StoreUnavailable` that a person can act on.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from foiassist.adapters.cases.migrate import bring_up_to_date
from foiassist.adapters.cases.network_shares import mounts_here, network_share
from foiassist.errors import StoreUnavailable

_BUSY_SECONDS = 10
"""How long a change waits for another process to finish its own."""

_OWNER_ONLY = 0o600
_SETTINGS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",  # so that a row that replaces another is refused too
)
_BACKUP = "Put back the last good copy of the file; foiassist has changed nothing in it."
_COMPLAINTS = {
    sqlite3.SQLITE_BUSY: (
        "is in use by another program that does not let go of it",
        "Close the other program, or wait, and try again.",
    ),
    sqlite3.SQLITE_NOTADB: ("is not a database, or is damaged", _BACKUP),
    sqlite3.SQLITE_CORRUPT: ("is damaged", _BACKUP),
    sqlite3.SQLITE_FULL: ("cannot grow: the disk is full", "Make room and try again."),
    sqlite3.SQLITE_READONLY: (
        "may not be written to",
        "Ask for the right to write to the file and its folder.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "cannot be opened",
        "Check that the folder exists and that you may write to it.",
    ),
    sqlite3.SQLITE_IOERR: ("cannot be read or written: the disk fails", "Check the disk."),
}
"""What a person is told for each complaint of SQLite; any other is a bug and shown as one."""


def open_engine(path: Path) -> Engine:
    """Return an engine on the file at *path*, up to date, and made where there was none.

    Raises:
        StoreUnavailable: The folder is on a network share or may not be written to, or the file
            is damaged, not a case database, or written by a newer foiassist.
    """
    _refuse_network_share(path)
    _make_for_owner_alone(path)
    engine = _engine(path)
    try:
        with _in_plain_words(path):
            bring_up_to_date(engine, path)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _make_for_owner_alone(path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, _OWNER_ONLY))
        if stat.S_IMODE(path.stat().st_mode) & ~_OWNER_ONLY:
            path.chmod(_OWNER_ONLY)
    except OSError as error:
        raise StoreUnavailable(
            f"The case database {path} cannot be opened: {error.strerror}.",
            hint="Set data_folder to a folder that you may write to.",
        ) from error


def _engine(path: Path) -> Engine:
    engine = create_engine(
        URL.create("sqlite+pysqlite", database=str(path)),
        connect_args={"timeout": _BUSY_SECONDS},
    )
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Give a connection that sees the database as it stood when it was first read.

    Raises:
        StoreUnavailable: The database cannot be read, or holds what no foiassist wrote.
    """
    with _in_plain_words(engine.url.database), engine.connect() as connection:
        connection.execution_options(begin="BEGIN")
        yield connection


@contextmanager
def changing(engine: Engine) -> Iterator[Connection]:
    """Give a connection whose changes are made together when the block ends, or not at all.

    Raises:
        StoreUnavailable: The database cannot be changed; nothing was.
    """
    with _in_plain_words(engine.url.database), engine.begin() as connection:
        yield connection


@contextmanager
def _in_plain_words(path: Path | str | None) -> Iterator[None]:
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        code = getattr(getattr(error, "orig", error), "sqlite_errorcode", 0) & 0xFF
        if code not in _COMPLAINTS:
            raise
        complaint, hint = _COMPLAINTS[code]
        raise StoreUnavailable(f"The case database {path} {complaint}.", hint=hint) from error


def _refuse_network_share(path: Path) -> None:
    kind = network_share(path.absolute().parent.resolve(), mounts_here())
    if kind:
        raise StoreUnavailable(
            f"The case database cannot be kept at {path}, on a network share ({kind}).",
            hint="Set data_folder to a folder on this machine's own disk; over a network "
            "SQLite loses and damages cases.",
        )


def _set_up(connection: Any, _record: Any) -> None:
    """Set up a new connection; from here on the transactions are ours to begin."""
    connection.isolation_level = None
    for setting in _SETTINGS:
        connection.execute(setting)


def _begin(connection: Connection) -> None:
    """Take the write lock at once, unless the connection only reads."""
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN IMMEDIATE"))
