"""What any better suggestion must beat: the most frequent, and votes of the nearest requests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from typing import Any

import bm25s
import numpy as np

from foiassist.case.evidence import PastResponse
from foiassist.law.exemptions import section_of, sort_key
from foiassist.ports import Embedder

_NEIGHBOURS = 10
"""Past requests that vote."""

Ranker = Callable[[str, Collection[str]], list[str]]
"""Ranks sections for a request; the second argument names the responses it must not use."""


def sections_of(response: PastResponse) -> frozenset[str]:
    """Return the sections that a past response relied on."""
    return frozenset(map(section_of, response.relied_on))


def most_frequent(responses: Sequence[PastResponse]) -> Ranker:
    """Return a ranker that always says what was relied on most often."""

    def rank(_request: str, exclude: Collection[str]) -> list[str]:
        return _by_count(_frequencies(responses, exclude))

    return rank


def bm25(responses: Sequence[PastResponse]) -> Ranker:
    """Return a ranker by the votes of the past requests that share most words (BM25)."""
    relied = [one for one in responses if sections_of(one)]
    index = bm25s.BM25()
    words = bm25s.tokenize([one.request for one in relied], show_progress=False)
    index.index(words, show_progress=False)

    def rank(request: str, exclude: Collection[str]) -> list[str]:
        asked = bm25s.tokenize([request], return_ids=False, show_progress=False)[0]
        known = [word for word in asked if word in words.vocab]
        scores = index.get_scores(known) if known else np.zeros(len(relied))
        return _voted(relied, scores, exclude)

    return rank


def minilm(responses: Sequence[PastResponse], embedder: Embedder) -> Ranker:
    """Return a ranker by the votes of the past requests that are nearest in meaning (cosine)."""
    relied = [one for one in responses if sections_of(one)]
    vectors = np.asarray(embedder.embed([one.request for one in relied]), dtype=np.float32)

    def rank(request: str, exclude: Collection[str]) -> list[str]:
        scores = vectors @ np.asarray(embedder.embed([request])[0], dtype=np.float32)
        return _voted(relied, scores, exclude)

    return rank


def _voted(responses: Sequence[PastResponse], scores: Any, exclude: Collection[str]) -> list[str]:
    """Return the sections by the scores of their neighbours, then those left by frequency."""
    votes: Counter[str] = Counter()
    places = [int(place) for place in np.argsort(-np.asarray(scores), kind="stable")]
    near = [place for place in places if responses[place].reference not in exclude]
    for place in near[:_NEIGHBOURS]:
        for section in sections_of(responses[place]):
            votes[section] += float(scores[place])  # type: ignore[assignment] # weights, not counts
    voted = sorted(
        (section for section, weight in votes.items() if weight > 0),
        key=lambda section: (-votes[section], sort_key(section)),
    )
    rest = _by_count(_frequencies(responses, exclude))
    return [*voted, *(section for section in rest if section not in voted)]


def _frequencies(responses: Sequence[PastResponse], exclude: Collection[str]) -> Counter[str]:
    return Counter(
        section
        for response in responses
        if response.reference not in exclude
        for section in sections_of(response)
    )


def _by_count(counts: Counter[str]) -> list[str]:
    return sorted(counts, key=lambda section: (-counts[section], sort_key(section)))
