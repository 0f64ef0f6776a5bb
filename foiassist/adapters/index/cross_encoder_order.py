"""Puts what a search found in the order of a reranker that a team chose."""

from __future__ import annotations

from collections.abc import Sequence

from foiassist.adapters.index.passages import searched_text
from foiassist.adapters.index.relevance import Found
from foiassist.ports import Reranker

MOST_SCORED = 50
"""Passages that the reranker reads, the best first; those after them keep their place."""


def in_order_of(reranker: Reranker, text: str, found: Sequence[Found]) -> list[Found]:
    """Return *found* with its best in the order in which they fit *text*, equals as they were."""
    best, rest = found[:MOST_SCORED], found[MOST_SCORED:]
    scores = reranker.scores(text, [searched_text(one.passage) for one in best])
    order = sorted(range(len(best)), key=lambda place: -scores[place])
    return [*(best[place] for place in order), *rest]
