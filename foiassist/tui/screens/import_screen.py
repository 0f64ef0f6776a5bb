"""Bringing past responses in: how far it is, how to stop it, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input, ProgressBar, Static
from textual.worker import get_current_worker

from foiassist.conversation.bringing_in import Ended, NotTaken, Step, Told, bring_in, paths_in
from foiassist.errors import FoiassistError
from foiassist.tui.keys import HELP_KEY
from foiassist.tui.widgets.key_line import KeyLine

if TYPE_CHECKING:
    from foiassist.desk import Desk

_ASKING = (
    "Name files, folders or zip files of past responses: letters, e-mails, web pages, registers, "
    "threads. Enter begins."
)
_STOPPING = (
    "Stopping: what was kept so far is being made findable. Esc goes back meanwhile; this is "
    "finished behind the screen."
)
_SHOWN_NOT_READ = 5


class ImportScreen(ModalScreen[bool]):
    """Brings past responses in in a thread; the answer is whether anything may have come in."""

    HELP = """Past responses are brought in here, to be searched and cited from then on. Esc stops
    after the file in hand; the same import again goes on where it stopped."""

    CSS_PATH = Path(__file__).with_name("page.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape", "leave", "Stop or go back", id="import.stop", key_display="Esc",
            tooltip="Stop bringing past responses in, or go back once it is over.",
        ),
        Binding(
            "space,pagedown", "down", "Page down", id="import.down", show=False,
            tooltip="Read on by a page.",
        ),
        HELP_KEY,
    ]  # fmt: skip

    @dataclass
    class Went(Message):
        """The work has come further, or to its end."""

        told: Told

    class CameBack(Message):
        """An import was begun, so that the library may be another one."""

    @dataclass
    class Failed(Message):
        """It could not be done."""

        error: FoiassistError

    def __init__(self, desk: Desk, words: str = "") -> None:
        super().__init__()
        self._desk = desk
        self._paths = paths_in(words)
        self._stop = Event()
        self._is_running = False
        self._began = False
        self._not_read: list[str] = []

    def compose(self) -> ComposeResult:
        """Yield the field for the paths, or how far the work is."""
        with VerticalScroll(classes="page") as page:
            page.border_title = "Bringing past responses in"
            yield Static(_ASKING, id="import-doing", markup=False)
            yield Input(id="import-paths", placeholder="~/our-responses")
            yield ProgressBar(id="import-bar", show_eta=False)
            yield Static("", id="import-words", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin, where it is known with what."""
        self.query_one("#import-bar").display = False
        if self._paths:
            self._begin()
        else:
            self.query_one(Input).focus()

    @on(Input.Submitted, "#import-paths")
    def _named(self, event: Input.Submitted) -> None:
        event.stop()
        self._paths = paths_in(event.value)
        if self._paths:
            self._begin()

    def _begin(self) -> None:
        self._is_running = self._began = True
        self.query_one(Input).display = False
        self.query_one("#import-bar").display = True
        self.query_one("#import-doing", Static).update("Looking for files")
        self.query_one(VerticalScroll).focus()
        self._bring_in()

    @work(thread=True, group="import")
    def _bring_in(self) -> None:
        """Do the work off the event loop; it speaks to the screen by message only."""
        worker = get_current_worker()
        try:
            for told in bring_in(
                self._desk, self._paths, lambda: self._stop.is_set() or worker.is_cancelled
            ):
                self.post_message(self.Went(told))
        except FoiassistError as error:
            self.post_message(self.Failed(error))

    @on(Went)
    def _show(self, message: Went) -> None:
        match message.told:
            case Step() as step:
                self._show_step(step)
            case NotTaken(words=words):
                self._not_read.append(words)
            case Ended(words=words):
                self._end(words)

    def _show_step(self, step: Step) -> None:
        known = step.total if step.done else None  # within the first file nobody can say
        self.query_one("#import-bar", ProgressBar).update(total=known, progress=step.done)
        doing = _STOPPING if self._stop.is_set() else step.doing
        self.query_one("#import-doing", Static).update(doing)
        lines = [step.words, ""]
        if self._not_read:
            lines += [f"NOT READ so far: {len(self._not_read)}", *self._not_read[-_SHOWN_NOT_READ:]]
        self.query_one("#import-words", Static).update("\n".join(lines))

    @on(Failed)
    def _failed(self, message: Failed) -> None:
        self._end(f"{message.error.message}\n{message.error.hint}".strip())

    def _end(self, words: str) -> None:
        self._is_running = False
        self.query_one("#import-bar").display = False
        self.query_one("#import-doing").display = False
        self.query_one("#import-words", Static).update(words)
        self.query_one(VerticalScroll).border_title = "Past responses"

    def action_leave(self) -> None:
        """Stop the work, or go back where it is over or being stopped already."""
        if not self._is_running or self._stop.is_set():
            if self._began:
                self.app.post_message(self.CameBack())
            self.dismiss(self._began)
            return
        self._stop.set()
        self.query_one("#import-doing", Static).update(_STOPPING)

    def action_down(self) -> None:
        """Read on by a page."""
        self.query_one(VerticalScroll).scroll_page_down(animate=False)
