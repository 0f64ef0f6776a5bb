from __future__ import annotations

import pytest
from textual.events import Key, Paste
from textual.widgets import Input, TextArea

from foiassist.case.section import SectionState
from foiassist.ports import WorkingText
from foiassist.tui.screens.cases_screen import CasesScreen
from foiassist.tui.screens.difference_screen import DifferenceScreen
from foiassist.tui.widgets.letter import Letter
from foiassist.tui.widgets.section_card import KEEP_SECONDS, SectionCard
from tests.cases import OFFICER, a_case
from tests.fakes import FakeStore
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


async def test_a_section_edited_in_place_is_saved_as_the_officers_words():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e", "N", "B", "space", "escape")
        section = the_section(app, "answer-2")
        assert section.text.startswith("NB We hold this information.")
        assert section.state is SectionState.EDITED
        assert section.by == OFFICER.name


async def test_ctrl_s_saves_while_the_editor_has_the_keyboard():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e", "X", "ctrl+s")
        assert the_section(app, "answer-2").text.startswith("XWe hold")
        assert isinstance(app.focused, SectionCard)


async def test_editing_and_changing_nothing_saves_no_version():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e", "escape")
        assert the_section(app, "answer-2").version == 1


async def test_what_is_typed_is_kept_before_the_editing_is_finished():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await pilot.press("e", "N", "B")
        await pilot.pause(KEEP_SECONDS * 1.5)
        await settled(app, pilot)
        (kept,) = app.desk.drafting.unfinished("TP-FOI-0402")
        assert kept.text.startswith("NBWe hold")
        assert the_section(app, "answer-2").version == 1


async def test_closing_keeps_what_was_typed_the_moment_before():
    store = FakeStore(drafted_case())
    async with a_workspace(drafted_case(), store=store) as (app, pilot):
        go_to(app, "answer-2")
        await pilot.press("e", "N", "B", "ctrl+q")
    (kept,) = store.working_texts("TP-FOI-0402")
    assert kept.text.startswith("NBWe hold")


async def test_unfinished_words_are_offered_when_the_section_is_next_edited():
    store = FakeStore(drafted_case())
    async with a_workspace(drafted_case(), store=store) as (app, pilot):
        app.desk.drafting.keep(OFFICER, "TP-FOI-0402", "answer-2", "We hold three of these.")
        app.screen.read_again()
        await settled(app, pilot)
        go_to(app, "answer-2")
        await press(app, pilot, "e")
        assert isinstance(app.screen, DifferenceScreen)
        app.tested_clock.now += 1
        await press(app, pilot, "t")
        assert app.screen.query_one(TextArea).text == "We hold three of these."
        await press(app, pilot, "escape")
        assert the_section(app, "answer-2").text == "We hold three of these."
        assert app.desk.drafting.unfinished("TP-FOI-0402") == ()


async def test_unfinished_words_that_are_left_are_forgotten():
    async with a_workspace(drafted_case()) as (app, pilot):
        app.desk.drafting.keep(OFFICER, "TP-FOI-0402", "answer-2", "We hold three of these.")
        app.screen.read_again()
        await settled(app, pilot)
        go_to(app, "answer-2")
        await press(app, pilot, "e")
        app.tested_clock.now += 1
        await press(app, pilot, "l")
        assert app.screen.query_one(TextArea).text == the_section(app, "answer-2").text
        assert app.desk.drafting.unfinished("TP-FOI-0402") == ()


async def test_unfinished_words_are_spoken_of_when_the_case_is_opened():
    store = FakeStore(drafted_case())
    store.keep_working_text(
        "TP-FOI-0402", WorkingText("answer-2", "We hold th", OFFICER.name, "2024-03-28T10:00")
    )
    async with a_workspace(drafted_case(), store=store) as (app, _):
        assert "unfinished words in “Question 2” were kept" in said(app)
        assert app.screen.current_section == "answer-2"


async def test_unfinished_words_wait_for_somebody_who_goes_back_from_the_offer():
    async with a_workspace(drafted_case()) as (app, pilot):
        app.desk.drafting.keep(OFFICER, "TP-FOI-0402", "answer-2", "We hold three of these.")
        app.screen.read_again()
        await settled(app, pilot)
        go_to(app, "answer-2")
        await press(app, pilot, "e", "t", "l")
        assert isinstance(app.screen, DifferenceScreen)
        await press(app, pilot, "escape")
        assert not app.screen.query(TextArea)
        (kept,) = app.desk.drafting.unfinished("TP-FOI-0402")
        assert kept.text == "We hold three of these."
        await press(app, pilot, "e")
        assert "three of these" in everything_shown(app)


