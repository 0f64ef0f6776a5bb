"""The workspace: it opens the screens, and makes the desk and its library ready behind them.

Nothing that takes time is imported or opened before the first screen has been painted.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType

from foiassist.case.people import Person
from foiassist.tui.background import Background
from foiassist.tui.closing import Closing
from foiassist.tui.desk_opening import DeskOpening, case_screen_type
from foiassist.tui.guide import Guide
from foiassist.tui.look import Look, Looking
from foiassist.tui.pasting import Pasting
from foiassist.tui.room import Room
from foiassist.tui.screens.cases_screen import CasesScreen
from foiassist.tui.seen_only import SeenOnlyDrawing
from foiassist.tui.tidying import Tidying
from foiassist.tui.typing_ahead import TypingAhead

if TYPE_CHECKING:
    from foiassist.desk import Desk
    from foiassist.tui.screens.case.screen import CaseScreen
    from foiassist.tui.screens.new_case_screen import NewCaseScreen


class Workspace(
    DeskOpening,
    Tidying,
    TypingAhead,
    Pasting,
    SeenOnlyDrawing,
    Guide,
    Looking,
    Room,
    Background,
    Closing,
):
    """foiassist in the terminal."""

    CSS_PATH = Path(__file__).with_name("app.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+q", "quit", "Quit", id="app.quit", show=False, priority=True,
            tooltip="Close foiassist; what is being typed is kept.",
        ),
    ]  # fmt: skip

    def __init__(
        self,
        desk: Desk | Callable[[], Desk],
        person: Person,
        *,
        title: str = "foiassist",
        clock: Callable[[], float] = time.monotonic,
        look: Look | None = None,
    ) -> None:
        super().__init__(desk)
        self.title = title
        self.person = person
        self.clock = clock
        self.library_is_ready = False
        self._library_words = ""
        """How far the library has come, while it is being made ready."""

        self._cases = CasesScreen(person)
        self._new_case: NewCaseScreen | None = None
        self._case_screen: type[CaseScreen] | None = None
        """The screen of a case, once one has been opened."""

        self.wear(look or Look())

    def get_default_screen(self) -> CasesScreen:
        """Return the list of cases."""
        return self._cases

    def on_mount(self) -> None:
        """Open the desk once the first screen has been painted."""
        self.call_after_refresh(self.open_desk)

    @on(DeskOpening.DeskOpened)
    def _desk_opened(self, message: DeskOpening.DeskOpened) -> None:
        self._cases.take_desk(message.desk)

    @on(CasesScreen.Listed)
    def _cases_listed(self) -> None:
        if self._cases.desk is not None:
            self.make_library_ready(self._cases.desk)

    def on_import_screen_came_back(self) -> None:
        """Make the library ready again; the screen is imported only when it is shown."""
        if self._cases.desk is not None:
            self.make_library_ready(self._cases.desk)

    @on(DeskOpening.LibraryProgress)
    def _library_progress(self, message: DeskOpening.LibraryProgress) -> None:
        self._cases.say_status(message.words)
        self._library_words = message.words
        self.library_is_ready = not message.words
        for screen in self._case_screens():
            if message.words:
                screen.library_coming(message.words)
            else:
                screen.library_ready()

    def _case_screens(self) -> list[CaseScreen]:
        kind = self._case_screen
        return [one for one in self.screen_stack if kind is not None and isinstance(one, kind)]

    @on(DeskOpening.EverythingBrought)
    def _everything_brought(self) -> None:
        self.keep_for_the_session()

    @on(DeskOpening.LibraryFailed)
    def _library_failed(self, message: DeskOpening.LibraryFailed) -> None:
        self._cases.say_status("library: not ready")
        self._library_words = ""
        for screen in self._case_screens():
            screen.library_failed()
        words = f"{message.error.message}\n{message.error.hint}".strip()
        self.notify(words, severity="warning", timeout=10, markup=False)

    # Screens

    @on(CasesScreen.OpenAsked)
    def _open_case(self, message: CasesScreen.OpenAsked) -> None:
        self.open_case(message.reference)

    def open_case(self, reference: str) -> None:
        """Show the screen that a case is worked on."""
        desk = self._cases.desk
        if desk is not None:
            self._case_screen = case_screen_type()
            screen = self._case_screen(
                desk,
                self.person,
                reference,
                clock=self.clock,
                library_is_ready=self.library_is_ready,
            )
            screen.library_coming(self._library_words)
            self.push_screen(screen)

    @on(CasesScreen.NewAsked)
    def _log_case(self, message: CasesScreen.NewAsked) -> None:
        from foiassist.tui.screens.new_case_screen import NewCaseScreen

        desk = self._cases.desk
        if desk is None:
            return
        if self._new_case is None:
            self._new_case = NewCaseScreen(desk, self.person)
            self.install_screen(self._new_case, "new-case")
        self.push_screen("new-case", self._logged)
        self._new_case.call_later(self._new_case.take, message.file, message.text)

    def _logged(self, reference: str | None) -> None:
        if reference:
            self.open_case(reference)
