"""The editor that a section is written in."""

from __future__ import annotations

from dataclasses import dataclass, replace

from textual.css.styles import RenderStyles, Styles
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult, Selection

from foiassist.case.clean_text import clean
from foiassist.case.section import Needed, needed_in


class LetterArea(TextArea):
    """A plain text editor: what enters is clean, and undoing never leaves the text it stands in."""

    takes_letters = True
    """Whether a letter sent elsewhere a moment ago was meant for this; see `TypingAhead`."""

    @dataclass
    class Copied(Message):
        """Text of it has been copied."""

        what: str
        """What it is, as the beginning of a sentence."""

        text: str

    DEFAULT_CSS = """
    LetterArea {
        height: auto; min-height: 3; border: none; padding: 0;
        &:focus { border: none; }
    }
    """

    def __init__(self, text: str) -> None:
        super().__init__(text, soft_wrap=True, tab_behavior="focus", show_line_numbers=False)
        self.highlight_cursor_line = False

    def get_component_styles(self, *names: str) -> RenderStyles:
        """Return the styles of parts of it; none of their own once it has left the screen.

        A dialogue that opens at that moment has Textual paint what stood behind it, with this.
        """
        if self.is_attached:
            return super().get_component_styles(*names)
        return RenderStyles(self, Styles(), Styles())

    def edit(self, edit: Edit) -> EditResult:
        """Change the text: the one door for what is typed, pasted or put in, which is cleaned."""
        return super().edit(replace(edit, text=clean(edit.text)))

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

    # What is put in at once

    def become(self, text: str) -> None:
        """Hold *text* instead of the present one, the cursor left in place; undo brings it back."""
        if text != self.text:
            place = self.cursor_location
            self.replace(text, (0, 0), self.document.end, maintain_selection_offset=False)
            self.move_cursor(self.clamp_visitable(place))

    def put_in(self, text: str) -> None:
        """Put *text* in at the cursor, in place of what is selected."""
        self.replace(text, *self.selection, maintain_selection_offset=False)

    def action_copy(self) -> None:
        """Copy what is selected, or the whole text, and say so."""
        selected = self.selected_text
        text = selected or self.text
        self.app.copy_to_clipboard(text)
        self.post_message(self.Copied("What is selected" if selected else "The section", text))

    # Places in the text

    @property
    def cursor_index(self) -> int:
        """How many characters stand before the end of the selection."""
        row, column = max(self.selection)
        return sum(len(line) + 1 for line in self.text.split("\n")[:row]) + column

    def select(self, start: int, end: int) -> None:
        """Select the characters from *start* to *end*, and show them."""
        self.selection = Selection(_location(self.text, start), _location(self.text, end))

    def select_next_needed(self) -> Needed | None:
        """Select the NEEDED mark after the cursor, round the text, so that typing replaces it."""
        marks = needed_in(self.text)
        after = (mark for mark in marks if mark.start >= self.cursor_index)
        mark = next(after, marks[0] if marks else None)
        if mark is not None:
            self.select(mark.start, mark.end)
        return mark


def _location(text: str, index: int) -> tuple[int, int]:
    """Return the row and the column of a character."""
    before = text[:index]
    return before.count("\n"), index - (before.rfind("\n") + 1)
