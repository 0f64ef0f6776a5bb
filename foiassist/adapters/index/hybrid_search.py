"""One search over passages: by meaning and by words, fused, chosen and explained.

Where the vectors and the words are kept is for the index that asks.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from foiassist.adapters.index import matching
from foiassist.adapters.index.lexical_index import LexicalIndex
from foiassist.case.evidence import Match, Scope

_CANDIDATES = 50
"""Passages each search puts forward."""


class Vectors(Protocol):
    """Finds the nearest vectors."""

    def nearest(
        self, vector: Sequence[float], k: int, among: Collection[str] | None = None
    ) -> Mapping[str, float]:
        """Return the ids of at most *k* passages with their cosine, nearest first."""
        ...


def hybrid_search(
    text: str,
    vector: Sequence[float],
    texts: LexicalIndex,
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
    among = texts.ids(scope.roles, scope.exemption)
    found = _found(vector, words, texts, vectors, among, texts.ids_of(scope.exclude))
    worth = [one for one in found if scope.exemption or matching.is_relevant(one)]
    return matching.matches(matching.chosen(worth, k), scope.exemption)


def _found(
    vector: Sequence[float],
    words: Mapping[str, float],
    texts: LexicalIndex,
    vectors: Vectors,
    among: Collection[str] | None,
    hidden: Collection[str],
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
    near_words = vectors.nearest(vector, len(missing), missing)
    shared = texts.shared(words, [*cosines, *missing])
    weights = {one: round(sum(words[word] for word in has), 6) for one, has in shared.items()}
    order = matching.fused(list(cosines), weights)
    passages = texts.passages(order)
    cosines.update(near_words)
    return [
        matching.Found(passages[one], cosines.get(one, 0.0), shared.get(one, ())) for one in order
    ]
