"""Fields of a form that know a file dropped on the terminal from words that are pasted."""

from __future__ import annotations

from textual.events import Paste
from textual.widgets import Input

from foiassist.conversation.listing.dropped import looks_like_a_path
from foiassist.tui.widgets.file_line import FileLine
from foiassist.tui.widgets.letter_area import LetterArea


class DropLine(Input):
    """A line of a form; the path of a file may belong elsewhere, and is left to the form."""

    def _on_paste(self, event: Paste) -> None:
        _leave_a_path_to_the_form(self, event)

    def put_in(self, text: str) -> None:
        """Put in words that were no file's path, in place of what is selected."""
        self.replace(text, *sorted(self.selection))


class DropArea(LetterArea):
    """The words of a form; the path of a file may belong elsewhere, and is left to the form."""

    async def _on_paste(self, event: Paste) -> None:
        _leave_a_path_to_the_form(self, event)


def _leave_a_path_to_the_form(field: DropLine | DropArea, event: Paste) -> None:
    if looks_like_a_path(event.text):
        event.stop()
        event.prevent_default()
        field.post_message(FileLine.Pasted(event.text, field))
