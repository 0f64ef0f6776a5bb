"""The table of cases: when each is due, how far it is and what blocks it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.widgets import DataTable

from foiassist.case.stages import Stage
from foiassist.conversation.days_in_words import days_left, short_day
from foiassist.conversation.what_blocks import blocked_by

if TYPE_CHECKING:
    from foiassist.desk.cases import CaseSummary

_COLUMNS = (
    ("Due", 10),
    ("Left", 18),
    ("Reference", 20),
    ("Stage", 11),
    ("Questions", 14),
    ("Blocked by", 60),
)
"""Heading and greatest width; a column is as narrow as what stands in it allows."""

_Row = tuple[tuple[str, str], ...]
"""What stands in each column, and its style."""

_STAGES = {
    Stage.DRAFTING: "drafting",
    Stage.CLARIFICATION: "to clarify",
    Stage.IN_REVIEW: "in review",
    Stage.APPROVED: "approved",
}


class CaseTable(DataTable[Text]):
    """Shows one line a case; its cursor stays on a case, not on a line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "select_cursor",
            "Open",
            id="cases.open",
            tooltip="Open the case.",
            key_display="Enter",
        ),
    ]

    def __init__(self) -> None:
        super().__init__(id="cases", cursor_type="row", cell_padding=0)

    def on_mount(self) -> None:
        """Lay out the columns."""
        for heading, width in _COLUMNS:
            self.add_column(Text(heading), width=width)

    def show(
        self, summaries: Sequence[CaseSummary], today: date, blockers: Mapping[str, int]
    ) -> None:
        """Show these cases, with the cursor on the case it was on."""
        chosen = self.current
        rows = {s.reference: _row(s, today, blockers.get(s.reference, 0)) for s in summaries}
        self.clear()
        for place, column in enumerate(self.ordered_columns):
            column.width = _width(place, rows.values())
        for reference, row in rows.items():
            self.add_row(*(_cell(*cell) for cell in zip(row, _COLUMNS, strict=True)), key=reference)
        if any(summary.reference == chosen for summary in summaries):
            self.move_cursor(row=self.get_row_index(chosen))

    @property
    def current(self) -> str:
        """Reference of the case under the cursor, or empty."""
        if not self.is_valid_row_index(self.cursor_row):
            return ""
        return self.coordinate_to_cell_key(self.cursor_coordinate).row_key.value or ""


def _width(place: int, rows: Iterable[_Row]) -> int:
    """Return the width of a column: its longest cell and a space."""
    heading, greatest = _COLUMNS[place]
    lengths = (cell_len(row[place][0]) for row in rows)
    return min(max((cell_len(heading), *lengths)) + 1, greatest)


def _row(summary: CaseSummary, today: date, blockers: int) -> _Row:
    left = summary.working_days_left
    open_ = f", {summary.undecided} open" if summary.undecided else ""
    return (
        (short_day(summary.due, today), ""),
        (days_left(left), "bold" if left <= 0 else ""),
        (summary.reference, "bold"),
        (_STAGES[summary.stage], ""),
        (f"{summary.questions}{open_}", ""),
        (blocked_by(summary, blockers), ""),
    )


def _cell(said: tuple[str, str], column: tuple[str, int]) -> Text:
    """Return a cell that leaves a space before the next one."""
    cell = Text(*said)
    cell.truncate(column[1] - 1, overflow="ellipsis")
    return cell
