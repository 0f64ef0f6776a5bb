"""Accepting by words: what is read is accepted, and nothing else."""

from __future__ import annotations

from tests.tui.workspaces import a_workspace, drafted_case, give, go_to, notices, the_section


async def test_a_section_that_is_named_from_elsewhere_is_shown_and_not_accepted():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await give(app, pilot, "/accept answer-1")
        assert not the_section(app, "answer-1").is_accepted
        assert not the_section(app, "answer-2").is_accepted
        assert any("Here is “Question 1”" in notice for notice in notices(app))


async def test_the_section_under_the_cursor_is_accepted_by_its_name():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-1")
        await pilot.pause()
        app.tested_clock.now += 1
        await give(app, pilot, "/accept answer-1")
        assert the_section(app, "answer-1").is_accepted
