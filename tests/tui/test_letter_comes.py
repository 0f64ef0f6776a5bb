"""Where the first letter of a case is shown on a small terminal, and where it is not."""

from __future__ import annotations

from dataclasses import replace

from foiassist.tui.widgets.letter import Letter
from foiassist.tui.widgets.question_list import QuestionList
from tests.cases import a_case
from tests.tui.workspaces import a_workspace, drafted_case, give, press


def undecided():
    return a_case("A-1", decisions=(), reasons=(), facts=(), sections=(), hands=())


async def test_a_letter_that_is_drafted_from_the_prompt_takes_the_place_of_the_questions():
    async with a_workspace(undecided()) as (app, pilot):
        assert not app.screen.query_one(Letter).display
        await give(app, pilot, "/decide 1 disclosed")
        assert app.screen.query_one(Letter).display
        assert not app.screen.query_one(QuestionList).has_class("-shown")
        await press(app, pilot, "escape")
        assert app.screen.query_one(Letter) in app.focused.ancestors


async def test_the_questions_stay_where_the_keyboard_is_on_them():
    async with a_workspace(undecided()) as (app, pilot):
        view = app.screen.view
        assert isinstance(app.focused, QuestionList)
        await app.screen.show_view(replace(view, case=drafted_case("A-1")))
        await pilot.pause()
        assert app.screen.query_one(QuestionList).has_class("-shown")
        assert not app.screen.query_one(Letter).display
