"""The keys along the bottom of a screen."""

from __future__ import annotations

from collections.abc import Iterator

from textual.screen import Screen
from textual.widgets import Footer


class KeyLine(Footer):
    """Shows the keys that work just now; drawn afresh only where they are others than before.

    Textual's own footer is made anew each time the keyboard moves, which takes longer than the
    eye forgives.
    """

    def __init__(self) -> None:
        super().__init__(show_command_palette=False)
        self._said: tuple[tuple[object, ...], ...] = ()

    def bindings_changed(self, screen: Screen[object]) -> None:
        """Draw the keys afresh, if there is anything new to say."""
        if self.is_attached and screen is self.screen and screen.app.app_focus:
            said = tuple(self._keys(screen))
            if said == self._said:
                return
            self._said = said
        super().bindings_changed(screen)

    def _keys(self, screen: Screen[object]) -> Iterator[tuple[object, ...]]:
        for _, binding, enabled, tooltip in screen.active_bindings.values():
            if binding.show:
                yield self.app.get_key_display(binding), binding.description, enabled, tooltip
