"""Passages in SQLite: their texts and what is known of them, searched by their words.

The only place of the index that holds text, so that what is erased from the corpus is gone from
the index with the next build.
"""

from __future__ import annotations

import json
import math
import re
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from foiassist.adapters.index.passages import searched_text
from foiassist.case.evidence import Passage, PassageRole, Standing

_TABLES = """
CREATE TABLE passages (
    place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, role TEXT NOT NULL, document TEXT NOT NULL,
    text TEXT NOT NULL, searched TEXT NOT NULL, about TEXT NOT NULL
);
CREATE TABLE sections (section TEXT NOT NULL, place INTEGER NOT NULL);
CREATE VIRTUAL TABLE words USING fts5(
    searched, content='passages', content_rowid='place',
    tokenize='porter unicode61 remove_diacritics 2'
);
"""
_INDEXES = """
CREATE INDEX passages_by_role ON passages (role);
CREATE INDEX passages_by_document ON passages (document);
CREATE INDEX passages_by_section ON sections (section, place);
INSERT INTO words (words) VALUES ('optimize');
"""
_ASKED_FOR = """
SELECT id FROM passages
WHERE (:roles = '[]' OR role IN (SELECT value FROM json_each(:roles)))
AND (:section = '' OR place IN (SELECT place FROM sections WHERE section = :section))
"""
_OF_DOCUMENTS = "SELECT id FROM passages WHERE document IN (SELECT value FROM json_each(?))"
_BY_ID = """
SELECT id, role, text, about FROM passages WHERE id IN (SELECT value FROM json_each(?))
"""
_SEARCH = """
SELECT id FROM words JOIN passages ON place = words.rowid
WHERE words MATCH :words
AND (:among IS NULL OR id IN (SELECT value FROM json_each(:among)))
ORDER BY bm25(words), place LIMIT :k
"""
_WITH_WORD = """
SELECT id FROM words JOIN passages ON place = words.rowid
WHERE words MATCH ? AND id IN (SELECT value FROM json_each(?))
"""
_WORD = re.compile(r"[^\W_]{2,}")
_MOST_WORDS = 16
"""Words of a text that are looked up: the rarest ones."""

_COMMON = 0.2
"""Share of the passages from which on a word tells nothing."""

_EMPTY_WORDS = frozenset(
    "about above after again all also am an and any are as at be because been before being between "
    "both but by can could did do does during each few for from further had has have having he her "
    "here hers him his how if in into is it its itself just kind kindly me more most my no nor not "
    "now of off on once only or other our ours out over own please provide provided request "
    "requested send she should so some such tell than thank thanks that the their them then there "
    "these they this those through to too under until up us very want was we were what when where "
    "whether which while who whom why will with would you your yours copy copies confirm detail "
    "details foi freedom information give given like know many much number since set".split()
)


