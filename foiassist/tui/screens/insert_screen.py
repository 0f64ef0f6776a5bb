"""Picking what is put in at the cursor: the case's facts, dates and law, and lent wording."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from foiassist.conversation.writing.inserting import NO_PAST_FACTS, Insertable
from foiassist.tui.keys import HELP_KEY
from foiassist.tui.widgets.key_line import KeyLine


class InsertScreen(ModalScreen[str | None]):
    """Lists what can be put in; typing narrows the list, and the answer is the text or None."""

    HELP = """Facts, dates, sources and wording that can be put in at the cursor. Typing narrows the
    list."""

    CSS_PATH = Path(__file__).with_name("page.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "insert", "Put in", id="insert.insert",
                tooltip="Put what is under the cursor into the section."),
        Binding("down", "move(1)", "Down", id="insert.down", show=False,
                tooltip="Go down the list."),
        Binding("up", "move(-1)", "Up", id="insert.up", show=False, tooltip="Go up the list."),
        Binding("escape", "leave", "Back", id="insert.back", key_display="Esc",
                tooltip="Go back to writing; nothing is put in."),
        HELP_KEY,
    ]  # fmt: skip

    def __init__(self, title: str, offered: tuple[Insertable, ...]) -> None:
        super().__init__()
        self._section = title
        self._offered = offered
        self._listed = offered

    def compose(self) -> ComposeResult:
        """Yield the line that narrows the list, and the list."""
        with Vertical(classes="page") as page:
            page.border_title = Content(f"Put into “{self._section}”")
            page.border_subtitle = "Enter puts it in"
            hint = "Type to narrow the list; ↑ and ↓ choose"
            yield Input(placeholder=hint, id="insert-filter", compact=True)
            yield OptionList(id="insert-list", compact=True, markup=False)
            yield Static(NO_PAST_FACTS, id="insert-said", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Show everything, and let typing narrow it."""
        self._narrow()
        self.query_one(Input).focus()

    @on(Input.Changed)
    def _narrow(self) -> None:
        words = self.query_one(Input).value.casefold().split()
        self._listed = tuple(
            one
            for one in self._offered
            if all(word in f"{one.text} {one.about}".casefold() for word in words)
        )
        choices = self.query_one(OptionList)
        choices.clear_options()
        choices.add_options(Option(_lines(one)) for one in self._listed)
        choices.highlighted = 0 if self._listed else None

    def action_move(self, by: int) -> None:
        """Go up or down the list while the keyboard stays on the line."""
        choices = self.query_one(OptionList)
        if choices.highlighted is not None:
            choices.highlighted = (choices.highlighted + by) % len(self._listed)

    @on(Input.Submitted)
    @on(OptionList.OptionSelected)
    def action_insert(self) -> None:
        """Put in what is under the cursor."""
        place = self.query_one(OptionList).highlighted
        if place is not None:
            self.dismiss(self._listed[place].text)

    def action_leave(self) -> None:
        """Go back, putting nothing in."""
        self.dismiss(None)


def _lines(one: Insertable) -> Content:
    """Return one thing on two lines: what would be put in, and what it is."""
    return Content.assemble(one.text, (f"\n    {one.about}", "$foreground 60%"))
