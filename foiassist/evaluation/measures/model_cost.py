"""What a language model costs."""

from __future__ import annotations

_MILLION = 1_000_000


def pence(read: int, written: int, pence_read: float, pence_written: float) -> float:
    """Return what tokens cost in pence, at prices for a million of them.

    p = (read * pence_read + written * pence_written) / 1,000,000.
    """
    return (read * pence_read + written * pence_written) / _MILLION
