"""The keys at the foot of every screen, on the smallest terminal that is usual."""

from __future__ import annotations

import pytest
from textual.command import CommandPalette

from foiassist.tui.key_choices import every_key
from foiassist.tui.widgets.conversation import PromptLine
from foiassist.tui.widgets.key_line import KeyLine
from tests.tui.every_screen import WAYS, on_screen
from tests.tui.workspaces import everything_shown, press, settled


@pytest.mark.parametrize("name", [name for name in WAYS if name != "palette"])
async def test_the_keys_fit_on_80_columns_and_help_is_among_them(name):
    async with on_screen(name) as (app, pilot):
        await pilot.pause(0.1)
        shown = app.screen.query_one(KeyLine).render()
        assert shown.cell_length <= 80, shown
        assert "F1 Help" in shown.plain


async def test_a_key_at_the_foot_can_be_clicked_and_says_what_it_does():
    async with on_screen("case") as (app, pilot):
        line = app.screen.query_one(KeyLine)
        edit = next(key for key in line.keys if key.does == "Edit")
        await pilot.hover(line, offset=(edit.begins + 1, 0))
        await settled(app, pilot)
        assert line.tooltip == edit.tooltip
        assert edit.tooltip.endswith(".")
        await pilot.mouse_down(line, offset=(edit.ends - 1, 0))
        await settled(app, pilot)
        assert app.screen.edited_card is not None


async def test_the_foot_is_drawn_afresh_only_where_the_keys_are_others():
    async with on_screen("case") as (app, pilot):
        before = app.screen.query_one(KeyLine).keys
        app.screen.refresh_bindings()
        await settled(app, pilot)
        assert app.screen.query_one(KeyLine).keys is before


@pytest.mark.parametrize("name", WAYS)
async def test_every_screen_says_what_it_is_for(name):
    async with on_screen(name) as (app, _):
        screen = app.screen
        if not isinstance(screen, CommandPalette):
            assert screen.HELP


async def test_help_says_what_each_pane_is_for():
    async with on_screen("side") as (app, pilot):
        await press(app, pilot, "f1")
        text = everything_shown(app)
        for words in ("SIDE PANE\nWhat is known of the section", "PROMPT LINE\nSay in plain words"):
            assert words in text
        assert PromptLine.HELP.split()[0] in text


def test_everything_that_a_key_does_is_said_in_a_sentence():
    for choice in every_key({}).values():
        assert choice.does[0].isupper(), choice.id
        assert choice.does.endswith("."), choice.id
