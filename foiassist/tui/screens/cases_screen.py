"""The list of cases, the nearest deadline first: the first thing that is seen."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Footer, Static
from textual.worker import get_current_worker

from foiassist.case.finding import Severity
from foiassist.case.people import Act, Person, may
from foiassist.case.stages import Stage
from foiassist.conversation.days_in_words import count
from foiassist.conversation.what_blocks import blocked_by
from foiassist.errors import CaseNotFound
from foiassist.tui.screens.errand_screen import ErrandScreen

if TYPE_CHECKING:
    from textual.widgets import Input

    from foiassist.desk import Desk
    from foiassist.desk.cases import CaseSummary
    from foiassist.tui.widgets.case_table import CaseTable

NO_CASES = (
    "There are no cases yet.\n\n"
    "Press n to log a request: name its file (.txt, .eml, .docx, .pdf) or paste its text.\n"
    "From the shell: foiassist open request.txt"
)
NOTHING_TO_REVIEW = "Nothing is waiting for review. Press r to see every case."
NOTHING_MATCHES = "No case matches the filter. Escape shows every case."


class CasesScreen(ErrandScreen):
    """Lists the cases and opens one."""

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
    class CasesRead(Message):
        """The cases have been read afresh."""

        summaries: tuple[CaseSummary, ...]

    @dataclass
    class Checked(Message):
        """The letters of the cases have been checked."""

        blockers: dict[str, int]
        """How many findings block each letter, by the reference of its case."""

    class Listed(Message):
        """The cases are on the screen for the first time."""

    @dataclass
    class OpenAsked(Message):
        """Somebody wants to work on a case."""

        reference: str

    class NewAsked(Message):
        """Somebody wants to log a request."""

    def __init__(self, person: Person) -> None:
        super().__init__()
        self.person = person
        self.desk: Desk | None = None
        self._summaries: tuple[CaseSummary, ...] | None = None
        self._only_in_review = False
        self._status = ""
        self._table: CaseTable | None = None
        self._filter_words: list[str] = []
        self._blockers: dict[str, int] = {}

    def compose(self) -> ComposeResult:
        """Yield the heading, a note where the table will be, and what a case is about."""
        yield Static(id="cases-heading", markup=False)
        yield Static("Reading the cases", id="no-cases", markup=False)
        yield Static(id="about-case", markup=False)
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Say who is working."""
        self._show_heading()

    def take_desk(self, desk: Desk) -> None:
        """Begin to work: from now on there are cases to list."""
        self.desk = desk
        self.read_again()

    def on_screen_resume(self) -> None:
        """Read the cases afresh on coming back."""
        self.read_again()

    def read_again(self) -> None:
        """Have the cases read afresh and shown."""
        desk = self.desk
        if desk is not None:
            self.ask(lambda: self.CasesRead(desk.cases.summaries()))

    def say_status(self, words: str) -> None:
        """Say what goes on behind the screen, or nothing."""
        self._status = words
        self._show_heading()

    # Showing

    @on(CasesRead)
    async def _cases_read(self, message: CasesRead) -> None:
        first = self._summaries is None
        if first:
            from foiassist.tui.widgets.case_table import CaseTable

            self._table = CaseTable()
            await self.mount(self._table, before="#no-cases")
        self._summaries = message.summaries
        if first and may(self.person.role, Act.APPROVE):
            self._only_in_review = any(s.stage is Stage.IN_REVIEW for s in message.summaries)
        self._show()
        if first:
            self.call_after_refresh(self.post_message, self.Listed())
        self.call_after_refresh(self._check, message.summaries)

    @work(thread=True, exclusive=True, group="checks")
    def _check(self, summaries: tuple[CaseSummary, ...]) -> None:
        """Count what blocks each letter off the event loop, once the cases are shown."""
        worker, desk = get_current_worker(), self.desk
        blockers: dict[str, int] = {}
        for summary in summaries:
            if desk is None or worker.is_cancelled:
                return
            if summary.sections and summary.stage is Stage.DRAFTING:
                with suppress(CaseNotFound):
                    blockers[summary.reference] = _blockers(desk, summary.reference)
        self.post_message(self.Checked(blockers))

    @on(Checked)
    def _checked(self, message: Checked) -> None:
        if message.blockers != self._blockers:
            self._blockers = message.blockers
            self._show()

    def _shown(self) -> list[CaseSummary]:
        words = self._filter_words
        return [
            summary
            for summary in self._summaries or ()
            if (not self._only_in_review or summary.stage is Stage.IN_REVIEW)
            and all(word in _searched(summary) for word in words)
        ]

    def _show(self) -> None:
        table = self._table
        if table is None or self.desk is None:
            return
        shown = self._shown()
        table.show(shown, self.desk.office.today(), self._blockers)
        table.display = bool(shown)
        note = self.query_one("#no-cases", Static)
        note.display = not shown
        note.update(self._why_empty())
        if table.display and self.focused is None:
            table.focus()
        self._show_about()
        self._show_heading()

    def _why_empty(self) -> Content:
        if not self._summaries:
            return Content(NO_CASES)
        return Content(NOTHING_TO_REVIEW if self._only_in_review else NOTHING_MATCHES)

    def _show_heading(self) -> None:
        only = " · waiting for review" if self._only_in_review else ""
        status = f"   … {self._status}" if self._status else ""
        total = count(len(self._summaries or ()), "case") if self._summaries is not None else ""
        words = f"foiassist   {self.person.name}, {self.person.role.value}   {total}{only}{status}"
        for heading in self.query("#cases-heading").results(Static):
            heading.update(Content(words))

    def on_data_table_row_highlighted(self) -> None:
        """Say what the case under the cursor is about."""
        self._show_about()

    def _show_about(self) -> None:
        summary = next((s for s in self._summaries or () if s.reference == self.current), None)
        words = ""
        if summary is not None:
            blocked = blocked_by(summary, self._blockers.get(summary.reference, 0))
            words = (
                f"{summary.reference} · received {summary.received.day} {summary.received:%B %Y} · "
                f"{summary.officer or 'nobody'} · {blocked}\n{summary.about}"
            )
        self.query_one("#about-case", Static).update(Content(words))

    @property
    def current(self) -> str:
        """Reference of the case under the cursor, or empty."""
        return self._table.current if self._table is not None else ""

    # Keys

    def on_data_table_row_selected(self) -> None:
        """Open the case that Enter was pressed on."""
        self.action_open()

    def action_open(self) -> None:
        """Open the case under the cursor."""
        if self.current:
            self.post_message(self.OpenAsked(self.current))

    def action_new(self) -> None:
        """Log a request as a new case."""
        if self.desk is not None:
            self.post_message(self.NewAsked())

    def action_import_past(self) -> None:
        """Bring past responses in."""
        from foiassist.tui.screens.import_screen import ImportScreen

        if self.desk is not None:
            self.app.push_screen(ImportScreen(self.desk))

    def action_filter(self) -> None:
        """Ask for words to filter by."""
        from foiassist.tui.widgets.filter_line import FilterLine

        if not self.query(FilterLine):
            self.mount(FilterLine(), before=self.query_one(Footer))
        self.set_focus(self.query_one(FilterLine))

    def action_unfilter(self) -> None:
        """Show every case again."""
        self._only_in_review = False
        self._filter_words = []
        self.query("FilterLine").remove()
        self.set_focus(self._table)
        self._show()

    def action_review(self) -> None:
        """Show only the cases that wait for a supervisor, or all of them again."""
        self._only_in_review = not self._only_in_review
        self._show()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the cases that have the words typed so far."""
        self._filter_words = event.value.casefold().split()
        self._show()

    def on_input_submitted(self) -> None:
        """Go from the filter to the cases it shows."""
        self.set_focus(self._table)

    def check_action(  # noqa: D102 - Textual's own
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002 - Textual's own
    ) -> bool | None:
        if action == "new":
            return may(self.person.role, Act.LOG_CASE)
        return True


def _blockers(desk: Desk, reference: str) -> int:
    findings = desk.letters.check(desk.cases.case(reference))
    return sum(finding.severity is Severity.BLOCKER for finding in findings)


def _searched(summary: CaseSummary) -> str:
    words = (summary.reference, summary.about, summary.stage.value, summary.officer)
    return " ".join(words).casefold()
