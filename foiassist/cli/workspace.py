"""The workspace itself, on the office's cases or on a sample that is thrown away."""

from __future__ import annotations

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from foiassist.bootstrap import bundled_folder, default_cache_folder, own_choices_path
from foiassist.case.people import Person
from foiassist.cli.arguments import Commands
from foiassist.cli.output import put, say
from foiassist.cli.session import Session
from foiassist.errors import SettingsError
from foiassist.settings import keep_theme, own_theme

if TYPE_CHECKING:
    from foiassist.case.case import Case
    from foiassist.desk import Desk
    from foiassist.tui.app import Workspace

SAMPLE_OFFICER = Person("Sample officer")
"""Who logged and decided the sample; nobody at the keyboard did."""


def add_to(commands: Commands) -> None:
    """Add the commands of this group."""
    commands.group("To begin with")
    commands.add(
        "demo",
        open_demo,
        "open the workspace on a sample case that is thrown away",
        "demo",
        "demo | less",
        json=False,
    )


def open_workspace(session: Session) -> int:
    """Open the workspace on the office's cases."""
    if not _has_terminal():
        raise SettingsError(
            "The workspace needs a terminal.", hint="`foiassist --help` lists the commands."
        )
    return _run(session, lambda: session.desk)


def open_demo(session: Session) -> int:
    """Open the workspace on the sample; without a terminal, print the sample's letter."""
    from foiassist.cli.evidence import make_ready

    with tempfile.TemporaryDirectory(prefix="foiassist-demo-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        desk = session.desk_over(folder)
        fetch_index(folder)
        if not desk.evidence.state().ready:
            say("Reading the bundled corpus; the next demo starts at once.")
            make_ready(desk)
            _keep_index(folder)
        case = sample_case(desk)
        if _has_terminal():
            return _run(session, desk)
        put(desk.letters.text(case))
        say("This is the sample's draft letter. On a terminal, the workspace opens on it.")
    return 0


def sample_case(desk: Desk) -> Case:
    """Log, decide and draft the sample request, and return the case.

    Raises:
        FoiassistError: The library is not ready, or what comes with foiassist is damaged.
    """
    from foiassist.cli.drafting import follow

    examples = bundled_folder("examples")
    document = desk.cases.read_file(examples / "sample_request.txt")
    case = desk.cases.open_request(SAMPLE_OFFICER, document, reference="SAMPLE-1", kind="police")
    read = desk.cases.read_decisions_file(examples / "sample_decisions.toml", case)
    desk.cases.decide(SAMPLE_OFFICER, case.reference, read.decisions, read.reasons, read.facts)
    return follow(desk.drafting.draft(SAMPLE_OFFICER, case.reference))


def _has_terminal() -> bool:
    """Return whether a person can see and type, here on standard error or in a browser."""
    in_browser = "web_driver" in os.environ.get("TEXTUAL_DRIVER", "")
    return in_browser or all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


def _run(session: Session, desk: Desk | Callable[[], Desk]) -> int:
    """Run the workspace; it opens a desk that it is given the means for behind its first screen.

    Raises:
        SettingsError: A key is chosen that there is not, or for two things.
    """
    settings, chosen = session.settings, own_choices_path()
    if settings.keys or settings.theme:
        check_workspace(session)
    kind = workspace_type()
    from foiassist.tui.look import Look

    look = Look(
        theme=own_theme(chosen) or settings.theme,
        reduced_motion=settings.reduced_motion,
        keys=settings.keys,
        remember_theme=lambda theme: keep_theme(chosen, theme),
    )
    kind(desk, session.person, look=look).run()
    return 0


def workspace_type() -> type[Workspace]:
    """Return the workspace, loaded; it sees to it that memory is looked through again."""
    gc.disable()
    from foiassist.tui.app import Workspace

    return Workspace


def check_workspace(session: Session) -> None:
    """Check what the settings say of the workspace.

    Raises:
        SettingsError: A key or a theme is chosen that there is not, or a key for two things.
    """
    from foiassist.tui.key_choices import check_keys
    from foiassist.tui.look import check_theme

    place = str(session.settings_file)
    check_keys(session.settings.keys, place)
    check_theme(session.settings.theme, place)


def _kept_index() -> Path:
    return default_cache_folder() / "demo-index"


def fetch_index(folder: Path) -> None:
    """Copy the index that an earlier demo built; a stale one is noticed and built again."""
    if _kept_index().is_dir():
        shutil.copytree(_kept_index(), folder / "index")


def _keep_index(folder: Path) -> None:
    """Keep a copy of the index for the next demo; where that cannot be, it is built again."""
    kept, index = _kept_index(), folder / "index"
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=kept.parent) as beside:
            copy = shutil.copytree(index, Path(beside) / "index")
            shutil.rmtree(kept, ignore_errors=True)
            copy.rename(kept)
    except OSError as error:
        say(f"The index could not be kept for the next demo: {error.strerror}.")
