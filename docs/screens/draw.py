"""Draws the pictures in this folder from the workspace itself: `make screens`."""

from __future__ import annotations

import asyncio
import re
import tempfile
from pathlib import Path

from foiassist.bootstrap import desk_for
from foiassist.cli.evidence import make_ready
from foiassist.cli.workspace import SAMPLE_OFFICER, fetch_index, sample_case
from foiassist.settings import Settings
from foiassist.tui.app import Workspace

HERE = Path(__file__).resolve().parent
SIZE = (132, 40)
_FONTS = re.compile(r"@font-face \{.*?\}", re.DOTALL)


async def draw(app: Workspace, reference: str) -> None:
    """Write the list of cases, one case and its rehearsal as pictures."""
    async with app.run_test(size=SIZE) as pilot:
        for name in ("cases", "case", "rehearsal"):
            if name == "case":
                app.open_case(reference)
            elif name == "rehearsal":
                await pilot.press("/", *"rehearse", "enter")
            for _ in range(3):
                await app.workers.wait_for_complete()
                await pilot.pause()
            picture = _FONTS.sub("", app.export_screenshot(title="foiassist"))
            (HERE / f"{name}.svg").write_text(picture, encoding="utf-8")


def main() -> None:
    """Draw every picture, on the sample case of the demo."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        desk = desk_for(Settings(), data_folder=folder)
        fetch_index(folder)
        make_ready(desk)
        case = sample_case(desk)
        asyncio.run(draw(Workspace(desk, SAMPLE_OFFICER), case.reference))


if __name__ == "__main__":
    main()
