"""How many keys it takes from a request to the letter that leaves, counted by pressing them.

Plays the scripts of `examples/keys` on the real workspace, over a real desk in a folder that is
thrown away, and counts what is pressed. Text typed into a field is no key press; whatever moves,
chooses, records, accepts or exports is. Ends with an error where the letter was not exported, or
anything in it is still NEEDED.

    python -m benchmarks.key_presses
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from textual.app import App
from textual.events import Paste
from textual.pilot import Pilot

from foiassist.bootstrap import desk_for
from foiassist.case.people import Person
from foiassist.case.section import needed_in
from foiassist.cli.workspace import fetch_index
from foiassist.desk import Desk
from foiassist.settings import Authority, Settings
from foiassist.tui.app import Workspace
from tests.tui.workspaces import Clock, settled

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
SHARED = ROOT.parent / "shared" / "data" / "met_lfr_2022" / "request.txt"
OFFICER = Person("Dilys Okafor")
AUTHORITY = Authority(
    name="Tarnshire Police",
    kind="police",
    review_contact="by writing to foi@tarnshire.police.uk",
    signature="Disclosure Officer",
    domains=("tarnshire.police.uk", "www.met.police.uk", "www.college.police.uk"),
)
SIZE = (100, 40)
_KEY = re.compile(r"key\s+(?P<key>\S+)(?:\s+x(?P<times>\d+))?(?:\s+.*)?")
_DRAWN_SECONDS = 0.05
"""Time in which what a key did is drawn; nobody reads faster."""

_PASTED_FROM = 16
"""Characters from which text arrives in one piece, as a terminal gives a paste."""


@dataclass(frozen=True)
class Step:
    """A key with how often it is pressed, or text."""

    key: str = ""
    times: int = 0
    text: str = ""


@dataclass(frozen=True)
class Script:
    """A file of steps, and what it begins from."""

    name: str
    request: Path
    decisions: Path | None
    """Decided and drafted from this file before the first key, or from nothing."""

    received: date | None
    """Day of receipt of the case that is decided; where it is logged by keys, today is."""

    limit: int
    """Keys that it may take."""


SCRIPTS = (
    Script("met_lfr_decided", SHARED, EXAMPLES / "met_lfr.toml", date(2022, 3, 1), 40),
    Script("met_lfr_from_request", SHARED, None, None, 150),
    Script("sample_from_request", EXAMPLES / "sample_request.txt", None, None, 150),
)


def steps_in(lines: Iterable[str], values: Mapping[str, str]) -> Iterator[Step]:
    """Yield the steps of a script's lines, with *values* in place of the names in braces.

    Raises:
        ValueError: A line is no step.
    """
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("type "):
            text = line.removeprefix("type ").replace("\\n", "\n")
            for name, value in values.items():
                text = text.replace(f"{{{name}}}", value)
            yield Step(text=text)
        elif pressed := _KEY.fullmatch(line):
            yield Step(key=pressed["key"], times=int(pressed["times"] or 1))
        else:
            raise ValueError(f"{line!r} is no step")


async def play(app: App[None], pilot: Pilot[None], clock: Clock, script: Iterator[Step]) -> int:
    """Press and type what *script* says, each key a second after the last; return the keys."""
    pressed = 0
    for step in script:
        if step.text:
            await type_in(app, pilot, step.text)
        for _ in range(step.times):
            clock.now += 1
            await pilot.press(step.key)
            await settled(app, pilot)
            await pilot.pause(_DRAWN_SECONDS)
            pressed += 1
    return pressed


async def type_in(app: App[None], pilot: Pilot[None], text: str) -> None:
    """Have *text* typed where the keyboard is."""
    if len(text) < _PASTED_FROM and "\n" not in text:
        await pilot.press(*text)
    else:
        app.post_message(Paste(text))
    await settled(app, pilot)


def opened(desk: Desk, script: Script) -> str:
    """Log, decide and draft the case that a script begins from; return its reference."""
    if script.decisions is None:
        return ""
    document = desk.cases.read_file(script.request)
    case = desk.cases.open_request(OFFICER, document, received=script.received, reference="KEYS-1")
    read = desk.cases.read_decisions_file(script.decisions, case)
    desk.cases.decide(OFFICER, case.reference, read.decisions, read.reasons, read.facts)
    for _ in desk.drafting.draft(OFFICER, case.reference):
        pass
    return case.reference


async def count_keys(desk: Desk, script: Script, folder: Path) -> int:
    """Play a script to its end, and return how many keys it took.

    Raises:
        RuntimeError: The letter was not exported, or something in it is NEEDED.
    """
    opened(desk, script)
    letter = folder / f"{script.name}.docx"
    values = {"request": str(script.request), "letter": str(letter)}
    written = (EXAMPLES / "keys" / f"{script.name}.txt").read_text(encoding="utf-8")
    steps = steps_in(written.splitlines(), values)
    clock = Clock()
    app = Workspace(desk, OFFICER, clock=clock)
    async with app.run_test(size=SIZE) as pilot:
        await settled(app, pilot)
        pressed = await play(app, pilot, clock, steps)
        (reference,) = (summary.reference for summary in desk.cases.summaries())
        case = desk.cases.case(reference)
        open_marks = needed_in(desk.letters.text(case))
        stops = "; ".join(desk.letters.why_not_ready(case))
        if open_marks or stops or not letter.exists():
            raise RuntimeError(f"{script.name}: no letter after {pressed} keys: {stops}")
    return pressed


def main() -> int:
    """Play every script and print its count; 1 where one takes more keys than it may."""
    failed = False
    for script in SCRIPTS:
        if not script.request.exists():
            print(f"{script.name:<24} not played: its request is not beside this checkout")
            continue
        with tempfile.TemporaryDirectory(prefix="foiassist-keys-") as name:
            folder = Path(name)
            fetch_index(folder)
            desk = desk_for(Settings(authority=AUTHORITY), data_folder=folder)
            for _ in desk.evidence.make_ready():
                pass
            pressed = asyncio.run(count_keys(desk, script, folder))
        failed = failed or pressed > script.limit
        print(f"{script.name:<24} {pressed:>4} keys, at most {script.limit}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
