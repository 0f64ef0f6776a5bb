from __future__ import annotations

from textual.events import Paste

from foiassist.ports import WorkingText
from foiassist.tui.screens.cases_screen import CasesScreen
from foiassist.tui.widgets.letter import Letter
from foiassist.tui.widgets.letter_area import LetterArea
from foiassist.tui.widgets.section_card import KEEP_SECONDS
from tests.cases import OFFICER
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

REFERENCE = "TP-FOI-0402"
NEEDED = "We hold [NEEDED N1: how many] drones and [NEEDED N2: how many more]."


def area(app):
    return app.screen.query_one(LetterArea)


async def paste(app, pilot, text):
    app.post_message(Paste(text))
    await settled(app, pilot)


# What enters the text


async def test_no_escape_and_no_bidirectional_sign_enters_the_text_by_a_paste():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e")
        await paste(app, pilot, "\x1b]52;c;aGk=\x07one\u202e two\x9b31m\u200b\r\nthree")
        assert area(app).text.startswith("one two\nthreeWe hold")


async def test_nothing_hidden_enters_by_the_workspaces_own_clipboard_either():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e")
        app.copy_to_clipboard("one\x1b[2J\u2066 two")
        await press(app, pilot, "ctrl+v")
        assert area(app).text.startswith("one twoWe hold")


# Nothing typed is lost


async def test_typing_on_and_on_is_kept_meanwhile_and_not_only_at_its_end():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await pilot.press("e")
        for _ in range(8):
            await pilot.press("x")
            await pilot.pause(KEEP_SECONDS / 4)
        (kept,) = app.desk.drafting.unfinished(REFERENCE)
        assert kept.text.startswith("xx")


async def test_words_are_kept_at_once_where_the_keyboard_goes_elsewhere():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await pilot.press("e", "N", "B")
        app.screen.query_one("#prompt").focus()
        await settled(app, pilot)
        (kept,) = app.desk.drafting.unfinished(REFERENCE)
        assert kept.text.startswith("NBWe hold")


async def test_somebody_who_clicked_elsewhere_comes_back_to_the_editor_before_the_case_closes():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e", "N", "B")
        app.screen.set_focus(app.screen.query_one(Letter).cards[0])
        await press(app, pilot, "escape")
        assert area(app).has_focus
        await press(app, pilot, "escape")
        assert the_section(app, "answer-2").text.startswith("NBWe hold")
        await press(app, pilot, "escape")
        assert isinstance(app.screen, CasesScreen)


async def test_the_edit_key_goes_back_into_an_editor_that_was_left_open():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e", "N")
        go_to(app, "answer-2")
        await press(app, pilot, "e", "B")
        assert area(app).text.startswith("NBWe hold")


async def test_a_section_that_is_still_being_written_on_is_not_accepted_as_it_was():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e", "N")
        go_to(app, "answer-2")
        app.tested_clock.now += 1
        await press(app, pilot, "a")
        assert not the_section(app, "answer-2").is_accepted
        assert "still writing" in notices(app)[-1]


async def test_two_sections_written_on_at_once_are_both_kept_when_the_workspace_closes():
    store = FakeStore(drafted_case())
    async with a_workspace(drafted_case(), store=store) as (app, pilot):
        for section in ("answer-2", "answer-3"):
            go_to(app, section)
            await press(app, pilot, "e", "N", "B")
        await pilot.press("ctrl+q")
    assert {kept.section for kept in store.working_texts(REFERENCE)} == {"answer-2", "answer-3"}


async def test_what_was_typed_and_taken_back_is_not_offered_as_unfinished():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await pilot.press("e", "N")
        await pilot.pause(KEEP_SECONDS * 1.5)
        await pilot.press("backspace")
        await pilot.pause(KEEP_SECONDS * 1.5)
        await settled(app, pilot)
        assert app.desk.drafting.unfinished(REFERENCE) == ()


async def test_an_editor_is_no_higher_than_the_pane_when_the_window_shrinks():
    async with a_workspace(drafted_case(answer_2="line\n" * 60), size=(80, 40)) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e", "N", "B")
        await pilot.resize_terminal(80, 24)
        await settled(app, pilot)
        assert area(app).size.height <= app.screen.query_one(Letter).size.height
        assert area(app).text.startswith("NBline")


# What was cut off


def cut_off(*sections):
    store = FakeStore(drafted_case())
    for section in sections:
        working = WorkingText(section, f"Half of {section}", OFFICER.name, "2024-03-28T10:00")
        store.keep_working_text(REFERENCE, working)
    return store


async def test_words_cut_off_in_several_sections_are_all_spoken_of():
    store = cut_off("answer-2", "answer-3")
    async with a_workspace(drafted_case(), store=store) as (app, _):
        assert "“Question 2” were kept" in said(app)
        assert "“Question 3” were kept" in said(app)


async def test_words_for_a_section_that_is_gone_can_still_be_read():
    store = cut_off("answer-9")
    async with a_workspace(drafted_case(), store=store) as (app, pilot):
        assert "no longer in the letter" in said(app)
        await give(app, pilot, "/unfinished")
        assert "Half of answer-9" in everything_shown(app)


async def test_words_cut_off_in_a_section_that_was_accepted_since_are_offered_with_the_difference():
    store = cut_off("answer-2")
    async with a_workspace(drafted_case(), store=store) as (app, pilot):
        app.desk.drafting.accept(OFFICER, REFERENCE, "answer-2")
        app.screen.read_again()
        await settled(app, pilot)
        go_to(app, "answer-2")
        await press(app, pilot, "e")
        assert "Half of answer-2" in everything_shown(app).replace("‹+ ", "").replace(" +›", "")
        await press(app, pilot, "escape")
        assert the_section(app, "answer-2").is_accepted
        assert store.working_texts(REFERENCE)


# NEEDED marks


async def test_the_next_mark_is_selected_as_a_whole_and_typing_replaces_it():
    async with a_workspace(drafted_case(answer_2=NEEDED)) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e", "ctrl+n")
        assert area(app).selected_text == "[NEEDED N1: how many]"
        assert "1 of 2 NEEDED" in everything_shown(app)
        await press(app, pilot, "9", "ctrl+n", "7", "escape")
        assert the_section(app, "answer-2").text == "We hold 9 drones and 7."


async def test_after_the_last_mark_comes_the_first():
    async with a_workspace(drafted_case(answer_2=NEEDED)) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e", "ctrl+n", "ctrl+n", "ctrl+n")
        assert area(app).selected_text == "[NEEDED N1: how many]"


async def test_a_section_without_marks_says_so():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e", "ctrl+n")
        assert "Nothing is NEEDED in this section" in notices(app)[-1]


async def test_who_goes_to_a_mark_and_edits_has_it_selected_and_typing_replaces_it():
    async with a_workspace(drafted_case(answer_2=NEEDED)) as (app, pilot):
        await press(app, pilot, "n", "e")
        assert area(app).selected_text == "[NEEDED N1: how many]"
        assert "1 of 2 NEEDED" in everything_shown(app)
        await press(app, pilot, "9", "escape")
        assert the_section(app, "answer-2").text == (
            "We hold 9 drones and [NEEDED N2: how many more]."
        )


async def test_who_goes_on_from_a_mark_edits_from_the_beginning():
    async with a_workspace(drafted_case(answer_2=NEEDED)) as (app, pilot):
        await press(app, pilot, "n", "home")
        go_to(app, "answer-2")
        await press(app, pilot, "e")
        assert area(app).selected_text == ""
