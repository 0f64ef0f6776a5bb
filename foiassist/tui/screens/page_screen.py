"""A page of text to read: the request, a passage, guidance, the record of a case."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from foiassist.tui.keys import HELP_KEY
from foiassist.tui.widgets.key_line import KeyLine


class PageScreen(ModalScreen[None]):
    """Shows text over the screen that asked for it; Escape goes back there."""

    HELP = """A page to read; it changes nothing."""

    CSS_PATH = Path(__file__).with_name("page.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape,q,enter", "leave", "Back", id="page.back", key_display="Esc", tooltip="Go back."
        ),
        Binding(
            "space,pagedown", "down", "Page down", id="page.down", key_display="Space",
            tooltip="Read on by a page.",
        ),
        HELP_KEY,
    ]  # fmt: skip

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self._page_title = title
        self._text = text

    def compose(self) -> ComposeResult:
        """Yield the text in a frame."""
        with VerticalScroll(classes="page") as page:
            page.border_title = Content(self._page_title)
            yield Static(self._text, markup=False)
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


class HelpScreen(PageScreen):
    """The page that says what can be done on the screen behind it."""
