"""Paths that a person names: any words at all, and no words end the program."""

from __future__ import annotations

from pathlib import Path


def path_named(words: str) -> Path:
    """Return the path that *words* name; ~ is a person's home, where there is that person."""
    path = Path(words.strip())
    try:
        return path.expanduser()
    except RuntimeError:  # nobody is called what follows the ~
        return path


def is_file(path: Path) -> bool:
    """Return whether there is such a file; a name that no file can have is none."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def is_folder(path: Path) -> bool:
    """Return whether there is such a folder; a name that no folder can have is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False
