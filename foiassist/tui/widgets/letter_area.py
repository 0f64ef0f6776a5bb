"""The editor that a section is written in."""

from __future__ import annotations

from textual.widgets import TextArea


class LetterArea(TextArea):
    """A plain text editor whose undo never leaves the text it stands in."""

    takes_letters = True
    """Whether a letter sent elsewhere a moment ago was meant for this; see `TypingAhead`."""

    DEFAULT_CSS = """
    LetterArea {
        height: auto; min-height: 3; border: none; padding: 0;
        &:focus { border: none; }
    }
    """

    def __init__(self, text: str) -> None:
        super().__init__(text, soft_wrap=True, tab_behavior="focus", show_line_numbers=False)
        self.highlight_cursor_line = False

    def undo(self) -> None:
        """Undo the last change.

        The cursor goes to the start first: undoing shortens the text before it puts the cursor
        back, and a scroll bar that changes in between looks for a line that is no longer there
        (Textual issue 6686).
        """
        if self.history.undo_stack:
            self.move_cursor((0, 0))
            super().undo()

    def redo(self) -> None:
        """Redo the change that was last undone, with the same care as `undo`."""
        if self.history.redo_stack:
            self.move_cursor((0, 0))
            super().redo()
