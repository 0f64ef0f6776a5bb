"""What is in sight of the decision grid on a small terminal while it is filled in."""

from __future__ import annotations

from dataclasses import replace

from textual.widgets import Static

from foiassist.tui.widgets.grid_choices import GridChoices
from foiassist.tui.widgets.grid_field import GridField
from foiassist.tui.widgets.grid_form import GridForm
from foiassist.tui.widgets.grid_table import GridTable
from tests.cases import a_case, a_request
from tests.tui.workspaces import WIDE, a_workspace, press

REFERENCE = "TP-FOI-0402"
STEM = "For each charger that is listed in the first question, please say all of this:"


def undecided():
    case = a_case(REFERENCE, decisions=(), reasons=(), facts=(), sections=(), hands=())
    others = {str(number): f"How many were seen in year {number}?" for number in range(3, 9)}
    request = a_request({"2c.2": f"How often was it stolen {'before ' * 60}?", **others})
    asked = [replace(question, context=STEM) for question in request.questions]
    return replace(case, request=replace(request, questions=tuple(asked)))


def in_sight(app, widget):
    """Return whether all of a widget can be seen, below the question."""
    form = app.screen.query_one(GridForm)
    top = app.screen.query_one("#grid-question").region.bottom
    return top <= widget.region.y and widget.region.bottom <= form.region.bottom


def said(app):
    return str(app.screen.query_one("#grid-said", Static).render())


async def test_the_question_stays_over_its_form_while_an_answer_is_chosen():
    async with a_workspace(undecided()) as (app, pilot):
        await press(app, pilot, "d", "enter")
        question, form = app.screen.query_one("#grid-question"), app.screen.query_one(GridForm)
        assert form.scroll_y > 0
        assert question.region.y == form.content_region.y
        assert str(question.render()).startswith("How often was it stolen before")
        assert in_sight(app, form.current)
        assert in_sight(app, app.screen.query_one(GridChoices))
        head = str(app.screen.query_one("#grid-head").render())
        assert head.startswith(f"Asked under: {STEM}\nIn full: How often")


async def test_a_field_that_has_only_just_come_up_is_gone_to_in_sight():
    async with a_workspace(undecided(), size=(80, 20)) as (app, pilot):
        await press(app, pilot, "d", "enter", "6", "enter", *"31(1)(a")
        app.screen.query_one(GridForm).scroll_to(y=0, animate=False)
        await pilot.pause()
        await press(app, pilot, "enter")
        current = app.screen.query_one(GridForm).current
        assert current.field.name == "information"
        assert in_sight(app, current)


async def test_the_label_of_a_question_within_a_question_is_not_cut():
    async with a_workspace(undecided()) as (app, pilot):
        await press(app, pilot, "d")
        assert app.screen.query_one(GridTable).get_row_at(0)[0].plain == " 2c.2"


async def test_the_words_of_a_question_leave_a_space_before_its_answer_on_each_line():
    async with a_workspace(a_case(REFERENCE), size=WIDE) as (app, pilot):
        await press(app, pilot, "d")
        question = app.screen.query_one(GridTable).get_row_at(0)[1]
        width = app.screen.query_one(GridTable).ordered_columns[1].width
        assert "\n" in question.plain
        assert all(len(line) < width for line in question.plain.split("\n"))


async def test_what_a_field_asks_is_said_no_longer_once_it_is_left():
    async with a_workspace(undecided()) as (app, pilot):
        await press(app, pilot, "d", "enter")
        assert said(app) == "Answer: its first letters, or its number."
        await press(app, pilot, "escape", "escape")
        assert said(app) == ""
        await press(app, pilot, "enter", *"not held", "tab", *["shift+tab"] * 2)
        assert app.focused is app.screen.query_one(GridTable)
        assert said(app) == ""


async def test_down_opens_a_list_again_that_escape_has_put_away():
    async with a_workspace(undecided()) as (app, pilot):
        await press(app, pilot, "d", "enter", "escape")
        choices = app.screen.query_one(GridChoices)
        assert not choices.is_open
        await press(app, pilot, "down")
        assert choices.is_open


async def test_a_suggestion_that_is_taken_puts_the_list_away():
    async with a_workspace(a_case(REFERENCE, decisions=(), reasons=())) as (app, pilot):
        await press(app, pilot, "d", "enter", "ctrl+t")
        assert app.screen.row.texts["answer"]
        assert not app.screen.query_one(GridChoices).is_open


async def test_what_does_not_fit_into_a_field_ends_in_a_mark():
    async with a_workspace(undecided()) as (app, pilot):
        await press(app, pilot, "d", "enter", *"not held", "tab")
        asks = {w.field.name: str(w.area.placeholder) for w in app.screen.query(GridField)}
        assert asks["searches"] == "what was searched, how, and by whom"
        assert asks["interpretation"].endswith("…")
