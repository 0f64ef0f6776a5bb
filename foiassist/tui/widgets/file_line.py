"""The line that the path of a file is typed on; Tab completes it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Protocol

from textual import events, on, work
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from foiassist.case.clean_text import clean_line
from foiassist.conversation.listing.path_completion import Completion, completed


class TakesWords(Protocol):
    """A field into which words can be put."""

    def put_in(self, text: str) -> None:
        """Put *text* in at the cursor."""


class FileLine(Input):
    """Takes a path. Where nothing goes on from what is typed, Tab goes to the next field."""

    HELP = """The path of a file; Tab completes it, and a file can be dropped on the terminal."""

    takes_letters = True
    """Whether a letter sent elsewhere a moment ago was meant for this; see `TypingAhead`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "tab", "complete", "Complete", id="file.complete", show=False,
            tooltip="Complete the path, or go to the next field where nothing is to be completed.",
        ),
    ]  # fmt: skip

    @dataclass
    class Completed(Message):
        """The folder has been looked into."""

        typed: str
        completion: Completion

    @dataclass
    class Choices(Message):
        """Several names go on from what is typed; none once one has been chosen."""

        completion: Completion

    @dataclass
    class Pasted(Message):
        """Something was pasted here, or dropped: a path, or words that are none."""

        text: str
        field: TakesWords
        """Where: words that are no path belong there."""

    def action_complete(self) -> None:
        """Complete the path, or go on where it is empty."""
        if self.value.strip():
            self._look_into_folder(self.value)
        else:
            self.screen.focus_next()

    @work(thread=True, exclusive=True, group="folder")
    def _look_into_folder(self, typed: str) -> None:
        """Look off the event loop: a folder may lie on a slow share."""
        self.post_message(self.Completed(typed, completed(typed)))

    @on(Completed)
    def _completed(self, message: Completed) -> None:
        message.stop()
        if message.typed != self.value:
            return
        found = message.completion
        if found.path == self.value and not found.names:
            self.screen.focus_next()
            return
        self.value = found.path
        self.cursor_position = len(self.value)
        self.post_message(self.Choices(found))

    def _on_paste(self, event: events.Paste) -> None:
        """Leave what is pasted to the form: it may be a whole request."""
        event.stop()
        event.prevent_default()
        self.post_message(self.Pasted(event.text, self))

    def hold(self, path: str) -> None:
        """Hold the path of a file that was dropped, and say so to somebody who is elsewhere."""
        self.value = clean_line(path)
        self.cursor_position = len(self.value)
        if not self.has_focus:
            words = f"“{Path(path).name}” stands as the file now; nothing is logged yet."
            self.notify(clean_line(words), markup=False)

    def put_in(self, text: str) -> None:
        """Put in words that were no file's path."""
        self.insert_text_at_cursor(text)
