"""Correspondence as the sites of Alaveteli give it, WhatDoTheyKnow among them.

JSON, JSON Lines, Atom feeds and the plain text of a zip export. Nothing that a file names is
fetched, and labels that somebody put beside the letters (`exemptions`, `outcome`) are never read.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from typing import Any

from foiassist.adapters.readers import alaveteli, atom_feed, transcript
from foiassist.adapters.readers.register_explained import Explained
from foiassist.adapters.readers.register_rows import headed, record_of
from foiassist.adapters.readers.register_tables import Table
from foiassist.case.past_record import NotRead, PastRecord

_LOOKED_AT = 4096
"""How many bytes decide what a file is."""
_LOOKED_THROUGH = 40
"""So many objects say what names there are."""
_JSON_STARTS = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\{\s*[\"}]|\[\s*(?:\{|\]\s*$))")
_NO_LETTERS = "It is JSON that holds no correspondence on a request."
_BROKEN = "It is JSON that is damaged or breaks off."
_FETCH_AGAIN = "Fetch the file again and import it once more."


def looks_like_thread(data: bytes) -> bool:
    """Return whether *data* begins as JSON, as an Atom feed or as an exported correspondence."""
    head = data[:_LOOKED_AT]
    return bool(_JSON_STARTS.match(head)) or atom_feed.is_feed(head) or transcript.begins(head)


def records_of(data: bytes, source: str) -> Iterator[PastRecord | NotRead]:
    """Yield each request of a thread file with its correspondence, oldest letter first.

    Args:
        data: The whole file, for which `looks_like_thread` is true.
        source: What to call it.
    """
    head = data[:_LOOKED_AT]
    if transcript.begins(head):
        yield transcript.record_of(data, source)
    elif atom_feed.is_feed(head):
        yield from atom_feed.records_of(data, source)
    elif _is_lines(data):
        for number, line in enumerate(io.BytesIO(data), start=1):
            if line.strip():
                yield from _of_line(line, f"{source} › line {number}")
    else:
        yield from _of_document(data, source)


def _is_lines(data: bytes) -> bool:
    """Return whether the first line is an object of its own and others follow."""
    stripped = data.strip()
    first, _, rest = stripped.partition(b"\n")
    return bool(rest.strip()) and isinstance(_parsed(first), dict)


def _of_line(line: bytes, place: str) -> Iterator[PastRecord | NotRead]:
    row = _parsed(line)
    if row is None:
        yield NotRead(place, _BROKEN, _FETCH_AGAIN)
        return
    yield from _of_value(row, place) if isinstance(row, dict) else [NotRead(place, _NO_LETTERS)]


def _of_document(data: bytes, source: str) -> Iterator[PastRecord | NotRead]:
    value = _parsed(data)
    if value is None:
        yield NotRead(source, _BROKEN, _FETCH_AGAIN)
    else:
        yield from _of_value(value, source)


def _of_value(value: Any, place: str) -> Iterator[PastRecord | NotRead]:
    read = tuple(alaveteli.records_of(value, place)) or tuple(_as_register(value, place))
    yield from read or (NotRead(place, _NO_LETTERS),)


def _as_register(value: Any, place: str) -> Iterator[PastRecord | NotRead]:
    """Yield the rows of a register exported as a list of objects, whose names are columns."""
    listed = [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
    names = tuple(dict.fromkeys(name for one in listed[:_LOOKED_THROUGH] for name in one))
    rows = [tuple(_cell(one.get(name)) for name in names) for one in listed]
    found = headed(Table("", enumerate((names, *rows))), place, Explained()) if names else None
    if found is not None and found.columns.say_something:
        for number, row in found.rows:
            record = record_of(row, found.columns, f"{place} › entry {number}")
            if record is not None:
                yield record


def _cell(value: Any) -> str:
    """Return a value as the cell of a register; lists and objects are left out."""
    told = isinstance(value, str | int | float) and not isinstance(value, bool)
    return str(value) if told else ""


def _parsed(data: bytes) -> Any:
    """Return what *data* says as JSON, or None where it is none."""
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None
