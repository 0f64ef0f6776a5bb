"""The list of cases, what needs somebody today on top: the first thing that is seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.events import Paste
from textual.message import Message
from textual.widgets import Input

from foiassist.case.people import Act, may
from foiassist.tui.screens.cases_page import CasesPage
from foiassist.tui.widgets.key_line import KeyLine

if TYPE_CHECKING:
    from foiassist.desk import Desk
    from foiassist.tui.widgets.case_table import CaseTable
    from foiassist.tui.widgets.filter_line import FilterLine


class CasesScreen(CasesPage):
    """Opens a case, logs a request, and finds cases by their words."""

    HELP = """Every case of the office, those that need somebody today first. A new request is
    logged here, from a file or pasted, and past responses are brought in."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "new", "New", id="cases.new", tooltip="Log a request as a new case."),
        Binding(
            "slash", "filter", "Filter", id="cases.filter", key_display="/",
            tooltip="Show only the cases that have these words; Escape shows them all.",
        ),
        Binding(
            "r", "review", "Review", id="cases.review",
            tooltip="Show only the cases that wait for a supervisor, or all of them again.",
        ),
        Binding(
            "i", "import_past", "Import", id="cases.import", show=False,
            tooltip="Bring past responses in: files, folders or zip files.",
        ),
        Binding("q", "app.quit", "Quit", id="cases.quit", tooltip="Close foiassist."),
        Binding(
            "escape", "unfilter", "All", id="cases.all", show=False,
            tooltip="Show every case again.",
        ),
    ]  # fmt: skip

    @dataclass
    class OpenAsked(Message):
        """Somebody wants to work on a case."""

        reference: str

    @dataclass
    class NewAsked(Message):
        """Somebody wants to log a request."""

        file: str = ""
        """Path of a file that was dropped here, or empty."""

        text: str = ""
        """What was pasted here, or empty."""

    @dataclass
    class NoFile(Message):
        """What was pasted into the filter is no file that was dropped."""

        text: str

    _pasted = ""
    """What was pasted here and has not been looked at yet."""

    # Opening

    def on_case_table_opened(self, event: CaseTable.Opened) -> None:
        """Open the case that was chosen."""
        self.post_message(self.OpenAsked(event.reference))

    def on_case_table_moved(self) -> None:
        """Say what the case under the cursor is about."""
        self.let_keys_come_first()
        self.show_about()

    def action_new(self) -> None:
        """Log a request as a new case."""
        if self.desk is not None:
            self.post_message(self.NewAsked())

    def action_import_past(self) -> None:
        """Bring past responses in."""
        from foiassist.tui.screens.import_screen import ImportScreen

        if self.desk is not None:
            self.app.push_screen(ImportScreen(self.desk))

    def on_paste(self, event: Paste) -> None:
        """Begin a case with what was pasted or dropped here; nothing is logged by that."""
        event.stop()
        if event.text.strip() and may(self.person.role, Act.LOG_CASE):
            self._pasted = event.text
            self._take_pasted()

    def take_desk(self, desk: Desk) -> None:
        """Begin to work, with what was pasted while there was no desk yet."""
        super().take_desk(desk)
        self._take_pasted()

    def _take_pasted(self) -> None:
        text = self._pasted
        if text and self.desk is not None:
            self._pasted = ""
            self.ask(lambda: self._arrived(text))

    def _arrived(self, text: str) -> NewAsked:
        """Return what a paste is: the path of one file, or the words of a request."""
        from foiassist.conversation.listing.dropped import dropped_file

        path = dropped_file(text)
        return self.NewAsked(file=str(path)) if path else self.NewAsked(text=text)

    def on_filter_line_pasted(self, message: FilterLine.Pasted) -> None:
        """Begin a case with a file that was dropped on the filter; words are put into it."""
        from foiassist.conversation.listing.dropped import looks_like_a_path

        text = message.text
        if looks_like_a_path(text) and self.desk and may(self.person.role, Act.LOG_CASE):
            self.ask(lambda: self._dropped_on_filter(text))
        else:
            self._put_into_filter(text)

    def _dropped_on_filter(self, text: str) -> Message:
        arrived = self._arrived(text)
        return arrived if arrived.file else self.NoFile(text)

    def on_cases_screen_no_file(self, message: NoFile) -> None:
        """Filter by what looked like the path of a file and is none."""
        self._put_into_filter(message.text)

    def _put_into_filter(self, text: str) -> None:
        from foiassist.tui.widgets.filter_line import FilterLine

        for line in self.query(FilterLine):
            line.put_in(text)

    # Finding

    def action_filter(self) -> None:
        """Ask for words to filter by."""
        from foiassist.tui.widgets.filter_line import FilterLine

        if not self.query(FilterLine):
            self.mount(FilterLine(), before=self.query_one(KeyLine))
        self.set_focus(self.query_one(FilterLine))

    def action_unfilter(self) -> None:
        """Show every case again."""
        self.only_in_review = False
        self.filter_words = ""
        self.query("FilterLine").remove()
        self.set_focus(self.table)
        self.show_cases()

    def action_review(self) -> None:
        """Show only the cases that wait for a supervisor, or all of them again."""
        self.only_in_review = not self.only_in_review
        self.show_cases()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the cases that have the words typed so far."""
        self.let_keys_come_first()
        self.filter_words = event.value
        self.show_cases()

    def on_filter_line_left(self) -> None:
        """Go from the filter to the cases it finds."""
        self.set_focus(self.table)

    def on_filter_line_cleared(self) -> None:
        """Show every case again."""
        self.action_unfilter()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether a key is this person's: only an officer logs a case."""
        if action == "new":
            return may(self.person.role, Act.LOG_CASE)
        return super().check_action(action, parameters)
