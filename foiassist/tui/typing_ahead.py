"""Keys typed faster than the keyboard moves from one widget to the next."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on
from textual.app import App
from textual.events import Event, Key
from textual.message import Message

_LONGEST_WAIT_SECONDS = 0.15
"""How long a key waits for the one before it, should that one's widget have gone meanwhile."""


class TypingAhead(App[None]):
    """Lets each key do what it does before the next one is sent anywhere.

    Otherwise the first letters of a sentence, typed right after the key that begins it, would
    be lost, change places or be taken for commands.
    """

    @dataclass
    class KeyDone(Message):
        """A key has been to every widget that could answer it, from the cursor to the app."""

        number: int

    _held: tuple[Key, ...] = ()
    """Keys that wait for the one before them."""

    _key_number = 0
    _is_underway = False

    @property
    def has_keys_to_send(self) -> bool:
        """Whether a key is still on its way, or waits for one that is."""
        return self._is_underway or bool(self._held)

    async def on_event(self, event: Event) -> None:
        """Send a key on, or keep it until the one before it is done."""
        if not isinstance(event, Key) or event.is_forwarded:
            await super().on_event(event)
        elif self._is_underway:
            self._held = (*self._held, event)
        else:
            await self._send(event)

    async def _send(self, event: Key) -> None:
        target = self.focused or self.screen
        is_letter = bool(getattr(target, "takes_letters", False) and event.is_printable)
        await super().on_event(event)
        if is_letter:  # stays where it is sent
            return
        self._key_number += 1
        number = self._key_number
        self._is_underway = target.post_message(self.KeyDone(number))
        if self._is_underway:
            self.set_timer(_LONGEST_WAIT_SECONDS, lambda: self._key_done(number))

    @on(KeyDone)
    async def _say_done(self, message: KeyDone) -> None:
        message.stop()
        await self._key_done(message.number)

    async def _key_done(self, number: int) -> None:
        """Send on what was kept, as far as nothing has to be waited for."""
        if number != self._key_number or not self._is_underway:
            return
        self._is_underway = False
        while self._held and not self._is_underway:
            first, *rest = self._held
            self._held = tuple(rest)
            await self._send(first)

    def on_key(self, event: Key) -> None:
        """Pass on a letter that came back here although the keyboard is on a line by now."""
        focused = self.focused
        if getattr(focused, "takes_letters", False) and focused and event.is_printable:
            event.prevent_default()
            focused.post_message(Key(event.key, event.character))
