"""Measures that are no mean of cases: counts are added up over all cases, and then scored.

Each case gives a row of counts; a score is a function of their sums. So whole cases can be drawn
again and again for an interval, and a score never leans on how a case is cut.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from foiassist.evaluation.measures.sampling import RESAMPLES, Interval

Sums = NDArray[np.float64]
"""Sums of counts; the last axis is that of the kinds of count."""

Score = Callable[[Sums], Sums]
"""Scores sums of counts, each row by itself."""

_TAIL = 2.5
"""Percent of the samples below an interval, and above it."""


def agreement_counts(said: Collection[object], labelled: Collection[object]) -> tuple[int, int]:
    """Return what `f1` adds up of one case: |both|, and |said| + |labelled|."""
    ours, theirs = set(said), set(labelled)
    return len(ours & theirs), len(ours) + len(theirs)


def f1(sums: Sums) -> Sums:
    """Return how far what was said agrees with the labels.

    f1 = 2 sum |said_i and labelled_i| / (sum |said_i| + sum |labelled_i|); 1 where all are empty.
    """
    both, every = sums[..., 0], sums[..., 1]
    return np.where(every > 0, 2 * both / np.maximum(every, 1), 1.0)


def pooled(counts: Sequence[Sequence[float]], score: Score) -> float:
    """Return the score of all cases together.

    Raises:
        ValueError: There is no case.
    """
    if not counts:
        raise ValueError("nothing has no score")
    return float(score(_table(counts).sum(axis=0)))


def pooled_interval(counts: Sequence[Sequence[float]], score: Score, seed: int) -> Interval:
    """Return the percentile bootstrap interval of `pooled`, whole cases drawn.

    The same counts and seed always give the same interval.
    """
    return _interval(score(_drawn(len(counts), seed) @ _table(counts)))


def paired_interval(
    ours: Sequence[Sequence[float]], theirs: Sequence[Sequence[float]], score: Score, seed: int
) -> Interval:
    """Return the interval of score(ours) - score(theirs), the same cases drawn for both."""
    drawn = _drawn(len(ours), seed)
    return _interval(score(drawn @ _table(ours)) - score(drawn @ _table(theirs)))


def as_counts(values: Sequence[float]) -> list[tuple[float, float]]:
    """Return single values as counts whose score is their mean: see `mean_of`."""
    return [(value, 1.0) for value in values]


def mean_of(sums: Sums) -> Sums:
    """Return the mean of what `as_counts` made: sum of values over how many there are."""
    return sums[..., 0] / np.maximum(sums[..., 1], 1)


def _table(counts: Sequence[Sequence[float]]) -> Sums:
    return np.asarray(counts, dtype=np.float64)


def _drawn(cases: int, seed: int) -> Sums:
    """Return how often each case is drawn in each of `RESAMPLES` samples with replacement."""
    evenly = np.full(cases, 1 / cases)
    drawn = np.random.default_rng(seed).multinomial(cases, evenly, size=RESAMPLES)
    return drawn.astype(np.float64)


def _interval(scores: Sums) -> Interval:
    low, high = np.percentile(scores, [_TAIL, 100.0 - _TAIL])
    return Interval(float(low), float(high))
