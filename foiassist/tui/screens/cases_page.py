"""What the list of cases shows: the table, what presses, and what the checks find behind it.

What only tells of cases is imported once there are some: the first screen has none yet.
"""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widgets import Static
from textual.worker import get_current_worker

from foiassist.case.people import Act, Person, may
from foiassist.case.stages import Stage
from foiassist.conversation.days_in_words import count, long_day
from foiassist.errors import CaseNotFound
from foiassist.tui.desk_opening import OPENING
from foiassist.tui.screens.errand_screen import ErrandScreen
from foiassist.tui.widgets.key_line import KeyLine

if TYPE_CHECKING:
    from foiassist.conversation.listing.case_list import Listing
    from foiassist.desk import Desk
    from foiassist.desk.case_summary import CaseSummary
    from foiassist.tui.widgets.case_table import CaseTable

_BREATH_SECONDS = 0.02
_QUIET_SECONDS = 0.4
"""How long the checks wait after each letter, and after a key, so that keys come first."""
_TOLD_TOGETHER = 8
"""Letters checked before what was found is shown."""

NOTHING_TO_REVIEW = "Nothing is waiting for review. Press r to see every case."


class CasesPage(ErrandScreen):
    """Shows the cases, the most urgent first."""

    @dataclass
    class CasesRead(Message):
        """The cases have been read afresh."""

        listing: Listing

    @dataclass
    class Checked(Message):
        """The letters of some cases have been checked."""

        blockers: dict[str, int]
        """How many findings block each letter, by the reference of its case."""

    class Listed(Message):
        """The cases are on the screen for the first time."""

    def __init__(self, person: Person) -> None:
        super().__init__()
        self.person = person
        self.desk: Desk | None = None
        self.table: CaseTable | None = None
        self.only_in_review = False
        self.filter_words = ""
        self._listing: Listing | None = None
        self._status = OPENING
        self._blockers: dict[str, int] = {}
        self._checked_versions: dict[str, int] = {}
        self._moved_at = -_QUIET_SECONDS

    def compose(self) -> ComposeResult:
        """Yield the heading, a note where the table will be, and what a case is about."""
        yield Static(id="cases-heading", markup=False)
        yield Static(id="cases-note", markup=False)
        yield Static("Reading the cases", id="no-cases", markup=False)
        yield Static(id="about-case", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Say who is working."""
        self.query_one("#cases-note").display = False
        self._show_heading()

    def take_desk(self, desk: Desk) -> None:
        """Begin to work: from now on there are cases to list."""
        self.desk = desk
        self.read_again()

    def on_screen_resume(self) -> None:
        """Read the cases afresh on coming back."""
        self.read_again()

    def on_screen_suspend(self) -> None:
        """Leave the machine to the screen that is in front now."""
        self.workers.cancel_group(self, "checks")

    def read_again(self) -> None:
        """Have the cases read afresh and shown."""
        desk = self.desk
        if desk is not None:
            self.ask(lambda: self.CasesRead(_listing(desk)))

    def say_status(self, words: str) -> None:
        """Say what goes on behind the screen, or nothing."""
        self._status = words
        self._show_heading()

    # Reading and checking

    @on(CasesRead)
    async def _cases_read(self, message: CasesRead) -> None:
        first = self._listing is None
        self._listing = message.listing
        if first:
            await self._lay_table()
        self.show_cases()
        if first:
            self.call_after_refresh(self.post_message, self.Listed())
        self.call_after_refresh(self._check, self._shown())

    async def _lay_table(self) -> None:
        from foiassist.tui.widgets.case_table import CaseTable

        self.table = CaseTable()
        await self.mount(self.table, before="#no-cases")
        if may(self.person.role, Act.APPROVE):
            self.only_in_review = any(s.stage is Stage.IN_REVIEW for s in self.summaries)

    @work(thread=True, exclusive=True, group="checks")
    def _check(self, summaries: list[CaseSummary]) -> None:
        """Count what blocks each letter off the event loop, once the cases are shown."""
        worker, desk = get_current_worker(), self.desk
        blockers: dict[str, int] = {}
        for summary in summaries:
            if self._is_checked(summary):
                continue
            while self._checks_wait and not worker.is_cancelled:
                time.sleep(_BREATH_SECONDS)
            if desk is None or worker.is_cancelled or not self.is_current:
                break
            with suppress(CaseNotFound):
                blockers[summary.reference] = _blockers(desk, summary.reference)
                self._checked_versions[summary.reference] = summary.version
            if len(blockers) % _TOLD_TOGETHER == 0:
                self.post_message(self.Checked(dict(blockers)))
            time.sleep(_BREATH_SECONDS)
        self.post_message(self.Checked(blockers))

    @property
    def _checks_wait(self) -> bool:
        """Whether keys, or the library that is being opened, come before the checks."""
        is_quiet = time.monotonic() - self._moved_at >= _QUIET_SECONDS
        return self._status == OPENING or not is_quiet

    def _is_checked(self, summary: CaseSummary) -> bool:
        """Return whether there is nothing to check in a letter, or nothing new."""
        has_draft = summary.sections and summary.stage is Stage.DRAFTING
        return not has_draft or self._checked_versions.get(summary.reference) == summary.version

    @on(Checked)
    def _checked(self, message: Checked) -> None:
        if message.blockers.items() - self._blockers.items():
            self._blockers |= message.blockers
            self.show_cases()

    # Showing

    @property
    def summaries(self) -> tuple[CaseSummary, ...]:
        """Every case, the most urgent first."""
        return self._listing.summaries if self._listing else ()

    @property
    def current(self) -> str:
        """Reference of the case under the cursor, or empty."""
        return self.table.current if self.table is not None else ""

    def _shown(self) -> list[CaseSummary]:
        from foiassist.conversation.listing.case_list import found

        chosen = found(self.summaries, self.filter_words, self.person, self._unfinished)
        if self.only_in_review:
            return [summary for summary in chosen if summary.stage is Stage.IN_REVIEW]
        return chosen

    @property
    def _unfinished(self) -> set[str]:
        return {one.reference for one in self._listing.unfinished} if self._listing else set()

    def show_cases(self) -> None:
        """Show the cases that the filter finds, with the cursor on the case it was on."""
        table, listing = self.table, self._listing
        if table is None or listing is None or self.desk is None:
            return
        shown = self._shown()
        table.show(shown, self.desk.office.today(), self._blockers, self._unfinished)
        table.display = bool(shown)
        note = self.query_one("#no-cases", Static)
        note.display = not shown
        note.update(self._why_empty())
        if table.display and self.focused is None:
            table.focus()
        self._show_unfinished(listing)
        self.show_about()
        self._show_heading()

    def _why_empty(self) -> Content:
        from foiassist.conversation.listing.how_to_begin import how_to_begin

        if not self.summaries:
            return Content(how_to_begin(self.person.role))
        if self.filter_words:
            words = " ".join(self.filter_words.split())
            return Content(f"No case has “{words}”. Esc shows every case again.")
        return Content(NOTHING_TO_REVIEW)

    def _show_unfinished(self, listing: Listing) -> None:
        from foiassist.conversation.listing.how_to_begin import unfinished_note

        words = unfinished_note(listing.unfinished, self.person)
        note = self.query_one("#cases-note", Static)
        note.display = bool(words)
        note.update(Content(words))

    def _show_heading(self) -> None:
        shown = len(self.table.references) if self.table is not None else 0
        said = [f"{self.person.name}, {self.person.role.value}"]
        total = len(self.summaries)
        if self.only_in_review or self.filter_words.strip():
            said.append(f"{shown} of {count(total, 'case')}")
        elif self._listing is not None:
            from foiassist.conversation.listing.case_list import how_many

            said.append(how_many(self.summaries))
        if self.only_in_review:
            said.append("waiting for review")
        if self._status and self.desk is not None:
            said.append(f"… {self._status}")
        for heading in self.query("#cases-heading").results(Static):
            heading.update(Content(f"foiassist   {'   '.join(said)}"))

    def let_keys_come_first(self) -> None:
        """Have the checks wait a moment: somebody is moving about or typing."""
        self._moved_at = time.monotonic()

    def show_about(self) -> None:
        """Say what the case under the cursor is about."""
        summary = next((s for s in self.summaries if s.reference == self.current), None)
        words = ""
        if summary is not None and self.desk is not None:
            from foiassist.conversation.listing.what_blocks import blocked_by

            blockers = self._blockers.get(summary.reference, 0)
            blocked = blocked_by(summary, blockers, self.desk.office.today())
            words = (
                f"{summary.reference} · received {long_day(summary.received)} · "
                f"{summary.officer or 'nobody'} · {blocked}\n{summary.about}"
            )
        self.query_one("#about-case", Static).update(Content(words))


def _listing(desk: Desk) -> Listing:
    from foiassist.conversation.listing.case_list import read_listing

    return read_listing(desk)


def _blockers(desk: Desk, reference: str) -> int:
    from foiassist.case.finding import Severity

    findings = desk.letters.check(desk.cases.case(reference))
    return sum(finding.severity is Severity.BLOCKER for finding in findings)
