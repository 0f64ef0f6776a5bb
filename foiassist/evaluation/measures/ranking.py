"""How high what was relied on stands in a list of provisions. Nothing is rounded here."""

from __future__ import annotations

from collections.abc import Collection, Sequence


def hit_at_1(ranked: Sequence[str], relied_on: Collection[str]) -> float:
    """Return 1 where the first of *ranked* was relied on, otherwise 0.

    hit@1 = [ranked[0] in relied_on]. Nothing ranked is a miss.
    """
    return float(bool(ranked) and ranked[0] in relied_on)


def recall_at(k: int, ranked: Sequence[str], relied_on: Collection[str]) -> float:
    """Return the share of *relied_on* among the first *k* of *ranked*.

    recall@k = |relied_on and ranked[:k]| / |relied_on|.

    Raises:
        ValueError: Nothing was relied on, so that there is nothing to find.
    """
    if not relied_on:
        raise ValueError("recall needs something to find")
    return len(set(ranked[:k]) & set(relied_on)) / len(set(relied_on))


def reciprocal_rank(ranked: Sequence[str], relied_on: Collection[str]) -> float:
    """Return one over the place of the first of *ranked* that was relied on; 0 without one.

    rr = 1 / min(place of s in ranked, counted from 1, for s in relied_on).
    """
    places = (place for place, one in enumerate(ranked, 1) if one in relied_on)
    return 1 / first if (first := next(places, 0)) else 0.0
