"""A long page comes onto the screen some lines at a time, and is whole at the end."""

from __future__ import annotations

from textual.containers import VerticalScroll
from textual.widgets import Static

from foiassist.tui.screens.page_screen import PageScreen
from tests.tui.workspaces import a_workspace, drafted_case, press, settled

LINES = [f"line {number}" if number % 7 else "" for number in range(200)]


async def test_every_line_comes_in_its_order_and_the_last_can_be_gone_to():
    async with a_workspace(drafted_case()) as (app, pilot):
        app.push_screen(PageScreen("A long page", "\n".join(LINES)))
        await settled(app, pilot)
        parts = [str(part.render()) for part in app.screen.query(Static)]
        assert "\n".join(parts).split("\n") == LINES
        await press(app, pilot, "end")
        page = app.screen.query_one(VerticalScroll)
        assert page.scroll_offset.y == len(LINES) - page.size.height


async def test_nobody_who_leaves_a_long_page_at_once_is_told_of_a_fault():
    async with a_workspace(drafted_case()) as (app, pilot):
        app.push_screen(PageScreen("A long page", "\n".join(LINES)))
        await pilot.pause(0.001)
        await press(app, pilot, "escape")
        assert not isinstance(app.screen, PageScreen)
