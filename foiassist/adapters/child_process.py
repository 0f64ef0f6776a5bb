"""Runs a function of foiassist in a process of its own: for libraries that are slow to load, and
for files that may end the process that opens them.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_CODE = (
    "import importlib, sys; sys.path.insert(0, sys.argv[1]); "
    "getattr(importlib.import_module(sys.argv[2]), sys.argv[3])(*sys.argv[4:])"
)
_SOURCE = Path(__file__).resolve().parents[2]
"""Where the package stands, so that the child finds it wherever it is started."""


class ChildFailed(Exception):
    """The child process ended badly or did not end in time; the text is its last line."""


def run_in_child(module: str, function: str, *words: str, timeout_seconds: float) -> None:
    """Call *function* of *module* with *words* in a fresh interpreter and wait for it.

    Raises:
        ChildFailed: It raised, was killed, crashed, or took longer than *timeout_seconds*.
    """
    command = [sys.executable, "-c", _CODE, str(_SOURCE), module, function, *words]
    try:
        child = subprocess.run(  # noqa: S603 - our own interpreter and code
            command,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            text=True,
            errors="replace",
            timeout=timeout_seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise ChildFailed(f"no answer in {timeout_seconds:.0f} seconds") from error
    if child.returncode:
        lines = child.stderr.strip().splitlines()
        raise ChildFailed(lines[-1] if lines else f"it ended with code {child.returncode}")
