"""Removing what came from a source: rows first, and the files that nothing names any more."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from foiassist.errors import SourceNotFound
from foiassist.ports import Forgotten


def forget(connection: sqlite3.Connection, source: str) -> tuple[Forgotten, tuple[str, ...]]:
    """Remove what came from *source*, and return what that was, with the originals to delete.

    A file that stands elsewhere too stays, with all that it holds, under its other places. Where
    one response of several in a file is forgotten by its reference, the original goes and the
    others stay as they were understood.

    Raises:
        SourceNotFound: Nothing came from there.
    """
    record = connection.execute(
        "SELECT record FROM responses WHERE reference = ?", (source,)
    ).fetchone()
    if record:
        return _forget_response(connection, source, record[0])
    places = _places(connection, source)
    if not places:
        raise SourceNotFound(
            f"Nothing was brought in from {source!r}.",
            hint="`foiassist imported` lists the sources and references.",
        )
    held = _held(connection, _files(connection, places))
    connection.executemany("DELETE FROM places WHERE source = ?", [(one,) for one in places])
    connection.execute("DELETE FROM job")
    connection.executemany("DELETE FROM not_read WHERE source = ?", [(one,) for one in places])
    gone = [
        row[0]
        for row in connection.execute(
            "SELECT digest FROM files WHERE digest NOT IN (SELECT file FROM places)"
        )
    ]
    connection.executemany("DELETE FROM files WHERE digest = ?", [(one,) for one in gone])
    removed = drop_unheld(connection)
    return Forgotten(tuple(places), removed, len(held) - len(removed)), tuple(gone)


def drop_unheld(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Delete the responses that no file holds any more, and return their references."""
    rows = connection.execute(
        "DELETE FROM responses WHERE record NOT IN (SELECT record FROM held) RETURNING reference"
    )
    return tuple(sorted(row[0] for row in rows))


def _forget_response(
    connection: sqlite3.Connection, reference: str, record: str
) -> tuple[Forgotten, tuple[str, ...]]:
    files = [
        row[0] for row in connection.execute("SELECT file FROM held WHERE record = ?", (record,))
    ]
    alone = [one for one in files if len(_held(connection, [one])) == 1]
    sources = [
        row[0]
        for one in alone
        for row in connection.execute("SELECT source FROM places WHERE file = ?", (one,))
    ]
    connection.execute("DELETE FROM responses WHERE record = ?", (record,))
    connection.executemany("DELETE FROM files WHERE digest = ?", [(one,) for one in alone])
    return Forgotten(tuple(sorted(sources)), (reference,)), tuple(files)


def _files(connection: sqlite3.Connection, places: list[str]) -> list[str]:
    return [
        row[0]
        for one in places
        for row in connection.execute("SELECT file FROM places WHERE source = ?", (one,))
    ]


def _held(connection: sqlite3.Connection, files: list[str]) -> set[str]:
    return {
        row[0]
        for one in files
        for row in connection.execute("SELECT record FROM held WHERE file = ?", (one,))
    }


def _places(connection: sqlite3.Connection, source: str) -> list[str]:
    """Return the places that *source* names: itself, or all that stands under it."""
    named = {source, str(Path(source).expanduser().resolve())}
    rows = [row[0] for row in connection.execute("SELECT source FROM places ORDER BY source")]
    return [one for one in rows if any(one == name or one.startswith(f"{name}/") for name in named)]
