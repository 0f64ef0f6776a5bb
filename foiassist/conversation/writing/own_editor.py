"""A person's own editor: a text goes there in a file of theirs alone, and comes back.

The one way to an editor, for the workspace and for the command line.
"""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from foiassist.case.clean_text import clean
from foiassist.errors import SettingsError

_HINT = "Set EDITOR to the editor that you use."


@dataclass(frozen=True, slots=True)
class FromEditor:
    """What a person made of a text in their editor."""

    text: str
    """Cleaned; the text that went out, to the letter, where they changed no word."""

    file: Path
    """Where the words lie until `forget`, in case they cannot be saved."""

    def forget(self) -> None:
        """Remove the file, because the words are safe elsewhere."""
        self.file.unlink(missing_ok=True)


def edited_in_own_editor(text: str) -> FromEditor:
    """Open *text* in the person's own editor, wait until they have closed it, and return it.

    Raises:
        SettingsError: The editor cannot be started, fails, or leaves what is no text.
    """
    command = editor_command()
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", newline="", prefix="foiassist-", suffix=".txt", delete=False
    ) as file:
        file.write(text)
    path = Path(file.name)
    try:
        with _interrupts_left_to_the_editor():
            done = subprocess.run([*command, str(path)], check=False)  # noqa: S603  # the person's own editor
    except OSError as error:
        path.unlink()
        raise SettingsError(f"The editor {command[0]!r} cannot be started.", hint=_HINT) from error
    if done.returncode:
        raise SettingsError(f"{command[0]} ended with an error.", hint=_left_in(path, text))
    try:
        came_back = clean(path.read_text(encoding="utf-8")).strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"What {command[0]} saved cannot be read as text.",
            hint=f"It is in {path}; save it as UTF-8 and bring it in from there.",
        ) from error
    return FromEditor(text if came_back == text.strip() else came_back, path)


def editor_command() -> list[str]:
    """Return the command of the person's own editor: VISUAL, EDITOR, or what every system has.

    Raises:
        SettingsError: The environment names one in a way that cannot be understood.
    """
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    try:
        command = shlex.split(named)
    except ValueError as error:
        raise SettingsError(f"The editor {named!r} cannot be understood.", hint=_HINT) from error
    return command or ["notepad" if os.name == "nt" else "vi"]


@contextmanager
def _interrupts_left_to_the_editor() -> Iterator[None]:
    """Let Ctrl+C reach only the editor, which has the terminal; it must not end the workspace."""
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _left_in(path: Path, text: str) -> str:
    """Return where a failed editor left the words; a file without any is removed."""
    if path.exists() and path.read_bytes() == text.encode():
        path.unlink()
        return "Nothing was changed."
    return f"Your words are in {path}."
