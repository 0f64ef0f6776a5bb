"""Letters typed faster than the keyboard moves from one widget to the next."""

from __future__ import annotations

from textual.app import App
from textual.events import Key


class TypingAhead(App[None]):
    """Takes letters to where they were meant."""

    def on_key(self, event: Key) -> None:
        """Pass on a letter typed so fast that it was sent before the keyboard had moved.

        Otherwise the first letters of a sentence, typed right after the key that begins it,
        would be lost or be taken for commands.
        """
        focused = self.focused
        if getattr(focused, "takes_letters", False) and focused and event.is_printable:
            event.prevent_default()
            focused.post_message(Key(event.key, event.character))
