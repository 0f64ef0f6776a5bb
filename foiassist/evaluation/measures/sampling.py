"""What a mean is worth: the interval it lies in, and whether two results may differ by chance."""

from __future__ import annotations

from collections.abc import Sequence
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
