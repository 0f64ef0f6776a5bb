from __future__ import annotations

from dataclasses import replace

import pytest
from textual.widgets import Input, OptionList

from foiassist.case.fact import Fact
from foiassist.tui.screens.insert_screen import InsertScreen
from foiassist.tui.screens.replace_screen import ReplaceScreen
from foiassist.tui.widgets.letter_area import LetterArea
from tests.cases import OFFICER
from tests.tui.workspaces import (
    a_workspace,
    drafted_case,
    everything_shown,
    give,
    go_to,
    notices,
    press,
    said,
    settled,
    the_section,
)

REFERENCE = "TP-FOI-0402"
NEEDED = "We hold [NEEDED N1: how many] drones and [NEEDED N2: how many more]."


def area(app):
    return app.screen.query_one(LetterArea)


# Finding and replacing


async def test_words_are_replaced_one_by_one_and_all_at_once_where_nobody_accepted_them():
    async with a_workspace(drafted_case()) as (app, pilot):
        app.desk.drafting.accept(OFFICER, REFERENCE, "answer-4")
        app.screen.read_again()
        await settled(app, pilot)
        await press(app, pilot, "ctrl+f")
        assert isinstance(app.screen, ReplaceScreen)
        app.screen.query_one("#replace-old", Input).value = "We hold"
        app.screen.query_one("#replace-new", Input).value = "We have"
        await settled(app, pilot)
        assert "1 accepted: left alone" in everything_shown(app)
        app.tested_clock.now += 1
        await press(app, pilot, "enter")
        assert isinstance(app.focused, OptionList)
        await press(app, pilot, "r")
        assert the_section(app, "decision").text.count("We have") == 1
        await press(app, pilot, "A")
        assert "We have this information" in the_section(app, "answer-2").text
        assert the_section(app, "answer-4").text.startswith("We hold this information")
        assert the_section(app, "answer-4").is_accepted


async def test_a_place_that_has_the_old_words_in_the_new_ones_is_passed_over():
    async with a_workspace(drafted_case()) as (app, pilot):
        await press(app, pilot, "ctrl+f")
        app.screen.query_one("#replace-old", Input).value = "We hold"
        app.screen.query_one("#replace-new", Input).value = "We hold today"
        await settled(app, pilot)
        app.tested_clock.now += 1
        await press(app, pilot, "enter", "r")
        assert app.screen.query_one(OptionList).highlighted == 1
        await press(app, pilot, "r")
        assert "today today" not in everything_shown(app)


async def test_the_way_from_the_words_to_the_places_is_shown_while_words_are_typed():
    async with a_workspace(drafted_case()) as (app, pilot):
        await press(app, pilot, "ctrl+f", *"We hold")
        page = app.screen.query_one(".page")
        assert str(page.border_subtitle).startswith("Enter goes to the places")
        await press(app, pilot, "down")
        assert isinstance(app.focused, OptionList)
        assert str(page.border_subtitle).startswith("Enter goes there")


async def test_a_place_that_was_found_is_gone_to_and_come_back_from():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "request")
        await press(app, pilot, "ctrl+f")
        app.screen.query_one("#replace-old", Input).value = "complaints register"
        await press(app, pilot, "enter", "enter")
        assert app.screen.current_section == "answer-3"
        await press(app, pilot, "b")
        assert app.screen.current_section == "request"


async def test_what_was_found_can_be_written_over_by_the_person():
    async with a_workspace(drafted_case()) as (app, pilot):
        await give(app, pilot, "/replace complaints register -> register")
        app.tested_clock.now += 1
        await press(app, pilot, "e")
        assert area(app).selected_text == "complaints register"


async def test_what_is_being_written_is_saved_before_the_letter_is_looked_through():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e", *"Zebra", "ctrl+f")
        app.screen.query_one("#replace-old", Input).value = "zebra"
        await settled(app, pilot)
        assert "1 found" in everything_shown(app)


async def test_a_key_pressed_just_after_the_list_changed_replaces_nothing():
    async with a_workspace(drafted_case()) as (app, pilot):
        await give(app, pilot, "/replace We hold -> We have")
        await press(app, pilot, "A")
        assert the_section(app, "answer-2").text.startswith("We hold")


# Putting in


async def test_a_fact_that_is_picked_is_put_in_at_the_cursor():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-1")
        await press(app, pilot, "e", "ctrl+t")
        assert isinstance(app.screen, InsertScreen)
        await press(app, pilot, "enter")
        assert area(app).text.startswith("The force owned 14 drones on 1 January 2024.The force")


async def test_typing_narrows_what_can_be_put_in():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-1")
        await press(app, pilot, "e", "ctrl+t", *"received", "enter")
        assert area(app).text.startswith("4 March 2024")


async def test_going_back_from_the_list_puts_nothing_in():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-1")
        await press(app, pilot, "ctrl+t", "escape")
        assert area(app).text == the_section(app, "answer-1").text


# Copying


async def test_a_copied_section_goes_to_the_clipboard_and_a_file_is_named_as_the_sure_way():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "C")
        assert app.clipboard == the_section(app, "answer-2").text
        assert "/copy section FILE" in said(app)


async def test_a_file_is_written_and_one_that_is_there_is_left_alone(tmp_path):
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        file = tmp_path / "answer.txt"
        await give(app, pilot, f"/copy section {file}")
        assert file.read_text(encoding="utf-8").strip() == the_section(app, "answer-2").text
        file.write_text("mine", encoding="utf-8")
        await give(app, pilot, f"/copy letter {file}")
        assert file.read_text(encoding="utf-8") == "mine"
        assert "is there already" in said(app)


async def test_what_is_selected_in_the_editor_is_copied():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e")
        area(app).select(0, 7)
        await press(app, pilot, "ctrl+c")
        assert app.clipboard == "We hold"
        assert "What is selected, 2 words" in notices(app)[-1]


# Text from outside


@pytest.mark.parametrize("hostile", ["[name redacted]", "[/applicant]", "[@click=app.quit]x[/]"])
@pytest.mark.parametrize("key", ["H", "ctrl+f", "ctrl+t"])
async def test_brackets_are_shown_as_they_are_on_every_list(key, hostile):
    case = drafted_case(answer_2=f"We hold {hostile} here.")
    case = replace(case, facts=(Fact("2", f"A fact {hostile}", hostile, OFFICER.name),))
    async with a_workspace(case) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e", "X", "escape", key)
        if key == "ctrl+f":
            app.screen.query_one("#replace-old", Input).value = "We hold"
            app.screen.query_one("#replace-new", Input).value = hostile
            await settled(app, pilot)
        listed = app.screen.query_one(OptionList)
        prompts = [str(listed.get_option_at_index(n).prompt) for n in range(listed.option_count)]
        shown = "\n".join((*prompts, everything_shown(app)))
        assert hostile in shown
        assert app.is_running
