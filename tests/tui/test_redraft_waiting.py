"""A redraft that was offered and not answered: kept for later, and told of where it was lost."""

from __future__ import annotations

import pytest

from foiassist.tui.screens.difference_screen import DifferenceScreen
from tests.cases import OFFICER
from tests.fakes import FakeDrafter, FakeStore
from tests.tui.workspaces import (
    a_workspace,
    drafted_case,
    everything_shown,
    give,
    go_to,
    press,
    said,
)

REFERENCE = "TP-FOI-0402"
TOLD = (
    "A redraft of “Question 2” was offered to you and neither taken nor left. It was not kept; "
    "/redraft answer-2 shorter makes it again."
)


async def offered(app, pilot):
    """Have a shorter redraft of the second answer drafted, and its difference shown."""
    await give(app, pilot, "/redraft answer-2 shorter")
    assert isinstance(app.screen, DifferenceScreen)
    app.tested_clock.now += 1


async def told_on_the_next_start(store):
    async with a_workspace(drafted_case(), store=store) as (app, _):
        return [line for line in said(app).splitlines() if "neither taken" in line]


async def test_a_redraft_that_was_not_answered_is_told_of_on_the_next_start_and_once():
    store = FakeStore(drafted_case())
    async with a_workspace(drafted_case(), store=store, drafter=FakeDrafter("New.")) as (
        app,
        pilot,
    ):
        await offered(app, pilot)
    async with a_workspace(drafted_case(), store=store) as (app, pilot):
        assert TOLD in " ".join(said(app).split())
        assert app.desk.cases.case(REFERENCE) == drafted_case()
        await press(app, pilot, "escape")
    assert not await told_on_the_next_start(store)


@pytest.mark.parametrize("key", ["t", "l"], ids=["taken", "left"])
async def test_nothing_is_told_of_what_was_answered(key):
    store = FakeStore(drafted_case())
    async with a_workspace(drafted_case(), store=store, drafter=FakeDrafter("New.")) as (
        app,
        pilot,
    ):
        await offered(app, pilot)
        await press(app, pilot, key)
    assert not await told_on_the_next_start(store)


async def test_a_redraft_that_says_the_same_is_not_told_of():
    store = FakeStore(drafted_case())
    same = drafted_case().section("answer-2").text
    async with a_workspace(drafted_case(), store=store, drafter=FakeDrafter(same)) as (app, pilot):
        await give(app, pilot, "/redraft answer-2")
    assert not await told_on_the_next_start(store)


async def test_who_goes_back_to_decide_later_is_shown_the_same_redraft_again():
    drafter = FakeDrafter("New.")
    async with a_workspace(drafted_case(), drafter=drafter) as (app, pilot):
        await offered(app, pilot)
        await press(app, pilot, "escape")
        assert "is ready; r on that section shows it" in said(app)
        go_to(app, "answer-2")
        await press(app, pilot, "r")
        assert "‹+ New. +›" in everything_shown(app)
        assert len(drafter.tasks) == 1


async def test_it_is_drafted_afresh_where_the_text_has_changed_meanwhile():
    drafter = FakeDrafter("New.")
    async with a_workspace(drafted_case(), drafter=drafter) as (app, pilot):
        await offered(app, pilot)
        await press(app, pilot, "escape")
        app.desk.drafting.edit(OFFICER, REFERENCE, "answer-2", "My words.", seen_version=1)
        await give(app, pilot, "/fact 3 There was one. -- Register")
        go_to(app, "answer-2")
        app.screen.go_to_pane("letter")
        await press(app, pilot, "r")
        assert isinstance(app.screen, DifferenceScreen)
        assert "‹− My words. −›" in everything_shown(app)
        assert [task.plan.id for task in drafter.tasks].count("answer-2") == 2
