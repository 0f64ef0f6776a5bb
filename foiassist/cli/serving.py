"""The workspace in a browser, for people who have no terminal: on this machine and no further."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from urllib.parse import urlsplit

from foiassist.cli.arguments import Commands, a_count
from foiassist.cli.output import put, say
from foiassist.cli.session import Session
from foiassist.errors import SettingsError

_PORT = 8000
_THIS_MACHINE = "127.0.0.1"
_PASSED_ON = {"as_name": "--as", "role": "--role", "data": "--data", "settings": "--settings"}
"""What was said to `serve` and holds for the workspaces that it opens."""

WHAT_IS_MISSING = (
    "foiassist has no accounts and no encryption of its own. Whoever has the key in the address "
    "acts under your name, and without TLS the key and every case can be read on the way. A proxy "
    "before it must bring both: sign-in and TLS. Where one does, set serve_beyond_this_machine = "
    "true and give --address https://… as people will open it."
)


def add_to(commands: Commands) -> None:
    """Add the commands of this group."""
    serve = commands.add(
        "serve",
        serve_workspace,
        "open the workspace in a browser on this machine",
        "serve",
        "serve --port 8080",
        json=False,
    )
    serve.add_argument("--port", type=a_count, default=_PORT, help=f"without: {_PORT}")
    serve.add_argument(
        "--host", default=_THIS_MACHINE, metavar="ADDRESS", help="where it listens; without: here"
    )
    serve.add_argument(
        "--address", default="", metavar="URL", help="how browsers reach it through a proxy"
    )


def serve_workspace(session: Session) -> int:
    """Serve until it is stopped with Ctrl+C."""
    asked = session.asked
    address = _address(session)
    from foiassist.cli.web_server import WorkspaceServer

    server = WorkspaceServer(_command(session), host=asked.host, port=asked.port, address=address)
    say(f"Open this address as {session.person.name}; whoever has it acts under that name:")
    put(server.address_with_key)
    say("Ctrl+C stops it.")
    sys.stdout.flush()
    try:
        server.serve()
    except OSError as error:
        raise SettingsError(
            f"{asked.host}:{asked.port} cannot be listened on: {error.strerror}.",
            hint="Another program may have it: try --port 8080.",
        ) from error
    return 0


def _address(session: Session) -> str:
    """Return the address that browsers open.

    Raises:
        SettingsError: It would be reached from other machines, and nobody has said that it may.
    """
    asked = session.asked
    if asked.host != _THIS_MACHINE and not session.settings.serve_beyond_this_machine:
        raise SettingsError(f"foiassist is served on {_THIS_MACHINE} alone.", hint=WHAT_IS_MISSING)
    if asked.host != _THIS_MACHINE and not asked.address:
        raise SettingsError("Which address will people open?", hint=WHAT_IS_MISSING)
    if asked.address and urlsplit(asked.address).scheme != "https":
        raise SettingsError("--address must begin with https://.", hint=WHAT_IS_MISSING)
    return str(asked.address).rstrip("/") or f"http://{_THIS_MACHINE}:{asked.port}"


def _command(session: Session) -> str:
    """Return the command line that opens one workspace, as a shell reads it."""
    words = [sys.executable, "-m", "foiassist"]
    for name, option in _PASSED_ON.items():
        if said := getattr(session.asked, name, ""):
            words += [option, str(said)]
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)
