"""Kills the workspace (-9) while somebody types, accepts and redrafts, and looks at what was lost.

The real program runs on a pseudo-terminal, each time on a copy of one prepared folder whose library
is the standard wording alone. Words that are typed carry a counter, and when each was typed is
noted. Prints for each kind: how many kills; the most typing that was lost, in seconds before the
kill; how many accepted texts were lost or changed; and how many case files did not open cleanly.

    python -m benchmarks.kills [kills] [how many at once]
"""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from benchmarks.terminal import ROOT, Terminal, running
from foiassist.adapters.cases.sql_cases import SqlCases
from foiassist.case.case import Case
from foiassist.case.history import HistoryEntry
from foiassist.case.people import Act
from foiassist.case.request import Applicant
from tests.cases import OFFICER
from tests.fakes import NOW
from tests.tui.workspaces import drafted_case

REFERENCE = "TP-FOI-0402"
KILLS = 200
SIZE = (80, 24)
ACCEPTED_BEFORE = 4
"""Sections that stand accepted in the folder for redrafts; the next is an answer."""

GRACE_SECONDS = 0.6
ACCEPT_TRIES = 4
"""How often the key is pressed for one section: a busy machine draws late, and nothing can be
accepted in the half second after that."""

WORD_SECONDS = 0.12
"""Between one word of the typing and the next: five hundred a minute, which no hand types."""

