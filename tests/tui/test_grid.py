from __future__ import annotations

import pytest
from textual.widgets import Static

from foiassist.case.stages import Stage
from foiassist.law.answers import Answer
from foiassist.tui.screens.case.screen import CaseScreen
from foiassist.tui.screens.grid_screen import GridScreen
from foiassist.tui.screens.record_screen import RecordScreen
from foiassist.tui.widgets.grid_form import GridForm
from foiassist.tui.widgets.grid_table import GridTable
from tests.cases import a_case
from tests.fakes import FakeStore
from tests.tui.workspaces import (
    SMALL,
    WIDE,
    a_workspace,
    give,
    press,
    settled,
)

REFERENCE = "TP-FOI-0402"
HARM = "It can be evaded."
sizes = pytest.mark.parametrize("size", [SMALL, WIDE], ids=["small", "wide"])


def undecided():
    return a_case(REFERENCE, decisions=(), reasons=(), facts=(), sections=(), hands=())


def decisions(app):
    return app.desk.cases.case(REFERENCE).decisions


def said(app):
    return str(app.screen.query_one("#grid-said", Static).render())


def head(app):
    return str(app.screen.query_one("#grid-head", Static).render())


def title(app):
    return str(app.screen.query_one(GridForm).border_title)


def table(app):
    """Return the rows of the table as text."""
    grid = app.screen.query_one(GridTable)
    return [" ".join(str(cell) for cell in grid.get_row_at(n)) for n in range(grid.row_count)]


def field(app):
    """Return the field that has the keyboard."""
    return app.screen.query_one(GridForm).current


async def read_for_a_second(app, pilot):
    app.tested_clock.now += 1
    await pilot.pause()


async def test_a_decision_is_filled_in_by_keys_and_recorded_by_ctrl_s():
    async with a_workspace(undecided()) as (app, pilot):
        await press(app, pilot, "d", "down", "enter", *"with", "tab", *"31(1)(a", "tab")
        assert field(app).field.name == "information"
        await press(app, pilot, "tab", "tab", *HARM)
        assert decisions(app) == ()
        await pilot.pause(0.8)
        assert title(app) == "Question 2 · ● not recorded yet; Ctrl+S records it"
        app.tested_clock.now += 1
        await press(app, pilot, "ctrl+s")
        (decision,) = decisions(app)
        assert (decision.question, decision.answer) == ("2", Answer.WITHHELD)
        assert decision.exemptions == ("31(1)(a)",)
        assert app.desk.cases.case(REFERENCE).reasons[0].harm == HARM
        assert said(app) == (
            "✓ Recorded: question 2: withheld under s.31(1)(a); the reasons for section 31 "
            "(question 2)."
        )


async def test_what_is_recorded_is_drafted_behind_the_grid():
    async with a_workspace(undecided()) as (app, pilot):
        await press(app, pilot, "d", "enter", *"not h", "tab", *"the register")
        app.tested_clock.now += 1
        await press(app, pilot, "ctrl+s")
        assert isinstance(app.screen, GridScreen)
        assert app.desk.cases.case(REFERENCE).section("answer-1")
        await press(app, pilot, "escape", "escape")
        assert isinstance(app.screen, CaseScreen)
        assert app.screen.view.case.section("answer-1")


async def test_nothing_is_recorded_by_a_stray_key():
    async with a_workspace(undecided()) as (app, pilot):
        await press(app, pilot, "d", *"abcdefgy", "enter", "enter", "enter", "space", "escape")
        await press(app, pilot, "ctrl+t", "ctrl+s")
        assert "only just appeared" in said(app)
        await press(app, pilot, "escape", "escape")
        assert decisions(app) == ()


async def test_what_is_not_recorded_is_still_there_when_the_grid_is_opened_again():
    async with a_workspace(undecided()) as (app, pilot):
        await press(app, pilot, "d", "enter", *"not held", "tab", *"the reg")
        await press(app, pilot, "ctrl+down", "1", "escape", "escape", "escape")
        assert isinstance(app.screen, CaseScreen)
        await press(app, pilot, "d")
        assert "still here" in said(app)
        assert "not held" in table(app)[0]
        assert "disclosed" in table(app)[1]
        assert app.desk.unrecorded.kept(REFERENCE)["1"]["searches"] == "the reg"
        assert decisions(app) == ()


async def test_what_is_typed_outlives_a_kill():
    store = FakeStore(undecided())
    async with a_workspace(undecided(), store=store) as (app, pilot):
        await press(app, pilot, "d", "enter", *"not held", "tab", *"the reg")
        await pilot.pause(0.8)
        await settled(app, pilot)
        assert app.desk.unrecorded.kept(REFERENCE)["1"]["searches"] == "the reg"


async def test_a_changed_decision_says_what_it_replaces_and_waits_for_a_yes():
    async with a_workspace(a_case(REFERENCE)) as (app, pilot):
        before = decisions(app)
        await press(app, pilot, "d", "enter", *["backspace"] * 20, *"not held", "tab", *"a search")
        await pilot.pause(0.8)
        assert "It replaces this: question 1 was disclosed in full" in head(app)
        app.tested_clock.now += 1
        await press(app, pilot, "ctrl+s")
        assert isinstance(app.screen, RecordScreen)
        await press(app, pilot, "y")
        assert decisions(app) == before
        app.tested_clock.now += 1
        await press(app, pilot, "y")
        assert decisions(app)[0].answer is Answer.NOT_HELD


async def test_leaving_the_question_whether_to_replace_replaces_nothing():
    async with a_workspace(a_case(REFERENCE)) as (app, pilot):
        before = decisions(app)
        await press(app, pilot, "d", "enter", *["backspace"] * 20, *"not held")
        app.tested_clock.now += 1
        await press(app, pilot, "ctrl+s", "escape")
        assert decisions(app) == before
        assert "not held" in table(app)[0]


