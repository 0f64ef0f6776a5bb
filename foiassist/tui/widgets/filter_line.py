"""The line that words are typed on which a case must have to be listed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Paste
from textual.message import Message
from textual.widgets import Input


class FilterLine(Input):
    """Takes the words of a filter; mounted when somebody first wants one."""

    HELP = """Words that a case must have to be listed: of its reference, request, stage or
    officer."""

    takes_letters = True
    """Whether a letter sent elsewhere a moment ago was meant for this; see `TypingAhead`."""

    DEFAULT_CSS = """
    FilterLine, FilterLine:focus { height: 1; border: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter,down", "leave", "To the cases", id="filter.down", key_display="Enter",
            tooltip="Go to the cases that the filter finds.",
        ),
        Binding(
            "escape", "clear", "Every case", id="filter.clear", key_display="Esc",
            tooltip="Show every case again.",
        ),
    ]  # fmt: skip

    @dataclass
    class Pasted(Message):
        """Something was pasted here, or dropped: a path, or words to filter by."""

        text: str

    class Left(Message):
        """Somebody goes from the filter to the cases it finds."""

    class Cleared(Message):
        """Somebody wants no filter any more."""

    def __init__(self) -> None:
        words = "words of a reference, request, stage or name; overdue, soon, mine, stopped, done"
        super().__init__(placeholder=words)

    def _on_paste(self, event: Paste) -> None:
        """Leave what is pasted to the list: it may be a file that was dropped."""
        event.stop()
        event.prevent_default()
        self.post_message(self.Pasted(event.text))

    def put_in(self, text: str) -> None:
        """Filter by the first line of *text* too."""
        self.insert_text_at_cursor(text.strip().partition("\n")[0])

    def action_leave(self) -> None:
        """Go to the cases that the filter finds."""
        self.post_message(self.Left())

    def action_clear(self) -> None:
        """Show every case again."""
        self.post_message(self.Cleared())
