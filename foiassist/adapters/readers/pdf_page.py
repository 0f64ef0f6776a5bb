"""Words, ruled tables and pictures of one PDF page, as PDFium finds them.

PDFium draws and runs nothing here. The tables are found among the rules by pdfplumber's own
functions, which do not need its slower reading of the page.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

MOST_RULES = 20_000
"""A page with more rules than this is a drawing and no table."""

_FEWEST_RULES = 4
_TOLERANCE = 3.0
"""Rules no further apart than so many points are one."""

Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in points from the top left corner of the page."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where it stands."""

    text: str
    box: Box

    middle: tuple[float, float]
    """The point in the middle of it."""

    @property
    def high(self) -> float:
        """How high its letters are."""
        return self.box[3] - self.box[1]


@dataclass(frozen=True, slots=True)
class RuledTable:
    """Cells between rules: by row, a row as many as there are columns, None where there is none."""

    rows: tuple[tuple[Box | None, ...], ...]
    box: Box


def words_of(page: Any) -> list[Word]:
    """Return the words of a PDFium page in the order in which the file has them."""
    height = page.get_height()
    letters = page.get_textpage()
    text = letters.get_text_range(0, letters.count_chars())
    words: list[Word] = []
    for match in re.finditer(r"[^\s\x00-\x1f\ufffe\uffff]+", text):
        first = letters.get_charbox(match.start(), loose=True)
        last = letters.get_charbox(match.end() - 1, loose=True)
        top, bottom = height - max(first[3], last[3]), height - min(first[1], last[1])
        box = first[0], top, last[2], bottom
        words.append(Word(match[0], box, ((first[0] + last[2]) / 2, (top + bottom) / 2)))
    letters.close()
    return words


def has_pictures(page: Any) -> bool:
    """Return whether there is a picture on a PDFium page."""
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    return next(iter(page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE])), None) is not None


def tables_of(page: Any) -> list[RuledTable]:
    """Return the tables of a PDFium page that have rules around their cells."""
    from pdfplumber import table

    rules = _rules(page)
    if not _FEWEST_RULES <= len(rules) <= MOST_RULES:
        return []
    tolerances = dict.fromkeys(
        ("snap_x_tolerance", "snap_y_tolerance", "join_x_tolerance", "join_y_tolerance"), _TOLERANCE
    )
    edges = [
        edge
        for edge in table.merge_edges(rules, **tolerances)
        if max(edge["x1"] - edge["x0"], edge["bottom"] - edge["top"]) >= _TOLERANCE
    ]
    crossings = table.edges_to_intersections(edges, _TOLERANCE, _TOLERANCE)
    cells = table.intersections_to_cells(crossings)
    return [_ruled(table.Table(None, group)) for group in table.cells_to_tables(cells)]


def _ruled(table: Any) -> RuledTable:
    return RuledTable(tuple(tuple(row.cells) for row in table.rows), tuple(table.bbox))


def _rules(page: Any) -> list[dict[str, Any]]:
    """Return the straight edges of everything drawn on *page*, as pdfplumber has them."""
    from pypdfium2.raw import FPDF_PAGEOBJ_PATH

    height = page.get_height()
    rules: list[dict[str, Any]] = []
    for drawn in page.get_objects(filter=[FPDF_PAGEOBJ_PATH]):
        for start, end in _strokes(drawn):
            (x0, y0), (x1, y1) = start, end
            box = min(x0, x1), height - max(y0, y1), max(x0, x1), height - min(y0, y1)
            if rule := _rule(box):
                rules.append(rule)
        if len(rules) > MOST_RULES:
            break
    return rules


def _rule(box: Box) -> dict[str, Any] | None:
    left, top, right, bottom = box
    wide, high = right - left, bottom - top
    if min(wide, high) > 1 or max(wide, high) < 1:
        return None
    orientation = "h" if wide > high else "v"
    if orientation == "h":
        top = bottom = (top + bottom) / 2
    else:
        left = right = (left + right) / 2
    return {
        "x0": left,
        "x1": right,
        "top": top,
        "bottom": bottom,
        "orientation": orientation,
        "width": right - left,
        "height": bottom - top,
        "doctop": top,
        "object_type": "line",
    }


def _strokes(drawn: Any) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Yield the straight strokes of a path, from point to point."""
    from pypdfium2 import raw

    matrix = drawn.get_matrix()
    x, y = ctypes.c_float(), ctypes.c_float()
    begun = here = (0.0, 0.0)
    for number in range(raw.FPDFPath_CountSegments(drawn)):
        segment = raw.FPDFPath_GetPathSegment(drawn, number)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = matrix.on_point(x.value, y.value)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            begun = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield here, point
        here = point
        if raw.FPDFPathSegment_GetClose(segment):
            yield here, begun
            here = begun
