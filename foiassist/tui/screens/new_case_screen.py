"""Logging a request as a case: from a file, or from pasted text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import Footer, Input, Label

from foiassist.case.people import Person
from foiassist.errors import SettingsError
from foiassist.tui.screens.errand_screen import ErrandScreen
from foiassist.tui.widgets.letter_area import LetterArea

if TYPE_CHECKING:
    from foiassist.desk import Desk

_PASTED = "pasted.txt"


class NewCaseScreen(ErrandScreen):
    """Asks for a request and logs it; what was typed is still there on coming back."""

    CSS_PATH = Path(__file__).with_name("new_case.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+s", "log", "Log it", id="new.log", key_display="Ctrl+S",
            tooltip="Log the request as a case.",
        ),
        Binding(
            "escape", "leave", "Back", id="new.back", key_display="Esc",
            tooltip="Go back; what is typed stays.",
        ),
    ]  # fmt: skip

    @dataclass
    class Logged(Message):
        """The request is a case now."""

        reference: str

    def __init__(self, desk: Desk, person: Person, today: date) -> None:
        super().__init__()
        self._desk = desk
        self._person = person
        self._today = today

    def compose(self) -> ComposeResult:
        """Yield the fields, the file first."""
        with VerticalScroll(id="new-case", can_focus=False) as page:
            page.border_title = "Log a request"
            yield Label("File (.txt, .eml, .docx, .pdf)")
            yield Input(id="new-file", placeholder="~/requests/letter.docx")
            yield Label("or its text, pasted here")
            yield LetterArea("")
            yield Label("Received")
            yield Input(self._today.isoformat(), id="new-received")
            yield Label("Reference, if the office has given one")
            yield Input(id="new-reference", placeholder="one is made otherwise")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Begin with the file."""
        self.query_one("#new-file", Input).focus()

    def action_leave(self) -> None:
        """Go back; what is typed stays."""
        self.dismiss("")

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.action_log()

    def action_log(self) -> None:
        """Log the request."""
        file, pasted = self._value("new-file"), self.query_one(LetterArea).text
        received, reference = self._value("new-received"), self._value("new-reference")
        self.ask(lambda: self._log(file, pasted, received, reference))

    def _value(self, name: str) -> str:
        return self.query_one(f"#{name}", Input).value.strip()

    def _log(self, file: str, pasted: str, received: str, reference: str) -> Message:
        if not file and not pasted.strip():
            raise SettingsError("There is no request yet.", hint="Name its file or paste its text.")
        try:
            day = date.fromisoformat(received) if received else None
        except ValueError as error:
            raise SettingsError(
                f"{received!r} is no day.", hint="Write it like 2024-03-28."
            ) from error
        cases = self._desk.cases
        document = (
            cases.read_file(Path(file).expanduser())
            if file
            else cases.read_bytes(pasted.encode(), _PASTED)
        )
        case = cases.open_request(self._person, document, received=day, reference=reference)
        return self.Logged(case.reference)

    @on(Logged)
    def _logged(self, message: Logged) -> None:
        for name in ("new-file", "new-reference"):
            self.query_one(f"#{name}", Input).value = ""
        self.query_one(LetterArea).load_text("")
        self.dismiss(message.reference)
