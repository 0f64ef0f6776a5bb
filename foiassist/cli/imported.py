"""Commands over what was brought in: list it, show how it was understood, forget it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from foiassist.cli.arguments import Commands
from foiassist.cli.import_words import (
    forgotten_json,
    not_read_words,
    response_json,
    response_words,
    sources_json,
)
from foiassist.cli.output import counted, progress, put, put_json, say
from foiassist.cli.session import Session
from foiassist.errors import SettingsError, SourceNotFound

if TYPE_CHECKING:
    from foiassist.desk import Desk


def add_to(commands: Commands) -> None:
    """Add the commands of this group."""
    imported = commands.add(
        "imported",
        list_imported,
        "list what was brought in, or say how one response was understood",
        "imported",
        "imported FOI-1306/25",
        "imported --not-read --json",
    )
    imported.add_argument("reference", nargs="?", default="", metavar="REFERENCE")
    imported.add_argument(
        "--not-read", action="store_true", help="only what could not be read, with the reasons"
    )
    forget = commands.add(
        "forget",
        forget_source,
        "remove all trace of a file, a folder or a response that was brought in",
        "forget ~/our-responses/2019/0158.eml",
        "forget FOI-1306/25 --yes",
    )
    forget.add_argument("source", metavar="SOURCE", help="a file, a folder or a reference")
    forget.add_argument("--yes", action="store_true", help="do not ask first")


def list_imported(session: Session) -> int:
    """List what was brought in, or show how one response was understood."""
    asked, desk = session.asked, session.desk
    if asked.reference:
        return _show_response(desk, asked.reference, as_json=asked.json)
    sources = () if asked.not_read else desk.past.sources()
    refused = desk.past.not_read()
    if asked.json:
        put_json(sources_json(sources, refused))
        return 0
    for source in sources:
        put(f"{source.source}: {counted(source.responses, 'past response')}")
    for line in not_read_words(refused):
        put(line)
    if not sources and not refused:
        say("Nothing has been brought in. `foiassist index FOLDER` does it.")
    return 0


def _show_response(desk: Desk, reference: str, *, as_json: bool) -> int:
    response = desk.past.response(reference)
    if response is None:
        raise SourceNotFound(
            f"No response called {reference!r} was brought in.",
            hint="`foiassist search` finds them by their words.",
        )
    alike = desk.past.alike(reference)
    if as_json:
        put_json({**response_json(response), "alike": list(alike)})
        return 0
    for line in response_words(response):
        put(line)
    if alike:
        put(f"much the same request: {', '.join(alike)}")
    return 0


def forget_source(session: Session) -> int:
    """Remove all trace of what came from a source."""
    from foiassist.desk.past import Forgotten

    asked, desk = session.asked, session.desk
    if not asked.yes and not _is_sure(asked.source):
        say("Nothing was removed.")
        return 1
    forgotten = None
    with progress() as shown:
        for event in desk.past.forget(asked.source):
            if isinstance(event, Forgotten):
                forgotten = event
            else:
                shown.show(event.doing or "Indexing", event.done, event.total)
    if forgotten is None:
        return 1
    if asked.json:
        put_json(forgotten_json(forgotten))
        return 0
    say(
        f"Removed {counted(len(forgotten.sources), 'file')} and "
        f"{counted(len(forgotten.responses), 'past response')}, from the index too."
    )
    if forgotten.kept_elsewhere:
        say(f"{counted(forgotten.kept_elsewhere, 'response')} stay: another file holds them too.")
    return 0


def _is_sure(source: str) -> bool:
    """Ask the person at the keyboard.

    Raises:
        SettingsError: Nobody is there to ask.
    """
    if not sys.stdin.isatty():
        raise SettingsError("This cannot be undone.", hint="Give --yes to do it without asking.")
    say(f"This removes all trace of {source}, and cannot be undone. Go on? (yes/no)")
    return input().strip().lower() in {"y", "yes"}
