"""What may be told of a fault in foiassist itself, without telling what a case says."""

from __future__ import annotations

import traceback


def words_on_crash(error: BaseException | None) -> str:
    """Return what may be told of a bug: its kind and where it happened, never a value."""
    cause = getattr(error, "error", None) or error
    frames = traceback.extract_tb(cause.__traceback__ if cause else None)
    places = "\n".join(f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames)
    return (
        f"foiassist has stopped because of a fault of its own ({type(cause).__name__}).\n"
        f"Everything saved is safe. Please report these lines:\n{places}"
    )
