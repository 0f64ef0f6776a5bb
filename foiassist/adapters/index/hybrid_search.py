"""One search over passages: by meaning and by words, fused, chosen and explained.

Where the vectors and the words are kept is for the index that asks.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from foiassist.adapters.index import matching
from foiassist.case.evidence import Match, Passage, Scope

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Places = NDArray[np.int64]

_CANDIDATES = 50
"""Passages each search puts forward."""


class Texts(Protocol):
    """Finds passages by their words, and gives them back."""

    def places(self, scope: Scope) -> Places | None:
        """Return where the passages of *scope* are, or None where any may be found."""
        ...

    def places_of(self, documents: Collection[str]) -> frozenset[int]:
        """Return the place of every passage of *documents*."""
        ...

    def telling_words(self, text: str) -> Mapping[str, float]:
        """Return the words of *text* that single passages out, rarest first, each with its idf."""
        ...

    def search(
        self, words: Collection[str], k: int, among: Places | None = None
    ) -> Mapping[int, float]:
        """Return the *k* passages that have most of *words*, best first, each with its BM25."""
        ...

    def shared(
        self, words: Collection[str], places: Collection[int]
    ) -> Mapping[int, tuple[str, ...]]:
        """Return which of *words* each of *places* has, in the order of *words*."""
        ...

    def passages(self, places: Collection[int]) -> Mapping[int, Passage]:
        """Return the passages at *places*; one that is gone meanwhile is left out."""
        ...


class Vectors(Protocol):
    """Finds the nearest vectors."""

    def nearest(
        self, vector: Sequence[float], k: int, among: Places | None = None
    ) -> Mapping[int, float]:
        """Return the places of at most *k* passages with their cosine, nearest first."""
        ...

    def cosines(self, vector: Sequence[float], places: Collection[int]) -> Mapping[int, float]:
        """Return the cosine of each of *places*."""
        ...


def hybrid_search(
    text: str,
    vector: Sequence[float],
    texts: Texts,
    vectors: Vectors,
    *,
    k: int,
    scope: Scope,
    kind: str,
) -> tuple[Match, ...]:
    """Return the passages nearest to *text*, best first; none where nothing is relevant.

    Where an exemption is asked for, every passage about it is relevant.
    """
    del kind  # no ranking by it was measured yet
    words = texts.telling_words(text)
    among, hidden = texts.places(scope), texts.places_of(scope.exclude)
    found = _found(vector, words, texts, vectors, among, hidden)
    worth = [one for one in found if scope.exemption or matching.is_relevant(one)]
    return matching.matches(matching.chosen(worth, k), scope.exemption)


def _found(
    vector: Sequence[float],
    words: Mapping[str, float],
    texts: Texts,
    vectors: Vectors,
    among: Places | None,
    hidden: Collection[int],
) -> list[matching.Found]:
    """Return what either search finds, best first.

    Args:
        vector: Of the text searched for.
        words: Its telling words, each with its weight.
        texts: The passages and their words.
        vectors: The passages' vectors.
        among: Only these passages; None means any.
        hidden: Never these.
    """
    most = _CANDIDATES + len(hidden)
    near = vectors.nearest(vector, most, among)
    cosines = {one: cosine for one, cosine in near.items() if one not in hidden}
    by_words = [one for one in texts.search(words, most, among) if one not in hidden]
    missing = [one for one in by_words if one not in cosines]
    near_words = vectors.cosines(vector, missing)
    shared = texts.shared(words, [*cosines, *missing])
    weights = {one: round(sum(words[word] for word in has), 6) for one, has in shared.items()}
    order = matching.fused(list(cosines), weights)
    passages = texts.passages(order)
    cosines.update(near_words)
    return [
        matching.Found(passages[one], cosines.get(one, 0.0), shared.get(one, ()))
        for one in order
        if one in passages
    ]
