"""Runs a function of foiassist in a process of its own: for libraries that are slow to load, and
for files that may end the process that opens them.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

_CODE = (
    "import importlib, sys; sys.path.insert(0, sys.argv[1]); "
    "getattr(importlib.import_module(sys.argv[2]), sys.argv[3])(*sys.argv[4:])"
)
_SOURCE = Path(__file__).resolve().parents[2]
"""Where the package stands, so that the child finds it wherever it is started."""
_NEEDED = frozenset(
    "PATH PYTHONPATH PYTHONHOME LD_LIBRARY_PATH LANG LC_ALL LC_CTYPE TZ SYSTEMROOT TEMP TMP".split()
)
"""What of the environment a child that opens files from outside is given."""
_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
"""Threads of libraries for arithmetic would use up the memory that such a child may have."""


class ChildFailed(Exception):
    """The child process ended badly or did not end in time; the text is its last line."""


def run_in_child(module: str, function: str, *words: str, timeout_seconds: float) -> None:
    """Call *function* of *module* with *words* in a fresh interpreter and wait for it.

    Raises:
        ChildFailed: It raised, was killed, crashed, or took longer than *timeout_seconds*.
    """
    try:
        child = subprocess.run(
            _command(module, function, words),
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


def follow_child(module: str, function: str, *words: str) -> Iterator[str]:
    """Yield each line that *function* of *module* prints, from a fresh interpreter.

    The child is ended where nobody follows it any more.

    Raises:
        ChildFailed: It raised, was killed or crashed.
    """
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said,
        subprocess.Popen(
            _command(module, function, words),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=said,
            text=True,
            errors="replace",
        ) as child,
    ):
        try:
            for line in child.stdout or ():
                yield line.rstrip("\n")
        except BaseException:
            child.kill()
            raise
        if child.wait():
            said.seek(0)
            lines = said.read().strip().splitlines()
            raise ChildFailed(lines[-1] if lines else f"it ended with code {child.returncode}")


def start_child(module: str, function: str, *words: str) -> subprocess.Popen[bytes]:
    """Start *function* of *module* with *words* in a fresh interpreter, to talk to over pipes.

    It gets of the environment what an interpreter needs, and no keys or other settings.
    """
    return subprocess.Popen(
        _command(module, function, words),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={name: value for name, value in os.environ.items() if name.upper() in _NEEDED}
        | _ONE_THREAD,
    )


def _command(module: str, function: str, words: Sequence[str]) -> list[str]:
    return [sys.executable, "-c", _CODE, str(_SOURCE), module, function, *words]
