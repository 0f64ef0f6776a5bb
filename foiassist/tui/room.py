"""What is shown where the terminal is too small: what matters, and a line that says so."""

from __future__ import annotations

from textual.app import App
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

LEAST_COLUMNS, LEAST_ROWS = 60, 16
"""The smallest terminal on which everything has its place."""


class TooSmall(Static):
    """Says how large the terminal would have to be."""

    DEFAULT_CSS = """
    TooSmall { dock: top; height: 1; text-style: reverse; text-wrap: nowrap; }
    """


class Room(App[None]):
    """Makes room for what matters where there is little."""

    def on_mount(self) -> None:
        """Look at each screen that comes to the front."""
        self.screen_change_signal.subscribe(self, self._fit)

    def on_resize(self) -> None:
        """Look at the screen in front afresh."""
        self._fit(self.screen)

    def _fit(self, screen: Screen[object]) -> None:
        """Say on *screen* that the terminal is too small, or no longer."""
        size = self.size
        is_small = size.width < LEAST_COLUMNS or size.height < LEAST_ROWS
        self.set_class(is_small, "-tiny")
        lines = screen.query(TooSmall)
        if is_small and screen.is_attached:
            words = (
                f"▲ too small: {LEAST_COLUMNS}×{LEAST_ROWS} is needed, here are "
                f"{size.width}×{size.height}"
            )
            line = lines.first() if lines else TooSmall()
            line.update(Content(words))
            if not lines:
                screen.mount(line)
        elif not is_small:
            lines.remove()
