"""The row of headings of a register, and the rows under it as records."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice

from foiassist.adapters.readers.register_columns import (
    DAYS,
    Cell,
    Columns,
    Row,
    columns_of,
    day_of,
)
from foiassist.adapters.readers.register_explained import Explained, layout_of, places_named
from foiassist.adapters.readers.register_headings import fields_named, words_of
from foiassist.adapters.readers.register_tables import BrokenTable, Table
from foiassist.case.clean_text import clean, clean_line
from foiassist.case.past_record import NotRead, PastMessage, PastRecord, Side

FORM = "register"
_LOOKED_THROUGH = 40
"""Rows among which the headings are looked for, and whose values speak for or against them."""
_LEAST_HEADINGS = 2
_MOST_COLUMNS = 200
_APART = re.compile(
    r"\s*(?:[;|\n]|,(?!\s*\()|\band\b(?=\s*(?:s\b|s\.|s\d|sec|reg|\d))|&(?=\s*(?:s|\d)))\s*",
    re.IGNORECASE,
)
_NOTHING = frozenset({"", "none", "no", "n", "yes", "y", "na", "n_a", "nil", "not_applicable"})
_LINK = re.compile(r"https?://\S+", re.IGNORECASE)
_PERSON = re.compile(r"[^\W\d_][\w.'’-]*(?: [\w.'’-]+){1,4}|\S+@\S+\.\S+")
_PERSON_HEADINGS = re.compile(r"(?!.*(?:type|category|kind|source|organisation|media)).*")


@dataclass(frozen=True, slots=True)
class Headed:
    """A table whose headings were found."""

    place: str
    columns: Columns
    rows: Iterator[tuple[int, Row]]
    """The rows under the headings."""


def headed(table: Table, place: str, explained: Explained) -> Headed | None:
    """Return *table* with its headings, or None where no row of it can be them."""
    first: list[tuple[int, Row]] = []
    rest = table.rows
    try:
        first.extend(islice(table.rows, _LOOKED_THROUGH))
    except BrokenTable as problem:
        rest = _breaking(problem)
    found = _headings_as_kept(first, explained) or _headings(first, explained.given)
    if found is None:
        return None
    after, names = found
    samples = [row for _, row in first[after:]]
    columns = columns_of(names, samples, explained.of(names))
    return Headed(place, columns, chain(first[after:], rest))


def _breaking(problem: BrokenTable) -> Iterator[tuple[int, Row]]:
    """Break where the rows did, once those before have been read."""
    yield from ()
    raise problem


def record_of(row: Row, columns: Columns, place: str) -> PastRecord | NotRead | None:
    """Return a row as a record; None for one that repeats the headings."""
    if _repeats(row, columns.names):
        return None
    if any(_text(cell) for cell in row[len(columns.names) :]):
        return NotRead(
            place,
            "It has more cells than the table has columns.",
            "Look for a comma or a quotation mark that splits a cell, and put the cell in quotes.",
        )
    title, request = _line(row, columns, "title"), _cell_text(row, columns, "request")
    if not title and not request:
        shown = clean_line(" ".join(_text(cell) for cell in row))[:60]
        return NotRead(place, f"It gives neither a request nor a title: '{shown}'.")
    days = {field: _day(row, columns, field) for field in sorted(DAYS)}
    return PastRecord(
        place,
        FORM,
        messages=tuple(_messages(row, columns, request, title, days)),
        title=title,
        reference=_line(row, columns, "reference"),
        authority=_line(row, columns, "authority"),
        received=days["received"],
        answered=days["answered"],
        outcome=_line(row, columns, "outcome"),
        exemptions=tuple(_exemptions(row, columns)),
        link=_link(row, columns),
        people=tuple(_people(row, columns)),
        unread=tuple(_unread(row, columns, days)),
    )


def _headings_as_kept(
    first: Sequence[tuple[int, Row]], explained: Explained
) -> tuple[int, tuple[str, ...]] | None:
    """Return where the table begins, and its headings, if they were explained before."""
    if not explained.given:
        for layout, said in (explained.kept or {}).items():
            found = _headings(first, said)
            if found and layout_of(found[1]) == layout:
                return found
    return None


def _headings(
    first: Sequence[tuple[int, Row]], given: Mapping[str, str] | None
) -> tuple[int, tuple[str, ...]] | None:
    """Return after how many rows the table begins, and its headings, which may be in two rows."""
    wanted = [name for name in (given or {}).values() if name]
    best, after = 0, 0
    headings: tuple[str, ...] = ()
    for at in range(len(first)):
        for rows in (1, 2):
            names = _names([cells for _, cells in first[at : at + rows]])
            told = _telling(names, wanted) * 2 - rows  # of two ways that tell as much, one row
            if told > best:
                best, after, headings = told, at + rows, names
    return (after, headings) if headings else _plain_headings(first)


def _telling(names: Sequence[str], wanted: Sequence[str]) -> int:
    """Return how much speaks for *names* being headings; 0 for too little."""
    said = sum(bool(places_named(name, names)) for name in wanted)
    known = len(fields_named(names))
    return known + 10 * said if said or known >= _LEAST_HEADINGS else 0


def _plain_headings(first: Sequence[tuple[int, Row]]) -> tuple[int, tuple[str, ...]] | None:
    """Return the first row that is as wide as most, where no heading is known."""
    widths = [sum(bool(_text(cell)) for cell in row) for _, row in first]
    usual = max(set(widths), key=widths.count, default=0)
    for at, (_, row) in enumerate(first):
        if widths[at] >= max(usual, 2) and all(isinstance(cell, str) for cell in row):
            return at + 1, _names([row])
    return None


def _names(rows: Sequence[Row]) -> tuple[str, ...]:
    """Return the headings of one row or of two, where the upper spans what is empty beside it."""
    width = min(max(len(row) for row in rows), _MOST_COLUMNS)
    texts = [[clean_line(_text(cell)) for cell in row[:width]] for row in rows]
    texts = [told + [""] * (width - len(told)) for told in texts]
    names: list[str] = []
    above = ""
    for place in range(width):
        above = texts[0][place] or above
        below = texts[1][place] if len(texts) > 1 else ""
        upper = above if below else texts[0][place]
        name = f"{upper} {below}".strip() or f"column {place + 1}"
        names.append(name if name not in names else f"{name} ({place + 1})")
    while names and not any(column[len(names) - 1] for column in texts):
        names.pop()
    return tuple(names)


def _repeats(row: Row, names: Sequence[str]) -> bool:
    told = [cell for cell in row if isinstance(cell, str) and cell.strip()]
    return len(told) > 1 and all(clean_line(cell) in names for cell in told)


def _messages(
    row: Row, columns: Columns, request: str, title: str, days: Mapping[str, date | None]
) -> Iterator[PastMessage]:
    if request:
        yield PastMessage(Side.APPLICANT, request, days["received"], title)
    if response := _cell_text(row, columns, "response"):
        yield PastMessage(Side.AUTHORITY, response, days["answered"])


def _cells(row: Row, columns: Columns, field: str) -> Iterator[Cell]:
    for place in columns.places.get(field, ()):
        if place < len(row):
            yield row[place]


def _cell_text(row: Row, columns: Columns, field: str) -> str:
    texts = (clean(_text(cell)).strip() for cell in _cells(row, columns, field))
    return "\n\n".join(text for text in texts if text)


def _line(row: Row, columns: Columns, field: str) -> str:
    return clean_line(_cell_text(row, columns, field))


def _text(cell: Cell) -> str:
    """Return a cell as it is shown: a whole number without a point, a day as 31/01/2015."""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    return str(int(cell)) if cell == int(cell) else str(cell)


def _day(row: Row, columns: Columns, field: str) -> date | None:
    return next((day for cell in _cells(row, columns, field) if (day := day_of(cell))), None)


def _unread(row: Row, columns: Columns, days: Mapping[str, date | None]) -> Iterator[str]:
    for field in sorted(DAYS):
        told = _line(row, columns, field)
        if told and days[field] is None:
            yield f"'{told[:40]}' names no day that it was {field}"


def _exemptions(row: Row, columns: Columns) -> Iterator[str]:
    for cell in _cells(row, columns, "exemptions"):
        for part in _APART.split(clean(_text(cell))):
            shown = clean_line(part)
            if words_of(shown) not in _NOTHING:
                yield shown


def _link(row: Row, columns: Columns) -> str:
    match = _LINK.search(_line(row, columns, "link"))
    return match[0] if match else ""


def _people(row: Row, columns: Columns) -> Iterator[str]:
    """Yield names and addresses of whoever asked, so that they can be masked in the texts."""
    for place in columns.places.get("applicant", ()):
        if place < len(row) and _PERSON_HEADINGS.match(words_of(columns.names[place])):
            shown = clean_line(_text(row[place]))
            if _PERSON.fullmatch(shown):
                yield shown
