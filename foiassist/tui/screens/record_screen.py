"""What would be recorded, and in place of what, shown before it is."""

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

from foiassist.conversation.grid.recording import Recording
from foiassist.tui.keys import HELP_KEY
from foiassist.tui.reading_time import has_been_read
from foiassist.tui.widgets.key_line import KeyLine


class RecordScreen(ModalScreen[bool]):
    """Shows what would be recorded; the answer is whether to record it."""

    HELP = """What would be recorded, and in place of what. Nothing is decided before you say
    yes."""

    CSS_PATH = Path(__file__).with_name("page.tcss")
    DEFAULT_CSS = "RecordScreen { align: center middle; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "y", "record", "Yes, record this", id="record.yes",
            tooltip="Record exactly what is shown, in your name.",
        ),
        Binding(
            "escape,n", "leave", "Back", id="record.back", key_display="Esc",
            tooltip="Go back; nothing is recorded, and nothing typed is lost.",
        ),
        HELP_KEY,
    ]  # fmt: skip

    def __init__(self, recording: Recording, clock: Callable[[], float]) -> None:
        super().__init__()
        self._recording = recording
        self._now = clock
        self._shown_at = clock()

    def compose(self) -> ComposeResult:
        """Yield what is recorded and what it replaces."""
        with VerticalScroll(classes="page") as page:
            page.border_title = "Record this?"
            yield Static(_words(self._recording), markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Give the page the keyboard, so that arrows scroll."""
        self._shown_at = self._now()
        self.query_one(VerticalScroll).focus()

    def action_record(self) -> None:
        """Say yes, unless the page has only just appeared."""
        if has_been_read(self._shown_at, self._now()):
            self.dismiss(result=True)

    def action_leave(self) -> None:
        """Go back and record nothing."""
        self.dismiss(result=False)


def _words(recording: Recording) -> Content:
    lines = [Content("This will be recorded in your name:\n")]
    lines += [Content(f"● {line}") for line in recording.says]
    if recording.replaces:
        lines.append(Content("\nIt takes the place of this:\n"))
        lines += [Content(f"− {line}") for line in recording.replaces]
    return Content("\n").join(lines)
