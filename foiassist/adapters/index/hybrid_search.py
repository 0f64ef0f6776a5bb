"""One search over passages: by meaning and by words, scored together, chosen and explained.

Where the vectors and the words are kept is for the index that asks.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from foiassist.adapters.index import matching, relevance
from foiassist.adapters.index.cross_encoder_order import in_order_of
from foiassist.adapters.index.relevance import Found
from foiassist.case.evidence import Match, Passage, Scope
from foiassist.ports import Reranker

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Places = NDArray[np.int64]

_CANDIDATES = 50
"""Passages each search puts forward."""

_SCORED = 60
"""Passages that are read and scored in full, at the least: the best by figures alone."""


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
    reranker: Reranker | None = None,
) -> tuple[Match, ...]:
    """Return the passages nearest to *text*, best first; none where nothing is relevant.

    Where an exemption is asked for, every passage about it is relevant. A *reranker* changes the
    order alone, never what is relevant.
    """
    found = found_passages(text, vector, texts, vectors, scope, max(_SCORED, 2 * k))
    if not scope.exemption:
        if not relevance.anything_relevant(found):
            return ()
        found = [one for one in found if relevance.is_relevant(one)]
    best = relevance.ranked(found, text, exemption=scope.exemption, kind=kind)
    if reranker is not None:
        best = in_order_of(reranker, text, best)
    return matching.matches(matching.chosen(best, k), scope.exemption, kind)


def found_passages(
    text: str,
    vector: Sequence[float],
    texts: Texts,
    vectors: Vectors,
    scope: Scope,
    scored: int = _SCORED,
) -> list[Found]:
    """Return the best of what either search finds within *scope*, in no order.

    Args:
        text: What to look for.
        vector: Of that text.
        texts: The passages and their words.
        vectors: The passages' vectors.
        scope: Which passages may be found.
        scored: At most so many.
    """
    words = texts.telling_words(text)
    among, hidden = texts.places(scope), texts.places_of(scope.exclude)
    most = _CANDIDATES + len(hidden)
    near = vectors.nearest(vector, most, among)
    by_words = texts.search(words, most, among)
    cosines = {**vectors.cosines(vector, [one for one in by_words if one not in near]), **near}
    seen = [one for one in cosines if one not in hidden]
    shared = texts.shared(words, seen)
    share = {one: _share(words, shared.get(one, ())) for one in seen}
    least = min(by_words.values(), default=0.0)
    bm25 = {one: by_words.get(one, least * share[one]) for one in seen}
    if len(seen) > scored:
        seen = relevance.best_by_figures(seen, cosines, bm25)[:scored]
    passages = texts.passages(seen)
    return [
        Found(passages[one], cosines[one], shared.get(one, ()), bm25[one], share[one])
        for one in seen
        if one in passages
    ]


def _share(words: Mapping[str, float], shared: Collection[str]) -> float:
    """Return how much of the weight of *words* those *shared* have."""
    return sum(words[word] for word in shared) / sum(words.values()) if shared else 0.0