LONGEST_LOSS_SECONDS = 1.0
_COUNTED = re.compile(r"\bw(\d+)\b")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one kill did."""

    lost_seconds: float = 0.0
    """From when the oldest lost word was typed to the kill."""

    lost_accepted: int = 0
    """Accepted texts that are gone or are not what was accepted."""

    opens_cleanly: bool = True


def prepare(folder: Path, accepted: int = 0) -> Path:
    """Make *folder* one that foiassist can work in, with a drafted letter, and return it."""
    folder.mkdir()
    shutil.copytree(ROOT / "corpus" / "letters", folder / "corpus" / "letters")
    (folder / "settings.toml").write_text(
        f"bundled_corpus = false\ncorpus = ['{folder / 'corpus'}']\n", encoding="utf-8"
    )
    case = drafted_case(REFERENCE)
    for section in case.sections[:accepted]:
        case = case.section_accepted(OFFICER, section.id)
    cases = SqlCases(folder / "cases.db")
    logged = HistoryEntry(NOW, OFFICER.name, Act.LOG_CASE)
    cases.add(case, Applicant(), logged, as_given="How many drones are there?")
    cases.close()
    return folder


def kill_while_typing(folder: Path, chance: random.Random) -> Outcome:
    """Type for a while, sometimes finish the section, and kill at no moment in particular."""
    typed: list[float] = []
    with workspace(folder) as (terminal, process):
        terminal.press("e")
        terminal.wait_for("editing")
        until = time.perf_counter() + chance.uniform(0.2, 3.0)
        while (now := time.perf_counter()) < until:
            terminal.press(f"w{len(typed)} ")
            typed.append(now)
            terminal.frames(quiet=WORD_SECONDS, longest=WORD_SECONDS)
        if chance.random() < 1 / 3:
            terminal.press("\x13")
            time.sleep(chance.uniform(0, 0.3))
        killed = kill(process)
    case = stored(folder)
    kept = [case.sections[0].text, *unfinished(folder)]
    seen = {int(number) for text in kept for number in _COUNTED.findall(text)}
    lost = [at for number, at in enumerate(typed) if number not in seen]
    return Outcome(killed - min(lost) if lost else 0.0, *_accepted_and_clean(folder, case, 0))


def _accept(terminal: Terminal, words: str) -> None:
    """Accept a section, and once more where the key came before that could be meant."""
    for _ in range(ACCEPT_TRIES - 1):
        terminal.press("a")
        with suppress(SystemExit):
            terminal.wait_for(words, longest=5.0)
            return
    terminal.press("a")
    terminal.wait_for(words)


def kill_while_accepting(folder: Path, chance: random.Random) -> Outcome:
    """Accept a few sections one after the other, and kill just after the key for the last."""
    seen = 0
    with workspace(folder) as (terminal, process):
        for _ in range(chance.randint(1, 3)):
            _accept(terminal, f"{seen + 1} of ")
            seen += 1
            terminal.frames(quiet=GRACE_SECONDS, longest=GRACE_SECONDS)
        terminal.press("a")
        terminal.frames(quiet=0.01, longest=chance.uniform(0, 0.25))
        kill(process)
    return Outcome(0.0, *_accepted_and_clean(folder, stored(folder), seen))


def kill_while_redrafting(folder: Path, chance: random.Random) -> Outcome:
    """Take a redraft beside accepted sections, and kill just after the key that takes it."""
    with workspace(folder) as (terminal, process):
        terminal.press("u")
        terminal.frames(quiet=0.2, longest=1)
        terminal.press("r")
        if chance.random() < 3 / 4:
            terminal.wait_for("Redraft of")
            terminal.frames(quiet=GRACE_SECONDS, longest=GRACE_SECONDS)
            terminal.press("t")
        terminal.frames(quiet=0.01, longest=chance.uniform(0, 0.3))
        kill(process)
    return Outcome(0.0, *_accepted_and_clean(folder, stored(folder), ACCEPTED_BEFORE))


KINDS: dict[str, tuple[int, Callable[[Path, random.Random], Outcome]]] = {
    "typing": (0, kill_while_typing),
    "accepting": (0, kill_while_accepting),
    "redrafting": (ACCEPTED_BEFORE, kill_while_redrafting),
}
"""What is being done when the kill comes, and how many sections stand accepted before."""


@contextmanager
def workspace(folder: Path) -> Iterator[tuple[Terminal, subprocess.Popen[bytes]]]:
    """Yield a terminal with the workspace in it, the case opened and read, and its process."""
    words = ["-m", "foiassist", "--data", str(folder), "--as", OFFICER.name]
    words += ["--settings", str(folder / "settings.toml")]
    with running(words, SIZE, {"HOME": str(folder)}) as (terminal, process):
        terminal.wait_for(REFERENCE)
        terminal.frames(quiet=0.1, longest=0.5)
        terminal.press("\r")
        terminal.wait_for("Your request")
        terminal.frames(quiet=GRACE_SECONDS, longest=GRACE_SECONDS)
        yield terminal, process


def kill(process: subprocess.Popen[bytes]) -> float:
    """Kill *process* where it stands, and return when."""
    process.send_signal(signal.SIGKILL)
    at = time.perf_counter()
    process.wait()
    return at


def stored(folder: Path) -> Case:
    """Return the case as the next start finds it."""
    cases = SqlCases(folder / "cases.db")
    try:
        return cases.get(REFERENCE)
    finally:
        cases.close()


def unfinished(folder: Path) -> tuple[str, ...]:
    """Return the words that the next start offers to go on with."""
    cases = SqlCases(folder / "cases.db")
    try:
        return tuple(working.text for working in cases.working_texts(REFERENCE))
    finally:
        cases.close()


def _accepted_and_clean(folder: Path, case: Case, seen: int) -> tuple[int, bool]:
    """Return how many accepted texts were lost, and whether the file is whole.

    Args:
        folder: Where the file lies.
        case: The case as it was found in it.
        seen: How many acceptances the person had been shown.
    """
    before = {section.id: section.text for section in drafted_case(REFERENCE).sections}
    accepted = [section for section in case.sections if section.is_accepted]
    changed = sum(section.text != before[section.id] for section in accepted)
    connection = sqlite3.connect(folder / "cases.db")
    try:
        (whole,) = connection.execute("PRAGMA integrity_check").fetchone()
    finally:
        connection.close()
    return changed + max(seen - len(accepted), 0), whole == "ok"


def kills(kind: str, many: int, folder: Path, at_once: int = 1) -> Iterator[Outcome]:
    """Yield what each of *many* kills did, each on a fresh copy of the prepared folder."""
    accepted, once = KINDS[kind]
    prepared = prepare(folder / f"{kind}-prepared", accepted)

    def killed(number: int) -> Outcome:
        copy = folder / f"{kind}-{number}"
        shutil.copytree(prepared, copy)
        outcome = once(copy, random.Random(f"{kind} {number}"))
        shutil.rmtree(copy)
        return outcome

    with ThreadPoolExecutor(at_once) as several:
        yield from several.map(killed, range(many))


def told(kind: str, outcomes: Sequence[Outcome]) -> str:
    """Return the line of the table for one kind."""
    lost = sorted(outcome.lost_seconds for outcome in outcomes)
    over = sum(seconds > LONGEST_LOSS_SECONDS for seconds in lost)
    return (
        f"{kind:<11} {len(outcomes)} kills; typing lost: at most {lost[-1]:.2f} s, "
        f"median {statistics.median(lost):.2f} s, over a second {over} times; accepted texts lost: "
        f"{sum(outcome.lost_accepted for outcome in outcomes)}; files that did not open cleanly: "
        f"{sum(not outcome.opens_cleanly for outcome in outcomes)}; load {os.getloadavg()[1]:.1f} "
        f"on {os.cpu_count()} cores"
    )


def is_fine(outcome: Outcome) -> bool:
    """Return whether a kill lost nothing that must not be lost."""
    short = outcome.lost_seconds <= LONGEST_LOSS_SECONDS
    return short and not outcome.lost_accepted and outcome.opens_cleanly


def main(words: Sequence[str]) -> int:
    """Kill, print the table, and return 0 where nothing was lost that must not be."""
    many, at_once = (*map(int, words), *(KILLS, 1)[len(words) :])
    fine = True
    with tempfile.TemporaryDirectory(prefix="foiassist-kills-") as name:
        for place, kind in enumerate(KINDS):
            share = many // len(KINDS) + (place < many % len(KINDS))
            outcomes = tuple(kills(kind, share, Path(name), at_once))
            fine = fine and all(map(is_fine, outcomes))
            print(told(kind, outcomes), flush=True)
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
