"""What is shown where the terminal is too small: what matters, and a line that says so."""

from __future__ import annotations

from textual.app import App
from textual.content import Content
from textual.events import Resize
from textual.geometry import Size
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

    def on_resize(self, event: Resize) -> None:
        """Look at the screen in front afresh."""
        self._fit_to(event.size, self.screen)

    def _fit(self, screen: Screen[object]) -> None:
        self._fit_to(self.size, screen)

    def _fit_to(self, size: Size, screen: Screen[object]) -> None:
        """Say on *screen* that the terminal is too small, or no longer."""
        is_small = size.width < LEAST_COLUMNS or size.height < LEAST_ROWS
        self.set_class(is_small, "-tiny")
        lines = screen.query(TooSmall)
        if is_small and screen.is_attached:
            here, least = f"{size.width}×{size.height}", f"{LEAST_COLUMNS}×{LEAST_ROWS}"
            words = f"▲ {here} is too small: {least} shows it all"
            line = lines.first() if lines else TooSmall()
            line.update(Content(words))
            if not lines:
                screen.mount(line)
        elif not is_small:
            lines.remove()
