"""Passages by their words, and as they went in; reads the file that `PassageFile` writes."""

from __future__ import annotations

import json
import math
import re
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from foiassist.adapters.index.near_vectors import largest
from foiassist.adapters.index.passage_file import as_passage
from foiassist.adapters.index.passage_scope import PassageScope, numbers
from foiassist.case.evidence import Passage, Scope

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Places = NDArray[np.int64]

_PASSAGES = """
SELECT place, id, role, text, about FROM passages
WHERE place IN (SELECT value FROM json_each(?))
"""
_POSTINGS = "SELECT group_concat(doc) FROM temp.standing WHERE term = ?"
_STANDING = "CREATE VIRTUAL TABLE temp.standing USING fts5vocab('main', 'words', 'instance')"
_STEMS = """
CREATE VIRTUAL TABLE said USING fts5(word, tokenize='porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE stems USING fts5vocab(said, 'instance');
"""
_WORD = re.compile(r"[^\W_]{2,}")
_MOST_WORDS = 16
"""Words of a text that are looked up: the rarest ones."""

_COMMON = 0.2
"""Share of the passages from which on a word tells nothing."""

_LOOKED_THROUGH = 20_000
"""Passages that the words of one search may stand in, taken together: rare words come first, and
what would go beyond this is not looked up. A search then takes a few milliseconds at any size."""

_CACHE_KIB = 16_000
"""Of the file, kept in memory."""

_SATURATION, _BY_LENGTH = 1.2, 0.75
"""The usual constants of BM25."""

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
        self._known_stems: dict[str, str] = {}
        self._shares: Any = None
        self._standing: dict[str, tuple[Places, Places]] = {}
        self._connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        self._connection.execute(_STANDING)
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

        scores = np.zeros(self.rows)
        for stem in self._within_budget(words):
            places, counts = self._postings(stem)
            scores[places] += self._weights(places, counts)
        found = np.flatnonzero(scores) if among is None else among[scores[among] > 0]
        best = found[largest(scores[found], found, k)]
        return {int(place): float(scores[place]) for place in best}

    def _weights(self, places: Places, counts: Places) -> Any:
        """Return the BM25 of a stem that stands so often in each of *places*."""
        rarity = math.log1p((self.passages_held - len(places) + 0.5) / (len(places) + 0.5))
        lengths = self._lengths()[places]
        against = _SATURATION * (1 - _BY_LENGTH + _BY_LENGTH * lengths)
        return rarity * counts * (_SATURATION + 1) / (counts + against)

    def shared(self, words: Collection[str], places: Collection[int]) -> dict[int, tuple[str, ...]]:
        """Return which of *words* each of *places* has, in the order of *words*."""
        import numpy as np

        asked = np.array(sorted(places), dtype=np.int64)
        shared: dict[int, tuple[str, ...]] = {}
        for word, stem in self._stems(list(words)).items():
            standing = self._postings(stem)[0]
            at = np.searchsorted(standing, asked)
            at[at == len(standing)] = 0
            has = standing[at] == asked if len(standing) else np.zeros(len(asked), bool)
            for place in asked[has].tolist():
                shared[place] = (*shared.get(place, ()), word)
        return shared

    def passages(self, places: Iterable[int]) -> dict[int, Passage]:
        """Return the passages at *places*; one that is gone meanwhile is left out."""
        asked = json.dumps([int(place) for place in places])
        rows = self._connection.execute(_PASSAGES, (asked,))
        return {row[0]: as_passage(*row[1:]) for row in rows}

    def _within_budget(self, words: Collection[str]) -> list[str]:
        """Return the stems of the first of *words*, while few enough passages have them."""
        asked: list[str] = []
        left = _LOOKED_THROUGH
        for stem in dict.fromkeys(self._stems(list(words)).values()):
            count = self._count(stem)
            if asked and count > left:
                break
            left -= count
            asked.append(stem)
        return asked

    def _count(self, stem: str) -> int:
        """Return how many passages have a word of this stem."""
        if stem not in self._counts:
            row = self._connection.execute(
                "SELECT doc FROM vocabulary WHERE term = ?", (stem,)
            ).fetchone()
            self._counts[stem] = int(row[0]) if row else 0
        return self._counts[stem]

    def _postings(self, stem: str) -> tuple[Places, Places]:
        """Return where words of this stem stand, in order, and how often in each place."""
        import numpy as np

        if stem not in self._standing:
            if sum(len(places) for places, _ in self._standing.values()) > _REMEMBERED:
                self._standing.clear()
            row = self._connection.execute(_POSTINGS, (stem,)).fetchone()
            self._standing[stem] = np.unique(numbers(row[0]), return_counts=True)
        return self._standing[stem]

    def _lengths(self) -> Any:
        """Return how long each place's text is, as a share of the usual length."""
        import numpy as np

        if self._shares is None:
            lengths = self._scopes.column("length")
            self._shares = np.ones(self.rows)
            self._shares[self.live()] = lengths / max(1.0, lengths.mean())
        return self._shares

    def _stems(self, words: Sequence[str]) -> dict[str, str]:
        """Return the stem of each word; one that is no single word to SQLite is left out."""
        new = [word for word in words if word not in self._known_stems]
        if new:
            self._known_stems.update(dict.fromkeys(new, ""), **self._look_up_stems(new))
        stems = ((word, self._known_stems[word]) for word in words)
        return {word: stem for word, stem in stems if stem}

    def _look_up_stems(self, words: Sequence[str]) -> dict[str, str]:
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
        return {words[row]: said[0] for row, said in terms.items() if len(said) == 1}
