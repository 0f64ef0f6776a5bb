"""A screen whose slow work is done off the event loop, one errand after another."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from threading import Lock
from typing import Any

from textual import on
from textual.app import App
from textual.message import Message
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from foiassist.errors import CaseChanged, FoiassistError

Errand = Callable[[], Message | None]
"""Something to do in a thread; the message that it returns is posted to the screen."""

_TRIES = 3
"""How often a change is tried that somebody else's change came before."""


class ErrandScreen(Screen[str]):
    """Runs errands in the order they were asked for, so that no change overtakes another."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """The widget that has the keyboard; a move of it draws what it changes, not all there is."""

    @dataclass
    class Refused(Message):
        """The desk could not do what was asked; nothing was changed."""

        error: FoiassistError

    def __init__(self) -> None:
        super().__init__()
        self._errands: deque[Errand] = deque()
        self._turn = Lock()
        self._is_at_work = False

    def ask(self, errand: Errand) -> None:
        """Have *errand* done when those before it are done, also where the screen closes first."""
        with self._turn:
            self._errands.append(errand)
            begins, self._is_at_work = not self._is_at_work, True
        if begins:
            app = self.app
            app.run_worker(partial(self._work_off, app), group="errands", thread=True)

    def _work_off(self, app: App[Any]) -> None:
        """Do what waits off the event loop, one after another; it speaks by message only."""
        while (errand := self._next_errand()) is not None:
            try:
                message = done_in_turn(errand)
            except FoiassistError as error:
                if not self.post_message(self.Refused(error)):
                    app.notify(_in_words(error), severity="error", timeout=8, markup=False)
            else:
                if message is not None:
                    self.post_message(message)

    def _next_errand(self) -> Errand | None:
        """Return what is to be done next; None, and no longer at work, where nothing is."""
        with self._turn:
            self._is_at_work = bool(self._errands)
            return self._errands.popleft() if self._errands else None

    @on(Refused)
    def _say_refused(self, message: Refused) -> None:
        self.show_refusal(message.error)

    def show_refusal(self, error: FoiassistError) -> None:
        """Say what could not be done, and what to do instead."""
        self.app.clear_notifications()
        self.notify(_in_words(error), severity="error", timeout=8, markup=False)

    def keep_before_closing(self) -> None:
        """Do what is still waiting, because the workspace is about to close."""
        while (errand := self._next_errand()) is not None:
            done_in_turn(errand)


def _in_words(error: FoiassistError) -> str:
    return f"{error.message}\n{error.hint}".strip()


def done_in_turn(errand: Errand) -> Message | None:
    """Do *errand*, again where another change came in between.

    Raises:
        FoiassistError: It cannot be done.
    """
    for _ in range(_TRIES - 1):
        try:
            return errand()
        except CaseChanged:
            continue
    return errand()
