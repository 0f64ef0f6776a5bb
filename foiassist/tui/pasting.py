"""What is pasted is text, whatever stands in it.

Textual takes an escape character within a paste for the beginning of a key, and sends on as keys
what it then does not understand: letters of a pasted text would accept a section or copy it. Most
terminals take such characters out; not all do.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable

from textual._xterm_parser import XTermParser
from textual.app import App
from textual.driver import Driver
from textual.message import Message

_ESCAPE = "\x1b"
_BEGINS, _ENDS = "\x1b[200~", "\x1b[201~"
"""What a terminal puts before and after what is pasted."""

_WINDOWS = "textual.drivers.win32"
"""Where the driver for Windows reads its keys."""


class PlainPastes(XTermParser):
    """Reads keys as Textual does, with no escape character in what is pasted."""

    _is_pasting = False
    _lately = ""
    """The last characters that were no paste: its beginning may come in two pieces."""

    _held = ""
    """The last characters of a paste that may be the beginning of its end."""

    def feed(self, data: str) -> Iterable[Message]:
        """Yield what *data* says; without any, there is no more."""
        plain = self._plain(data)
        if plain or not data:
            yield from super().feed(plain)

    def _plain(self, data: str) -> str:
        text, self._held = self._held + data, ""
        plain = ""
        while text:
            piece, text = self._pasted(text) if self._is_pasting else self._typed(text)
            plain += piece
        return plain

    def _typed(self, text: str) -> tuple[str, str]:
        """Return what was typed at the beginning of *text*, and the rest, which is pasted."""
        at = (self._lately + text).find(_BEGINS)
        if at < 0:
            self._lately = (self._lately + text)[1 - len(_BEGINS) :]
            return text, ""
        end = at + len(_BEGINS) - len(self._lately)
        self._is_pasting, self._lately = True, ""
        return text[:end], text[end:]

    def _pasted(self, text: str) -> tuple[str, str]:
        """Return what was pasted at the beginning of *text*, and the rest, which is typed."""
        before, end, after = text.partition(_ENDS)
        if end:
            self._is_pasting = False
            return before.replace(_ESCAPE, "") + end, after
        many = next((n for n in range(len(_ENDS) - 1, 0, -1) if text.endswith(_ENDS[:n])), 0)
        self._held = text[len(text) - many :]
        return text[: len(text) - many].replace(_ESCAPE, ""), ""


class Pasting(App[None]):
    """Has keys read by `PlainPastes`."""

    def get_driver_class(self) -> type[Driver]:
        """Return Textual's driver for this terminal, which makes its parser by this name."""
        driver = super().get_driver_class()
        for name in (driver.__module__, _WINDOWS):
            if module := sys.modules.get(name):
                vars(module)[XTermParser.__name__] = PlainPastes
        return driver
