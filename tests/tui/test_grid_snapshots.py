from __future__ import annotations

import pytest

from foiassist.case.decision import Decision
from foiassist.law.answers import Answer
from tests.cases import OFFICER, a_case
from tests.tui.workspaces import SMALL, WIDE, a_workspace, press

REFERENCE = "TP-FOI-0402"
sizes = pytest.mark.parametrize("size", [SMALL, WIDE], ids=["small", "wide"])


def undecided():
    return a_case(REFERENCE, decisions=(), reasons=(), facts=(), sections=(), hands=())


def half_decided():
    decided = (
        Decision("1", Answer.DISCLOSED, by=OFFICER.name),
        Decision("2", Answer.WITHHELD, ("31(1)(a)",), by=OFFICER.name),
    )
    return a_case(REFERENCE, decisions=decided, reasons=(), facts=())


def name_of(state, size):
    return f"grid-{state}-{size[0]}x{size[1]}"


@sizes
async def test_a_grid_in_which_nothing_is_decided(size, looks_as_stored):
    case = undecided()
    async with a_workspace(case, size=size) as (app, pilot):
        app.screen.suggestions.clear()
        await press(app, pilot, "d")
        await looks_as_stored(app, pilot, name_of("empty", size))


@sizes
async def test_a_suggestion_beside_the_form(size, looks_as_stored):
    async with a_workspace(undecided(), size=size) as (app, pilot):
        await press(app, pilot, "d", "ctrl+t")
        await looks_as_stored(app, pilot, name_of("suggestion", size))


@sizes
async def test_a_grid_half_filled_in(size, looks_as_stored):
    async with a_workspace(half_decided(), size=size) as (app, pilot):
        await press(app, pilot, "d", "down", "enter", *"crime", "escape", "end", "down")
        await press(app, pilot, "space", "space", "up", "enter", "5", "tab")
        await looks_as_stored(app, pilot, name_of("half", size))


@sizes
async def test_the_provisions_that_a_number_may_become(size, looks_as_stored):
    async with a_workspace(undecided(), size=size) as (app, pilot):
        await press(app, pilot, "d", "enter", "6", "tab", *"31")
        await looks_as_stored(app, pilot, name_of("provisions", size))


@sizes
async def test_what_is_wrong_at_its_field(size, looks_as_stored):
    async with a_workspace(undecided(), size=size) as (app, pilot):
        await press(app, pilot, "d", "enter", "6", "tab", *"31(1)(z)")
        app.tested_clock.now += 1
        await press(app, pilot, "ctrl+s")
        await looks_as_stored(app, pilot, name_of("refused", size))


@sizes
async def test_what_would_be_recorded_and_what_it_replaces(size, looks_as_stored):
    async with a_workspace(a_case(REFERENCE), size=size) as (app, pilot):
        await press(app, pilot, "d", "enter", *["backspace"] * 20, "5", "tab", *"a search")
        app.tested_clock.now += 1
        await press(app, pilot, "ctrl+s")
        await looks_as_stored(app, pilot, name_of("record", size))
