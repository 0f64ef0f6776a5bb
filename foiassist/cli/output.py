"""What leaves the commands: data on standard output, words on standard error, never in colour.

Nothing from outside reaches a terminal as anything but plain text.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

from foiassist.case.clean_text import clean
from foiassist.pace import pace

_UNSEEN = re.compile("[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_GAP = "  "


def put(text: str) -> None:
    """Write *text* to standard output as a line, or as lines."""
    print(clean(text).rstrip("\n"))


def put_json(value: Any) -> None:
    """Write one JSON document to standard output."""
    print(json_text(value))


def json_text(value: Any) -> str:
    """Return *value* as JSON in which control and invisible characters are written out."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return _UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def put_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Write rows under their heads, each column as wide as its widest cell."""
    cells = [[" ".join(clean(cell).split()) for cell in row] for row in (heads, *rows)]
    widths = [max(len(row[place]) for row in cells) for place in range(len(heads))]
    for row in cells:
        line = _GAP.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print(line.rstrip())


def say(text: str) -> None:
    """Write words for the person at the keyboard to standard error."""
    print(clean(text), file=sys.stderr)


def in_words(day: date) -> str:
    """Return *day* as a letter writes it: 'Wednesday 30 March 2022'."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: '1 case', '3 cases'."""
    return f"{number} {one if number == 1 else many or one + 's'}"


class Progress:
    """How far a long piece of work has come, on standard error.

    A terminal sees one line that is written over; a file sees one line for each thing done.
    """

    def __init__(self) -> None:
        self._is_terminal = sys.stderr.isatty()
        self._shown = ""
        self._doing = ""
        self._since = 0.0
        self._first = 0

    def show(self, doing: str, done: int, total: int) -> None:
        """Say that *done* of *total* are reached, how fast, and how long it will take yet."""
        doing = clean(doing).rstrip(".…")
        if doing != self._doing:
            self._doing, self._since, self._first = doing, time.monotonic(), done
        how_fast = pace(done - self._first, total - self._first, time.monotonic() - self._since)
        self.tell(doing, f"{done} of {total}" + (f" ({how_fast})" if how_fast else ""))

    def tell(self, doing: str, how_far: str) -> None:
        """Say how far something is in words of its own."""
        if self._is_terminal:
            line = f"{clean(doing)}: {how_far}"
            print(f"\r{line.ljust(len(self._shown))}", end="", file=sys.stderr, flush=True)
            self._shown = line
        elif doing != self._shown:
            print(f"{clean(doing)}…", file=sys.stderr, flush=True)
            self._shown = doing

    def end(self) -> None:
        """Leave the line clear for what comes next."""
        if self._is_terminal and self._shown:
            print(f"\r{' ' * len(self._shown)}\r", end="", file=sys.stderr, flush=True)
        self._shown = ""


@contextmanager
def progress() -> Iterator[Progress]:
    """Give something to show progress on, and clear it away however the work ends."""
    shown = Progress()
    try:
        yield shown
    finally:
        shown.end()
