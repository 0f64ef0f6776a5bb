"""How long a key takes to show its effect, in the largest case and in an empty Textual app.

The real program on a real terminal of 160 by 48, over one case of sixty sections, forty questions
and five hundred entries on the record, and a list of five hundred cases. A key is written, and the
first frame that it brings about is waited for; what the library or the checks add later is another
matter, and is waited for before the next key. Beside it the same kinds of key in an app that holds
nothing but a text area and a list: what Textual and this machine need in any case.

    python -m benchmarks.key_press [--data FOLDER]
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks import big_case
from benchmarks.terminal import Terminal, running
from foiassist.bootstrap import desk_for
from foiassist.settings import Settings

SIZE = (160, 48)
TARGET_MS = 50
QUIET_SECONDS = 0.5
PATIENCE_SECONDS = 5.0
DOWN, UP, PAGE_DOWN, PAGE_UP = "\x1b[B", "\x1b[A", "\x1b[6~", "\x1b[5~"
ESCAPE, TAB, F1 = "\x1b[27u", "\t", "\x1bOP"
Keys = Sequence[tuple[str, str, int]]

IN_A_CASE: Keys = (
    ("down in the letter", DOWN, 15),
    ("up in the letter", UP, 10),
    ("page down", PAGE_DOWN, 8),
    ("page up", PAGE_UP, 4),
    ("next NEEDED", "n", 6),
    ("next to accept", "u", 6),
    ("to the side pane and back", "s", 6),
    ("to the questions", "1", 1),
    ("down in the questions", DOWN, 10),
    ("to the letter", "2", 1),
    ("to the prompt", "/", 1),
    ("typing on the prompt", "w", 15),
    ("back from the prompt", ESCAPE, 1),
    ("edit", "e", 1),
    ("typing in a section", "w", 20),
    ("a new line in a section", "\r", 4),
    ("back from editing", ESCAPE, 1),
    ("history", "h", 1),
    ("page down in a page", PAGE_DOWN, 5),
    ("back from a page", ESCAPE, 1),
    ("help", F1, 1),
    ("back from help", ESCAPE, 1),
    ("tab between the panes", TAB, 6),
)
IN_THE_LIST: Keys = (
    ("down in the list of cases", DOWN, 8),
    ("open the filter", "/", 1),
    ("typing a filter", "4", 3),
    ("clear the filter", ESCAPE, 1),
)
EMPTY = """
from textual.app import App
from textual.widgets import OptionList, TextArea

class Empty(App):
    def compose(self):
        yield TextArea("ready " * 100)
        yield OptionList(*(f"option {n}" for n in range(40)))

Empty().run()
"""
IN_AN_EMPTY_APP: Keys = (
    ("typing in a text area", "w", 20),
    ("down in a text area", DOWN, 10),
    ("tab to the list and back", TAB, 5),
    ("down in a list", DOWN, 10),
)


def timed(terminal: Terminal, keys: Keys) -> dict[str, list[float]]:
    """Return for each kind of key the milliseconds until its first frame was whole."""
    took: dict[str, list[float]] = {}
    for name, key, times in keys:
        for _ in range(times):
            begun = time.perf_counter()
            terminal.press(key)
            ends = terminal.frames(PATIENCE_SECONDS, most=1)
            if ends:
                took.setdefault(name, []).append((ends[0] - begun) * 1000)
            terminal.frames(QUIET_SECONDS, longest=2 * QUIET_SECONDS)
    return took


def told(took: dict[str, list[float]]) -> float:
    """Print the kinds of key, and all of them; return the median of all."""
    for name, each in took.items():
        print(f"{len(each):>4}  {statistics.median(each):>6.0f}  {max(each):>6.0f}  {name}")
    every = sorted(ms for each in took.values() for ms in each)
    p95 = every[min(int(len(every) * 0.95), len(every) - 1)]
    over = sum(ms > TARGET_MS for ms in every)
    print(
        f"all {len(every)}: median {statistics.median(every):.0f} ms, 95th percentile {p95:.0f}, "
        f"worst {every[-1]:.0f}; {over} over {TARGET_MS} ms"
    )
    return p95


def in_the_workspace(folder: Path) -> float:
    """Time the keys of the workspace."""
    words = ["-m", "foiassist", "--data", str(folder), "--as", big_case.OFFICER.name]
    with running(words, SIZE) as (terminal, _):
        terminal.wait_for("foiassist")
        terminal.frames(4.0, longest=8.0)
        took = timed(terminal, IN_THE_LIST[:1])
        terminal.press("/")
        terminal.frames(QUIET_SECONDS)
        terminal.press(f"{big_case.REFERENCE}\r")
        terminal.frames(1.0, longest=3.0)
        terminal.press("\r")
        terminal.frames(3.0, longest=6.0)
        took |= timed(terminal, IN_A_CASE)
        terminal.press(ESCAPE)
        terminal.frames(3.0, longest=6.0)
        terminal.press(ESCAPE)
        terminal.frames(1.0, longest=3.0)
        took |= timed(terminal, IN_THE_LIST[1:])
        print("keys  median   worst  in the workspace, milliseconds")
        return told(took)


def in_an_empty_app() -> float:
    """Time the keys of an empty app."""
    with running(["-c", EMPTY], SIZE) as (terminal, _):
        terminal.wait_for("ready")
        terminal.frames(1.0, longest=3.0)
        took = timed(terminal, IN_AN_EMPTY_APP)
    print("keys  median   worst  in an empty Textual app, milliseconds")
    return told(took)


def main() -> None:
    """Print the times of the keys, and the ratio to those of an empty app."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--data", type=Path, help="a folder that holds the cases already")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="foiassist-bench-") as name:
        folder = given.data or Path(name)
        if given.data is None:
            desk = desk_for(Settings(), data_folder=folder)
            for _ in desk.evidence.make_ready():
                pass
            big_case.fill(desk, folder)
            big_case.fill_list(desk)
        empty = in_an_empty_app()
        ours = in_the_workspace(folder)
    print(f"95th percentile: {ours:.0f} ms, {ours / empty:.1f} times that of an empty app", end="")
    print(f" (target at most {TARGET_MS} ms)")


if __name__ == "__main__":
    main()
