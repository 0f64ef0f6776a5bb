"""The table of the decision grid: a line for each question, and how it stands."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import ClassVar

from rich.cells import cell_len
from rich.text import Text
from textual import on
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.message import Message
from textual.widgets import DataTable

from foiassist.conversation.grid.standing import Line

MARK = "◆"
_COLUMNS = (
    ("", 9, 9), ("Question", 0, 0), ("Answer", 13, 12), ("Provisions", 13, 11), ("State", 25, 16),
)  # fmt: skip
"""Heading of each column, its width where a row is one line, and where it is two.

0 takes what is left, the labels only what they need.
"""

_NARROW = 72
_HIGH = 20
"""Columns below which, and lines from which, a row takes two lines."""

_EDGES = 3
"""What a border and a scroll bar may take of the width.

It is left free whether they are there or not: columns that followed them would bring them and
take them away for ever.
"""


class GridTable(DataTable[Text]):
    """Shows one line a row; its cursor stays on a row, whatever is filled in."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "select_cursor", "Fill in", id="grid.fill", key_display="Enter",
            tooltip="Fill in the question: go to the first field that is empty and needed.",
        ),
        Binding(
            "space", "mark", "Mark", id="grid.mark",
            tooltip="Mark the question; those marked are given the same answer together.",
        ),
        Binding(
            "n", "next_open", "Next open", id="grid.next-open", show=False,
            tooltip="Go to the next question that is open, incomplete or not recorded.",
        ),
    ]  # fmt: skip

    class Moved(Message):
        """The cursor has moved; `current` says where it is now."""

    @dataclass
    class Marked(Message):
        """A row is to be marked, or not any more."""

        place: str

    class FillAsked(Message):
        """Somebody wants to fill in the row under the cursor."""

    def __init__(self) -> None:
        super().__init__(id="grid-table", cursor_type="row", cell_padding=0)
        self._lines: tuple[Line, ...] = ()
        self._marked: frozenset[str] = frozenset()
        self._shape: tuple[int, ...] = ()
        """Lines of a row, and the width of each column."""

    def on_mount(self) -> None:
        """Lay out the columns."""
        for number, (heading, *_) in enumerate(_COLUMNS):
            self.add_column(Text(heading), width=5, key=str(number))

    def on_resize(self, event: Resize) -> None:
        """Give the question what the other columns leave of the width."""
        del event
        shape = (self._row_height, *self._widths())
        if shape != self._shape:
            self._shape = shape
            self._lay_out()

    def show(self, lines: Sequence[Line], marked: Collection[str]) -> None:
        """Show these lines, with the cursor on the row it was on."""
        old = self._lines
        self._lines, self._marked = tuple(lines), frozenset(marked)
        if [line.place for line in old] == [line.place for line in lines]:
            for line in lines:
                self._show_line(line)
        else:
            self._lay_out()

    def _add_rows(self) -> None:
        current = self.current
        self.clear()
        for line in self._lines:
            self.add_row(*self._cells(line), key=line.place, height=self._row_height)
        self.go_to(current)

    @property
    def _row_height(self) -> int:
        return 2 if self.outer_size.width < _NARROW and self.outer_size.height >= _HIGH else 1

    def _show_line(self, line: Line) -> None:
        for number, cell in enumerate(self._cells(line)):
            if self.get_cell(line.place, str(number)) != cell:
                self.update_cell(line.place, str(number), cell)

    def _cells(self, line: Line) -> tuple[Text, ...]:
        mark = MARK if line.place in self._marked else " "
        style = "bold" if line.state.startswith("●") else ""
        said = (
            (f"{mark}{line.label}", "bold"),
            (" ".join(line.question.split()), ""),
            (line.answer, ""),
            (line.provisions, ""),
            (line.state, style),
        )
        widths = self._widths()
        return tuple(
            _cell(*one, width, self._row_height) for one, width in zip(said, widths, strict=True)
        )

    def _widths(self) -> tuple[int, ...]:
        fixed = [one if self._row_height == 1 else two for _, one, two in _COLUMNS]
        labels = max((cell_len(line.label) for line in self._lines), default=0)
        fixed[0] = min(max(labels + len(MARK) + 1, 5), fixed[0])
        left = self.outer_size.width - _EDGES - sum(fixed)
        return tuple(width or max(left, 8) for width in fixed)

    def _lay_out(self) -> None:
        for column, width in zip(self.ordered_columns, self._widths(), strict=True):
            column.width = width
        self._add_rows()

    @property
    def current(self) -> str:
        """The place of the row under the cursor, or empty."""
        if not self.is_valid_row_index(self.cursor_row):
            return ""
        return self.coordinate_to_cell_key(self.cursor_coordinate).row_key.value or ""

    def go_to(self, place: str) -> None:
        """Put the cursor on a row."""
        if any(line.place == place for line in self._lines):
            self.move_cursor(row=self.get_row_index(place))

    def step(self, by: int) -> None:
        """Move the cursor *by* rows, and stop at the ends."""
        self.move_cursor(row=min(max(self.cursor_row + by, 0), max(self.row_count - 1, 0)))

    def action_mark(self) -> None:
        """Mark the row under the cursor, or take its mark away."""
        if self.current:
            self.post_message(self.Marked(self.current))

    def action_next_open(self) -> None:
        """Go to the next row that wants something, round the table."""
        places = [line.place for line in self._lines]
        here = places.index(self.current) if self.current in places else -1
        onwards = (*self._lines[here + 1 :], *self._lines[: here + 1])
        self.go_to(next((line.place for line in onwards if not line.is_done), self.current))

    @on(DataTable.RowHighlighted)
    def _say_moved(self, event: DataTable.RowHighlighted) -> None:
        event.stop()
        self.post_message(self.Moved())

    @on(DataTable.RowSelected)
    def _say_fill(self, event: DataTable.RowSelected) -> None:
        event.stop()
        self.post_message(self.FillAsked())


def _cell(words: str, style: str, width: int, lines: int) -> Text:
    """Return a cell that leaves a space before the next one, on each of its lines."""
    cell = Text(words, style)
    if cell_len(words) >= width and lines > 1:
        return Text("\n".join(wrap(words, width - 1, max_lines=lines, placeholder="…")), style)
    if cell_len(words) >= width:
        cell.truncate(width - 1, overflow="ellipsis")
    return cell
