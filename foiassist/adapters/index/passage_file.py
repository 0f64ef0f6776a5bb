"""The SQLite file that says what is in the index: documents, passages and their words.

One writer at a time, who holds the lock of the index. A passage has a place: its row among the
vectors and its number among the words; a place is never used twice. This file alone holds text, and
what is removed is overwritten.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from foiassist.adapters.index.passages import searched_text
from foiassist.case.evidence import Passage, PassageRole, Standing

_TABLES = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE documents (
    number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, folded TEXT NOT NULL, digest TEXT NOT NULL
);
CREATE INDEX documents_folded ON documents (folded);
CREATE TABLE passages (
    place INTEGER PRIMARY KEY, document INTEGER NOT NULL, id TEXT NOT NULL, role TEXT NOT NULL,
    text TEXT NOT NULL, mark BLOB NOT NULL, about TEXT NOT NULL
);
CREATE INDEX passages_of_document ON passages (document);
CREATE INDEX passages_by_mark ON passages (mark);
CREATE TABLE names (code INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE facets (
    place INTEGER PRIMARY KEY, role INTEGER NOT NULL, authority INTEGER NOT NULL,
    kind INTEGER NOT NULL, answer INTEGER NOT NULL, day INTEGER NOT NULL, invented INTEGER NOT NULL,
    length INTEGER NOT NULL
);
CREATE TABLE provisions (
    provision TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (provision, place)
) WITHOUT ROWID;
CREATE INDEX provisions_of_place ON provisions (place);
CREATE TABLE gone (place INTEGER PRIMARY KEY);
CREATE VIRTUAL TABLE words USING fts5(
    searched, content='', tokenize='porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, 'row');
"""
_PASSAGE = "INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?)"
_WORDS = "INSERT INTO words (rowid, searched) VALUES (?, ?)"
_FACETS = "INSERT INTO facets VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_PROVISION = "INSERT OR IGNORE INTO provisions VALUES (?, ?)"
_NO_WORDS = "INSERT INTO words (words, rowid, searched) VALUES ('delete', ?, ?)"
_CACHE_KIB = 64_000
_MARK_BYTES = 16


@dataclass(frozen=True, slots=True)
class Incoming:
    """A document that is to be in the index."""

    key: str
    """Tells it from every other document, of the corpus or imported."""

    reference: str
    digest: str
    """Of what it holds: another digest is another document."""


