"""How long something must have been on the screen before a key may agree to it."""

from __future__ import annotations

READING_SECONDS = 0.5
"""A key pressed sooner was meant for what stood there before."""


def has_been_read(shown_at: float, now: float) -> bool:
    """Return whether what has stood on the screen since *shown_at* may be agreed to."""
    return now - shown_at >= READING_SECONDS
