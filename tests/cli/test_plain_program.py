"""The line mode as it reaches a terminal: printable text alone, from the real program too."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from foiassist.cli.plain.lines import in_sentences, printable
from tests.cases import OFFICER, a_case
from tests.cli.plain_journey import (
    APPROVING,
    DECIDING,
    LOGGING,
    REFERENCE,
    accepting,
    exporting,
    typed,
    unprintable,
)
from tests.conversation.plain_words.spoken import drafted
from tests.fakes import a_desk

ROOT = Path(__file__).resolve().parents[2]
ATTACKS = ROOT.parent / "shared" / "data" / "attacks"
DRAFTED = "TP-FOI-0417"

# What is shown


def test_signs_that_only_an_eye_makes_sense_of_are_left_out():
    assert in_sentences("✗ blocker  Question 1\n  ▲ warning") == "blocker, Question 1\n  warning"


def test_the_letter_keeps_its_own_signs():
    case = a_case()
    shown = typed(a_desk(case), "/request\n", reference=DRAFTED)
    assert case.request.text.splitlines()[1] in shown


@pytest.mark.parametrize(
    "hostile", ["\x1b[31mred", "\x9b2J", "a\u202eb", "tab\there", "\x07", "x\u200by"]
)
def test_hostile_letters_are_never_shown(hostile):
    assert unprintable(printable(hostile)) == set()


def test_no_attack_reaches_the_terminal_or_changes_a_case():
    if not ATTACKS.is_dir():
        pytest.skip("The attacks lie beside the checkout, and are not here.")
    words = json.loads((ATTACKS / "blns" / "blns.json").read_text(encoding="utf-8"))
    hostile = (ATTACKS / "terminal_markup_export_attacks.json").read_text(encoding="utf-8")
    words.extend(json.loads(hostile).values())
    desk = a_desk(drafted())
    kept = [one for one in words if one.strip() and not one.startswith("/")]
    shown = typed(desk, "\n".join(one.replace("\n", " ") for one in kept), reference=DRAFTED)
    assert unprintable(shown) == set()
    assert desk.cases.case(DRAFTED) == drafted()


# The real program, over a pipe and in a terminal


PROMPT = "foiassist> "
SECTIONS = 14
"""Sections of the letter that the journey leads to."""

NO_TERMINALS = pytest.mark.skipif(
    sys.platform == "win32", reason="there are no pseudo-terminals here"
)
IN_A_TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""
"""Makes the terminal the program's own, so that Ctrl+C reaches it, and becomes the program."""

WORDS = (
    "new {request}\n2024-03-04\nTP-7\ndisclose 1\nyes\nwe don't hold 2\nyes\n"
    "there were 14 drones for 1 (from the asset register)\nyes\nquestion 1\nquit\n"
)


def the_program(folder):
    settings = folder / "settings.toml"
    settings.write_text("bundled_corpus = false\n", encoding="utf-8")
    request = folder / "request.txt"
    request.write_text("1. How many drones?\n2. How many kites?\n", encoding="utf-8")
    words = ["--data", str(folder), "--settings", str(settings), "--as", OFFICER.name, "--plain"]
    return [sys.executable, "-m", "foiassist", *words], WORDS.format(request=request)


def test_the_real_program_is_driven_over_a_pipe(tmp_path):
    command, words = the_program(tmp_path)
    done = subprocess.run(command, input=words, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert unprintable(done.stdout) == set()
    assert "Fact: There were 14 drones. From: The asset register." in done.stdout
    assert done.stdout.endswith("Everything is saved.\n")


HAND_SECONDS = 0.5
"""How long a hand takes from seeing the prompt to Ctrl+C; sooner, Python may not be reading yet."""


class Terminal:
    """A terminal that the program runs in, and all that it has shown."""

    def __init__(self, screen):
        self._screen = screen
        self.shown = ""

    def type(self, keys):
        """Type *keys*, and wait for the prompt after what comes of them."""
        prompts = self.shown.count(PROMPT)
        os.write(self._screen, keys.encode())
        self.wait_for_prompts(prompts + 1)

    def leave(self):
        """Press Ctrl+D."""
        os.write(self._screen, b"\x04")

    def wait_for_prompts(self, many):
        until = time.monotonic() + 30
        while self.shown.count(PROMPT) < many:
            assert time.monotonic() < until, self.shown[-500:]
            if select.select([self._screen], [], [], 0.2)[0]:
                self.shown += os.read(self._screen, 65536).decode()


@contextmanager
def a_terminal(command):
    screen, keyboard = os.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", IN_A_TERMINAL, *command],
        stdin=keyboard,
        stdout=keyboard,
        stderr=keyboard,
        start_new_session=True,
    )
    os.close(keyboard)
    try:
        terminal = Terminal(screen)
        terminal.wait_for_prompts(1)
        yield terminal, process
    finally:
        process.kill()
        process.wait()
        os.close(screen)


def sittings(path):
    """Return who sits down in turn on the way from a request to the letter in *path*."""
    return (
        ("officer", "", LOGGING + DECIDING),
        ("officer", REFERENCE, accepting(SECTIONS)),
        ("supervisor", REFERENCE, APPROVING),
        ("officer", REFERENCE, exporting(path)),
    )


@pytest.mark.timeout(180)
def test_a_whole_journey_is_driven_over_a_pipe(tmp_path):
    for who, reference, words in sittings(tmp_path / "letter.docx"):
        command = [sys.executable, "-m", "tests.cli.plain_journey", str(tmp_path), who, reference]
        done = subprocess.run(
            command, input=words, capture_output=True, text=True, check=True, cwd=ROOT
        )
        assert unprintable(done.stdout) == set()
        assert "Not done" not in done.stdout
        assert done.stderr == ""
    assert (tmp_path / "letter.docx").stat().st_size > 5000


@NO_TERMINALS
@pytest.mark.timeout(180)
def test_a_whole_journey_is_driven_in_a_terminal(tmp_path):
    for who, reference, words in sittings(tmp_path / "letter.docx"):
        command = [sys.executable, "-m", "tests.cli.plain_journey", str(tmp_path), who, reference]
        with a_terminal(command) as (terminal, process):
            for line in words.removesuffix("quit\n").splitlines():
                terminal.type(f"{line}\n")
            terminal.leave()
            assert process.wait(timeout=20) == 0
        assert unprintable(terminal.shown.replace("\r\n", "\n")) == set()
        assert "Not done" not in terminal.shown
    assert (tmp_path / "letter.docx").stat().st_size > 5000


@NO_TERMINALS
def test_the_real_program_works_in_a_terminal_and_ctrl_c_backs_out_one_step(tmp_path):
    command, words = the_program(tmp_path)
    with a_terminal(command) as (terminal, process):
        for line in words.removesuffix("quit\n").splitlines():
            terminal.type(f"{line}\n")
        assert "Fact: There were 14 drones." in terminal.shown
        terminal.type("withhold 1 under 31(1)(a)\n")
        time.sleep(HAND_SECONDS)
        terminal.type("\x03")
        assert "Left; nothing was changed." in terminal.shown
        assert "1 case." not in terminal.shown
        time.sleep(HAND_SECONDS)
        terminal.type("\x03")
        assert "1 case." in terminal.shown
        terminal.leave()
        assert process.wait(timeout=20) == 0
    assert unprintable(terminal.shown.replace("\r\n", "\n")) == set()
