"""Keeping one record: once, under its own reference, linked to those that are much the same."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from dataclasses import asdict, replace

from foiassist.adapters.imports import sketch
from foiassist.adapters.imports.response_json import written
from foiassist.case.evidence import PastResponse
from foiassist.case.past_record import PastRecord
from foiassist.ports import Kept

READING = 1
"""Raised when files are read or understood better, so that they are read again when met."""

_LIKE = 0.5
"""Share of their runs of words from which on two requests are much the same."""

_MOST_LINKS = 20
"""Links made for one response: a round robin to hundreds is a chain, not a web."""


def record_digest(record: PastRecord) -> str:
    """Return what is the same for the same record, wherever it was found."""
    told = asdict(replace(record, source="", form="", people=(), unread=()))
    return hashlib.sha256(json.dumps(told, default=str).encode()).hexdigest()


def keep(
    connection: sqlite3.Connection, digest: str, record: PastRecord, response: PastResponse
) -> Kept:
    """Keep *response* as what was understood of *record* in the file *digest*."""
    mark = record_digest(record)
    known = connection.execute(
        "SELECT reference, reading FROM responses WHERE record = ?", (mark,)
    ).fetchone()
    if known and known[1] == READING:
        connection.execute("INSERT OR IGNORE INTO held VALUES (?, ?)", (digest, mark))
        return Kept(known[0], is_new=False)
    wanted = response.reference or f"import-{mark[:10]}"
    reference = known[0] if known else _free_reference(connection, wanted)
    text = written(replace(response, reference=reference))
    marks = sketch.sketched(response.request or " ".join(response.unsorted))
    connection.execute(
        "INSERT INTO responses VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (record) DO UPDATE SET"
        " understood = excluded.understood, digest = excluded.digest, reading = excluded.reading",
        (mark, reference, text, hashlib.sha256(text.encode()).hexdigest(), marks, READING),
    )
    connection.execute("INSERT OR IGNORE INTO held VALUES (?, ?)", (digest, mark))
    return Kept(reference, is_new=True, alike=_linked(connection, mark, marks))


def _linked(connection: sqlite3.Connection, mark: str, marks: bytes) -> tuple[str, ...]:
    """Link a response to those with much the same request, and return their references."""
    own = sketch.bands(marks)
    rows = connection.execute(
        "SELECT DISTINCT record FROM bands WHERE band IN (SELECT value FROM json_each(?))"
        " AND record <> ? LIMIT ?",
        (json.dumps(own), mark, 2 * _MOST_LINKS),
    ).fetchall()
    linked: list[str] = []
    for (other,) in rows:
        reference, its = connection.execute(
            "SELECT reference, sketch FROM responses WHERE record = ?", (other,)
        ).fetchone()
        if sketch.likeness(marks, its) >= _LIKE and len(linked) < _MOST_LINKS:
            linked.append(reference)
            connection.execute(
                "INSERT OR IGNORE INTO alike VALUES (?, ?)", tuple(sorted((mark, other)))
            )
    connection.executemany(
        "INSERT OR IGNORE INTO bands VALUES (?, ?)", [(band, mark) for band in own]
    )
    return tuple(linked)


def _free_reference(connection: sqlite3.Connection, wanted: str) -> str:
    """Return *wanted*, with a number after it where another response has it."""
    reference, number = wanted, 1
    while connection.execute(
        "SELECT 1 FROM responses WHERE reference = ?", (reference,)
    ).fetchone():
        number += 1
        reference = f"{wanted} ({number})"
    return reference
