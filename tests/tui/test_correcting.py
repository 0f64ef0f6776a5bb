"""The questions corrected where they are read, with the keyboard on them."""

from __future__ import annotations

from dataclasses import replace

from foiassist.case.question import Leftover
from foiassist.tui.screens.page_screen import PageScreen
from foiassist.tui.widgets.question_list import QuestionList
from foiassist.tui.widgets.waiting_card import WaitingCard
from tests.cases import SUPERVISOR, a_case
from tests.tui.workspaces import (
    a_workspace,
    drafted_case,
    everything_shown,
    give,
    notices,
    press,
    said,
    shown,
)

REF = "TP-FOI-0402"


def undecided():
    return a_case(REF, decisions=(), reasons=(), facts=(), sections=(), hands=())


def listed(app):
    return [option.id for option in app.screen.query_one(QuestionList).options]


def stored(app):
    return [question.label for question in app.desk.cases.case(REF).request.questions]


def waiting(app):
    return app.screen.query_one(WaitingCard).text


async def test_delete_on_a_question_proposes_and_a_yes_takes_it_out():
    async with a_workspace(undecided()) as (app, pilot):
        await press(app, pilot, "down", "delete")
        assert "2 is no question any more; its words stay in the request." in waiting(app)
        assert stored(app) == ["1", "2", "3", "4"]
        app.tested_clock.now += 1
        await press(app, pilot, "y")
        assert stored(app) == listed(app) == ["1", "3", "4"]
        assert "2 is no question now." in said(app)
        assert app.screen.current_question == "3"
        assert "Questions 0/3" in shown(app, "#question-strip")


async def test_a_no_leaves_it():
    async with a_workspace(undecided()) as (app, pilot):
        await press(app, pilot, "delete")
        app.tested_clock.now += 1
        await press(app, pilot, "l")
        assert waiting(app) == ""
        assert isinstance(app.focused, QuestionList)
        assert stored(app) == ["1", "2", "3", "4"]


async def test_a_supervisor_is_told_whose_it_is_and_nothing_changes():
    async with a_workspace(undecided(), person=SUPERVISOR) as (app, pilot):
        await press(app, pilot, "delete")
        assert notices(app) == ["Del is off: that is for the officer."]
        assert waiting(app) == ""


async def test_the_letter_and_the_list_follow_what_was_joined_and_split():
    async with a_workspace(drafted_case()) as (app, pilot):
        await give(app, pilot, "/join 1 2")
        assert listed(app) == ["1", "3", "4"]
        await give(app, pilot, "/split 4 on the use")
        assert stored(app) == listed(app) == ["1", "3", "4", "4.2"]
        assert "on the use of drones." in everything_shown(app)


async def test_what_is_in_no_question_is_listed_and_taken_up():
    case = undecided()
    passages = (Leftover("The cost of each.", 0, 17), Leftover("Thank you.", 20, 30))
    case = replace(case, request=replace(case.request, leftover=passages))
    async with a_workspace(case) as (app, pilot):
        await give(app, pilot, "/asked")
        if isinstance(app.screen, PageScreen):
            assert "1. The cost of each." in everything_shown(app)
            await press(app, pilot, "escape")
        else:
            assert "1. The cost of each." in said(app)
        await give(app, pilot, "/asked cost")
        assert "5" in listed(app)
        assert "It is question 5 now" in said(app)


async def test_what_stood_beside_a_question_that_is_none_goes_from_the_screen():
    async with a_workspace(undecided()) as (app, pilot):
        await press(app, pilot, "end")
        assert app.screen.spot.question == "4"
        await give(app, pilot, "/aside 4")
        assert listed(app) == ["1", "2", "3"]
        assert app.screen.spot.question != "4"
