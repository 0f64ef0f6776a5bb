"""What any better suggestion must beat: the most frequent, and votes of the nearest requests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
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


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Finds the past requests that are nearest to one, and ranks sections by their votes."""

    responses: Sequence[PastResponse]
    scores: Callable[[str], Any]
    """How near each of `responses` is to a request, in their order."""

    def __call__(self, request: str, exclude: Collection[str]) -> list[str]:
        """Return the sections by the scores of their neighbours, then those left by frequency."""
        votes: Counter[str] = Counter()
        relied = ((one, score) for one, score in self._near(request, exclude) if sections_of(one))
        for one, score in islice(relied, _NEIGHBOURS):
            for section in sections_of(one):
                votes[section] += score  # type: ignore[assignment] # weights, not counts
        voted = _by_count(Counter({name: weight for name, weight in votes.items() if weight > 0}))
        rest = _by_count(_frequencies(self.responses, exclude))
        return [*voted, *(section for section in rest if section not in voted)]

    def find(self, request: str, exclude: Collection[str]) -> list[str]:
        """Return the references of the past responses, the nearest request first."""
        return [one.reference for one, _ in self._near(request, exclude)]

    def _near(self, request: str, exclude: Collection[str]) -> Iterator[tuple[PastResponse, float]]:
        scores = np.asarray(self.scores(request))
        for place in np.argsort(-scores, kind="stable"):
            one = self.responses[int(place)]
            if one.reference not in exclude:
                yield one, float(scores[place])


def bm25(responses: Sequence[PastResponse]) -> Neighbours:
    """Return what finds the past requests that share most words (BM25)."""
    index = bm25s.BM25()
    words = bm25s.tokenize([one.request for one in responses], show_progress=False)
    index.index(words, show_progress=False)

    def scores(request: str) -> Any:
        asked = bm25s.tokenize([request], return_ids=False, show_progress=False)[0]
        known = [word for word in asked if word in words.vocab]
        return index.get_scores(known) if known else np.zeros(len(responses))

    return Neighbours(responses, scores)


def minilm(responses: Sequence[PastResponse], embedder: Embedder) -> Neighbours:
    """Return what finds the past requests that are nearest in meaning (cosine)."""
    vectors = np.asarray(embedder.embed([one.request for one in responses]), dtype=np.float32)
    return Neighbours(
        responses, lambda request: vectors @ np.asarray(embedder.embed([request])[0], np.float32)
    )


def _frequencies(responses: Sequence[PastResponse], exclude: Collection[str]) -> Counter[str]:
    return Counter(
        section
        for response in responses
        if response.reference not in exclude
        for section in sections_of(response)
    )


def _by_count(counts: Counter[str]) -> list[str]:
    return sorted(counts, key=lambda section: (-counts[section], sort_key(section)))
