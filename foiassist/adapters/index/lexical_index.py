"""Passages by their words, and as they went in; reads the file that `PassageFile` writes."""

from __future__ import annotations

import json
import math
import re
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from foiassist.adapters.index.passage_file import as_passage
from foiassist.adapters.index.passage_scope import PassageScope
from foiassist.case.evidence import Passage, Scope

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Places = NDArray[np.int64]

_PASSAGES = """
SELECT place, id, role, text, about FROM passages
WHERE place IN (SELECT value FROM json_each(?))
"""
_SEARCH = "SELECT rowid, -bm25(words) FROM words WHERE words MATCH ?"
_WITH_WORD = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid"
_STEMS = """
CREATE VIRTUAL TABLE said USING fts5(word, tokenize='porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE stems USING fts5vocab(said, 'instance');
"""
_WORD = re.compile(r"[^\W_]{2,}")
_MOST_WORDS = 16
"""Words of a text that are looked up: the rarest ones."""

_COMMON = 0.2
"""Share of the passages from which on a word tells nothing."""

_POSTINGS = 4_000
"""Passages that the words of one search may stand in, taken together: rare words come first, and
what would go beyond this is not looked up. A search then takes a few milliseconds at any size."""

_REMEMBERED = 4_000_000
"""Places of words that are kept in memory before all of them are forgotten."""

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
    """The passages and words in the SQLite file at *path*, as they stand when it is opened."""

    def __init__(self, path: Path) -> None:
        address = f"{path.resolve().as_uri()}?mode=ro"
        self._connection = sqlite3.connect(address, uri=True, check_same_thread=False)
        self._scopes = PassageScope(self._connection)
        self._said: sqlite3.Connection | None = None
        self._counts: dict[str, int] = {}
        self._places: dict[str, Places] = {}
        row = self._connection.execute("SELECT count(*) FROM facets").fetchone()
        told = dict(self._connection.execute("SELECT name, value FROM about"))
        self.passages_held = int(row[0])
        """How many passages there are."""
        self.rows = int(told.get("rows", 0))
        """How many places were given out."""
        self.dimensions = int(told.get("dimensions", 0))
        """How many numbers a vector has."""

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()
        if self._said is not None:
            self._said.close()

    def live(self) -> Places:
        """Return the place of every passage, in order."""
        return self._scopes.column("place")

    def places(self, scope: Scope) -> Places | None:
        """Return where the passages of *scope* are, or None where any may be found.

        The documents that the scope leaves out are left to `places_of`.
        """
        return self._scopes.places(scope)

    def places_of(self, documents: Collection[str]) -> frozenset[int]:
        """Return the place of every passage of *documents*."""
        return self._scopes.places_of(documents)

    def telling_words(self, text: str) -> dict[str, float]:
        """Return the words of *text* that single passages out, each with how rare it is.

        The rarest come first; the figure is the usual inverse document frequency.
        """
        words = list(dict.fromkeys(word.lower() for word in _WORD.findall(text)))
        stems = self._stems([word for word in words if word not in _EMPTY_WORDS])
        first = {stem: word for word, stem in reversed(stems.items())}
        counted = sorted((self._count(stem), word) for stem, word in first.items())
        most = max(1, self.passages_held * _COMMON)
        telling = [(count, word) for count, word in counted if 0 < count <= most]
        return {
            word: math.log((self.passages_held + 1) / count)
            for count, word in telling[:_MOST_WORDS]
        }

    def search(
        self, words: Collection[str], k: int, among: Places | None = None
    ) -> dict[int, float]:
        """Return the *k* passages that have most of *words*, best first, each with its BM25.

        Args:
            words: Rarest first; common ones are left out where rarer ones are many.
            k: At most so many.
            among: Only these places; None means any.
        """
        import numpy as np

        asked = self._within_budget(words)
        if not asked or (among is not None and not len(among)):
            return {}
        match = " OR ".join(_quoted(word) for word in asked)
        found = self._connection.execute(_SEARCH, (match,)).fetchall()
        if among is not None:
            kept = np.isin([place for place, _ in found], among)
            found = [one for one, keep in zip(found, kept, strict=True) if keep]
        found.sort(key=lambda one: (-one[1], one[0]))
        return dict(found[:k])

    def shared(self, words: Collection[str], places: Collection[int]) -> dict[int, tuple[str, ...]]:
        """Return which of *words* each of *places* has, in the order of *words*."""
        import numpy as np

        asked = np.array(sorted(places), dtype=np.int64)
        shared: dict[int, tuple[str, ...]] = {}
        for word in words:
            for place in asked[np.isin(asked, self._places_with(word))].tolist():
                shared[place] = (*shared.get(place, ()), word)
        return shared

    def passages(self, places: Iterable[int]) -> dict[int, Passage]:
        """Return the passages at *places*; one that is gone meanwhile is left out."""
        asked = json.dumps([int(place) for place in places])
        rows = self._connection.execute(_PASSAGES, (asked,))
        return {row[0]: as_passage(*row[1:]) for row in rows}

    def _within_budget(self, words: Collection[str]) -> list[str]:
        """Return the first of *words*, for as long as few enough passages have them."""
        asked: list[str] = []
        left = _POSTINGS
        for word, stem in self._stems(list(words)).items():
            count = self._count(stem)
            if asked and count > left:
                break
            left -= count
            asked.append(word)
        return asked

    def _count(self, stem: str) -> int:
        """Return how many passages have a word of this stem."""
        if stem not in self._counts:
            row = self._connection.execute(
                "SELECT doc FROM vocabulary WHERE term = ?", (stem,)
            ).fetchone()
            self._counts[stem] = int(row[0]) if row else 0
        return self._counts[stem]

    def _places_with(self, word: str) -> Places:
        """Return where *word* stands, in any of its forms."""
        import numpy as np

        if word not in self._places:
            if sum(len(places) for places in self._places.values()) > _REMEMBERED:
                self._places.clear()
            rows = self._connection.execute(_WITH_WORD, (_quoted(word),)).fetchall()
            self._places[word] = np.array(rows, dtype=np.int64).reshape(-1)
        return self._places[word]

    def _stems(self, words: Sequence[str]) -> dict[str, str]:
        """Return the stem of each word; one that is no single word to SQLite is left out."""
        if self._said is None:
            self._said = sqlite3.connect(":memory:", check_same_thread=False)
            self._said.executescript(_STEMS)
        self._said.execute("DELETE FROM said")
        self._said.executemany(
            "INSERT INTO said (rowid, word) VALUES (?, ?)", list(enumerate(words))
        )
        terms: dict[int, list[str]] = {}
        for row, term in self._said.execute("SELECT doc, term FROM stems"):
            terms.setdefault(row, []).append(term)
        return {words[row]: terms[row][0] for row in sorted(terms) if len(terms[row]) == 1}


def _quoted(word: str) -> str:
    return f'"{word}"'
