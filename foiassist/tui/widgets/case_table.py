"""The table of cases: when each is due, how far it is and what blocks it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.widgets import DataTable

from foiassist.case.stages import Stage
from foiassist.tui.days_in_words import days_left, short_day
from foiassist.tui.what_blocks import blocked_by

if TYPE_CHECKING:
    from foiassist.desk.cases import CaseSummary

_COLUMNS = (("Due", 7), ("Left", 16), ("Reference", 13), ("Stage", 11), ("Questions", 12))
"""Heading and width; the last column, what blocks the case, takes the rest."""

_STAGES = {
    Stage.DRAFTING: "drafting",
    Stage.CLARIFICATION: "to clarify",
    Stage.IN_REVIEW: "in review",
    Stage.APPROVED: "approved",
}


_WIDTHS = (*(width for _, width in _COLUMNS), 60)


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
        self.add_column(Text("Blocked by"), key="blocked")

    def show(self, summaries: Sequence[CaseSummary], today: date) -> None:
        """Show these cases, with the cursor on the case it was on."""
        chosen = self.current
        self.clear()
        for summary in summaries:
            cells = (
                _cell(*cell, width)
                for cell, width in zip(_row(summary, today), _WIDTHS, strict=True)
            )
            self.add_row(*cells, key=summary.reference)
        if any(summary.reference == chosen for summary in summaries):
            self.move_cursor(row=self.get_row_index(chosen))

    @property
    def current(self) -> str:
        """Reference of the case under the cursor, or empty."""
        if not self.is_valid_row_index(self.cursor_row):
            return ""
        return self.coordinate_to_cell_key(self.cursor_coordinate).row_key.value or ""


def _row(summary: CaseSummary, today: date) -> tuple[tuple[str, str], ...]:
    left = summary.working_days_left
    open_ = f", {summary.undecided} open" if summary.undecided else ""
    return (
        (short_day(summary.due, today), ""),
        (days_left(left), "bold" if left <= 0 else ""),
        (summary.reference, "bold"),
        (_STAGES[summary.stage], ""),
        (f"{summary.questions}{open_}", ""),
        (blocked_by(summary), ""),
    )


def _cell(words: str, style: str, width: int) -> Text:
    """Return a cell that leaves a space before the next one."""
    cell = Text(words, style)
    cell.truncate(width - 1, overflow="ellipsis")
    return cell
