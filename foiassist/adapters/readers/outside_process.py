"""Has a Word or PDF file read by a process of its own, with limits, and takes over the text.

A file from outside can be made to cost hours and gigabytes; it costs only the child process.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from foiassist.adapters.child_process import ChildFailed, run_in_child
from foiassist.errors import DocumentUnreadable

TIMEOUT_SECONDS = 10.0
"""How long a file may take to read."""

_REASONS = {
    "encrypted": ("is protected with a password.", "Save it without a password."),
    "scanned": (
        "holds pictures of pages and no text.",
        "Run text recognition on it, or type the request into a .txt file.",
    ),
    "damaged": ("is damaged or not all there.", "Ask for it again, or open and save it."),
    "costly": (
        "would take too much memory or time to read.",
        "Open it yourself with care, and save its text as .txt.",
    ),
}


def read_in_child(kind: str, data: bytes, shown: str, longest: int) -> str:
    """Return the text of a file, or one character more than *longest* of it.

    Args:
        kind: "word" or "pdf".
        data: The whole file.
        shown: What to call it in an error.
        longest: The most characters that are wanted.

    Raises:
        DocumentUnreadable: It is encrypted, scanned, damaged, or beyond the limits.
    """
    with tempfile.TemporaryDirectory(prefix="foiassist-") as folder:
        source, target = Path(folder) / "source", Path(folder) / "target"
        source.write_bytes(data)
        try:
            run_in_child(
                "foiassist.adapters.readers.child",
                "extract",
                kind,
                str(source),
                str(target),
                str(longest),
                timeout_seconds=TIMEOUT_SECONDS,
            )
            answer: dict[str, str] = json.loads(target.read_text(encoding="utf-8"))
        except (ChildFailed, OSError, ValueError) as error:
            raise _unreadable("costly", shown) from error
    if "problem" in answer:
        raise _unreadable(answer["problem"], shown)
    return answer["text"]


def _unreadable(problem: str, shown: str) -> DocumentUnreadable:
    words, hint = _REASONS[problem]
    return DocumentUnreadable(f"{shown} {words}", hint=hint)
