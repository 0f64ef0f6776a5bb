"""The rows of a register in CSV, told apart by what the file holds.

The encoding, the character between cells and quoted line breaks are found from the content. A cell
is text, whatever it begins with: no formula is ever read as one.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from foiassist.adapters.readers.register_columns import Row
from foiassist.adapters.readers.register_headings import fields_named

LONGEST_CELL = 1_000_000
"""Characters; a longer one is a quotation mark that nobody closed."""

_HEAD_BYTES = 65_536
_HEAD_ROWS = 40
_MARKS = (",", ";", "\t", "|")
_DECLARED = "sep="
_STEP = 1 << 20
_LEAST_COLUMNS = 3
_LEAST_ROWS = 3
_EVEN = 0.8
"""Share of rows of one length from which text counts as a table though no heading is known."""
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet, or a whole file."""

    name: str
    """Empty where the file is one table."""

    rows: Iterator[tuple[int, Row]]
    """Each row with its number as a spreadsheet shows it; blank rows are passed over."""


class BrokenTable(Exception):
    """From some row on, the file cannot be read as a table; the text says why."""


def looks_like_csv(data: bytes) -> bool:
    """Return whether *data* is text in columns, with known headings or evenly wide."""
    if b"\x00" in data[:_HEAD_BYTES] and not data.startswith(_UTF16_MARKS):
        return False
    rows = _first_rows(data)
    widths = [len(row) for row in rows if any(cell.strip() for cell in row)]
    for at, row in enumerate(rows):
        if len(fields_named(row)) > 1:
            below = [len(one) for one in rows[at + 1 :] if one]
            return sum(width > len(row) // 2 for width in below) * 2 >= len(below)
    usual = max(set(widths), key=widths.count, default=0)
    even = widths.count(usual) >= _EVEN * len(widths)
    return usual >= _LEAST_COLUMNS and len(widths) >= _LEAST_ROWS and even


def csv_table(data: bytes) -> Table:
    """Return the table of a CSV file; its rows are read as they are asked for.

    Raises:
        BrokenTable: From the rows, where a quotation mark is never closed.
    """
    return Table("", _rows(data, encoding_of(data), _mark_between_cells(data)))


def encoding_of(data: bytes) -> str:
    """Return UTF-16 or UTF-8 where *data* is that throughout, and else Windows' western one."""
    if data.startswith(_UTF16_MARKS):
        return "utf-16"
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(data), _STEP):
            decoder.decode(data[start : start + _STEP], final=start + _STEP >= len(data))
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _rows(data: bytes, encoding: str, mark: str) -> Iterator[tuple[int, Row]]:
    csv.field_size_limit(LONGEST_CELL)
    text = io.TextIOWrapper(io.BytesIO(data), encoding, errors="replace", newline="")
    number = 0
    try:
        for number, row in enumerate(csv.reader(text, delimiter=mark), start=1):
            if any(cell and not cell.isspace() for cell in row) and not _declares(number, row):
                yield number, tuple(row)
    except csv.Error as error:
        raise BrokenTable(f"After row {number} a quotation mark is never closed.") from error


def _declares(number: int, row: list[str]) -> bool:
    """Return whether *row* is the line with which Excel is told what stands between cells."""
    return number == 1 and row[0].strip().lower().startswith(_DECLARED)


def _mark_between_cells(data: bytes) -> str:
    """Return the character that stands between the cells of a file."""
    head = data[:_HEAD_BYTES].decode(_head_encoding(data), errors="replace")
    first = head.lstrip("\ufeff")[: len(_DECLARED) + 1]
    if first.lower().startswith(_DECLARED) and first[len(_DECLARED) :] in _MARKS:
        return first[len(_DECLARED) :]
    return max(_MARKS, key=lambda mark: _fitness(_parsed(head, mark)))


def _fitness(rows: list[list[str]]) -> tuple[int, int]:
    """Return how well rows look cut at the right places: by known headings, then by cells."""
    named = max((len(fields_named(row)) for row in rows), default=0)
    widths = [len(row) for row in rows if len(row) > 1]
    usual = max(set(widths), key=widths.count, default=0)
    return named, widths.count(usual)


def _first_rows(data: bytes) -> list[list[str]]:
    head = data[:_HEAD_BYTES].decode(_head_encoding(data), errors="replace")
    return _parsed(head, _mark_between_cells(data))


def _head_encoding(data: bytes) -> str:
    return "utf-16" if data.startswith(_UTF16_MARKS) else "utf-8-sig"


def _parsed(head: str, mark: str) -> list[list[str]]:
    """Return the first rows of a text, without the last, which may break off."""
    csv.field_size_limit(LONGEST_CELL)
    rows = []
    try:
        for row in csv.reader(io.StringIO(head, newline=""), delimiter=mark):
            rows.append(row)
            if len(rows) > _HEAD_ROWS:
                break
    except csv.Error:
        return rows
    return rows[:-1] if len(head) >= _HEAD_BYTES else rows
