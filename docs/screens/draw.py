"""Draws the pictures in this folder from the workspace itself: `make screens`.

Everything that could differ from one drawing to the next stands still: the clock, the library,
the time zone, the cursor. A test draws them again and compares them byte for byte.
"""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from foiassist.adapters.index.memory_index import MemoryIndex
from foiassist.cli.workspace import SAMPLE_OFFICER, sample_case
from foiassist.desk import Desk
from foiassist.tui.app import Workspace
from foiassist.tui.look import Look
from foiassist.tui.widgets.letter import Letter
from tests.fakes import FakeStore
from tests.fakes_embedder import HashingEmbedder
from tests.real_desk import a_real_desk, library

HERE = Path(__file__).resolve().parent
NOW = datetime(2024, 4, 22, 10, 30, tzinfo=UTC)
SIZES = ((80, 24), (160, 48))
SAMPLE = "SAMPLE-1"
OTHERS = (
    ("FOI-24-0107", date(2024, 3, 22), "How many parking fines were cancelled in 2023, and why?"),
    ("FOI-24-0112", date(2024, 3, 28), "Please send me the contract for the cameras in cars."),
    ("FOI-24-0119", date(2024, 4, 18), "What did the force spend on interpreters in 2023?"),
)
"""Other requests in the list: reference, day of receipt, text."""

REWORDED = ("the risk is real and significant", "the risk is real: models are looked up already")
"""What the officer has changed in a section by hand."""

_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
_UNIQUE = re.compile(r"terminal-\d+")


@dataclass(frozen=True, slots=True)
class Picture:
    """A screen, and the keys that lead to it from the case, or from the list of cases."""

    name: str
    keys: tuple[str, ...] = ()
    in_case: bool = True
    section: str = "reason-31"
    """Id of the section that the cursor stands on."""


PICTURES = (
    Picture("cases", in_case=False),
    Picture("case"),
    Picture("grid", ("d",)),
    Picture("proposal", ("t", *"2b is not held", "enter")),
    Picture("ready", ("l",)),
    Picture("difference", ("H", "down", "down")),
    Picture("rehearsal", ("slash", *"rehearse", "enter")),
    Picture("help", ("f1",)),
    Picture("palette", ("ctrl+p", *"31")),
)


async def drawn(picture: Picture, size: tuple[int, int]) -> str:
    """Return a picture of a screen as SVG."""
    look = Look(reduced_motion=True)
    app = Workspace(the_desk(), SAMPLE_OFFICER, clock=lambda: 0.0, look=look)
    async with app.run_test(size=size) as pilot:
        await _settled(app, pilot)
        if picture.in_case:
            app.open_case(SAMPLE)
            await _settled(app, pilot)
            app.screen.query_one(Letter).go_to(picture.section)
            await _settled(app, pilot)
        await pilot.press(*picture.keys)
        await _settled(app, pilot)
        return _UNIQUE.sub("terminal", _FONTS.sub("", app.export_screenshot(title="foiassist")))


async def _settled(app: Workspace, pilot: Pilot[None]) -> None:
    """Wait until every look-up that a resting cursor begins has been answered."""
    for _ in range(3):
        await asyncio.sleep(0.06)
        with suppress(WorkerCancelled):
            await app.workers.wait_for_complete()
        await pilot.pause()


@cache
def the_desk() -> Desk:
    """Return a desk on the sample case of the demo, with a few others in the list."""
    os.environ["TZ"] = "Europe/London"
    time.tzset()
    folder = Path(tempfile.mkdtemp())
    police = tuple(one for one in library().responses if one.authority_kind == "police")
    index = MemoryIndex(replace(library(), responses=police), HashingEmbedder(), folder)
    for _ in index.build():
        pass
    desk = a_real_desk(FakeStore(), index=index, now=lambda: NOW)
    case = sample_case(desk)
    reason = case.section("reason-31")
    desk.drafting.accept(SAMPLE_OFFICER, SAMPLE, "request", seen_version=1)
    desk.drafting.edit(
        SAMPLE_OFFICER, SAMPLE, reason.id, reason.text.replace(*REWORDED), seen_version=1
    )
    for reference, received, text in OTHERS:
        document = desk.cases.read_bytes(text.encode(), f"{reference}.txt")
        desk.cases.open_request(SAMPLE_OFFICER, document, received=received, reference=reference)
    return desk


def file_of(picture: Picture, size: tuple[int, int]) -> Path:
    """Return where a picture is kept."""
    return HERE / f"{picture.name}-{size[0]}x{size[1]}.svg"


def every_picture() -> Iterator[tuple[Picture, tuple[int, int]]]:
    """Yield every picture at every size."""
    yield from ((picture, size) for picture in PICTURES for size in SIZES)


def main() -> None:
    """Draw every picture."""
    for picture, size in every_picture():
        file_of(picture, size).write_text(asyncio.run(drawn(picture, size)), encoding="utf-8")


if __name__ == "__main__":
    main()
