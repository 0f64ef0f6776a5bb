"""The pictures in the documentation show the screens as they are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs.screens.draw import HERE, drawn, every_picture, file_of

ROOT = Path(__file__).resolve().parent.parent
DRAWN = list(every_picture())
names = pytest.mark.parametrize(
    ("picture", "size"), DRAWN, ids=[file_of(*one).stem for one in DRAWN]
)


@names
async def test_a_picture_shows_the_screen_as_it_is(picture, size):
    stored = file_of(picture, size)
    assert await drawn(picture, size) == stored.read_text(encoding="utf-8"), (
        f"{stored.name} is out of date: `make screens` draws it again"
    )


def test_no_picture_is_left_over():
    assert {path.name for path in HERE.glob("*.svg")} == {file_of(*one).name for one in DRAWN}


@pytest.mark.parametrize("page", sorted(ROOT.glob("*.md")) + sorted((ROOT / "docs").glob("*.md")))
def test_every_picture_that_a_page_shows_is_there(page):
    for target in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target
