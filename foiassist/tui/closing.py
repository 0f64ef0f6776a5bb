"""How the workspace closes: what is typed is kept, and a fault tells nothing of a case."""

from __future__ import annotations

import select
import sys
from contextlib import suppress

from rich.text import Text
from textual.app import App

from foiassist.errors import FoiassistError
from foiassist.tui.crash import words_on_crash
from foiassist.tui.screens.errand_screen import ErrandScreen

_TERMINAL_SECONDS = 2.0
"""How often it is seen whether the terminal is still there."""


class Closing(App[None]):
    """Closes once everything typed is kept."""

    _could_not_keep = False

    def on_mount(self) -> None:
        """Close when the terminal goes away, though no signal says so: make keeps it to itself."""
        if not self.is_headless and hasattr(select, "poll") and sys.stdin.isatty():
            self.set_interval(_TERMINAL_SECONDS, self._close_without_a_terminal)

    def _close_without_a_terminal(self) -> None:
        looking = select.poll()
        looking.register(sys.stdin.fileno(), 0)
        if any(seen & (select.POLLHUP | select.POLLERR) for _, seen in looking.poll(0)):
            self.exit()

    async def action_quit(self) -> None:
        """Close, once everything typed is kept; where it cannot be, say so and stay once."""
        try:
            self._keep_everything()
        except FoiassistError as error:
            if not self._could_not_keep:
                self._could_not_keep = True
                words = f"{error.message} Ctrl+Q again closes all the same."
                self.notify(words, severity="error", markup=False)
                return
        self.exit()

    def _keep_everything(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, ErrandScreen):
                screen.keep_before_closing()

    def on_exit_app(self) -> None:
        """Keep what is typed, also where the browser or the terminal has gone away."""
        with suppress(FoiassistError):
            self._keep_everything()

    def _fatal_error(self) -> None:
        """End without printing what the case says: names of errors and places in the code only."""
        self._exit_renderables.append(Text(words_on_crash(self._exception)))
        self._close_messages_no_wait()
