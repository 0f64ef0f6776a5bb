"""The whole letter, to be read by the supervisor before it is approved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from foiassist.tui.keys import HELP_KEY
from foiassist.tui.reading_time import has_been_read
from foiassist.tui.widgets.key_line import KeyLine


class ApproveScreen(ModalScreen[bool]):
    """Shows the exact text that an approval would be bound to; True approves it.

    The key does nothing before the end of the letter has been on the screen.
    """

    HELP = """The whole letter, to be read to its end. An approval holds for exactly this text; any
    change voids it."""

    CSS_PATH = Path(__file__).with_name("page.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("p", "approve", "Approve", id="approve.approve", tooltip="Approve this text."),
        Binding(
            "space,pagedown", "down", "Page down", id="approve.down", key_display="Space",
            tooltip="Read on by a page.",
        ),
        Binding(
            "escape,q", "leave", "Back", id="approve.back", key_display="Esc",
            tooltip="Go back, approving nothing.",
        ),
        HELP_KEY,
    ]  # fmt: skip

    def __init__(self, reference: str, letter: str, clock: Callable[[], float]) -> None:
        super().__init__()
        self._reference = reference
        self._letter = letter
        self._now = clock
        self._shown_at = clock()

    def compose(self) -> ComposeResult:
        """Yield the letter in a frame."""
        with VerticalScroll(classes="page") as page:
            page.border_title = Content(f"Approve {self._reference}? Read it to its end")
            yield Static(self._letter, markup=False)
            yield Static(
                "End of the letter. p approves exactly this text; any change to it voids the "
                "approval.",
                classes="page--legend",
                markup=False,
            )
        yield KeyLine()

    def on_mount(self) -> None:
        """Give the page the keyboard, so that arrows scroll."""
        self._shown_at = self._now()
        self.query_one(VerticalScroll).focus()

    def action_approve(self) -> None:
        """Approve, if the letter has been on the screen to its end."""
        page = self.query_one(VerticalScroll)
        if page.scroll_y + 1 < page.max_scroll_y:
            self.app.clear_notifications()
            self.notify("Read the letter to its end first: Space turns the page.", markup=False)
        elif has_been_read(self._shown_at, self._now()):
            self.dismiss(result=True)

    def action_leave(self) -> None:
        """Go back, approving nothing."""
        self.dismiss(result=False)

    def action_down(self) -> None:
        """Read on by a page."""
        self.query_one(VerticalScroll).scroll_page_down(animate=False)
