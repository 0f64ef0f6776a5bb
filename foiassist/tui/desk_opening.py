"""Opening the desk and making its library ready, in a thread, behind the first screen.

What the list of cases and a look-up can do without is brought after them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text
from textual import on, work
from textual.app import App
from textual.message import Message

from foiassist.errors import FoiassistError

if TYPE_CHECKING:
    from foiassist.desk import Desk
    from foiassist.tui.screens.case.screen import CaseScreen

OPENING = "opening the library"
"""What is said first: until something else is, other work waits."""

_SWITCH_SECONDS = 0.001
"""How long a thread that loads, looks up or checks may keep the interpreter from the event loop,
and with it a key from being answered."""


class DeskOpening(App[None]):
    """Opens the desk it was given the means for, and says by message how far it is."""

    @dataclass
    class DeskOpened(Message):
        """The desk is there, and cases can be listed."""

        desk: Desk

    @dataclass
    class LibraryProgress(Message):
        """The library is being made ready; empty words mean that it is."""

        words: str

    class EverythingBrought(Message):
        """All is loaded that somebody may come to want."""

    @dataclass
    class LibraryFailed(Message):
        """The library cannot be searched; everything else can be done."""

        error: FoiassistError

    @dataclass
    class DeskFailed(Message):
        """There is no desk to work at."""

        error: FoiassistError

    def __init__(self, desk: Desk | Callable[[], Desk]) -> None:
        super().__init__()
        self._desk_or_factory = desk

    @work(thread=True, group="desk")
    def open_desk(self) -> None:
        """Open the desk off the event loop; it is heard of by message only."""
        sys.setswitchinterval(_SWITCH_SECONDS)
        given = self._desk_or_factory
        try:
            desk = given() if callable(given) else given
        except FoiassistError as error:
            self.post_message(self.DeskFailed(error))
            return
        import foiassist.tui.widgets.case_table  # noqa: F401 - so that the event loop need not

        self.post_message(self.DeskOpened(desk))

    @work(thread=True, group="library")
    def make_library_ready(self, desk: Desk) -> None:
        """Make the library ready off the event loop, up to a first search, and bring the rest."""
        try:
            for words in _library_made_ready(desk):
                self.post_message(self.LibraryProgress(words))
        except FoiassistError as error:
            self.post_message(self.LibraryFailed(error))
        _bring_the_rest(desk)
        self.post_message(self.EverythingBrought())

    @on(DeskFailed)
    def _desk_failed(self, message: DeskFailed) -> None:
        words = f"{message.error.message}\n{message.error.hint}".strip()
        self.exit(return_code=message.error.exit_code, message=Text(words))


def _library_made_ready(desk: Desk) -> Iterator[str]:
    """Yield what is being done until the first search has answered, and then nothing."""
    yield OPENING
    for progress in desk.evidence.make_ready():
        yield f"{progress.doing} {progress.done} of {progress.total}"
    desk.evidence.search("information held", k=1)
    yield ""


def _bring_the_rest(desk: Desk) -> None:
    """Load here what a case is worked on with, so that the event loop need not."""
    case_screen_type()
    with suppress(FoiassistError):  # it is told where it is wanted
        desk.bring_all()


def case_screen_type() -> type[CaseScreen]:
    """Return the screen of a case, which is not imported before it can be wanted."""
    from foiassist.tui.screens.case.screen import CaseScreen

    return CaseScreen
