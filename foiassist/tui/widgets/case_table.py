"""The table of cases: when each is due, how far it is and what blocks it, the most urgent first.

Only the lines in sight are drawn, so that hundreds of cases are as quick as ten.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from foiassist.conversation.listing.case_list import Urgency
from foiassist.conversation.listing.case_rows import COLUMNS, Row, rows_of

if TYPE_CHECKING:
    from foiassist.desk.case_summary import CaseSummary

_OFFICER, _BLOCKED = COLUMNS.index("Officer"), COLUMNS.index("Blocked by")
_WIDEST = (10, 18, 24, 11, 14, 20, 1000)
"""Columns at most, with the space after it; what blocks a case has all that is left."""

_ROOM_FOR_OFFICER = 104
"""Columns of the table from which there is room for a name."""

_DOUBLE = 2
"""Clicks that open the case under the mouse; one puts the cursor on it."""

_CURSOR, _NO_CURSOR = "▌", " "
_STYLES = {
    Urgency.OVERDUE: "cases--late",
    Urgency.SOON: "cases--soon",
    Urgency.STOPPED: "cases--done",
    Urgency.DONE: "cases--done",
}


class CaseTable(ScrollView, can_focus=True):
    """Shows one line a case; its cursor stays on a case and passes the headings over."""

    HELP = """One line a case: when it is due and how many working days are left, how far it is, and
    what blocks it. Enter or a double click opens the case."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "cases--columns", "cases--group", "cases--cursor", "cases--late", "cases--soon",
        "cases--done",
    }  # fmt: skip
    DEFAULT_CSS = """
    CaseTable {
        height: 1fr; background: transparent; padding: 0 1;
        & > .cases--columns { text-style: bold; color: $text-accent; }
        & > .cases--group { color: $foreground 70%; }
        & > .cases--cursor {
            background: $block-cursor-background; color: $block-cursor-foreground;
        }
        & > .cases--late { color: $text-error; text-style: bold; }
        & > .cases--soon { color: $text-warning; }
        & > .cases--done { color: $foreground 70%; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "open", "Open", id="cases.open", key_display="Enter",
            tooltip="Open the case.",
        ),
        Binding("down,j", "move(1)", "Next", id="cases.next", show=False,
                tooltip="Go to the next case."),
        Binding("up,k", "move(-1)", "Previous", id="cases.previous", show=False,
                tooltip="Go to the case before."),
        Binding("pagedown,space", "page(1)", "Page down", id="cases.page-down", show=False,
                tooltip="Go down by a page."),
        Binding("pageup", "page(-1)", "Page up", id="cases.page-up", show=False,
                tooltip="Go up by a page."),
        Binding("home", "end(-1)", "First", id="cases.first", show=False,
                tooltip="Go to the most urgent case."),
        Binding("end", "end(1)", "Last", id="cases.last", show=False,
                tooltip="Go to the last case."),
    ]  # fmt: skip

    @dataclass
    class Moved(Message):
        """Another case is under the cursor."""

        reference: str

    @dataclass
    class Opened(Message):
        """Somebody wants to work on a case."""

        reference: str

    def __init__(self) -> None:
        super().__init__(id="cases")
        self._lines: tuple[Row, ...] = ()
        self._widths: tuple[int, ...] = (0,) * len(COLUMNS)
        self.current = ""
        """Reference of the case under the cursor, or empty."""

    def show(
        self,
        summaries: Sequence[CaseSummary],
        today: date,
        blockers: Mapping[str, int],
        unfinished: Collection[str] = (),
    ) -> None:
        """Show these cases, in their order, with the cursor on the case it was on.

        Where that case is gone, the cursor goes to the one that has taken its place.
        """
        place = self._place
        self._lines = tuple(rows_of(summaries, today, blockers, unfinished))
        self._measure()
        if self.current not in self.references:
            self._go_to(self._nearest_case(place if place is not None else 0))
        self.refresh()

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """What stands in each line, headings included."""
        return [line.cells for line in self._lines]

    @property
    def references(self) -> list[str]:
        """References of the cases, in the order in which they stand."""
        return [line.reference for line in self._lines if line.reference]

    # Drawing

    def on_resize(self) -> None:
        """Lay the columns out for the room there is."""
        self._measure()
        self._keep_in_sight()

    def _measure(self) -> None:
        cases = [line for line in self._lines if line.reference]
        widths = [_width(column, cases) for column in range(_BLOCKED)]
        room = self.size.width - len(_CURSOR)
        if room < _ROOM_FOR_OFFICER:
            widths[_OFFICER] = 0
        self._widths = (*widths, max(room - sum(widths), 0))
        self.virtual_size = Size(self.size.width, len(self._lines) + 1)

    def render_line(self, y: int) -> Strip:
        """Return one line as it is seen; the first always names the columns."""
        if y == 0:
            return self._drawn(f"{_NO_CURSOR}{self._in_columns(COLUMNS)}", "cases--columns")
        place = self.scroll_offset.y + y - 1
        if place >= len(self._lines):
            return self._drawn("", "")
        line = self._lines[place]
        if not line.reference:
            return self._drawn(f"{_NO_CURSOR}{line.cells[0]}", "cases--group")
        if line.reference == self.current:
            return self._drawn(f"{_CURSOR}{self._in_columns(line.cells)}", "cases--cursor")
        words = f"{_NO_CURSOR}{self._in_columns(line.cells)}"
        return self._drawn(words, _STYLES.get(line.urgency, ""))

    def _in_columns(self, cells: Sequence[str]) -> str:
        return "".join(_fitted(*one) for one in zip(cells, self._widths, strict=True))

    def _drawn(self, words: str, component: str) -> Strip:
        style, width = self.rich_style, self.size.width
        if component:
            style += self.get_component_rich_style(component, partial=True)
        return Strip([Segment(set_cell_size(words, width), style)], width)

    # Moving

    @property
    def _place(self) -> int | None:
        """Which line the cursor stands on."""
        return next(
            (n for n, line in enumerate(self._lines) if line.reference == self.current), None
        )

    def _nearest_case(self, place: int) -> str:
        """Return the case at a line, or the next below it, or the last above it."""
        below = (line.reference for line in self._lines[place:] if line.reference)
        above = (line.reference for line in reversed(self._lines[:place]) if line.reference)
        return next(below, "") or next(above, "")

    def _go_to(self, reference: str) -> None:
        was_on_one, self.current = bool(self.current), reference
        if bool(reference) != was_on_one:
            self.screen.refresh_bindings()
        self.post_message(self.Moved(reference))
        self._keep_in_sight()
        self.refresh()

    def _keep_in_sight(self) -> None:
        """Scroll no further than to show the line under the cursor, with a heading just above."""
        place = self._place
        if place is None:
            return
        first = place - 1 if place and not self._lines[place - 1].reference else place
        room, top = max(self.size.height - 1, 1), self.scroll_offset.y
        if first < top:
            self.scroll_to(y=first, animate=False)
        elif place >= top + room:
            self.scroll_to(y=place - room + 1, animate=False)

    def action_move(self, by: int) -> None:
        """Go to the next case, or the one before."""
        references = self.references
        if references:
            place = references.index(self.current) + by
            self._go_to(references[min(max(place, 0), len(references) - 1)])

    def action_page(self, by: int) -> None:
        """Go down or up by a page."""
        self.action_move(by * max(self.size.height - 2, 1))

    def action_end(self, which: int) -> None:
        """Go to the first case, or the last."""
        self.action_move(which * len(self._lines))

    def action_open(self) -> None:
        """Open the case under the cursor."""
        if self.current:
            self.post_message(self.Opened(self.current))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether a key does anything: there must be a case to open."""
        return bool(self.current) if action == "open" else super().check_action(action, parameters)

    def on_click(self, event: Click) -> None:
        """Put the cursor on a case with one click, and open it with two."""
        place = event.get_content_offset_capture(self).y - 1 + self.scroll_offset.y
        if not 0 <= place < len(self._lines) or not self._lines[place].reference:
            return
        self._go_to(self._lines[place].reference)
        if event.chain == _DOUBLE:
            self.action_open()


def _width(column: int, cases: Sequence[Row]) -> int:
    """Return the width of a column: its longest cell and a space."""
    lengths = (cell_len(line.cells[column]) for line in cases)
    return min(max((cell_len(COLUMNS[column]), *lengths)) + 1, _WIDEST[column])


def _fitted(cell: str, width: int) -> str:
    """Return a cell that fills its column and leaves a space before the next one."""
    if width and cell_len(cell) >= width:
        cell = f"{set_cell_size(cell, max(width - 2, 0))}…"
    return set_cell_size(cell, width)
