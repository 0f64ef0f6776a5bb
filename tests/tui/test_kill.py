"""The real program in a terminal, killed while somebody types."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest

from foiassist.adapters.cases.sql_cases import SqlCases
from foiassist.case.history import HistoryEntry
from foiassist.case.people import Act
from foiassist.case.request import Applicant
from foiassist.case.section import SectionState
from tests.cases import OFFICER
from tests.fakes import NOW, a_desk
from tests.tui.workspaces import SMALL, drafted_case

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals here", allow_module_level=True)

import fcntl
import pty
import select
import struct
import termios

REFERENCE = "TP-FOI-0402"
NO_LIBRARY = "bundled_corpus = false\n"
TYPED = "Nobody may lose this. "
PATIENCE_SECONDS = 30


class Terminal:
    """A terminal that a program runs in, as somebody sees it who types on it."""

    def __init__(self, screen):
        self._screen = screen
        self._shown = b""

    def wait_for(self, words):
        """Read on until *words* have been drawn; what was drawn before them is forgotten."""
        until = time.monotonic() + PATIENCE_SECONDS
        while words.encode() not in self._shown:
            assert time.monotonic() < until, f"{words!r} was never shown: {self._shown[-2000:]!r}"
            self._read(0.1)
        self._shown = b""

    def read_for(self, seconds):
        """Read whatever is drawn in this time."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self._read(left)

    def _read(self, seconds):
        if select.select([self._screen], [], [], seconds)[0]:
            self._shown += os.read(self._screen, 65536)

    def type(self, words):
        os.write(self._screen, words.encode())


@contextmanager
def the_workspace(folder):
    """Yield a terminal with the real workspace on *folder* in it, and its process."""
    settings = folder / "settings.toml"
    settings.write_text(NO_LIBRARY, encoding="utf-8")
    words = ["--data", str(folder), "--settings", str(settings), "--as", OFFICER.name]
    screen, keyboard = pty.openpty()
    columns, lines = SMALL
    fcntl.ioctl(keyboard, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-m", "foiassist", *words],
        stdin=keyboard,
        stdout=keyboard,
        stderr=keyboard,
        env={**os.environ, "TERM": "xterm-256color", "HOME": str(folder)},
        start_new_session=True,
    )
    os.close(keyboard)
    try:
        yield Terminal(screen), process
    finally:
        process.kill()
        process.wait()
        os.close(screen)


@pytest.fixture
def stored(tmp_path):
    """The cases in a folder that foiassist can work in; closed at the end."""
    cases = SqlCases(tmp_path / "cases.db")
    logged = HistoryEntry(NOW, OFFICER.name, Act.LOG_CASE)
    cases.add(drafted_case(), Applicant(), logged, as_given="How many drones are there?")
    yield cases
    cases.close()


def test_a_kill_loses_nothing_that_was_accepted_and_at_most_a_second_of_typing(stored, tmp_path):
    with the_workspace(tmp_path) as (terminal, process):
        terminal.wait_for(REFERENCE)
        terminal.type("\r")
        terminal.wait_for("Your request")
        terminal.read_for(1)
        terminal.type("a")
        terminal.wait_for("accepted a section")
        terminal.type("u")
        terminal.read_for(0.5)
        terminal.type("e")
        terminal.wait_for("editing")
        terminal.type(TYPED)
        terminal.read_for(1)
        process.send_signal(signal.SIGKILL)
        assert process.wait(PATIENCE_SECONDS) == -signal.SIGKILL

    desk = a_desk(store=stored)
    first, second, *_ = desk.cases.case(REFERENCE).sections
    (unfinished,) = desk.drafting.unfinished(REFERENCE)
    assert (unfinished.section, unfinished.by) == (second.id, OFFICER.name)
    assert unfinished.text == TYPED + second.text
    assert second.version == 1
    assert first.state is SectionState.ACCEPTED
    assert first.text == drafted_case().sections[0].text
