"""Writes a file whole or not at all."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from foiassist.errors import ExportFailed


def write_whole(path: Path, content: bytes) -> None:
    """Put *content* at *path*; what stood there before stays until the new file is complete.

    Raises:
        ExportFailed: The file cannot be written; nothing was changed.
    """
    unfinished = path.with_name(f".{secrets.token_hex(8)}.unfinished")
    try:
        with unfinished.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "this is not a name that a file can have"
        raise ExportFailed(
            f"The letter could not be written to {path.name!r}: {reason}.",
            hint="Check that the folder exists and that you may write to it, and export again.",
        ) from error
    finally:
        _remove(unfinished)


def _remove(unfinished: Path) -> None:
    """Remove what a failed attempt left behind, if it left anything."""
    try:
        unfinished.unlink(missing_ok=True)
    except (OSError, ValueError):
        return
