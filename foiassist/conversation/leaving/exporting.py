"""Which file a letter is written to: a name to begin with, and what stands there already."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from foiassist.case.clean_text import clean_line
from foiassist.conversation.days_in_words import at_time
from foiassist.errors import SettingsError
from foiassist.named_paths import is_folder, path_named

if TYPE_CHECKING:
    from foiassist.desk import Desk

_NO_FILE_NAME = re.compile(r"[^\w.-]+")
_DRAFT = "-draft"


def suggested_file(desk: Desk, reference: str, *, draft: bool) -> str:
    """Return a name for the file of a letter, in the folder that one was written to last."""
    stem = _NO_FILE_NAME.sub("-", reference).strip("-.") or "letter"
    folder = desk.letters.written_to or Path.cwd()
    return _short(folder / f"{stem}{_DRAFT if draft else ''}.docx")


def named_file(words: str, suggested: str) -> Path:
    """Return the file that somebody named; in a folder, by the name that was suggested.

    Raises:
        SettingsError: No file is named.
    """
    name = words.strip()
    if not name:
        raise SettingsError("No file is named.", hint="Name one such as letter.docx.")
    path = path_named(name)
    return path / Path(suggested).name if is_folder(path) else path


def what_is_there(path: Path) -> str:
    """Return what writing to *path* would replace, in a sentence; empty where nothing is there."""
    try:
        changed = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except (OSError, ValueError):
        return ""
    return f"{clean_line(path.name)} is there already, of {at_time(changed)}."


def written_words(path: Path, *, draft: bool) -> str:
    """Return where a letter was written, in a sentence."""
    what = "Watermarked draft" if draft else "Letter"
    return f"{what} written to {clean_line(_short(path))}"


def _short(path: Path) -> str:
    """Return *path* with the home folder as a tilde."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)
