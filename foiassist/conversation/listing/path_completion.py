"""Completing the path of a file while it is typed."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from foiassist.case.clean_text import clean_line
from foiassist.named_paths import path_named

_MOST_SHOWN = 12
"""Names that are shown where several go on from what is typed."""


@dataclass(frozen=True, slots=True)
class Completion:
    """How a path goes on."""

    path: str
    """What is typed, with all that can be added without choosing."""

    names: tuple[str, ...] = ()
    """The files and folders to choose from; none where only one, or nothing, goes on from it."""

    more: int = 0
    """How many more there are than are named."""


def completed(typed: str) -> Completion:
    """Return how *typed* goes on in its folder; as it is where nothing there begins like it.

    Hidden files are left out, and names with characters that no screen shows.
    """
    head, separator, tail = typed.rpartition("/")
    folder = path_named(f"{head}{separator}" or ".")
    names = sorted(_names_in(folder, tail), key=str.casefold)
    if not names:
        return Completion(typed)
    path = f"{head}{separator}{_common_start(tail, names)}"
    if len(names) == 1:
        return Completion(path)
    return Completion(path, tuple(names[:_MOST_SHOWN]), max(len(names) - _MOST_SHOWN, 0))


def _names_in(folder: Path, start: str) -> list[str]:
    """Return the names in a folder that begin with *start*, folders with a stroke at the end."""
    wanted = start.casefold()
    try:
        with os.scandir(folder) as entries:
            return [
                f"{entry.name}/" if entry.is_dir() else entry.name
                for entry in entries
                if entry.name.casefold().startswith(wanted)
                and (start or not entry.name.startswith("."))
                and clean_line(entry.name) == entry.name
            ]
    except OSError:
        return []


def _common_start(typed: str, names: list[str]) -> str:
    """Return what all names begin with, in the capitals of the first; all begin with *typed*."""
    first = names[0]
    length = len(typed)
    while length < len(first) and all(
        name[: length + 1].casefold() == first[: length + 1].casefold() for name in names
    ):
        length += 1
    return first[:length]


def choices_in_a_line(found: Completion) -> str:
    """Return the names to choose from, and how many more there are; empty where there is none."""
    more = f"  and {found.more} more" if found.more else ""
    return f"{'  '.join(found.names)}{more}" if found.names else ""
