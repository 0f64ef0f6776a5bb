from __future__ import annotations

import pytest

from tests.cases import OFFICER
from tests.tui.test_snapshots import name_of, office, sizes
from tests.tui.workspaces import a_workspace, give, go_to, looked_up, press, settled

REFERENCE = "TP-FOI-0402"


async def edited(app, pilot):
    """Edit and accept a section, so that it has several versions."""
    for words in ("We hold one make of drone.", "We hold two makes of drone, and say which below."):
        version = app.desk.cases.case(REFERENCE).section("answer-3").version
        app.desk.drafting.edit(OFFICER, REFERENCE, "answer-3", words, seen_version=version)
    app.desk.drafting.accept(OFFICER, REFERENCE, "answer-3")
    app.screen.read_again()
    await settled(app, pilot)
    go_to(app, "answer-3")


@sizes
async def test_the_versions_of_a_section_with_what_putting_one_back_does(size, looks_as_stored):
    async with a_workspace(*office(), size=size) as (app, pilot):
        await edited(app, pilot)
        await looked_up(app, pilot)
        await press(app, pilot, "H", "down")
        await looks_as_stored(app, pilot, name_of("editing-versions", size))


@sizes
async def test_what_would_be_replaced_in_the_letter(size, looks_as_stored):
    async with a_workspace(*office(), size=size) as (app, pilot):
        app.desk.drafting.accept(OFFICER, REFERENCE, "reason-31")
        app.screen.read_again()
        await settled(app, pilot)
        await give(app, pilot, "/replace drones -> unmanned aircraft")
        await looks_as_stored(app, pilot, name_of("editing-replace", size))


@sizes
async def test_what_can_be_put_into_a_section(size, looks_as_stored):
    async with a_workspace(*office(), size=size) as (app, pilot):
        go_to(app, "answer-1")
        await looked_up(app, pilot)
        await press(app, pilot, "e", "ctrl+t")
        await looks_as_stored(app, pilot, name_of("editing-insert", size))


@pytest.mark.parametrize("size", [(80, 24)], ids=["small"])
async def test_a_needed_mark_that_is_selected_to_be_typed_over(size, looks_as_stored):
    async with a_workspace(*office(), size=size) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e", "ctrl+n")
        await looks_as_stored(app, pilot, name_of("editing-needed", size))
