from __future__ import annotations

import pytest

from foiassist.case.stages import Stage
from tests.cases import SUPERVISOR, a_case
from tests.tui.workspaces import a_workspace, drafted_case, everything_shown, notices, press


async def help_of(app, pilot):
    await press(app, pilot, "f1")
    return everything_shown(app)


async def test_help_lists_the_keys_where_they_work():
    async with a_workspace(drafted_case()) as (app, pilot):
        text = await help_of(app, pilot)
        assert text.index("LETTER\n") < text.index("CASE SCREEN\n") < text.index("EVERYWHERE\n")
        assert "e Enter        Write in the section, in place." in text
        assert "Ctrl+P         Look for anything" in text


async def test_help_lists_the_commands_of_the_role():
    async with a_workspace(drafted_case(), person=SUPERVISOR) as (app, pilot):
        text = await help_of(app, pilot)
        assert "/return" in text
        assert "/decide" not in text


async def test_help_lists_a_key_that_is_off_just_now_with_the_reason():
    async with a_workspace(a_case(stage=Stage.IN_REVIEW)) as (app, pilot):
        off = (await help_of(app, pilot)).split("OFF JUST NOW")[1]
        assert "Write in the section, in place. Off: the case is in review; the supervisor" in off


async def test_help_says_that_letters_are_letters_while_somebody_types():
    async with a_workspace(drafted_case()) as (app, pilot):
        await press(app, pilot, "slash")
        text = await help_of(app, pilot)
        assert "You are typing just now" in text
        assert "OFF JUST NOW" not in text


async def test_help_opens_over_a_page_and_over_a_question_that_waits():
    case = a_case(stage=Stage.IN_REVIEW)
    async with a_workspace(case, person=SUPERVISOR) as (app, pilot):
        await press(app, pilot, "p")
        assert "APPROVE SCREEN" in await help_of(app, pilot)


@pytest.mark.parametrize(
    ("stage", "key", "said"),
    [
        (Stage.IN_REVIEW, "e", "e is off: the case is in review; the supervisor returns it first"),
        (Stage.IN_REVIEW, "d", "d is off: the case is in review; the supervisor returns it first"),
        (Stage.CLARIFICATION, "r", "r is off: the applicant was asked to clarify; /clarified"),
    ],
)
async def test_a_key_that_is_off_says_why(stage, key, said):
    async with a_workspace(a_case(stage=stage)) as (app, pilot):
        await press(app, pilot, key)
        assert notices(app)[-1].startswith(said)


async def test_a_supervisor_hears_when_there_is_nothing_to_approve_yet():
    async with a_workspace(drafted_case(), person=SUPERVISOR) as (app, pilot):
        await press(app, pilot, "p")
        said = "p is off: the case is not in review; the officer sends it first (/send)."
        assert notices(app) == [said]


async def test_a_key_without_a_letter_says_how_to_come_by_one():
    case = a_case(decisions=(), reasons=(), facts=(), sections=(), hands=())
    async with a_workspace(case) as (app, pilot):
        await press(app, pilot, "a")
        assert "a is off: there is no letter yet" in notices(app)[-1]


@pytest.mark.parametrize("key", ["z", "p"], ids=["nobody's", "the supervisor's"])
async def test_a_key_that_is_not_this_persons_says_nothing(key):
    async with a_workspace(drafted_case()) as (app, pilot):
        await press(app, pilot, key)
        assert not notices(app)
