"""Registers of requests and disclosure logs, in CSV and in Excel's form.

Pure functions over the bytes of a file: nothing is fetched, evaluated or written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from foiassist.adapters.readers.register_explained import Explained, places_named, unknown_field
from foiassist.adapters.readers.register_rows import Headed, headed, record_of
from foiassist.adapters.readers.register_tables import (
    BrokenTable,
    csv_table,
    looks_like_csv,
)
from foiassist.adapters.readers.register_workbook import looks_like_workbook, workbook_tables
from foiassist.case.past_record import NotRead, PastRecord
from foiassist.case.register_preview import ColumnUse, RegisterPreview, TablePreview

_OPEN_AND_SAVE = "Open it in a spreadsheet program, save it as CSV and import that."


def looks_like_register(data: bytes) -> bool:
    """Return whether *data* is a workbook, or text in columns."""
    return looks_like_workbook(data) or looks_like_csv(data)


def records_of(
    data: bytes, source: str, columns: Mapping[str, str] | Explained | None = None
) -> Iterator[PastRecord | NotRead]:
    """Yield each row of a register as a record, or why it is none.

    Args:
        data: The whole file, for which `looks_like_register` is true.
        source: What to call it.
        columns: Which column is which field, by field, or that with what was said of registers
            before; what is not said is told by headings.
    """
    explained = columns if isinstance(columns, Explained) else Explained(columns)
    if problem := unknown_field(explained.given):
        yield NotRead(source, problem)
        return
    for table in _tables(data, source, explained):
        if isinstance(table, NotRead):
            yield table
        else:
            yield from _records(table)


def preview(
    data: bytes, columns: Mapping[str, str] | None = None, rows: int = 5, source: str = "register"
) -> RegisterPreview:
    """Return what a register would give: its columns, its first rows, and how many there are."""
    if problem := unknown_field(columns):
        return RegisterPreview((), (NotRead(source, problem),))
    tables: list[TablePreview] = []
    not_read: list[NotRead] = []
    for table in _tables(data, source, Explained(columns)):
        if isinstance(table, NotRead):
            not_read.append(table)
            continue
        first: list[PastRecord | NotRead] = []
        count = bad = 0
        for count, record in enumerate(_records(table), start=1):
            bad += isinstance(record, NotRead)
            if count <= rows:
                first.append(record)
        tables.append(TablePreview(table.place, table.columns.uses, tuple(first), count, bad))
    return RegisterPreview(tuple(tables), tuple(not_read))


def columns_of_tables(
    data: bytes, columns: Mapping[str, str] | Explained | None = None
) -> Iterator[tuple[ColumnUse, ...]]:
    """Yield what the columns of each table of a register are taken for; no row is read for it."""
    explained = columns if isinstance(columns, Explained) else Explained(columns)
    if looks_like_register(data) and not unknown_field(explained.given):
        for table in _tables(data, "register", explained):
            if isinstance(table, Headed):
                yield table.columns.uses


def _tables(data: bytes, source: str, explained: Explained) -> Iterator[Headed | NotRead]:
    """Yield each table in which requests can be told, and why others are none."""
    try:
        for table in workbook_tables(data) if looks_like_workbook(data) else [csv_table(data)]:
            if isinstance(table, str):
                yield NotRead(
                    f"{source} › sheet {table}", "It is a hidden sheet, and was left out."
                )
                continue
            place = f"{source} › sheet {table.name}" if table.name else source
            found = headed(table, place, explained)
            if found is None:
                yield NotRead(place, "It holds no table.")
            else:
                yield _missing(found, explained) or found
    except BrokenTable as problem:
        yield NotRead(source, str(problem), _OPEN_AND_SAVE)


def _records(table: Headed) -> Iterator[PastRecord | NotRead]:
    try:
        for number, row in table.rows:
            record = record_of(row, table.columns, f"{table.place} › row {number}")
            if record is not None:
                yield record
    except BrokenTable as problem:
        yield NotRead(table.place, str(problem), _OPEN_AND_SAVE)


def _missing(table: Headed, explained: Explained) -> NotRead | None:
    """Return why requests cannot be told from *table*, if they cannot."""
    names = table.columns.names
    listed = ", ".join(f"'{name}'" for name in names[:30])
    for field, wanted in explained.of(names).items():
        if wanted and not places_named(wanted, names):
            near = get_close_matches(wanted, names, n=1)
            hint = f"Did you mean '{near[0]}'?" if near else ""
            reason = f"It has no column '{wanted}' for the {field}; its columns are {listed}."
            return NotRead(table.place, reason, hint)
    if table.columns.say_something:
        return None
    if not names:
        return NotRead(table.place, "None of its columns has a heading.", _OPEN_AND_SAVE)
    example = max(names, key=len)
    return NotRead(
        table.place,
        f"None of its columns says that it is the request or its title: {listed}.",
        f"Say which one is, such as: --columns request='{example}'",
    )