class PassageFile:
    """The file at *path*, open for its one writer."""

    def __init__(self, path: Path) -> None:
        is_new = not path.exists()
        self._codes: dict[str, int] = {}
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        for pragma in (
            "journal_mode = DELETE",  # a write-ahead log fails on network shares, and keeps text
            "synchronous = FULL",
            "secure_delete = ON",
            f"cache_size = -{_CACHE_KIB}",
        ):
            self._connection.execute(f"PRAGMA {pragma}")
        if is_new:
            self._connection.executescript(_TABLES)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def is_sound(self) -> bool:
        """Return whether SQLite finds nothing wrong with the file."""
        row = self._connection.execute("PRAGMA quick_check(1)").fetchone()
        return bool(row and row[0] == "ok")

    @contextmanager
    def change(self) -> Iterator[None]:
        """Make the changes made meanwhile one: all of them last, or none."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            self._codes.clear()
            raise
        self._connection.execute("COMMIT")

    def told(self, name: str) -> str:
        """Return what was noted under *name*, or nothing."""
        row = self._connection.execute("SELECT value FROM about WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def note(self, **told: object) -> None:
        """Note values by name."""
        self._connection.executemany(
            "INSERT OR REPLACE INTO about VALUES (?, ?)",
            [(name, str(value)) for name, value in told.items()],
        )

    def digests(self) -> dict[str, str]:
        """Return the digest of each document that is in, by key."""
        return dict(self._connection.execute("SELECT key, digest FROM documents"))

    def rows(self) -> int:
        """Return how many places have been given out, to passages that are in or gone."""
        return int(self.told("rows") or 0)

    def live_places(self) -> Any:
        """Return the place of every passage that is in, in order, as an array."""
        import numpy as np

        rows = self._connection.execute("SELECT place FROM facets ORDER BY place").fetchall()
        return np.array(rows, dtype=np.int64).reshape(-1)

    def counts(self) -> tuple[int, int]:
        """Return how many passages are in, and of how many documents."""
        row = self._connection.execute(
            "SELECT (SELECT count(*) FROM facets), (SELECT count(DISTINCT document) FROM passages)"
        ).fetchone()
        return int(row[0]), int(row[1])

    def places_of_marks(self, marks: Iterable[bytes]) -> dict[bytes, int]:
        """Return a place that holds each of *marks*, where there is one."""
        found: dict[bytes, int] = {}
        for mark in marks:
            row = self._connection.execute(
                "SELECT place FROM passages WHERE mark = ? LIMIT 1", (mark,)
            ).fetchone()
            if row:
                found[mark] = row[0]
        return found

    def put(self, document: Incoming, passages: Sequence[Passage]) -> None:
        """Write a document with its passages, in new places; within `change`."""
        number = self._connection.execute(
            "INSERT INTO documents (key, folded, digest) VALUES (?, ?, ?)",
            (document.key, folded(document.reference), document.digest),
        ).lastrowid
        first = self.rows()
        for place, passage in enumerate(passages, first):
            searched = searched_text(passage)
            self._connection.execute(
                _PASSAGE,
                (
                    place,
                    number,
                    passage.id,
                    passage.role.name,
                    passage.text,
                    mark_of(searched),
                    about(passage),
                ),
            )
            self._connection.execute(_WORDS, (place, searched))
            self._put_facets(place, passage)
        self.note(rows=first + len(passages))

    def _put_facets(self, place: int, passage: Passage) -> None:
        codes = [
            self._code(name)
            for name in (
                passage.role.name,
                folded(passage.authority),
                folded(passage.authority_kind),
                passage.answer,
            )
        ]
        day = passage.answered.toordinal() if passage.answered else 0
        length = len(searched_text(passage).split())
        self._connection.execute(_FACETS, (place, *codes, day, passage.invented, length))
        self._connection.executemany(
            _PROVISION,
            [(one, place) for cited in passage.exemptions for one in with_those_above(cited)],
        )

    def _code(self, name: str) -> int:
        """Return the number that stands for *name* in the facets."""
        if name not in self._codes:
            self._connection.execute("INSERT OR IGNORE INTO names (name) VALUES (?)", (name,))
            row = self._connection.execute("SELECT code FROM names WHERE name = ?", (name,))
            self._codes[name] = int(row.fetchone()[0])
        return self._codes[name]

    def remove(self, keys: Iterable[str]) -> None:
        """Take documents out with their passages, where they are in; within `change`."""
        for key in keys:
            self._remove(key)

    def _remove(self, key: str) -> None:
        row = self._connection.execute(
            "SELECT number FROM documents WHERE key = ?", (key,)
        ).fetchone()
        if row is None:
            return
        held = self._connection.execute(
            "SELECT place, id, role, text, about FROM passages WHERE document = ?", row
        ).fetchall()
        for place, *columns in held:
            searched = searched_text(as_passage(*columns))
            self._connection.execute(_NO_WORDS, (place, searched))
            self._connection.execute("INSERT INTO gone VALUES (?)", (place,))
            self._connection.execute("DELETE FROM facets WHERE place = ?", (place,))
            self._connection.execute("DELETE FROM provisions WHERE place = ?", (place,))
        self._connection.execute("DELETE FROM passages WHERE document = ?", row)
        self._connection.execute("DELETE FROM documents WHERE number = ?", row)

    def gone(self) -> list[int]:
        """Return the places whose vectors are still to be overwritten."""
        return [row[0] for row in self._connection.execute("SELECT place FROM gone")]

    def overwrite_gone(self) -> None:
        """Forget which places were gone, and leave no word of what they held."""
        with self.change():
            self._connection.execute("DELETE FROM gone")
            self._connection.execute("INSERT INTO words (words) VALUES ('optimize')")

    def settle(self) -> None:
        """Bring the words into the order in which they are found fastest."""
        self._connection.execute("INSERT INTO words (words) VALUES ('optimize')")


def mark_of(searched: str) -> bytes:
    """Return what tells a searched text from every other one."""
    return hashlib.blake2b(searched.encode(), digest_size=_MARK_BYTES).digest()


def folded(document: str) -> str:
    """Return the reference of a document as it is compared."""
    return document.casefold().strip()


def with_those_above(provision: str) -> list[str]:
    """Return a provision and those it belongs to: '31', '31(1)' and '31(1)(a)' for the last."""
    parts = provision.replace(" ", "").split("(")
    return ["(".join(parts[: length + 1]) for length in range(len(parts))]


def about(passage: Passage) -> str:
    """Return all that is known of a passage beside its id, role and text, to be stored."""
    return json.dumps(
        [
            passage.document,
            passage.title,
            passage.question,
            passage.authority,
            passage.authority_kind,
            passage.answered and passage.answered.isoformat(),
            passage.answer,
            passage.exemptions,
            passage.standing,
            passage.invented,
        ],
        separators=(",", ":"),
        ensure_ascii=False,
    )


def as_passage(one: str, role: str, text: str, stored: str) -> Passage:
    """Return a passage as it went in."""
    document, title, question, authority, kind, day, answer, cited, standing, invented = json.loads(
        stored
    )
    return Passage(
        one,
        PassageRole[role],
        text,
        document,
        title,
        question,
        authority,
        kind,
        day and date.fromisoformat(day),
        answer,
        tuple(cited),
        Standing(standing),
        invented,
    )
