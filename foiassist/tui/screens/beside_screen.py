"""Two texts beside each other where there is room, or one under the other."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from foiassist.tui.keys import HELP_KEY
from foiassist.tui.widgets.key_line import KeyLine

_WIDTHS = [(0, "-narrow"), (100, "-wide")]
"""Columns from which the texts stand side by side."""


class BesideScreen(ModalScreen[None]):
    """Shows what is said now beside what was said then; Escape goes back."""

    HELP = """What is said now beside what was said then, to be compared."""

    CSS_PATH = Path(__file__).with_name("page.tcss")
    HORIZONTAL_BREAKPOINTS = _WIDTHS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape,q,enter", "leave", "Back", id="beside.back", key_display="Esc",
            tooltip="Go back.",
        ),
        Binding(
            "space,pagedown", "down", "Page down", id="beside.down", key_display="Space",
            tooltip="Read on by a page.",
        ),
        HELP_KEY,
    ]  # fmt: skip

    def __init__(self, title: str, why: str, texts: tuple[str, str]) -> None:
        super().__init__()
        self._page_title = title
        self._why = why
        self._texts = texts

    def compose(self) -> ComposeResult:
        """Yield why they are shown, and the texts in a frame."""
        with VerticalScroll(classes="page -both") as page:
            page.border_title = Content(self._page_title)
            yield Static(self._why, markup=False, classes="page--legend")
            with Container(classes="beside"):
                for text in self._texts:
                    yield Static(text, markup=False, classes="beside--text")
        yield KeyLine()

    def on_mount(self) -> None:
        """Give the page the keyboard, so that arrows scroll."""
        self.query_one(VerticalScroll).focus()

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss()

    def action_down(self) -> None:
        """Read on by a page."""
        self.query_one(VerticalScroll).scroll_page_down(animate=False)
