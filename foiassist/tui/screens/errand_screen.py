"""A screen whose slow work is done off the event loop, one errand after another."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from textual import on, work
from textual.message import Message
from textual.screen import Screen

from foiassist.errors import CaseChanged, FoiassistError

Errand = Callable[[], Message | None]
"""Something to do in a thread; the message that it returns is posted to the screen."""

_TRIES = 3
"""How often a change is tried that somebody else's change came before."""


class ErrandScreen(Screen[str]):
    """Runs errands in the order they were asked for, so that no change overtakes another."""

    @dataclass
    class Refused(Message):
        """The desk could not do what was asked; nothing was changed."""

        error: FoiassistError

    class Free(Message):
        """The errand is done, and the next may start."""

    def __init__(self) -> None:
        super().__init__()
        self._errands: deque[Errand] = deque()
        self._errand_is_running = False

    def ask(self, errand: Errand) -> None:
        """Have *errand* done when those before it are done."""
        self._errands.append(errand)
        self._start_next()

    def _start_next(self) -> None:
        if self._errands and not self._errand_is_running:
            self._errand_is_running = True
            self._run_errand(self._errands.popleft())

    @work(thread=True, group="errands")
    def _run_errand(self, errand: Errand) -> None:
        """Do one errand off the event loop; it speaks to the screen by message only."""
        try:
            self._post(done_in_turn(errand))
        except FoiassistError as error:
            self._post(self.Refused(error))
        finally:
            self._post(self.Free())

    def _post(self, message: Message | None) -> None:
        if message is not None:
            self.post_message(message)

    @on(Free)
    def _go_on(self) -> None:
        self._errand_is_running = False
        self._start_next()

    @on(Refused)
    def _say_refused(self, message: Refused) -> None:
        self.show_refusal(message.error)

    def show_refusal(self, error: FoiassistError) -> None:
        """Say what could not be done, and what to do instead."""
        words = f"{error.message}\n{error.hint}" if error.hint else error.message
        self.app.clear_notifications()
        self.notify(words, severity="error", timeout=8, markup=False)

    def keep_before_closing(self) -> None:
        """Do what is still waiting, because the workspace is about to close."""
        while self._errands:
            done_in_turn(self._errands.popleft())


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
