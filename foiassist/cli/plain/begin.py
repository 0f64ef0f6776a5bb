"""Working in lines, for a screen reader, a simple terminal or a script: `foiassist --plain`.

The same cases, commands and plain words as the workspace, with nothing drawn.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from foiassist.cli.arguments import Commands
from foiassist.cli.session import Session

FLAG = "--plain"
_COMMAND = "plain"


def add_to(commands: Commands) -> None:
    """Add the line mode to the commands."""
    plain = commands.add(
        _COMMAND,
        open_plain,
        "work in lines, for a screen reader or a script (also --plain)",
        "plain",
        "plain FOI-22-0158",
        "plain FOI-22-0158 < words.txt",
        json=False,
    )
    plain.add_argument("reference", nargs="?", default="", metavar="REF", help="a case to open")


def as_command(words: Sequence[str] | None) -> Sequence[str]:
    """Return what was typed with `--plain` as the command that it is."""
    given = sys.argv[1:] if words is None else words
    if FLAG not in given:
        return given
    place = list(given).index(FLAG)
    return [*given[:place], _COMMAND, *given[place + 1 :]]


def open_plain(session: Session) -> int:
    """Work on the office's cases in lines, until nobody types any more."""
    from foiassist.cli.plain.lines import Lines
    from foiassist.cli.plain.sitting import PlainSitting

    sitting = PlainSitting(session.desk, session.person, Lines(sys.stdin, sys.stdout))
    sitting.work(session.asked.reference)
    return 0
