"""How long the largest case takes to open: from Enter on the list to its painted text.

The real program on a real terminal, over a folder with one case of sixty sections; opened again and
again, the first time apart. Then the parts of it, in this process. The checks and the rehearsal are
not waited for: they follow, and how long they take is said.

    python -m benchmarks.opening [--times 15] [--data FOLDER]
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import big_case
from benchmarks.terminal import Terminal, running
from foiassist.bootstrap import desk_for
from foiassist.conversation.case_view import checked, read_view
from foiassist.desk import Desk
from foiassist.settings import Settings

SIZE = (160, 48)
TARGET_MS = 300
ESCAPE = "\x1b[27u"
FIRST_WORDS = "Thank you for your request"


def opened(terminal: Terminal) -> float:
    """Open the case, and return the seconds until its text was painted; close it again."""
    begun = time.perf_counter()
    terminal.press("\r")
    took = terminal.wait_for(FIRST_WORDS) - begun
    terminal.frames(2.0)
    terminal.press(ESCAPE)
    terminal.frames(1.0, longest=3.0)
    return took


def parts(desk: Desk) -> None:
    """Print how long each part of reading the case takes."""
    case = desk.cases.case(big_case.REFERENCE)
    view = read_view(desk, big_case.REFERENCE)
    told: dict[str, Callable[[], object]] = {
        "the case from the database": lambda: desk.cases.case(big_case.REFERENCE),
        "its record": lambda: desk.cases.history(big_case.REFERENCE),
        "all that is shown at first": lambda: read_view(desk, big_case.REFERENCE),
        "the checks (they follow)": lambda: desk.letters.check(case),
        "checks and rehearsal": lambda: checked(desk, view),
    }
    for name, part in told.items():
        seconds = []
        for _ in range(5):
            begun = time.perf_counter()
            part()
            seconds.append(time.perf_counter() - begun)
        print(f"{statistics.median(seconds) * 1000:>7.0f} ms  {name}")


def main() -> None:
    """Print the median and the worst."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--times", type=int, default=15)
    asked.add_argument("--data", type=Path, help="a folder that holds the case already")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="foiassist-bench-") as name:
        folder = given.data or Path(name)
        desk = desk_for(Settings(), data_folder=folder)
        for _ in desk.evidence.make_ready():
            pass
        if given.data is None:
            big_case.fill(desk, folder)
        words = ["-m", "foiassist", "--data", str(folder), "--as", big_case.OFFICER.name]
        with running(words, SIZE) as (terminal, _):
            terminal.wait_for(big_case.REFERENCE)
            terminal.frames(4.0, longest=8.0)
            first = opened(terminal) * 1000
            again = sorted(opened(terminal) * 1000 for _ in range(given.times))
        print(f"first time in a process: {first:.0f} ms")
        print(
            f"again: median {statistics.median(again):.0f} ms, worst {again[-1]:.0f} ms "
            f"of {len(again)} (target under {TARGET_MS} ms)"
        )
        parts(desk)


if __name__ == "__main__":
    main()
