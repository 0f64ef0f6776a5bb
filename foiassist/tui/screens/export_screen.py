"""The file that a letter is written to: named by a person, and never written over without a yes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from foiassist.case.people import Person
from foiassist.conversation.leaving.exporting import (
    named_file,
    suggested_file,
    what_is_there,
    written_words,
)
from foiassist.desk import Desk
from foiassist.errors import FoiassistError
from foiassist.tui.reading_time import has_been_read
from foiassist.tui.screens.errand_screen import ErrandScreen
from foiassist.tui.widgets.key_line import KeyLine

_REFUSED = "✗ {why}. It cannot leave as it is; Enter writes a copy marked DRAFT."
_READY = "✓ Nothing stops this letter: Enter writes it."


class ExportScreen(ErrandScreen):
    """Asks for the name of a file; what it says on leaving is what was written where, if it was."""

    HELP = """The letter is written to the file that you name, and never over another without your
    yes."""

    DEFAULT_CSS = """
    ExportScreen { align: center middle; background: $background 60%; }
    #export {
        width: 90%; max-width: 100; height: auto; border: round $accent;
        background: $surface; padding: 0 1;
    }
    #export Input { margin: 1 0 0 0; }
    #export-said { height: auto; min-height: 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "y", "overwrite", "Yes, replace it", id="export.overwrite",
            tooltip="Write over the file that is there.",
        ),
        Binding(
            "n", "rename", "No, another name", id="export.rename",
            tooltip="Keep the file that is there, and give another name.",
        ),
        Binding(
            "escape", "leave", "Back", id="export.back", key_display="Esc",
            tooltip="Go back one step; nothing is written.",
        ),
    ]  # fmt: skip

    @dataclass
    class Written(Message):
        """The file is there."""

        words: str

    @dataclass
    class IsThere(Message):
        """There is a file of this name, and nothing has been written."""

        path: Path
        words: str

    def __init__(
        self, desk: Desk, person: Person, reference: str, why_not: str, clock: Callable[[], float]
    ) -> None:
        super().__init__()
        self._desk = desk
        self._person = person
        self._reference = reference
        self._why_not = why_not
        self._now = clock
        self._suggested = suggested_file(desk, reference, draft=bool(why_not))
        self._in_the_way: Path | None = None
        self._asked_at = 0.0

    def compose(self) -> ComposeResult:
        """Yield what can leave, and the name of the file."""
        what = _REFUSED.format(why=self._why_not) if self._why_not else _READY
        with Vertical(id="export") as page:
            name = "Write a draft" if self._why_not else "Write the letter"
            page.border_title = Content(f"{name} of {self._reference}" if self._why_not else name)
            yield Static(what, id="export-what", markup=False)
            yield Input(self._suggested, id="export-file", select_on_focus=False)
            yield Static("A .docx, .md or .txt file.", id="export-said", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin with the name, which may do as it is."""
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def _name_given(self, event: Input.Submitted) -> None:
        words = event.value
        self.ask(lambda: self._write_if_free(named_file(words, self._suggested)))

    def _write_if_free(self, path: Path) -> Message:
        there = what_is_there(path)
        return self.IsThere(path, there) if there else self._write(path)

    def _write(self, path: Path) -> Message:
        draft = bool(self._why_not)
        written = self._desk.letters.export(self._person, self._reference, path, draft=draft)
        return self.Written(written_words(written, draft=draft))

    @on(Written)
    def _written(self, message: Written) -> None:
        self.dismiss(message.words)

    # A file that is there already

    @on(IsThere)
    def _ask_first(self, message: IsThere) -> None:
        self._in_the_way = message.path
        self._asked_at = self._now()
        self.query_one(Input).disabled = True
        self.set_focus(None)
        self._say(f"▲ {message.words} y replaces it, n keeps it.")
        self.call_after_refresh(self.refresh_bindings)

    def action_overwrite(self) -> None:
        """Write over what is there, unless the question has only just appeared."""
        path = self._in_the_way
        if path is not None and has_been_read(self._asked_at, self._now()):
            self._ask_for_name()
            self.ask(lambda: self._write(path))

    def action_rename(self) -> None:
        """Keep what is there, and have another name given."""
        self._ask_for_name()

    def action_leave(self) -> None:
        """Go back one step: from the question to the name, and from the name to the check."""
        if self._in_the_way is not None:
            self._ask_for_name()
        else:
            self.dismiss("")

    def _ask_for_name(self) -> None:
        self._in_the_way = None
        field = self.query_one(Input)
        field.disabled = False
        field.focus()
        self._say("Give another name.")
        self.refresh_bindings()

    def show_refusal(self, error: FoiassistError) -> None:
        """Say what could not be done, where the name stands that can be mended."""
        self._say(f"✗ {error.in_words}")

    def _say(self, words: str) -> None:
        self.query_one("#export-said", Static).update(Content(words))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether a key does anything now: a yes needs its question."""
        if action in {"overwrite", "rename"}:
            return self._in_the_way is not None
        return super().check_action(action, parameters)
