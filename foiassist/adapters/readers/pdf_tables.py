"""The lines of one PDF page, with the rows of its tables on a line each.

A table is what has ruled cells in at least two rows and two columns. Words that stand far apart on
a line without rules are set apart by a tab as well.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

_FAR_APART = 1.6
"""A gap this many times as wide as the letters are high parts two columns."""
_PADDING = 8.0
"""A ruled column no wider than so many points, and empty, is none."""
_NEW_PARAGRAPH = 0.75
"""A gap this many times as high as the letters parts two paragraphs."""

_Box = tuple[float, float, float, float]
_Word = dict[str, Any]


def lines_of_page(page: Any) -> list[str]:
    """Return the lines of a pdfplumber page in reading order, '' between paragraphs."""
    words: list[_Word] = page.extract_words(use_text_flow=False)
    tables = _real_tables(page.find_tables()) if page.rects or page.lines else []
    placed: list[tuple[float, float, str]] = []
    for table in tables:
        inside = [word for word in words if _holds(table.bbox, word)]
        taken, rows = _rows(table, inside)
        words = [word for word in words if id(word) not in taken]
        placed.extend(rows)
    placed.extend(_written_lines(words))
    return list(_with_breaks(sorted(placed)))


def _with_breaks(placed: Sequence[tuple[float, float, str]]) -> Iterator[str]:
    for (top, bottom, text), below in pairwise([*placed, (math.inf, math.inf, "")]):
        yield text
        if below[0] == math.inf:
            return
        apart = below[0] - bottom > _NEW_PARAGRAPH * (bottom - top)
        tabled = "\t" in text, "\t" in below[2]
        if (apart and not all(tabled)) or (tabled[0] and not tabled[1]):
            yield ""


def _real_tables(tables: Sequence[Any]) -> list[Any]:
    """Return the tables of more than a row and a column that lie in no other one."""
    real = [
        table
        for table in tables
        if len(table.rows) > 1 and max(len(row.cells) for row in table.rows) > 1
    ]
    return [
        table
        for table in real
        if not any(other is not table and _within(table.bbox, other.bbox) for other in real)
    ]


def _within(inner: _Box, outer: _Box) -> bool:
    x, y = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    larger = (outer[2] - outer[0]) * (outer[3] - outer[1])
    smaller = (inner[2] - inner[0]) * (inner[3] - inner[1])
    return smaller < larger and outer[0] <= x <= outer[2] and outer[1] <= y <= outer[3]


def _holds(box: _Box, word: _Word) -> bool:
    x: float = (word["x0"] + word["x1"]) / 2
    y: float = (word["top"] + word["bottom"]) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _rows(table: Any, words: Sequence[_Word]) -> tuple[set[int], list[tuple[float, float, str]]]:
    """Return which *words* stand in cells, and the rows of *table* with top and bottom."""
    grid = _grid(table)
    taken: set[int] = set()
    texts: list[list[str | None]] = []
    for cells in grid:
        row: list[str | None] = []
        for cell in cells:
            held = [word for word in words if cell and _holds(cell, word)]
            taken.update(id(word) for word in held)
            row.append(
                " ".join(line.replace("\t", " ") for _, _, line in _written_lines(held))
                if cell
                else None
            )
        texts.append(row)
    spans = [row.bbox for row in table.rows]
    return taken, [
        (spans[first][1], spans[last][3], line)
        for first, last, line in _joined(texts, _narrow(grid))
        if line.strip()
    ]


def _grid(table: Any) -> list[list[_Box | None]]:
    """Return the cells by row; the first row, where a page break ate its rules, made whole."""
    grid: list[list[_Box | None]] = [list(row.cells) for row in table.rows]
    first = grid[0]
    if first[0] is None:
        _, top, _, bottom = table.rows[0].bbox
        for column, cell in enumerate(first):
            below = next((row[column] for row in grid[1:] if row[column]), None)
            if cell is None and below:
                first[column] = (below[0], top, below[2], bottom)
    return grid


def _narrow(grid: Sequence[list[_Box | None]]) -> set[int]:
    """Return the columns that are too narrow to be more than padding."""
    wide = {
        column
        for row in grid
        for column, cell in enumerate(row)
        if cell and cell[2] - cell[0] > _PADDING
    }
    return set(range(len(grid[0]))) - wide


def _joined(texts: Sequence[list[str | None]], narrow: set[int]) -> Iterator[tuple[int, int, str]]:
    """Yield each row as a line with the first and last row that it was made of.

    A row without a first cell goes on with the row above; a column that is in most rows no cell
    of its own belongs to its neighbour on the left; an empty one that is
    padding is dropped.
    """
    rows: list[tuple[int, int, list[str | None]]] = []
    for number, row in enumerate(texts):
        if row[0] is None and rows:
            first, _, above = rows[-1]
            rows[-1] = first, number, [_both(*pair) for pair in zip(above, row, strict=True)]
        else:
            rows.append((number, number, row))
    columns = _columns([row for _, _, row in rows], narrow)
    for first, last, row in rows:
        cells = [" ".join(filter(None, (row[one] for one in group))) for group in columns]
        yield first, last, "\t".join(cells).rstrip("\t")


def _both(above: str | None, below: str | None) -> str | None:
    return " ".join(filter(None, (above, below))) if above or below else above or below


def _columns(rows: Sequence[list[str | None]], narrow: set[int]) -> list[list[int]]:
    groups: list[list[int]] = []
    for column in range(len(rows[0])):
        parts = sum(row[column] is None for row in rows)
        if groups and 2 * parts >= len(rows):
            groups[-1].append(column)
        else:
            groups.append([column])
    return [
        group
        for group in groups
        if not set(group) <= narrow or any(row[one] for row in rows for one in group)
    ]


def _written_lines(words: Sequence[_Word]) -> list[tuple[float, float, str]]:
    """Return *words* as lines with top and bottom, columns on a line apart by a tab."""
    lines: list[list[_Word]] = []
    for word in sorted(words, key=lambda one: (one["top"] + one["bottom"], one["x0"])):
        middle = (word["top"] + word["bottom"]) / 2
        if lines and any(one["top"] < middle < one["bottom"] for one in lines[-1]):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [
        (
            min(word["top"] for word in line),
            max(word["bottom"] for word in line),
            _spaced(sorted(line, key=lambda one: one["x0"])),
        )
        for line in lines
    ]


def _spaced(line: Sequence[_Word]) -> str:
    parts = [line[0]["text"]]
    for before, word in pairwise(line):
        high = max(before["bottom"] - before["top"], word["bottom"] - word["top"])
        parts.append("\t" if word["x0"] - before["x1"] > _FAR_APART * high else " ")
        parts.append(word["text"])
    return "".join(parts)
