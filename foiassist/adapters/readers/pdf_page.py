"""Words, ruled tables and pictures of one PDF page, as PDFium finds them.

PDFium draws and runs nothing here. The tables are found among the rules by pdfplumber's own
functions, which do not need its slower reading of the page.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

MOST_RULES = 20_000
"""A page with more rules than this is a drawing and no table."""

_FEWEST_RULES = 4
_TOLERANCE = 3.0
"""Rules no further apart than so many points are one."""

_QUARTER = 90
"""Degrees by which a page may be turned, once to three times."""

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in points from the top left corner of the page."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where it stands."""

    text: str
    box: Box

    middle: Point
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
    seen = _as_seen(page)
    letters = page.get_textpage()
    text = letters.get_text_range(0, letters.count_chars())
    words: list[Word] = []
    for match in re.finditer(r"[^\s\x00-\x1f\ufffe\uffff]+", text):
        first = letters.get_charbox(match.start(), loose=True)
        last = letters.get_charbox(match.end() - 1, loose=True)
        corners = [seen(*box[:2]) for box in (first, last)] + [
            seen(*box[2:]) for box in (first, last)
        ]
        box = _around(corners)
        words.append(Word(match[0], box, ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)))
    letters.close()
    return words


def _as_seen(page: Any) -> Callable[[float, float], Point]:
    """Return what turns a point of the file into one from the top left of the page as shown."""
    wide, high = page.get_size()
    turned = page.get_rotation()
    if turned == _QUARTER:
        return lambda x, y: (y, x)
    if turned == 2 * _QUARTER:
        return lambda x, y: (wide - x, y)
    if turned == 3 * _QUARTER:
        return lambda x, y: (wide - y, high - x)
    return lambda x, y: (x, high - y)


def _around(points: Sequence[Point]) -> Box:
    """Return the box around *points*."""
    across, down = [point[0] for point in points], [point[1] for point in points]
    return min(across), min(down), max(across), max(down)


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

    seen = _as_seen(page)
    rules: list[dict[str, Any]] = []
    for drawn in page.get_objects(filter=[FPDF_PAGEOBJ_PATH]):
        for start, end in _strokes(drawn):
            if rule := _rule(_around([seen(*start), seen(*end)])):
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


def _strokes(drawn: Any) -> Iterator[tuple[Point, Point]]:
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
