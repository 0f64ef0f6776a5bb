"""The decision grid: filling rows in by a key, and recording them when a person asks for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.message import Message

from foiassist.case.case import Case
from foiassist.case.people import Act
from foiassist.case.suggestion import Suggestion
from foiassist.conversation.grid.about import suggestion_page
from foiassist.conversation.grid.filling import filled, same_as_above, suggested, with_part
from foiassist.conversation.grid.recording import (
    Recording,
    filled_labels,
    problems,
    record,
    recording_of,
)
from foiassist.conversation.grid.sheet import Sheet, Texts
from foiassist.errors import CaseError, FoiassistError
from foiassist.tui.reading_time import has_been_read
from foiassist.tui.screens.grid_page import GridPage
from foiassist.tui.screens.page_screen import PageScreen
from foiassist.tui.screens.record_screen import RecordScreen
from foiassist.tui.widgets.grid_form import GridForm


class GridScreen(GridPage):
    """Records what was filled in, a question or all of them, and only then."""

    HELP = """The decisions as a table to fill in: answer, provisions, facts and reasons of each
    question. A suggestion stands beside each; nothing is recorded before you say so."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+s", "record", "Record", id="grid.record", key_display="^s",
            tooltip="Record this question, and those marked with it, as your decision.",
        ),
        Binding(
            "ctrl+l", "record_all", "Record all", id="grid.record-all", show=False,
            tooltip="See everything that is filled in, and record it all.",
        ),
        Binding(
            "ctrl+t", "take", "Suggested", id="grid.take", key_display="^t",
            tooltip="Put the suggestion into the form, to be checked; it decides nothing.",
        ),
        Binding(
            "ctrl+r", "same", "Same as above", id="grid.same", show=False,
            tooltip="Put the decision of the question above into this one too.",
        ),
        Binding(
            "ctrl+g", "why", "Reasons", id="grid.why", show=False,
            tooltip="Read the reasons for the suggestion, with the passages behind them.",
        ),
        Binding(
            "ctrl+n", "add_part", "One more part", id="grid.part", show=False,
            tooltip="Decide one more part of this question by itself.",
        ),
    ]  # fmt: skip

    @dataclass
    class Recorded(Message):
        """Decisions have been recorded."""

        words: str
        case: Case
        recording: Recording
        typed: Mapping[str, Texts]
        """What was typed when it was recorded."""

    # Filling in

    def take_suggestions(self, suggestions: Mapping[str, Suggestion]) -> None:
        """Show suggestions that have come while the grid stood open."""
        self.suggestions = suggestions
        self.show_head()

    async def action_take(self) -> None:
        """Put the suggestion for this row into the form, to be checked."""
        await self.query_one(GridForm).settle()
        row = self.row
        suggestion = self.suggestions.get(row.label) if row else None
        texts = suggested(suggestion) if suggestion else {}
        if self.sheet is None or not texts:
            self.say("Nothing is suggested for this question.")
            return
        await self._put(filled(self.sheet, self.place, texts))
        self.say("The suggestion stands in the form. Check it; Ctrl+S records it as yours.")

    async def action_same(self) -> None:
        """Put the decision of the row above into this one."""
        await self.query_one(GridForm).settle()
        if self.sheet is not None and self.sheet.rows and self.place != self.sheet.rows[0].place:
            await self._put(same_as_above(self.sheet, self.place))
            self.say("As the question above; Ctrl+S records it.")

    async def action_add_part(self) -> None:
        """Add one more part of the question, to be decided by itself."""
        if self.sheet is not None and self.row is not None:
            await self.query_one(GridForm).settle()
            self.sheet, more = with_part(self.sheet, self.row.label)
            self.keep_soon(more)
            await self.go_to(more)
            self.say("One more part; say under “Part” which part each decision is about.")

    async def _put(self, sheet: Sheet) -> None:
        """Show what was put in by a key; it is a draft, and new on the screen."""
        self.sheet = sheet
        self.keep_soon(self.place)
        await self.show_all()

    def action_why(self) -> None:
        """Show the reasons for the suggestion."""
        suggestion = self.suggestions.get(self.row.label) if self.row else None
        if suggestion is None:
            self.say("Nothing is suggested for this question.")
        else:
            self.app.push_screen(PageScreen("Suggested, and why", suggestion_page(suggestion)))

    # Recording

    async def action_record(self) -> None:
        """Record the current row, and those marked with it."""
        await self.query_one(GridForm).settle()
        if self.sheet is None or self.row is None:
            return
        together = self.marked if self.place in self.marked else (self.place,)
        labels = dict.fromkeys(self.sheet.row(place).label for place in together)
        await self._record(tuple(labels), confirm=False)

    async def action_record_all(self) -> None:
        """Show everything that is filled in, and record it after a yes."""
        await self.query_one(GridForm).settle()
        if self.sheet is not None:
            await self._record(filled_labels(self.sheet), confirm=True)

    async def _record(self, labels: Sequence[str], *, confirm: bool) -> None:
        """Record rows in which nothing is wrong; what replaces something asks first."""
        if self.sheet is None or await self._refused(self.sheet, labels):
            return
        recording = recording_of(self.sheet, labels)
        if recording.is_empty:
            self.say("There is nothing here that is not recorded.")
        elif not has_been_read(self.shown_at, self.clock()):
            self.say("Nothing is recorded yet: this has only just appeared. Read it first.")
        elif confirm or recording.replaces:
            self.app.push_screen(
                RecordScreen(recording, self.clock),
                lambda yes: self._do_record(recording) if yes else None,
            )
        else:
            self._do_record(recording)

    async def _refused(self, sheet: Sheet, labels: Sequence[str]) -> bool:
        """Go to what cannot be recorded and say why; return whether there is any."""
        try:
            sheet.case.check_may(self.person, Act.DECIDE)
        except CaseError as error:
            self.say(f"✗ {error.in_words}")
            return True
        found = problems(sheet, labels)
        if found:
            first = found[0]
            if first.row != self.place:
                await self.go_to(first.row)
            self.query_one(GridForm).go_to((first.place, first.name))
            self.call_after_refresh(self.say, f"✗ Nothing is recorded. {first.words}")
        return bool(found)

    def _do_record(self, recording: Recording) -> None:
        typed = self.sheet.typed if self.sheet else {}
        self.ask(lambda: self._record_now(recording, typed))

    def _record_now(self, recording: Recording, typed: Mapping[str, Texts]) -> Message:
        words = record(self.desk, self.person, self.reference, recording)
        case = self.desk.cases.case(self.reference)
        return self.Recorded(words, case, recording, typed)

    @on(Recorded)
    async def _show_recorded(self, message: Recorded) -> None:
        typed = self.sheet.typed if self.sheet else {}
        places = message.recording.places
        done = {place for place in places if typed.get(place) == message.typed.get(place)}
        self.sheet = Sheet(message.case, typed).without(frozenset(done))
        self.marked = ()
        for place in places:
            self.keep_soon(place)
        await self.show_all()
        self.say(f"✓ {message.words}")
        self.after_change()

    def show_refusal(self, error: FoiassistError) -> None:
        """Say what could not be done, on the line above the keys."""
        self.say(f"✗ {error.in_words}")
        self.ask(self._read)
