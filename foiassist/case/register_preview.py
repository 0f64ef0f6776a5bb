"""What a register would give, shown before anything of it is imported."""

from __future__ import annotations

from dataclasses import dataclass

from foiassist.case.past_record import NotRead, PastRecord


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """What a column of a register is taken for."""

    column: str
    """As its heading says, on one line."""

    field: str
    """The field's name; empty where the column is left out."""

    why: str
    """One clause: 'its heading says so', 'you said so', 'nothing in it is kept'."""


@dataclass(frozen=True, slots=True)
class TablePreview:
    """One table of a register: the file, or a sheet of a workbook."""

    place: str
    """'log.csv', 'log.xlsx › sheet 2015'."""

    columns: tuple[ColumnUse, ...]
    first: tuple[PastRecord | NotRead, ...]
    """The first rows as they would come out."""

    rows: int
    """How many rows would come out, those that cannot be read among them."""

    not_read: int
    """How many of them cannot be read."""

    @property
    def left_out(self) -> tuple[str, ...]:
        """The columns from which nothing is taken."""
        return tuple(one.column for one in self.columns if not one.field)

    @property
    def mapped(self) -> dict[str, str]:
        """Which column is which field, as it can be kept for the next register of this layout."""
        parts: dict[str, list[str]] = {}
        for one in self.columns:
            if one.field:
                parts.setdefault(one.field, []).append(one.column)
        return {field: " + ".join(columns) for field, columns in parts.items()}


@dataclass(frozen=True, slots=True)
class RegisterPreview:
    """A register before it is imported."""

    tables: tuple[TablePreview, ...]
    not_read: tuple[NotRead, ...] = ()
    """Sheets or files that hold no table of requests, and why."""
