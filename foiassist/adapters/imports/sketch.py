"""Small marks of a text by which much the same texts are found among a hundred thousand.

MinHash with banding: two texts share a band with a probability that climbs steeply where about
half of their runs of words are the same.
"""

from __future__ import annotations

import zlib
from typing import Any

from foiassist.steps.word_runs import word_runs

_MARKS = 64
_BANDS = 16
"""Bands of four marks each: likely to meet from a half of the runs in common."""

_SEED = 20_000_101
_PRIME = (1 << 31) - 1
_FEWEST_RUNS = 8
"""Requests shorter than eleven words are much the same only where they are the same."""


def sketched(text: str) -> bytes:
    """Return the marks of *text*."""
    import numpy as np

    runs = word_runs(text)
    hashes = np.array([zlib.crc32(run.encode()) % _PRIME for run in sorted(runs)], dtype=np.int64)
    chance = np.random.default_rng(_SEED)
    factors = chance.integers(1, _PRIME, _MARKS, dtype=np.int64)[:, None]
    shifts = chance.integers(0, _PRIME, _MARKS, dtype=np.int64)[:, None]
    marks = ((hashes[None, :] * factors + shifts) % _PRIME).min(axis=1).astype(np.uint32)
    if len(runs) < _FEWEST_RUNS:
        whole = zlib.crc32(" ".join(sorted(runs)).encode())
        marks[:] = (whole + np.arange(_MARKS, dtype=np.uint64)) % _PRIME
    made: bytes = marks.tobytes()
    return made


def bands(sketch: bytes) -> list[int]:
    """Return the bands of a sketch; texts that share one may be much the same."""
    size = len(sketch) // _BANDS
    return [zlib.crc32(sketch[band * size : (band + 1) * size], band) for band in range(_BANDS)]


def likeness(one: bytes, other: bytes) -> float:
    """Return about what share of their runs of words two sketched texts have in common."""
    import numpy as np

    same: Any = np.frombuffer(one, np.uint32) == np.frombuffer(other, np.uint32)
    return float(same.mean())
