"""The terminal changes its size, or goes behind another, while somebody works."""

from __future__ import annotations

import pytest
from textual.events import Resize
from textual.geometry import Size

from foiassist.tui.room import TooSmall
from foiassist.tui.widgets.conversation import PromptLine
from foiassist.tui.widgets.letter import Letter
from tests.fakes import FakeDrafter
from tests.tui.every_screen import on_screen
from tests.tui.workspaces import a_workspace, drafted_case, go_to, press, settled, shown

OF_EACH_KIND = ("cases", "new case", "case", "editing", "difference", "page", "grid", "palette")
TINY, SMALL, WIDE = (40, 10), (80, 24), (160, 48)


async def resized(app, pilot, *sizes):
    for size in sizes:
        await pilot.resize_terminal(*size)
        await settled(app, pilot)


@pytest.mark.parametrize("name", OF_EACH_KIND)
async def test_every_screen_stands_any_size(name):
    async with on_screen(name) as (app, pilot):
        before = app.screen
        await resized(app, pilot, TINY, (20, 5), WIDE, (1, 1), SMALL)
        assert app.screen is before
        assert app.is_running


async def test_what_is_typed_stays_while_the_terminal_changes():
    async with a_workspace(drafted_case()) as (app, pilot):
        await press(app, pilot, "e", *"Kept ")
        await resized(app, pilot, TINY, WIDE, SMALL)
        await press(app, pilot, *"whole")
        assert "Kept whole" in app.screen.edited_card.typed_text


async def test_a_draft_goes_on_while_the_terminal_changes():
    drafter = FakeDrafter("We hold this information.")
    async with a_workspace(drafted_case(), drafter=drafter) as (app, pilot):
        go_to(app, "answer-2")
        await pilot.press("r")
        await pilot.resize_terminal(*TINY)
        await settled(app, pilot)
        await resized(app, pilot, WIDE)
        assert "words put in" in str(app.screen.query_one(".page--legend").render())


async def test_on_a_terminal_that_is_too_small_the_letter_is_still_read_and_the_line_says_so():
    async with a_workspace(drafted_case(), size=TINY) as (app, pilot):
        await settled(app, pilot)
        assert "40×10 is too small: 60×16 shows it all" in shown(app, TooSmall)
        assert app.screen.query_one(Letter).size.height >= 3
        assert app.screen.query_one(PromptLine).region.height == 1
        await resized(app, pilot, SMALL)
        assert not app.screen.query(TooSmall)


async def test_on_a_terminal_that_is_too_small_a_page_over_the_case_says_so_too():
    async with a_workspace(drafted_case(), size=TINY) as (app, pilot):
        await press(app, pilot, "v")
        assert "too small" in shown(app, TooSmall)


async def test_the_workspace_comes_back_from_behind_as_it_was():
    async with a_workspace(drafted_case()) as (app, pilot):
        await press(app, pilot, "e", *"Kept ")
        app.app_suspend_signal.publish(app)
        app.app_resume_signal.publish(app)
        app.post_message(Resize(Size(*WIDE), Size(*WIDE)))
        await settled(app, pilot)
        assert "Kept " in app.screen.edited_card.typed_text