class LexicalIndex:
    """Passages and their words in the SQLite file at *path*; read-only once it is built."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def create(self, passages: Iterable[Passage]) -> None:
        """Write all passages into a new file."""
        with closing(sqlite3.connect(self._path)) as connection:
            connection.executescript(_TABLES)
            for place, passage in enumerate(passages):
                row = (
                    place,
                    passage.id,
                    passage.role.name,
                    _folded(passage.document),
                    passage.text,
                    searched_text(passage),
                    _about(passage),
                )
                connection.execute("INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?)", row)
                connection.executemany(
                    "INSERT INTO sections VALUES (?, ?)",
                    {(section_of(exemption), place) for exemption in passage.exemptions},
                )
            connection.execute(
                "INSERT INTO words (rowid, searched) SELECT place, searched FROM passages"
            )
            connection.executescript(_INDEXES)
            connection.commit()

    def ids(self, roles: Collection[PassageRole], exemption: str) -> frozenset[str] | None:
        """Return the ids of the passages asked for, or None where any is."""
        if not roles and not exemption:
            return None
        asked = {"roles": _json(role.name for role in roles), "section": section_of(exemption)}
        with self._open() as connection:
            return frozenset(row[0] for row in connection.execute(_ASKED_FOR, asked))

    def ids_of(self, documents: Collection[str]) -> frozenset[str]:
        """Return the ids of every passage of *documents*."""
        named = _json(_folded(document) for document in documents)
        with self._open() as connection:
            return frozenset(row[0] for row in connection.execute(_OF_DOCUMENTS, (named,)))

    def telling_words(self, text: str) -> dict[str, float]:
        """Return the words of *text* that single passages out, each with how rare it is.

        The rarest come first; the figure is the usual inverse document frequency.
        """
        words = dict.fromkeys(word.lower() for word in _WORD.findall(text))
        with self._open() as connection:
            total = connection.execute("SELECT count(*) FROM passages").fetchone()[0]
            counted = sorted(
                (_passages_with(connection, word), word)
                for word in words
                if word not in _EMPTY_WORDS
            )
        most = max(1, total * _COMMON)
        telling = [(count, word) for count, word in counted if 0 < count <= most]
        return {word: math.log((total + 1) / count) for count, word in telling[:_MOST_WORDS]}

    def search(
        self, words: Collection[str], k: int, among: Collection[str] | None = None
    ) -> list[str]:
        """Return the ids of the *k* passages that share most of *words*, best first (BM25)."""
        if not words:
            return []
        asked = {
            "words": " OR ".join(_quoted(word) for word in words),
            "among": None if among is None else _json(among),
            "k": k,
        }
        with self._open() as connection:
            return [row[0] for row in connection.execute(_SEARCH, asked)]

    def shared(self, words: Collection[str], ids: Collection[str]) -> dict[str, tuple[str, ...]]:
        """Return which of *words* each of the passages *ids* has, in the order of *words*."""
        shared: dict[str, tuple[str, ...]] = {}
        named = _json(ids)
        with self._open() as connection:
            for word in words:
                for (one,) in connection.execute(_WITH_WORD, (_quoted(word), named)):
                    shared[one] = (*shared.get(one, ()), word)
        return shared

    def passages(self, ids: Collection[str]) -> dict[str, Passage]:
        """Return the passages *ids* by id."""
        with self._open() as connection:
            rows = connection.execute(_BY_ID, (_json(ids),))
            return {row[0]: _passage(*row) for row in rows}

    def ids_by_searched_text(self) -> dict[str, str]:
        """Return the id of a passage for each text that is searched."""
        with self._open() as connection:
            return dict(connection.execute("SELECT searched, id FROM passages"))

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        address = f"{self._path.resolve().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(address, uri=True)) as connection:
            yield connection


def _passages_with(connection: sqlite3.Connection, word: str) -> int:
    row = connection.execute("SELECT count(*) FROM words WHERE words MATCH ?", (_quoted(word),))
    return int(row.fetchone()[0])


def _quoted(word: str) -> str:
    return f'"{word}"'


def section_of(exemption: str) -> str:
    """Return the number of the section that a limb belongs to: '31' for '31(1)(a)'."""
    return exemption.partition("(")[0]


def _json(words: Iterable[str]) -> str:
    """Return *words* as one value that a query can look into, however many they are."""
    return json.dumps(list(words))


def _folded(document: str) -> str:
    return document.casefold().strip()


def _about(passage: Passage) -> str:
    return json.dumps(
        {
            "document": passage.document,
            "title": passage.title,
            "question": passage.question,
            "authority": passage.authority,
            "authority_kind": passage.authority_kind,
            "answered": passage.answered and passage.answered.isoformat(),
            "answer": passage.answer,
            "exemptions": passage.exemptions,
            "standing": passage.standing,
            "invented": passage.invented,
        }
    )


def _passage(one: str, role: str, text: str, about: str) -> Passage:
    given = json.loads(about)
    given["answered"] = given["answered"] and date.fromisoformat(given["answered"])
    given["exemptions"] = tuple(given["exemptions"])
    given["standing"] = Standing(given["standing"])
    return Passage(id=one, role=PassageRole[role], text=text, **given)