@pytest.mark.parametrize("size", [(80, 24), (160, 48)])
async def test_undoing_a_paste_of_many_lines_gives_the_text_back(size):
    async with a_workspace(drafted_case(), size=size) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e")
        area = app.screen.query_one(TextArea)
        before = area.text
        area.move_cursor(area.document.end)
        app.post_message(Paste("\n".join(f"line {number}" for number in range(60))))
        await pilot.pause()
        assert "line 59" in area.text
        await press(app, pilot, "ctrl+z")
        assert area.text == before
        await press(app, pilot, "ctrl+y")
        assert "line 59" in area.text


async def test_letters_typed_in_the_same_breath_as_the_key_go_into_the_text():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await pilot.pause()
        for letter in "eaw ":
            app.post_message(Key("space" if letter == " " else letter, letter))
        await settled(app, pilot)
        assert app.screen.query_one(TextArea).text.startswith("aw We hold")
        assert not the_section(app, "answer-2").is_accepted


async def test_accepting_makes_the_text_the_officers_own():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "a")
        assert the_section(app, "answer-2").is_accepted
        assert "accepted" in app.screen.query(SectionCard)[5].stands


async def test_accepting_the_last_section_says_what_comes_next():
    async with a_workspace(a_case("TP-FOI-0402")) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e", "X", "escape")
        assert "/send" not in said(app)
        app.tested_clock.now += 1
        await press(app, pilot, "a")
        assert "Every section is accepted: /send" in said(app)


@pytest.mark.parametrize("pane", ["s", "1"])
async def test_a_section_hidden_behind_another_pane_is_shown_before_it_is_accepted(pane):
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, pane, "a")
        assert not the_section(app, "answer-2").is_accepted
        assert "Here is “Question 2”" in notices(app)[-1]
        app.tested_clock.now += 1
        await press(app, pilot, "a")
        assert the_section(app, "answer-2").is_accepted


@pytest.mark.parametrize("pane", ["s", "1"])
async def test_editing_from_another_pane_shows_what_is_edited(pane):
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, pane, "e", "X")
        assert app.screen.query_one(Letter).shows(app.screen.edited_card)
        await press(app, pilot, "escape")
        assert the_section(app, "answer-2").text.startswith("XWe hold")


@pytest.mark.parametrize("keys", [["space"] * 3, ["end", "pageup", "pageup"]])
async def test_turning_the_page_takes_the_cursor_along(keys):
    async with a_workspace(drafted_case()) as (app, pilot):
        letter = app.screen.query_one(Letter)
        for key in keys:
            await press(app, pilot, key)
            assert letter.shows(letter.current)
        assert letter.current not in {letter.cards[0], letter.cards[-1]}


async def test_a_key_pressed_just_after_the_text_changed_accepts_nothing():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e", "X", "escape", "a")
        assert not the_section(app, "answer-2").is_accepted
        app.tested_clock.now += 0.5
        await press(app, pilot, "a")
        assert the_section(app, "answer-2").is_accepted


async def test_accepting_says_what_is_still_needed_and_accepts_nothing():
    needed = "We hold [NEEDED N1: how many]."
    async with a_workspace(drafted_case(answer_2=needed)) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "a")
        assert not the_section(app, "answer-2").is_accepted
        assert "it still needs how many" in notices(app)[-1]


async def test_a_text_that_somebody_else_changed_is_not_accepted_unread():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        app.desk.drafting.edit(OFFICER, "TP-FOI-0402", "answer-2", "We hold nine.", seen_version=1)
        await press(app, pilot, "a")
        assert not the_section(app, "answer-2").is_accepted
        assert "since you read it" in notices(app)[-1]


async def test_an_edit_of_a_text_that_another_person_changed_overwrites_nothing():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await pilot.press("e", "X")
        app.desk.drafting.edit(OFFICER, "TP-FOI-0402", "answer-2", "We hold nine.", seen_version=1)
        await press(app, pilot, "escape")
        assert the_section(app, "answer-2").text == "We hold nine."
        assert app.desk.drafting.unfinished("TP-FOI-0402")[0].text.startswith("XWe hold")
        assert "nothing was overwritten" in notices(app)[-1]


async def test_escape_backs_out_one_step_at_a_time_and_loses_nothing():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e", "X", "escape")
        assert the_section(app, "answer-2").text.startswith("XWe")
        await press(app, pilot, "slash", "f", "i")
        await press(app, pilot, "escape")
        assert app.screen.query_one("#prompt", Input).value == "/fi"
        assert isinstance(app.focused, SectionCard)
        await press(app, pilot, "escape")
        assert isinstance(app.screen, CasesScreen)


async def test_the_prompt_can_accept_and_edit_as_the_keys_do():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await pilot.pause()
        await give(app, pilot, "/accept")
        assert the_section(app, "answer-2").is_accepted
        assert "accepted a section “Question 2”" in said(app)
        await give(app, pilot, "/edit")
        assert isinstance(app.focused, TextArea)
