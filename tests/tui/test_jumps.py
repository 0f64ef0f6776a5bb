from __future__ import annotations

from foiassist.tui.widgets.letter import Letter
from tests.tui.workspaces import (
    WIDE,
    a_workspace,
    drafted_case,
    go_to,
    looked_up,
    notices,
    press,
)

NEEDED = "We hold this.\n\n[NEEDED N1: how many: ask Operations]"


async def test_a_jump_to_what_is_needed_has_a_way_back():
    async with a_workspace(drafted_case(answer_4=NEEDED)) as (app, pilot):
        go_to(app, "request")
        await press(app, pilot, "n")
        assert app.screen.current_section == "answer-4"
        await press(app, pilot, "b")
        assert app.screen.current_section == "request"


async def test_jumps_are_taken_back_one_after_another_to_the_very_line():
    async with a_workspace(drafted_case(answer_4=NEEDED)) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "down")
        line = app.screen.query_one(Letter).scroll_offset.y
        section = app.screen.current_section
        await press(app, pilot, "n")
        await press(app, pilot, "u")
        await press(app, pilot, "b", "b")
        assert app.screen.current_section == section
        assert app.screen.query_one(Letter).scroll_offset.y == line


async def test_the_way_back_from_an_answer_leads_to_its_question():
    async with a_workspace(drafted_case(), size=WIDE) as (app, pilot):
        await press(app, pilot, "1", "down", "enter")
        assert app.screen.pane == "letter"
        await press(app, pilot, "b")
        assert (app.screen.pane, app.screen.current_question) == ("questions", "2")


async def test_the_way_back_from_a_mark_in_the_side_pane_leads_to_the_side_pane():
    async with a_workspace(drafted_case(answer_4=NEEDED), size=WIDE) as (app, pilot):
        go_to(app, "answer-4")
        await looked_up(app, pilot)
        await press(app, pilot, "s", "down", "enter")
        assert app.screen.pane == "letter"
        await press(app, pilot, "b")
        assert app.focused is not None
        assert app.focused.id == "side"


async def test_where_no_jump_was_made_the_way_back_is_said_to_be_none():
    async with a_workspace(drafted_case()) as (app, pilot):
        await press(app, pilot, "b")
        assert "no jump" in notices(app)[-1]
