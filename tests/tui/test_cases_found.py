from __future__ import annotations

from datetime import date

import pytest

from foiassist.case.stages import Stage
from foiassist.tui.screens.case.screen import CaseScreen
from foiassist.tui.screens.cases_screen import CasesScreen
from foiassist.tui.widgets.case_table import CaseTable
from foiassist.tui.widgets.filter_line import FilterLine
from tests.cases import SUPERVISOR, a_case, a_request
from tests.tui.workspaces import a_workspace, everything_shown, press, shown


def an_office():
    return (
        a_case("A-1", received=date(2024, 2, 19)),
        a_case("A-2", officer="B. Somebody", request=a_request({"1": "What do the kennels cost?"})),
        a_case("A-3", stage=Stage.IN_REVIEW, received=date(2024, 3, 20)),
    )


def references(app):
    return app.screen.query_one(CaseTable).references


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("somebody", ["A-2"]),
        ("KENNELS", ["A-2"]),
        ("review", ["A-3"]),
        ("overdue", ["A-1"]),
        ("soon", ["A-2"]),
        ("mine", ["A-1", "A-3"]),
        ("mine review", ["A-3"]),
        ("a-", ["A-1", "A-2", "A-3"]),
    ],
)
async def test_the_filter_finds_cases_by_their_words_while_they_are_typed(words, found):
    async with a_workspace(*an_office(), opened=False) as (app, pilot):
        await press(app, pilot, "slash", *words)
        assert references(app) == found
        assert f"{len(found)} of 3 cases" in shown(app, "#cases-heading")


async def test_enter_goes_from_the_filter_to_what_it_finds_and_then_opens_it():
    async with a_workspace(*an_office(), opened=False) as (app, pilot):
        await press(app, pilot, "slash", *"kennels", "enter")
        assert isinstance(app.focused, CaseTable)
        assert references(app) == ["A-2"]
        await press(app, pilot, "enter")
        assert isinstance(app.screen, CaseScreen)
        assert app.screen.reference == "A-2"


@pytest.mark.parametrize("first", [(), ("down",)])
async def test_escape_shows_every_case_again_from_the_filter_and_from_the_list(first):
    async with a_workspace(*an_office(), opened=False) as (app, pilot):
        await press(app, pilot, "slash", *"kennels", *first, "escape")
        assert references(app) == ["A-1", "A-2", "A-3"]
        assert not app.screen.query(FilterLine)
        assert isinstance(app.focused, CaseTable)
        assert app.screen.current == "A-2"


async def test_keys_that_mean_something_on_the_list_are_letters_in_the_filter():
    async with a_workspace(*an_office(), opened=False) as (app, pilot):
        await press(app, pilot, "slash", *"qnrij/")
        assert isinstance(app.screen, CasesScreen)
        assert app.screen.query_one(FilterLine).value == "qnrij/"
        assert "No case has “qnrij/”. Esc shows every case again." in everything_shown(app)


async def test_the_filter_stays_while_a_case_is_worked_on():
    async with a_workspace(*an_office(), opened=False) as (app, pilot):
        await press(app, pilot, "slash", *"kennels", "enter", "enter")
        await press(app, pilot, "escape")
        assert isinstance(app.screen, CasesScreen)
        assert references(app) == ["A-2"]


async def test_r_shows_what_waits_for_a_supervisor_and_then_everything_again():
    async with a_workspace(*an_office(), opened=False) as (app, pilot):
        await press(app, pilot, "r")
        assert references(app) == ["A-3"]
        assert "1 of 3 cases   waiting for review" in shown(app, "#cases-heading")
        await press(app, pilot, "r")
        assert references(app) == ["A-1", "A-2", "A-3"]


async def test_a_supervisor_sees_what_waits_for_them_first():
    async with a_workspace(*an_office(), opened=False, person=SUPERVISOR) as (app, pilot):
        assert references(app) == ["A-3"]
        await press(app, pilot, "n")
        assert isinstance(app.screen, CasesScreen)


async def test_a_filter_that_finds_nothing_keeps_the_keyboard_for_another_word():
    async with a_workspace(*an_office(), opened=False) as (app, pilot):
        await press(app, pilot, "slash", *"zzz")
        assert isinstance(app.focused, FilterLine)
        await press(app, pilot, "backspace", "backspace", "backspace")
        assert references(app) == ["A-1", "A-2", "A-3"]
