"""The decision grid as it is looked at and typed in: nothing here decides anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from foiassist.case.case import Case
from foiassist.conversation.grid.about import (
    about_row,
    about_suggestion,
    also_marked,
    question_in_short,
    title_of,
)
from foiassist.conversation.grid.sheet import Sheet, Texts
from foiassist.conversation.grid.standing import counted, lines
from foiassist.tui.screens.grid_sheet import GridSheet
from foiassist.tui.widgets.grid_form import GridForm
from foiassist.tui.widgets.grid_table import GridTable
from foiassist.tui.widgets.key_line import KeyLine

_WIDTHS = [(0, "-narrow"), (150, "-wide")]
"""Columns from which table, form and reasons stand side by side."""


class GridPage(GridSheet):
    """Shows the table and the form, and keeps what is typed."""

    CSS_PATH = Path(__file__).with_name("grid.tcss")
    HORIZONTAL_BREAKPOINTS = _WIDTHS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape", "back", "Back", id="grid.back", key_display="Esc",
            tooltip="Go back a step: to the table, and from there to the case. Nothing is lost.",
        ),
    ]  # fmt: skip

    @dataclass
    class SheetRead(Message):
        """The case has been read, with what was typed and not recorded."""

        case: Case
        typed: Mapping[str, Texts]

    _hint = ""
    """What the field that was gone to asks, where that was the last thing said."""

    _reasons = ""
    """The reasons that are shown beside the form."""

    def compose(self) -> ComposeResult:
        """Yield the bar, the table, the form, the reasons beside it and the keys."""
        yield Static("", id="grid-bar", markup=False)
        with Container(id="grid-panes"):
            yield GridTable()
            yield GridForm(self.fields_now, self.take, self.labels)
            with VerticalScroll(id="grid-why") as why:
                why.border_title = "Suggested"
                yield Static("", id="grid-reasons", markup=False)
        yield Static("", id="grid-said", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Ask for the case, and for what was left unrecorded in it."""
        self.query_one(GridTable).focus()
        self.ask(self._read)

    def _read(self) -> Message:
        case = self.desk.cases.case(self.reference)
        return self.SheetRead(case, self.desk.unrecorded.kept(self.reference))

    @on(SheetRead)
    async def _show_sheet(self, message: SheetRead) -> None:
        first = self.sheet is None
        self.sheet = Sheet(message.case, self.sheet.typed if self.sheet else message.typed)
        places = [row.place for row in self.sheet.rows]
        if self.place not in places:
            self.place = places[0] if places else ""
        await self.show_all()
        self.query_one(GridTable).go_to(self.place)
        if first and message.typed:
            self.say("What you had typed and not recorded is still here.")

    # Showing

    async def show_all(self) -> None:
        """Show the table and the form as the sheet stands."""
        self.show_table()
        await self.show_form()

    def show_table(self) -> None:
        """Show every row as it stands."""
        if self.sheet is not None:
            self.query_one(GridTable).show(lines(self.sheet), self.marked)
            bar = f"{self.reference} · decisions · {counted(self.sheet)}"
            self.query_one("#grid-bar", Static).update(Content(bar))

    async def show_form(self) -> None:
        """Show the fields of the current row."""
        self.shown_at = self.clock()
        if self.row is not None:
            await self.query_one(GridForm).show()
            self.show_head()

    def show_head(self) -> None:
        """Show what is said about the row, and the suggestion beside it."""
        row = self.row
        if self.sheet is None or row is None:
            return
        form = self.query_one(GridForm)
        form.border_title = Content(title_of(self.sheet, row))
        said = [*about_row(self.sheet, row), also_marked(self.marked, row.place)]
        suggestion = self.suggestions.get(row.label)
        if not self.has_class("-wide") and row.recorded is None and suggestion is not None:
            said += [f"{line}" for line in about_suggestion(suggestion, most=1)]
        form.say_head(question_in_short(row), "\n".join(line for line in said if line))
        reasons = "\n\n".join(about_suggestion(suggestion))
        if reasons != self._reasons:
            self._reasons = reasons
            self.query_one("#grid-reasons", Static).update(Content(reasons))

    def show_kept(self) -> None:
        """Show how the rows stand now that something typed is kept."""
        self.show_table()
        self.show_head()

    def say(self, words: str) -> None:
        """Say something on the line above the keys, where it stays until the next thing said."""
        self._hint = ""
        self.query_one("#grid-said", Static).update(Content(words))

    def _unsay_hint(self) -> None:
        """Say no longer what a field asks that the keyboard has left."""
        if self._hint:
            self.say("")

    # Going about

    @on(GridTable.Moved)
    async def _moved(self) -> None:
        """Follow the cursor of the table; where it has been since is no matter."""
        place = self.query_one(GridTable).current
        if place and place != self.place:
            await self.go_to(place)

    async def go_to(self, place: str) -> None:
        """Show another row; the keyboard stays in the form where it was there."""
        form = self.query_one(GridForm)
        inside = form.current is not None
        await form.settle()
        self.place = place
        await self.show_all()
        self.query_one(GridTable).go_to(place)
        form.scroll_home(animate=False)
        if inside:
            form.go_to((place, "answer"))

    async def action_step(self, by: int) -> None:
        """Go to the next row, or the one before."""
        places = [row.place for row in self.sheet.rows] if self.sheet else []
        if self.place in places:
            there = min(max(places.index(self.place) + by, 0), len(places) - 1)
            if places[there] != self.place:
                await self.go_to(places[there])

    @on(GridTable.FillAsked)
    def _fill(self) -> None:
        self.query_one(GridForm).go_to_first()

    @on(GridForm.Left)
    def _left_form(self) -> None:
        self._unsay_hint()
        self.query_one(GridTable).focus()

    @on(GridForm.Entered)
    def _entered_field(self, message: GridForm.Entered) -> None:
        self.say(message.field.hint)
        self._hint = message.field.hint

    @on(GridTable.Marked)
    def _mark(self, message: GridTable.Marked) -> None:
        place = message.place
        others = tuple(one for one in self.marked if one != place)
        self.marked = others if place in self.marked else (*others, place)
        self.show_table()
        self.show_head()
        self.query_one(GridTable).step(1)

    def action_back(self) -> None:
        """Go back a step: from the form to the table, from marks to none, and to the case."""
        table = self.query_one(GridTable)
        if self.focused is not table:
            self._unsay_hint()
            table.focus()
        elif self.marked:
            self.marked = ()
            self.show_table()
            self.show_head()
        else:
            self.keep_before_closing()
            self.dismiss(self.place)
