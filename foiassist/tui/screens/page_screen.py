"""A page of text to read: the request, a passage, guidance, the record of a case."""

from __future__ import annotations

from collections.abc import Iterator
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

_LINES_AT_ONCE = 60
"""Lines that are put on the screen at once; what comes below follows, and keys are answered in
between: the record of a long case is thousands of lines."""


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
        self._parts = _parts(text)

    def compose(self) -> ComposeResult:
        """Yield the first of the text in a frame."""
        with VerticalScroll(classes="page") as page:
            page.border_title = Content(self._page_title)
            yield Static(next(self._parts, ""), markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Give the page the keyboard, so that arrows scroll."""
        self.query_one(VerticalScroll).focus()
        self.call_after_refresh(self._read_on)

    async def _read_on(self) -> None:
        """Put the next lines on the screen."""
        more = next(self._parts, None)
        if more is not None and self.is_attached:
            await self.query_one(VerticalScroll).mount(Static(more, markup=False))
            self.call_after_refresh(self._read_on)

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss()

    def action_down(self) -> None:
        """Read on by a page."""
        self.query_one(VerticalScroll).scroll_page_down(animate=False)


def _parts(text: str) -> Iterator[str]:
    """Yield *text* some lines at a time."""
    lines = text.split("\n")
    for begin in range(0, len(lines), _LINES_AT_ONCE):
        yield "\n".join(lines[begin : begin + _LINES_AT_ONCE])


class HelpScreen(PageScreen):
    """The page that says what can be done on the screen behind it."""
