"""What runs when `foiassist` is typed: reads the words, does the command, tells what went wrong.

The one place where an error becomes a message and an exit code.
"""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from foiassist.cli import workspace
from foiassist.cli.arguments import Commands, options_alone
from foiassist.cli.output import put, say
from foiassist.cli.plain import begin as plain
from foiassist.cli.session import DeskMaker, Session
from foiassist.errors import FoiassistError

EXIT_INTERRUPTED = 130
"""The person pressed Ctrl+C; as a shell counts it."""

EXIT_PIPE_CLOSED = 141
"""Whoever read the output stopped reading; as a shell counts it."""

EXIT_FAULT = 70
"""foiassist itself is wrong."""


def main(words: Sequence[str] | None = None, *, make_desk: DeskMaker | None = None) -> int:
    """Do what *words* ask and return the exit code.

    Args:
        words: What was typed after `foiassist`; without: the words of this process.
        make_desk: Sets up the desk; without: over the adapters that the settings choose.

    Raises:
        SystemExit: The words are no command, with 2; or help was asked for, with 0.
    """
    _speak_utf8()
    asked = _asked(plain.as_command(words))
    if asked.version:
        from importlib import metadata

        put(metadata.version("foiassist"))
        return 0
    try:
        code = int(getattr(asked, "run", workspace.open_workspace)(Session(asked, make_desk)))
        sys.stdout.flush()
    except FoiassistError as error:
        return _told(error)
    except BrokenPipeError:
        return _quietly_closed()
    except KeyboardInterrupt:
        say("\nStopped. What was saved before stays saved.")
        return EXIT_INTERRUPTED
    except Exception as error:  # noqa: BLE001  # the outermost door: a fault is told, never dumped
        return _fault(error)
    return code


def _asked(words: Sequence[str]) -> argparse.Namespace:
    """Return what *words* ask; who just opens the workspace waits for no other command."""
    return options_alone(words) or parser().parse_args(words)


def parser() -> argparse.ArgumentParser:
    """Return the parser of every command."""
    from foiassist.cli.groups import GROUPS

    commands = Commands()
    for group in GROUPS:
        group.add_to(commands)
    return commands.parser


def _told(error: FoiassistError) -> int:
    say(f"foiassist: {error.message}")
    if error.hint:
        say(f"  {error.hint}")
    return error.exit_code


def _fault(error: Exception) -> int:
    """Say in one line where foiassist is wrong, and nothing of what it was working on."""
    if os.environ.get("FOIASSIST_DEBUG"):
        traceback.print_exception(error)
        return EXIT_FAULT
    steps = traceback.extract_tb(error.__traceback__)
    ours = [step for step in steps if "foiassist" in Path(step.filename).parts] or list(steps)
    where = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "nowhere known"
    say(
        f"foiassist: this is a fault of foiassist ({type(error).__name__} in {where}); nothing "
        "half done was saved. Please report this line; FOIASSIST_DEBUG=1 shows more, which may "
        "hold text of the request."
    )
    return EXIT_FAULT


def _quietly_closed() -> int:
    """Let nothing more be written to a pipe that nobody reads."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return EXIT_PIPE_CLOSED


def _speak_utf8() -> None:
    """Write UTF-8 whatever the terminal's code page: letters have quotes and dashes."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
