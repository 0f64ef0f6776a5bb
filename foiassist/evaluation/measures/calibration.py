"""Whether the words of confidence are kept: how often what was 'high' turned out to be right."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from foiassist.case.suggestion import Confidence
from foiassist.evaluation.measures.pooling import Sums

LEVELS = (Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH)

PROMISED = {level: level.promise for level in LEVELS}
"""How often each word says that what is suggested first is right."""

Stated = tuple[Confidence, bool]
"""How sure a suggestion was, and whether it was right."""


def calibration_counts(stated: Iterable[Stated]) -> tuple[int, ...]:
    """Return what `calibration_error` adds up of one case: for each level, how many, and right."""
    listed = list(stated)
    counted = [[right for level, right in listed if level is one] for one in LEVELS]
    return tuple(number for each in counted for number in (len(each), sum(each)))


def calibration_error(sums: Sums) -> Sums:
    """Return how far the stated confidence is from how often it was right.

    ece = sum over levels of n_level / n * |right_level / n_level - promised_level|; 0 without any.
    """
    many, right = sums[..., 0::2], sums[..., 1::2]
    promised = np.asarray([PROMISED[level] for level in LEVELS])
    away: Sums = np.abs(right - promised * many).sum(axis=-1)
    every: Sums = np.maximum(many.sum(axis=-1), 1)
    return away / every
