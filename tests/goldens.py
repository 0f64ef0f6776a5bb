"""Whole texts kept beside the tests, to be read in the diff."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "golden"


def check_golden(name: str, text: str) -> None:
    """Compare *text* with the golden file; FOIASSIST_UPDATE_GOLDENS=1 writes it afresh."""
    path = FOLDER / name
    if os.environ.get("FOIASSIST_UPDATE_GOLDENS"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.exists(), f"there is no golden {name}; make it with FOIASSIST_UPDATE_GOLDENS=1"
    assert text == path.read_text(encoding="utf-8")
