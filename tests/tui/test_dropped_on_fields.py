"""A file dropped while a field has the keyboard: it is offered as a file, and no word is lost."""

from __future__ import annotations

import pytest
from textual.events import Paste
from textual.widgets import Input, TextArea

from foiassist.tui.screens.cases_screen import CasesScreen
from foiassist.tui.screens.new_case_screen import NewCaseScreen
from tests.cases import SUPERVISOR, a_case
from tests.tui.workspaces import a_workspace, notices, press, settled, shown

TYPED = "What I typed before."


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "a request.txt"
    path.write_text("1. How many drones are there?\n2. What did they cost?\n", encoding="utf-8")
    return path


async def paste(app, pilot, text):
    """Paste *text* as a terminal does, to whatever has the keyboard, and have it looked at."""
    app.post_message(Paste(str(text)))
    await settled(app, pilot)
    await pilot.pause(0.4)
    await settled(app, pilot)


def field(app, name):
    return app.screen.query_one(f"#new-{name}", Input)


async def test_a_file_dropped_on_the_words_is_read_as_the_file_and_the_words_stay(file):
    async with a_workspace() as (app, pilot):
        await press(app, pilot, "n")
        area = app.screen.query_one(TextArea)
        area.text = TYPED
        area.focus()
        await paste(app, pilot, f"'{file}' ")
        assert (field(app, "file").value, area.text) == (str(file), TYPED)
        assert app.focused is area
        assert notices(app)[-1] == "“a request.txt” stands as the file now; nothing is logged yet."
        assert "the words stay here" in shown(app, "#new-preview")
        assert app.desk.cases.summaries() == ()


@pytest.mark.parametrize("name", ["received", "reference"])
async def test_a_file_dropped_on_another_field_leaves_that_as_it_was(file, name):
    async with a_workspace() as (app, pilot):
        await press(app, pilot, "n")
        before = field(app, name).value
        field(app, name).focus()
        await paste(app, pilot, file)
        assert (field(app, "file").value, field(app, name).value) == (str(file), before)
        assert "2 questions found in a request.txt" in shown(app, "#new-preview")


@pytest.mark.parametrize("words", ["/not/there.txt", "~nobody/x", "FOI-24/7"])
async def test_what_is_no_file_is_words_in_the_field(words):
    async with a_workspace() as (app, pilot):
        await press(app, pilot, "n")
        area = app.screen.query_one(TextArea)
        area.text = "Of  it."
        area.focus()
        area.move_cursor((0, 3))
        await paste(app, pilot, words)
        assert area.text == f"Of {words} it."
        field(app, "reference").focus()
        await paste(app, pilot, words)
        assert field(app, "reference").value == words
        assert field(app, "file").value == ""


async def test_a_request_of_many_lines_goes_into_the_words_at_once():
    async with a_workspace() as (app, pilot):
        await press(app, pilot, "n")
        app.screen.query_one(TextArea).focus()
        await paste(app, pilot, "/1. How many?\nWhat for?")
        assert app.screen.query_one(TextArea).text == "/1. How many?\nWhat for?"


async def test_a_file_dropped_while_the_list_is_filtered_opens_the_form_with_it(file):
    async with a_workspace(a_case("A-1"), opened=False) as (app, pilot):
        await press(app, pilot, "slash", "d")
        await paste(app, pilot, file)
        assert isinstance(app.screen, NewCaseScreen)
        assert field(app, "file").value == str(file)
        await press(app, pilot, "escape")
        assert app.screen.filter_words == "d"


@pytest.mark.parametrize("words", ["/not/there", "drones\nand kites"])
async def test_words_pasted_into_the_filter_are_words_of_it(words):
    async with a_workspace(a_case("A-1"), opened=False) as (app, pilot):
        await press(app, pilot, "slash")
        await paste(app, pilot, words)
        assert isinstance(app.screen, CasesScreen)
        assert app.screen.filter_words == words.splitlines()[0]


async def test_a_supervisor_who_drops_a_file_filters_by_its_path(file):
    async with a_workspace(a_case("A-1"), opened=False, person=SUPERVISOR) as (app, pilot):
        await press(app, pilot, "slash")
        await paste(app, pilot, file)
        assert isinstance(app.screen, CasesScreen)
        assert app.screen.filter_words == str(file)
