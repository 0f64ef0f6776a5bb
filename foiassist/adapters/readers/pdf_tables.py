"""The lines of one PDF page, with the rows of its tables on a line each.

A table is what has ruled cells in at least two rows and two columns. Words that stand far apart on
a line without rules are set apart by a tab as well.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from foiassist.adapters.readers.pdf_page import Box, RuledTable, Word

_FAR_APART = 1.4
"""A gap this many times as wide as the letters are high parts two columns."""
_PADDING = 8.0
"""A ruled column no wider than so many points, and empty, is none."""
_TOUCHING = 0.06
"""A gap this many times as wide as the letters are high parts two words: '15' and a raised 'th'."""
_NEW_PARAGRAPH = 0.75
"""A gap this many times as high as the letters parts two paragraphs."""

_Placed = tuple[float, float, str]
"""Top and bottom of a line or a row on the page, and its text."""


def lines_of_page(words: Sequence[Word], tables: Sequence[RuledTable]) -> list[str]:
    """Return the lines of a page in reading order, '' between paragraphs."""
    placed: list[_Placed] = []
    for table in _real_tables(tables):
        rows, words = _rows(table, words)
        placed.extend(rows)
    placed.extend(_written_lines(words))
    return list(_with_breaks(sorted(placed)))


def _with_breaks(placed: Sequence[_Placed]) -> Iterator[str]:
    for (top, bottom, text), below in pairwise([*placed, (math.inf, math.inf, "")]):
        yield text
        if below[0] == math.inf:
            return
        apart = below[0] - bottom > _NEW_PARAGRAPH * (bottom - top)
        tabled = "\t" in text, "\t" in below[2]
        if (apart and not all(tabled)) or (tabled[0] and not tabled[1]):
            yield ""


def _real_tables(tables: Sequence[RuledTable]) -> list[RuledTable]:
    """Return the tables of more than a row and a column that lie in no other one."""
    real = [table for table in tables if len(table.rows) > 1 and len(table.rows[0]) > 1]
    return [
        table
        for table in real
        if not any(other is not table and _within(table.box, other.box) for other in real)
    ]


def _within(inner: Box, outer: Box) -> bool:
    x, y = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    larger = (outer[2] - outer[0]) * (outer[3] - outer[1])
    smaller = (inner[2] - inner[0]) * (inner[3] - inner[1])
    return smaller < larger and _holds(outer, (x, y))


def _holds(box: Box, point: tuple[float, float]) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def _rows(table: RuledTable, words: Sequence[Word]) -> tuple[list[_Placed], list[Word]]:
    """Return the rows of *table*, and the *words* that stand in none of its cells."""
    grid = _grid(table)
    outside = [word for word in words if not _holds(table.box, word.middle)]
    left = [word for word in words if _holds(table.box, word.middle)]
    texts: list[list[str | None]] = []
    for cells in grid:
        top, bottom = _top_and_bottom(cells)
        near = [word for word in left if top <= word.middle[1] <= bottom]
        left = [word for word in left if not top <= word.middle[1] <= bottom]
        row: list[str | None] = []
        for cell in cells:
            held = [word for word in near if cell and _holds(cell, word.middle)]
            near = [word for word in near if not (cell and _holds(cell, word.middle))]
            row.append(_in_one_line(held) if cell else None)
        left.extend(near)
        texts.append(row)
    rows = [
        (_top_and_bottom(grid[first])[0], _top_and_bottom(grid[last])[1], line)
        for first, last, line in _joined(texts, _narrow(grid))
        if line.strip()
    ]
    return rows, [*outside, *left]


def _top_and_bottom(cells: Sequence[Box | None]) -> tuple[float, float]:
    tops = [cell[1] for cell in cells if cell]
    return min(tops), max(cell[3] for cell in cells if cell)


def _in_one_line(words: Sequence[Word]) -> str:
    return " ".join(line.replace("\t", " ") for _, _, line in _written_lines(words))


def _grid(table: RuledTable) -> list[list[Box | None]]:
    """Return the cells by row; the first row, where a page break ate its rules, made whole."""
    grid = [list(row) for row in table.rows]
    first = grid[0]
    known = next(cell for cell in first if cell)
    for column, cell in enumerate(first if first[0] is None else ()):
        below = next((row[column] for row in grid[1:] if row[column]), None)
        if cell is None and below:
            first[column] = (below[0], known[1], below[2], known[3])
    return grid


def _narrow(grid: Sequence[list[Box | None]]) -> set[int]:
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


def _written_lines(words: Sequence[Word]) -> list[_Placed]:
    """Return *words* as lines, columns on a line apart by a tab."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda one: (one.middle[1], one.box[0])):
        middle = word.middle[1]
        if lines and any(one.box[1] < middle < one.box[3] for one in lines[-1]):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [
        (
            min(word.box[1] for word in line),
            max(word.box[3] for word in line),
            _spaced(sorted(line, key=lambda one: one.box[0])),
        )
        for line in lines
    ]


def _spaced(line: Sequence[Word]) -> str:
    parts = [line[0].text]
    for before, word in pairwise(line):
        gap = (word.box[0] - before.box[2]) / max(before.high, word.high, 1.0)
        parts.append("\t" if gap > _FAR_APART else " " if gap > _TOUCHING else "")
        parts.append(word.text)
    return "".join(parts)