async def test_marked_questions_are_given_the_same_decision():
    async with a_workspace(undecided()) as (app, pilot):
        await press(app, pilot, "d", "space", "down", "space", "up", "enter")
        assert "The decision goes into these too: 1." in head(app)
        await press(app, pilot, *"pub", "tab", *"our website")
        app.tested_clock.now += 1
        await press(app, pilot, "ctrl+s")
        assert [(d.question, d.where) for d in decisions(app)] == [
            ("1", "our website"),
            ("3", "our website"),
        ]


async def test_a_question_is_decided_as_the_one_above():
    async with a_workspace(undecided()) as (app, pilot):
        await press(app, pilot, "d", "enter", *"pub", "tab", *"our website", "ctrl+down", "ctrl+r")
        assert [f.area.text for f in app.screen.query_one(GridForm).shown[:2]] == [
            "published elsewhere",
            "our website",
        ]


async def test_everything_filled_in_is_recorded_after_a_look_at_it():
    async with a_workspace(undecided()) as (app, pilot):
        await press(app, pilot, "d", "enter", "1", "ctrl+down", *"not held")
        app.tested_clock.now += 1
        await press(app, pilot, "ctrl+l")
        assert isinstance(app.screen, RecordScreen)
        assert decisions(app) == ()
        app.tested_clock.now += 1
        await press(app, pilot, "y")
        assert [d.answer for d in decisions(app)] == [Answer.DISCLOSED, Answer.NOT_HELD]


async def test_a_suggestion_is_taken_as_a_draft():
    async with a_workspace(undecided()) as (app, pilot):
        await press(app, pilot, "d")
        assert "Suggested:" in head(app)
        await press(app, pilot, "ctrl+t")
        assert "● not recorded" in table(app)[0]
        assert decisions(app) == ()
        await press(app, pilot, "ctrl+g")
        assert "Suggested:" in str(app.screen.query(Static).first().render())


async def test_a_provision_that_is_none_is_refused_at_its_field_with_the_nearest():
    async with a_workspace(undecided()) as (app, pilot):
        await press(app, pilot, "d", "enter", *"with", "tab", *"31(1)(z)")
        assert "The nearest are 31(1)" in field(app).refused
        app.tested_clock.now += 1
        await press(app, pilot, "ctrl+s")
        assert "Nothing is recorded" in said(app)
        assert field(app).field.name == "exemptions"
        assert decisions(app) == ()


async def test_a_case_in_review_is_not_decided():
    case = a_case(REFERENCE, stage=Stage.IN_REVIEW)
    async with a_workspace(case) as (app, pilot):
        await press(app, pilot, "d")
        assert isinstance(app.screen, CaseScreen)
        await give(app, pilot, "/grid 3")
        await press(app, pilot, "enter", *["backspace"] * 8, *"disc")
        app.tested_clock.now += 1
        await press(app, pilot, "ctrl+s")
        assert "nobody can decide a question" in said(app)
        assert decisions(app) == case.decisions


async def test_the_prompt_opens_the_grid_on_a_question():
    async with a_workspace(undecided()) as (app, pilot):
        await give(app, pilot, "/grid 3")
        assert app.screen.place == "3"
        assert app.screen.query_one(GridTable).current == "3"


async def test_tab_goes_from_field_to_field_and_back_and_out_at_the_end():
    async with a_workspace(undecided()) as (app, pilot):
        await press(app, pilot, "d", "enter", *"not held", "tab")
        assert field(app).field.name == "searches"
        await press(app, pilot, "shift+tab")
        assert field(app).field.name == "answer"
        await press(app, pilot, *["tab"] * 5)
        assert app.focused is app.screen.query_one(GridTable)


async def test_one_more_part_of_a_question_is_decided_by_itself():
    async with a_workspace(undecided()) as (app, pilot):
        await press(app, pilot, "d", "enter", "1", "ctrl+n", *"with", "tab", *"42(1)")
        app.tested_clock.now += 1
        await press(app, pilot, "ctrl+s")
        assert [d.answer for d in decisions(app)] == [Answer.DISCLOSED, Answer.WITHHELD]


async def test_brackets_from_outside_are_shown_as_they_are():
    hostile = "[red]x[/x] [@click=app.quit]y[/]"
    async with a_workspace(undecided()) as (app, pilot):
        await press(app, pilot, "d", "enter", *"not held", "tab")
        field(app).area.text = hostile
        app.tested_clock.now += 1
        await press(app, pilot, "ctrl+s")
        assert decisions(app)[0].searches == hostile


async def test_a_click_goes_to_a_row_and_into_a_field():
    async with a_workspace(undecided(), size=WIDE) as (app, pilot):
        await press(app, pilot, "d")
        await pilot.click(GridTable, offset=(6, 6))
        await settled(app, pilot)
        assert app.screen.place == "3"
        await pilot.click(app.screen.query_one(GridForm).shown[0].area)
        await settled(app, pilot)
        assert field(app).field.name == "answer"
        await pilot.click("#grid-choices", offset=(3, 1))
        await settled(app, pilot)
        assert app.screen.row.texts["answer"] == "disclosed in part"


async def test_a_letter_typed_while_the_form_is_shown_anew_is_not_lost():
    async with a_workspace(undecided()) as (app, pilot):
        await press(app, pilot, "d", "enter", "6", "tab")
        form = app.screen.query_one(GridForm)
        form.current.area.insert("3")
        await form.show()
        assert form.current.area.text == "3"
        assert app.screen.sheet.typed["1"]["exemptions"] == "3"
