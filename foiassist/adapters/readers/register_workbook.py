"""The sheets of a register in Excel's form: values as they were saved, dates as dates.

No formula is evaluated, no macro run, no link followed; sheets that are hidden are left out.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from foiassist.adapters.readers.register_columns import Cell, Row
from foiassist.adapters.readers.register_tables import BrokenTable, Table

_BOOK = "xl/workbook.xml"
MOST_UNPACKED = 256 * 1024 * 1024
"""The most bytes that a workbook may unpack to."""

_MOST_BLANK_ROWS = 10_000
"""So many empty rows after one another, and a sheet counts as ended."""
_MOST_CELLS = 200
"""Cells of a row beyond these are not looked at."""


def looks_like_workbook(data: bytes) -> bool:
    """Return whether *data* is an Excel workbook in its present form (.xlsx, .xlsm)."""
    if not data.startswith(b"PK"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _BOOK in archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return False


def workbook_tables(data: bytes) -> Iterator[Table | str]:
    """Yield each sheet that is shown as a table, and the name of each that is hidden.

    Raises:
        BrokenTable: The workbook, or from some row on a sheet of it, cannot be read.
    """
    from openpyxl import load_workbook

    _refuse_large(data)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    except MemoryError:
        raise
    except Exception as error:  # the library raises anything on a damaged file
        raise BrokenTable("It is a workbook that is damaged or protected.") from error
    if not book.worksheets:
        raise BrokenTable("It is a workbook that is damaged, or has no sheet of cells.")
    for sheet in book.worksheets:
        yield Table(sheet.title, _rows(sheet)) if _is_shown(sheet) else str(sheet.title)


def _refuse_large(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > MOST_UNPACKED:
            raise BrokenTable("It is a workbook that unpacks to more than 256 MB.")


def _is_shown(sheet: Any) -> bool:
    return bool(sheet.sheet_state == "visible")


def _rows(sheet: Any) -> Iterator[tuple[int, Row]]:
    sheet.reset_dimensions()
    number = blank = 0
    try:
        for number, values in enumerate(sheet.iter_rows(values_only=True), start=1):
            row = tuple(_cell(value) for value in values[:_MOST_CELLS])
            if any(cell != "" for cell in row):
                blank = 0
                yield number, row
            else:
                blank += 1
                if blank > _MOST_BLANK_ROWS:
                    return
    except (MemoryError, BrokenTable):
        raise
    except Exception as error:  # the library raises anything on a damaged file
        raise BrokenTable(f"After row {number} the sheet is damaged.") from error


def _cell(value: Any) -> Cell:
    """Return a value as it can be used: a day, a number, or text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date | int | float):
        return value
    return str(value)
