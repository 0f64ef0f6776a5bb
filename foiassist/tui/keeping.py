"""Typed words on their way to where they are kept."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock


class Writing:
    """One go at a section, from the key that opened it until it is saved or dropped.

    Words are kept from several threads; only the latest are, and none once it is over, so that
    nothing that was saved comes back as unfinished.
    """

    def __init__(self, keep: Callable[[str], None]) -> None:
        self._keep = keep
        self._lock = Lock()
        self._latest = ""
        self._kept: str | None = None
        self._is_over = False

    def typed(self, text: str) -> None:
        """Note what stands in the editor now."""
        self._latest = text

    def keep(self) -> None:
        """Keep what was typed last.

        Raises:
            StoreError: It cannot be written.
        """
        with self._lock:
            latest = self._latest
            if not self._is_over and latest != self._kept:
                self._keep(latest)
                self._kept = latest

    def end(self) -> None:
        """Let nothing more be kept; what is being kept just now is waited for."""
        with self._lock:
            self._is_over = True
