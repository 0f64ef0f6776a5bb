from __future__ import annotations

import pytest

from foiassist.case.review import Remark
from foiassist.case.stages import Stage
from tests.cases import SUPERVISOR, a_case
from tests.fakes import NOW, FakeDrafter
from tests.tui.workspaces import SMALL, WIDE, a_workspace, drafted_case, go_to, looked_up, press

NEEDED = (
    "We hold this information.\n\n[NEEDED N1: what makes the harm real [the model alone?]: ask "
    "Operations]"
)
sizes = pytest.mark.parametrize("size", [SMALL, WIDE], ids=["small", "wide"])


def office():
    undecided = a_case("TP-FOI-0431", decisions=(), reasons=(), facts=(), sections=(), hands=())
    return (
        drafted_case(answer_2=NEEDED),
        undecided,
        a_case("TP-FOI-0417", stage=Stage.IN_REVIEW),
        a_case("TP-FOI-0388", stage=Stage.APPROVED, received=NOW.date().replace(month=2)),
    )


def name_of(state, size):
    return f"{state}-{size[0]}x{size[1]}"


@sizes
async def test_the_list_of_cases(size, looks_as_stored):
    async with a_workspace(*office(), size=size, opened=False) as (app, pilot):
        await looks_as_stored(app, pilot, name_of("cases", size))


async def test_an_office_without_cases(looks_as_stored):
    async with a_workspace() as (app, pilot):
        await looks_as_stored(app, pilot, name_of("no-cases", SMALL))


@sizes
async def test_a_case(size, looks_as_stored):
    async with a_workspace(*office(), size=size) as (app, pilot):
        go_to(app, "answer-2")
        await looked_up(app, pilot)
        await looks_as_stored(app, pilot, name_of("case", size))


async def test_a_case_nobody_has_decided(looks_as_stored):
    async with a_workspace(office()[1], size=WIDE) as (app, pilot):
        await looked_up(app, pilot)
        await looks_as_stored(app, pilot, name_of("undecided", WIDE))


async def test_what_is_known_of_a_section_where_there_is_no_room_beside_it(looks_as_stored):
    async with a_workspace(*office()) as (app, pilot):
        go_to(app, "reason-31")
        await looked_up(app, pilot)
        await press(app, pilot, "s")
        await looks_as_stored(app, pilot, name_of("side", SMALL))


async def test_a_section_being_edited(looks_as_stored):
    async with a_workspace(*office()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e", "N", "B")
        await looks_as_stored(app, pilot, name_of("editing", SMALL))


async def test_the_difference_that_a_redraft_would_make(looks_as_stored):
    drafter = FakeDrafter("We hold this information and withhold it under section 31(1)(a).")
    async with a_workspace(drafted_case(), drafter=drafter) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "r")
        await looks_as_stored(app, pilot, name_of("difference", SMALL))


async def test_help(looks_as_stored):
    async with a_workspace(*office(), size=WIDE) as (app, pilot):
        await press(app, pilot, "f1")
        await looks_as_stored(app, pilot, name_of("help", WIDE))


async def test_a_supervisor_at_a_case(looks_as_stored):
    remark = Remark("answer-2", "Which limb is it?", SUPERVISOR.name, NOW)
    case = a_case(stage=Stage.IN_REVIEW, remarks=(remark,))
    async with a_workspace(case, person=SUPERVISOR, size=WIDE) as (app, pilot):
        go_to(app, "answer-2")
        await looked_up(app, pilot)
        await looks_as_stored(app, pilot, name_of("supervisor", WIDE))


async def test_the_letter_to_be_approved(looks_as_stored):
    case = a_case(stage=Stage.IN_REVIEW)
    async with a_workspace(case, person=SUPERVISOR) as (app, pilot):
        await press(app, pilot, "p")
        await looks_as_stored(app, pilot, name_of("approve", SMALL))
