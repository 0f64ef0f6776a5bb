"""The files that an import is pointed at: files, folders with all that is in them, a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from foiassist.adapters.readers.unread import Why, not_read, unreadable
from foiassist.case.clean_text import clean_line
from foiassist.case.past_record import NotRead
from foiassist.errors import DocumentTooLarge
from foiassist.named_paths import is_folder

LARGEST_BYTES = 200 * 1024 * 1024
"""The largest file that is opened: an export, a register or an archive."""
STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class FileArrival:
    """A file that was found, not opened yet."""

    source: str
    """What to call it: its path as given, or 'standard input'."""

    path: Path | None
    """None for standard input."""

    size: int
    """Bytes; 0 where it is not known before it is read."""

    changed_ns: int
    """When it was changed, in nanoseconds since 1970; 0 where that is not known."""

    def read(self) -> bytes:
        """Return what it holds.

        Raises:
            DocumentUnreadable, DocumentTooLarge: It cannot be opened, or is too large.
        """
        try:
            data = self._content()
        except (OSError, ValueError) as error:
            raise unreadable(self.source, Why.UNOPENED) from error
        if len(data) > LARGEST_BYTES:
            raise DocumentTooLarge(f"{self.source} {Why.TOO_LARGE.words}", hint=Why.TOO_LARGE.hint)
        return data

    def _content(self) -> bytes:
        if self.path is None:
            return sys.stdin.buffer.read(LARGEST_BYTES + 1)
        with self.path.open("rb") as file:
            return file.read(LARGEST_BYTES + 1)


def arrivals(paths: Sequence[str]) -> Iterator[FileArrival | NotRead]:
    """Yield the files that *paths* name, in order, and those in folders by name.

    Hidden files are passed over; a link that leads out of the folder is refused.

    Args:
        paths: Files, folders, and '-' for standard input.
    """
    for path in paths:
        if path == STANDARD_INPUT:
            yield FileArrival("standard input", None, 0, 0)
        elif is_folder(folder := Path(path)):
            yield from _in_folder(folder, folder.resolve())
        else:
            yield _arrival(Path(path))


def _in_folder(folder: Path, top: Path) -> Iterator[FileArrival | NotRead]:
    """Yield the files in *folder* and those below it, none that lies outside of *top*."""
    try:
        paths = sorted(folder.iterdir())
    except OSError:
        yield not_read(_shown(folder), Why.UNOPENED)
        return
    for path in paths:
        if path.name.startswith("."):
            continue
        if path.is_symlink() and not _stays_inside(path, top):
            yield not_read(_shown(path), Why.LINK)
        elif path.is_dir():
            if not path.is_symlink():
                yield from _in_folder(path, top)
        else:
            yield _arrival(path)


def _stays_inside(link: Path, top: Path) -> bool:
    try:
        return link.resolve().is_relative_to(top)
    except (OSError, RuntimeError):
        return False


def _arrival(path: Path) -> FileArrival | NotRead:
    """Return the file at *path*, or that it cannot be opened."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return not_read(_shown(path), Why.UNOPENED)
    if not path.is_file():
        return not_read(_shown(path), Why.NO_FILE)
    if found.st_size > LARGEST_BYTES:
        return not_read(_shown(path), Why.TOO_LARGE)
    return FileArrival(_shown(path), path, found.st_size, found.st_mtime_ns)


def _shown(path: Path) -> str:
    return clean_line(str(path)) or "a file without a name"
