"""Logging a request as a case: from a file, or from its words; nothing is logged before Ctrl+S."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Label, Static, TextArea
from textual.worker import get_current_worker

from foiassist.case.clean_text import clean, clean_line
from foiassist.case.people import Person
from foiassist.conversation.listing.arriving import (
    Arrival,
    Preview,
    Reading,
    due_words,
    preview,
    preview_lines,
)
from foiassist.conversation.listing.dropped import dropped_file
from foiassist.conversation.listing.path_completion import choices_in_a_line
from foiassist.conversation.listing.received_day import received_day
from foiassist.errors import FoiassistError, SettingsError
from foiassist.tui.screens.errand_screen import ErrandScreen
from foiassist.tui.widgets.drop_fields import DropArea, DropLine
from foiassist.tui.widgets.file_line import FileLine, TakesWords
from foiassist.tui.widgets.key_line import KeyLine

if TYPE_CHECKING:
    from foiassist.desk import Desk

_LOOK_SECONDS = 0.25
"""How long somebody has not typed before what they typed is looked at."""

_KINDS = "A .txt, .eml, .docx or .pdf file; Tab completes its path."
_BOTH = "▲ A file is named and words are given: the file is logged, the words stay here."
_HEIGHTS = [(0, "-short"), (34, "-tall")]


class NewCaseScreen(ErrandScreen):
    """Asks for a request and logs it; what was typed is still there on coming back."""

    HELP = """A request becomes a case here, from its file or its pasted text. What was read
    of it is shown before it is logged; leaving keeps what is typed."""

    CSS_PATH = Path(__file__).with_name("new_case.tcss")
    VERTICAL_BREAKPOINTS = _HEIGHTS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+s", "log", "Log it", id="new.log", key_display="Ctrl+S",
            tooltip="Log the request as a case.",
        ),
        Binding(
            "escape", "leave", "Back", id="new.back", key_display="Esc",
            tooltip="Go back; what is typed stays.",
        ),
        Binding("pagedown", "scroll(1)", "Down", id="new.down", show=False,
                tooltip="Show more of what was read."),
        Binding("pageup", "scroll(-1)", "Up", id="new.up", show=False,
                tooltip="Show the fields again."),
    ]  # fmt: skip

    @dataclass
    class Logged(Message):
        """The request is a case now."""

        reference: str

    @dataclass
    class Arrived(Message):
        """What was pasted has been looked at: it is a file, or it is words."""

        arrival: Arrival
        field: TakesWords

    @dataclass
    class Seen(Message):
        """The request has been read, and nothing stored."""

        arrival: Arrival
        found: Preview | None = None
        error: FoiassistError | None = None

    @dataclass
    class DueSeen(Message):
        """The day of receipt has been read."""

        typed: str
        words: str

    def __init__(self, desk: Desk, person: Person) -> None:
        super().__init__()
        self._desk = desk
        self._person = person
        self._reading = Reading(desk)

    def compose(self) -> ComposeResult:
        """Yield the fields, the file first, and below them what was read."""
        with VerticalScroll(id="new-case", can_focus=False) as page:
            page.border_title = "Log a request"
            yield from _row("File", FileLine(id="new-file", placeholder="~/requests/letter.docx"))
            yield Static(_KINDS, id="new-file-hint", classes="new--hint", markup=False)
            yield Label("or its words, typed or pasted here")
            yield DropArea("")
            yield from _row("Received", DropLine("today", id="new-received"))
            yield Static(id="new-due", classes="new--hint", markup=False)
            words = "one is made where the office has given none"
            yield from _row("Reference", DropLine(id="new-reference", placeholder=words))
            yield Static(id="new-error", markup=False)
            yield Static(id="new-preview", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin with the file."""
        self.query_one(FileLine).focus()
        self._say_error("")
        self._see_due(self._value("new-received"))

    def take(self, file: str, text: str) -> None:
        """Put a file that was dropped, or words that were pasted, into the form."""
        field, area = self.query_one(FileLine), self.query_one(DropArea)
        if file:
            field.hold(file)
        elif text:
            if area.text.strip():
                self.notify("Ctrl+Z brings back the words that stood here before.", markup=False)
            area.replace(clean(text), (0, 0), area.document.end)
            area.move_cursor((0, 0))
            if field.value:
                self.notify(f"The file {field.value} was taken out for it.", markup=False)
            field.value = ""
            area.focus()

    def action_leave(self) -> None:
        """Go back; what is typed stays."""
        self.dismiss("")

    # What was typed or pasted

    @property
    def _arrival(self) -> Arrival:
        return Arrival(self._value("new-file"), self.query_one(DropArea).text)

    def _value(self, name: str) -> str:
        return self.query_one(f"#{name}", Input).value.strip()

    @on(FileLine.Pasted)
    def _pasted(self, message: FileLine.Pasted) -> None:
        self.ask(lambda: self._what_is_pasted(message.text, message.field))

    def _what_is_pasted(self, text: str, field: TakesWords) -> Message:
        file = str(dropped_file(text) or "")
        return self.Arrived(Arrival(file, "" if file else text), field)

    @on(Arrived)
    def _arrived(self, message: Arrived) -> None:
        arrival = message.arrival
        if arrival.text and "\n" not in arrival.text.strip():
            message.field.put_in(clean_line(arrival.text))
        else:
            self.take(arrival.file, arrival.text)

    @on(FileLine.Choices)
    def _show_choices(self, message: FileLine.Choices) -> None:
        words = choices_in_a_line(message.completion) or _KINDS
        self.query_one("#new-file-hint", Static).update(Content(words))

    @on(Input.Changed, "#new-received")
    def _received_changed(self, event: Input.Changed) -> None:
        self._see_due(event.value)

    @on(Input.Changed, "#new-file")
    @on(Input.Changed, "#new-reference")
    @on(TextArea.Changed)
    def _changed(self, event: Message) -> None:
        event.stop()
        self._say_error("")
        typed = self._arrival, self._value("new-reference")
        self.set_timer(_LOOK_SECONDS, lambda: self._look_if_still(*typed))

    def _look_if_still(self, arrival: Arrival, reference: str) -> None:
        if (arrival, reference) == (self._arrival, self._value("new-reference")):
            self._look(arrival, self._value("new-received"), reference)

    # Looking, which stores nothing

    @work(thread=True, exclusive=True, group="day")
    def _see_due(self, typed: str) -> None:
        """Work out when an answer would be due, off the event loop."""
        try:
            words = due_words(self._desk, received_day(typed, self._desk.office.today()))
        except FoiassistError as error:
            words = f"✗ {error.in_words}"
        self.post_message(self.DueSeen(typed, words))

    @on(DueSeen)
    def _show_due(self, message: DueSeen) -> None:
        if message.typed == self.query_one("#new-received", Input).value:
            self.query_one("#new-due", Static).update(Content(message.words))

    def _look(self, arrival: Arrival, received: str, reference: str) -> None:
        if arrival.is_empty:
            self._show_preview("")
            return
        if arrival.file:
            self._show_preview(f"… Reading {arrival.name}")
        self._read(arrival, received, reference)

    @work(thread=True, exclusive=True, group="look")
    def _read(self, arrival: Arrival, received: str, reference: str) -> None:
        """Read the request off the event loop: a large file takes its time."""
        worker = get_current_worker()
        day = None
        with suppress(SettingsError):
            day = received_day(received, self._desk.office.today())
        try:
            document = self._reading.document(arrival)
            seen = self.Seen(arrival, preview(self._desk, arrival, document, day, reference))
        except FoiassistError as error:
            seen = self.Seen(arrival, error=error)
        if not worker.is_cancelled:
            self.post_message(seen)

    @on(Seen)
    def _show_seen(self, message: Seen) -> None:
        if message.arrival != self._arrival:
            return
        if message.found is None:
            error = message.error
            self._show_preview(f"· {error.in_words}" if error else "")
            return
        both = [_BOTH] if message.arrival.file and message.arrival.text.strip() else []
        width = self.query_one("#new-preview").size.width
        self._show_preview("\n".join([*both, *preview_lines(message.found, width)]))

    def _show_preview(self, words: str) -> None:
        self.query_one("#new-preview", Static).update(Content(words))

    # Logging

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.screen.focus_next()

    def action_log(self) -> None:
        """Log the request."""
        arrival, received = self._arrival, self._value("new-received")
        reference = self._value("new-reference")
        self._say_error("")
        self._show_preview(f"… Logging {arrival.name}")
        self.ask(lambda: self._log(arrival, received, reference))

    def _log(self, arrival: Arrival, received: str, reference: str) -> Message:
        day = received_day(received, self._desk.office.today())
        document = self._reading.document(arrival)
        cases = self._desk.cases
        case = cases.open_request(self._person, document, received=day, reference=reference)
        return self.Logged(case.reference)

    @on(Logged)
    def _logged(self, message: Logged) -> None:
        for name in ("new-file", "new-reference"):
            self.query_one(f"#{name}", Input).value = ""
        self.query_one("#new-received", Input).value = "today"
        self.query_one(DropArea).load_text("")
        self._show_preview("")
        if self.is_current:
            self.dismiss(message.reference)
        else:
            self.notify(f"{message.reference} is logged.", markup=False)

    def show_refusal(self, error: FoiassistError) -> None:
        """Say what is missing or wrong where it can be mended; nothing typed is lost."""
        self._say_error(f"✗ {error.in_words}")
        self._show_preview("")

    def _say_error(self, words: str) -> None:
        error = self.query_one("#new-error", Static)
        error.update(Content(words))
        error.display = bool(words)

    def action_scroll(self, by: int) -> None:
        """Show more of what was read, below or above."""
        self.query_one("#new-case").scroll_relative(y=by * self.size.height // 2, animate=False)


def _row(name: str, field: Input) -> ComposeResult:
    """Yield a field with its name before it, on one line."""
    with Horizontal(classes="new--row"):
        yield Label(name, classes="new--name")
        yield field
