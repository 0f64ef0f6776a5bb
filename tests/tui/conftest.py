"""What the tests of the workspace share: stored pictures of screens, and a still clock."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

import pytest
from textual.widgets import Input, TextArea

SNAPSHOTS = Path(__file__).parent / "snapshots"
UPDATE = "FOIASSIST_UPDATE_SNAPSHOTS"
"""Set in the environment, the pictures are stored afresh instead of compared."""

REST_SECONDS = 0.3
MOST_LOOKS = 20

_UNIQUE = re.compile(r"terminal-\d+")
_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


@pytest.fixture(autouse=True)
def british_time(monkeypatch):
    """Tell the time as it is in London, wherever the tests run."""
    monkeypatch.setenv("TZ", "Europe/London")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def looks_as_stored():
    """A function that compares the screen in front with the picture stored under a name."""
    return _compare


async def _compare(app, pilot, name) -> None:
    for field in (*app.screen.query(Input), *app.screen.query(TextArea)):
        field.cursor_blink = False
    picture = await _picture_at_rest(app, pilot, name)
    stored = SNAPSHOTS / f"{name}.svg"
    if os.environ.get(UPDATE):
        stored.parent.mkdir(exist_ok=True)
        stored.write_text(picture, encoding="utf-8")
    assert stored.exists(), f"there is no picture {name}; make it with {UPDATE}=1"
    if picture != stored.read_text(encoding="utf-8"):
        seen = stored.with_suffix(".seen.svg")
        seen.write_text(picture, encoding="utf-8")
        pytest.fail(f"{name} looks otherwise: compare {seen.name}, or store it with {UPDATE}=1")


async def _picture_at_rest(app, pilot, name) -> str:
    """Return the picture once nothing on the screen changes any more."""
    picture = ""
    for _ in range(MOST_LOOKS):
        await pilot.pause(REST_SECONDS)
        while app.has_keys_to_send:
            await pilot.pause(0.01)
        before, picture = picture, _still(app.export_screenshot(title=name))
        if picture == before:
            break
    return picture


def _still(picture: str) -> str:
    """Return a picture without what differs from one making to the next, or is fetched."""
    return _FONTS.sub("", _UNIQUE.sub("terminal", picture))
