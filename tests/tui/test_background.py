"""The workspace in the background of a shell, and brought back from it."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys

import pytest

if sys.platform == "win32":
    pytest.skip("there are no jobs here", allow_module_level=True)

from benchmarks.kills import REFERENCE, SIZE, prepare
from benchmarks.terminal import running
from foiassist.tui.background import HOW_BACK
from tests.tui.workspaces import a_workspace, drafted_case, notices, press

TYPED = "Still here. "


async def test_where_there_is_no_shell_the_key_says_so():
    async with a_workspace(drafted_case()) as (app, pilot):
        await press(app, pilot, "ctrl+z")
        assert notices(app) == ["Ctrl+Z is off: there is no shell to go back to."]


async def test_in_a_line_the_key_says_how_to_leave_it_and_in_a_section_it_undoes():
    async with a_workspace(drafted_case()) as (app, pilot):
        await press(app, pilot, "slash", "x", "ctrl+z")
        assert notices(app)[0].startswith("Ctrl+Z is off: while you type")
        app.clear_notifications()
        await press(app, pilot, "escape", "e", "A", "ctrl+z")
        area = app.screen.edited_card.area
        assert area.text == app.screen.edited_card.section.text
        assert notices(app) == []


SHELL = """
import fcntl, os, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execvp("bash", ["bash", "--norc", "--noprofile", "-i"])
"""
"""Gives bash the terminal, so that it lets jobs go and come back."""


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
@pytest.mark.parametrize(
    "started", ["{0}", "sh -c '{0}; exit $?'"], ids=["by the shell", "by a program, as make does"]
)
def test_from_a_shell_it_goes_and_comes_back_with_what_was_typed(started, tmp_path):
    folder = prepare(tmp_path / "data")
    words = [sys.executable, "-m", "foiassist", "--data", str(folder), "--as", "A. Officer"]
    line = shlex.join([*words, "--settings", str(folder / "settings.toml")])
    home = {"HOME": str(folder), "PS1": "shell> "}
    with running(["-c", SHELL], SIZE, home) as (terminal, _):
        terminal.wait_for("shell> ")
        terminal.press(f"{started.format(line)}\r")
        terminal.wait_for(REFERENCE)
        terminal.frames(quiet=0.5, longest=5)
        terminal.press("\r")
        terminal.wait_for("Your request")
        terminal.press("e")
        terminal.wait_for("editing")
        terminal.press(TYPED)
        terminal.wait_for(TYPED.strip())
        terminal.press("\x1b[27u")
        terminal.frames(quiet=0.5, longest=5)
        terminal.press("\x1a")
        terminal.wait_for("shell> ")
        assert HOW_BACK.encode() in terminal.painted
        terminal.press("fg\r")
        terminal.wait_for(TYPED.strip())


def test_without_a_shell_that_lets_jobs_go_it_is_never_stopped():
    asked = "from foiassist.tui.background import has_shell; print(has_shell())"
    command = [sys.executable, "-c", asked]
    alone = subprocess.run(command, start_new_session=True, capture_output=True, check=True)
    a_job = subprocess.run(command, process_group=0, capture_output=True, check=True)
    assert (alone.stdout.strip(), a_job.stdout.strip()) == (b"False", b"True")
