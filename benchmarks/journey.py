"""Plays a script of keys on the real program in a terminal, and keeps what its screens show.

tmux is the terminal, so that the keys and the screens are those of a person at one. After each
chapter of the script (a line that begins with #) the screen is kept, as text.

    python -m benchmarks.journey                               # the sample, into docs/journey
    python -m benchmarks.journey SCRIPT REQUEST RECEIVED FOLDER    # any other, anywhere
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.key_presses import AUTHORITY, OFFICER, Step, steps_in
from foiassist.cli.workspace import fetch_index

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
SIZES = ((80, 24), (160, 48))
SOCKET = "foiassist-journey"
KEY_SECONDS = 0.7
"""How long a key is given to show what it does, and a person to see it."""

CHAPTER_SECONDS = 4
"""How long the screen is left to settle before it is kept."""

_NAMES = {"enter": "Enter", "tab": "Tab", "escape": "Escape", "space": "Space", "down": "Down"}
_NAMES |= {"up": "Up", "home": "Home", "end": "End"}


@dataclass(frozen=True)
class Chapter:
    """Some steps under a heading."""

    title: str
    lines: tuple[str, ...]


def chapters_in(script: str) -> Iterator[Chapter]:
    """Yield the chapters of a script; one without steps only heads the next."""
    title, lines = "", []
    for line in script.splitlines():
        if line.startswith("#"):
            if lines:
                yield Chapter(title, tuple(lines))
                title, lines = "", []
            title = f"{title} {line.lstrip('# ')}".strip()
        elif line.strip():
            lines.append(line)
    yield Chapter(title, tuple(lines))


class Terminal:
    """A terminal of tmux with the workspace in it."""

    def __init__(self, size: tuple[int, int], folder: Path) -> None:
        settings = folder / "settings.toml"
        settings.write_text(_settings(), encoding="utf-8")
        program = f"{sys.executable} -m foiassist --data {folder} --settings {settings}"
        width, height = map(str, size)
        self._tmux("new-session", "-d", "-s", "journey", "-x", width, "-y", height, program)

    def _tmux(self, *words: str) -> str:
        command = ["tmux", "-L", SOCKET, *words]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    def do(self, step: Step) -> None:
        """Type text as a paste, or press a key as often as is said."""
        if step.text:
            self._tmux("set-buffer", step.text)
            self._tmux("paste-buffer", "-p", "-t", "journey")
            time.sleep(KEY_SECONDS)
        for _ in range(step.times):
            self._tmux("send-keys", "-t", "journey", _key(step.key))
            time.sleep(KEY_SECONDS)

    def screen(self) -> str:
        """Return what the screen shows, once it has settled."""
        time.sleep(CHAPTER_SECONDS)
        shown = self._tmux("capture-pane", "-p", "-t", "journey")
        return "\n".join(line.rstrip() for line in shown.splitlines()).rstrip()

    def close(self) -> None:
        """End the terminal, with whatever is still in it."""
        subprocess.run(["tmux", "-L", SOCKET, "kill-server"], capture_output=True, check=False)


def record(script: str, values: dict[str, str], size: tuple[int, int]) -> str:
    """Return every chapter with the screen at its end."""
    with tempfile.TemporaryDirectory(prefix="foiassist-journey-") as name:
        folder = Path(name)
        fetch_index(folder)
        terminal = Terminal(size, folder)
        try:
            shown = [f"## Before the first key\n\n{terminal.screen()}"]
            for chapter in chapters_in(script):
                for step in steps_in(
                    chapter.lines, values | {"letter": str(folder / "letter.docx")}
                ):
                    terminal.do(step)
                keys = "\n".join(chapter.lines)
                shown.append(f"## {chapter.title}\n\n{keys}\n\n{terminal.screen()}")
            if not (folder / "letter.docx").exists():
                shown.append("THE LETTER WAS NOT WRITTEN")
        finally:
            terminal.close()
    return "\n\n\n".join(shown).replace(str(folder), "~/foi") + "\n"


def _key(name: str) -> str:
    return _NAMES.get(name, name.replace("ctrl+", "C-"))


def _settings() -> str:
    domains = ", ".join(f'"{domain}"' for domain in AUTHORITY.domains)
    return (
        f'user = "{OFFICER.name}"\n[authority]\nname = "{AUTHORITY.name}"\nkind = "police"\n'
        f'review_contact = "{AUTHORITY.review_contact}"\nsignature = "{AUTHORITY.signature}"\n'
        f"domains = [{domains}]\n"
    )


def main(words: list[str]) -> int:
    """Record a script at every size, and write what was shown beside each other."""
    defaults = [
        "sample_from_request",
        str(EXAMPLES / "sample_request.txt"),
        "2024-04-02",
        str(ROOT / "docs" / "journey"),
    ]
    name, request, received, folder = words or defaults
    script = (EXAMPLES / "keys" / f"{name}.txt").read_text(encoding="utf-8")
    for size in SIZES:
        shown = record(script, {"request": request, "received": received}, size)
        shown = shown.replace(str(EXAMPLES), "~/foi")
        path = Path(folder) / f"{name}-{size[0]}x{size[1]}.txt"
        path.write_text(shown, encoding="utf-8")
        print(f"{path}: {shown.count('## ')} screens")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
