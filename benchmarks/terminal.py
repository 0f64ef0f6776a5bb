"""A program on a pseudo-terminal, timed from a key to the frames that it paints.

The terminal answers that it paints frames whole, so Textual marks where each begins and ends.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATIENCE_SECONDS = 60.0
_ASKED = b"\x1b[?2026$p"
_ANSWER = b"\x1b[?2026;1$y"
_FRAME_END = b"\x1b[?2026l"


class Terminal:
    """What a program paints, byte by byte, and the keys that it is given."""

    def __init__(self, screen: int) -> None:
        self._screen = screen
        self._lately = b""
        self.painted = bytearray()
        """Every byte so far."""

    def hang_up(self) -> None:
        """Go away, as a terminal whose line is cut."""
        if self._screen >= 0:
            os.close(self._screen)
            self._screen = -1

    def press(self, keys: str) -> None:
        """Write *keys* as a keyboard would."""
        os.write(self._screen, keys.encode())

    def frames(
        self, quiet: float, most: int = 10_000, longest: float = PATIENCE_SECONDS
    ) -> list[float]:
        """Return when each frame was whole, until nothing was painted for *quiet* seconds.

        A cursor that blinks is never quiet; *longest* ends the waiting for it.
        """
        ends: list[float] = []
        until = time.perf_counter() + longest
        while len(ends) < most and time.perf_counter() < until:
            before = len(self.painted) - len(_FRAME_END)
            if not self._read(quiet):
                break
            if _FRAME_END in self.painted[max(before, 0) :]:
                ends.append(time.perf_counter())
        return ends

    def wait_for(self, words: str, longest: float = PATIENCE_SECONDS) -> float:
        """Read until *words* have been painted, and return when they were."""
        seen = b""
        until = time.perf_counter() + longest
        while words.encode() not in seen:
            if time.perf_counter() > until:
                raise SystemExit(f"{words!r} was never painted: {seen[-1500:]!r}")
            seen += self._read(0.1)
        return time.perf_counter()

    def _read(self, seconds: float) -> bytes:
        """Return what was painted next."""
        if not select.select([self._screen], [], [], seconds)[0]:
            return b""
        try:
            piece = os.read(self._screen, 65536)
        except OSError:
            return b""
        self.painted += piece
        self._lately = (self._lately + piece)[-64:]
        if _ASKED in self._lately:
            self._lately = b""
            os.write(self._screen, _ANSWER)
        return piece


@contextmanager
def running(
    words: Sequence[str],
    size: tuple[int, int],
    more: Mapping[str, str] | None = None,
    folder: Path = ROOT,
) -> Iterator[tuple[Terminal, subprocess.Popen[bytes]]]:
    """Yield a terminal of *size* in which Python runs *words*, and its process; ended after."""
    screen, keyboard = pty.openpty()
    columns, lines = size
    fcntl.ioctl(keyboard, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT), **(more or {})}
    process = subprocess.Popen(
        [sys.executable, *words],
        stdin=keyboard, stdout=keyboard, stderr=keyboard, env=environment, cwd=folder,
        start_new_session=True,
    )  # fmt: skip
    os.close(keyboard)
    terminal = Terminal(screen)
    try:
        yield terminal, process
    finally:
        process.kill()
        process.wait()
        terminal.hang_up()
