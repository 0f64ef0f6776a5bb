"""The measures: each a pure function of what foiassist said and what was so.

Nothing is rounded here, and none of them knows where its numbers come from.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

RESAMPLES = 2_000
"""Samples drawn for an interval."""

_COVERAGE = 95.0
"""Percent of the samples that an interval covers."""


@dataclass(frozen=True, slots=True)
class Interval:
    """Where a mean probably lies."""

    low: float
    high: float


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


def exact_f1(said: Collection[tuple[int, int]], labelled: Collection[tuple[int, int]]) -> float:
    """Return how far the spans agree, counting exact ones alone.

    f1 = 2 |said and labelled| / (|said| + |labelled|); 1 where both are empty.
    """
    if not said and not labelled:
        return 1.0
    return 2 * len(set(said) & set(labelled)) / (len(set(said)) + len(set(labelled)))


def mean(values: Sequence[float]) -> float:
    """Return the mean of *values*.

    mean = sum(values) / n.

    Raises:
        ValueError: There are none.
    """
    if not values:
        raise ValueError("nothing has no mean")
    return float(np.mean(np.asarray(values, dtype=np.float64)))


def interval(values: Sequence[float], seed: int) -> Interval:
    """Return the percentile bootstrap interval of the mean of *values*.

    The 2.5th and 97.5th percentile of the means of `RESAMPLES` samples drawn with replacement;
    the same values and seed always give the same interval.
    """
    given = np.asarray(values, dtype=np.float64)
    drawn = np.random.default_rng(seed).integers(0, len(given), size=(RESAMPLES, len(given)))
    tail = (100.0 - _COVERAGE) / 2
    low, high = np.percentile(given[drawn].mean(axis=1), [tail, 100.0 - tail])
    return Interval(float(low), float(high))


def is_noise(ours: Sequence[float], theirs: Sequence[float], seed: int) -> bool:
    """Return whether two results on the same cases may differ by chance alone.

    Paired bootstrap: the interval of mean(ours - theirs) has 0 in it.
    """
    differences = [one - other for one, other in zip(ours, theirs, strict=True)]
    lies = interval(differences, seed)
    return lies.low <= 0.0 <= lies.high
