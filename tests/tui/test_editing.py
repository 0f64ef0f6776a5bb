from __future__ import annotations

import sys
import tempfile
from contextlib import nullcontext

import pytest
from textual.events import Paste
from textual.widgets import Input, OptionList

from foiassist.case.section import SectionState
from foiassist.ports import WorkingText
from foiassist.tui.screens.cases_screen import CasesScreen
from foiassist.tui.screens.insert_screen import InsertScreen
from foiassist.tui.screens.replace_screen import ReplaceScreen
from foiassist.tui.screens.versions_screen import VersionsScreen
from foiassist.tui.widgets.letter import Letter
from foiassist.tui.widgets.letter_area import LetterArea
from foiassist.tui.widgets.section_card import KEEP_SECONDS
from tests.cases import OFFICER, SUPERVISOR, a_case
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


# Versions


async def test_an_earlier_version_is_put_back_as_the_persons_own_words():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        before = the_section(app, "answer-2").text
        await press(app, pilot, "e", "N", "B", "escape", "H")
        assert isinstance(app.screen, VersionsScreen)
        assert "‹− NBWe −›" in everything_shown(app)
        app.tested_clock.now += 1
        await press(app, pilot, "r")
        section = the_section(app, "answer-2")
        assert section.text == before
        assert (section.state, section.by) == (SectionState.EDITED, OFFICER.name)
        assert len(app.desk.drafting.versions(REFERENCE, "answer-2")) == 3


async def test_a_key_pressed_just_after_a_difference_appeared_puts_nothing_back():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e", "N", "escape", "H", "r")
        assert isinstance(app.screen, VersionsScreen)
        assert the_section(app, "answer-2").text.startswith("NWe hold")


async def test_putting_a_version_back_over_an_accepted_one_says_what_it_takes_back():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e", "N", "escape")
        app.tested_clock.now += 1
        app.desk.drafting.accept(OFFICER, REFERENCE, "answer-2")
        app.screen.read_again()
        await settled(app, pilot)
        await press(app, pilot, "H")
        await press(app, pilot, "down")
        assert f"takes the acceptance by {OFFICER.name} back" in everything_shown(app)


async def test_the_present_text_is_not_put_back():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "H")
        app.tested_clock.now += 1
        await press(app, pilot, "r")
        assert "the present text" in notices(app)[-1]
        assert the_section(app, "answer-2").version == 1


async def test_a_supervisor_reads_the_versions_and_puts_none_back():
    async with a_workspace(a_case(REFERENCE), person=SUPERVISOR) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "H")
        assert "r  Put it back" not in everything_shown(app)


async def test_the_versions_open_from_the_prompt_too():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await give(app, pilot, "/versions")
        assert isinstance(app.screen, VersionsScreen)


# An editor of one's own


@pytest.fixture
def own_editor(tmp_path, monkeypatch):
    """Return a function that sets the person's editor to a few lines of Python."""
    folder = tmp_path / "editor"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))

    def be(code):
        script = tmp_path / "editor.py"
        script.write_text(f"import pathlib, sys\nfile = pathlib.Path(sys.argv[1])\n{code}\n")
        monkeypatch.setenv("VISUAL", f"'{sys.executable}' '{script}'")
        return folder

    return be


def hand_over(app, monkeypatch):
    """Let the terminal be handed over, as a real one can."""
    monkeypatch.setattr(app, "suspend", nullcontext)


async def test_what_the_own_editor_saved_is_saved_as_an_edit(own_editor, monkeypatch):
    folder = own_editor(r"file.write_text('We hold nine.\x1b[2J\n')")
    async with a_workspace(drafted_case()) as (app, pilot):
        hand_over(app, monkeypatch)
        go_to(app, "answer-2")
        await press(app, pilot, "o")
        section = the_section(app, "answer-2")
        assert (section.text, section.by) == ("We hold nine.", OFFICER.name)
        assert app.desk.drafting.unfinished(REFERENCE) == ()
    assert not list(folder.iterdir())


async def test_the_own_editor_gets_what_was_typed_and_gives_it_back_to_be_gone_on_with(
    own_editor, monkeypatch
):
    own_editor("file.write_text(file.read_text() + ' More.')")
    async with a_workspace(drafted_case()) as (app, pilot):
        hand_over(app, monkeypatch)
        go_to(app, "answer-2")
        before = the_section(app, "answer-2").text
        await press(app, pilot, "e", "N", "ctrl+o")
        assert area(app).text == f"N{before} More."
        await press(app, pilot, "ctrl+z")
        assert area(app).text == f"N{before}"


async def test_only_the_person_can_read_the_file_that_the_editor_is_given(own_editor, monkeypatch):
    own_editor("file.write_text(oct(file.stat().st_mode & 0o777))")
    async with a_workspace(drafted_case()) as (app, pilot):
        hand_over(app, monkeypatch)
        go_to(app, "answer-2")
        await press(app, pilot, "o")
        assert the_section(app, "answer-2").text == "0o600"


@pytest.mark.parametrize(
    ("editor", "says"), [("no-such-editor", "cannot be started"), ("false", "ended with an error")]
)
async def test_an_editor_that_does_not_work_changes_nothing(monkeypatch, editor, says):
    monkeypatch.setenv("VISUAL", editor)
    async with a_workspace(drafted_case()) as (app, pilot):
        hand_over(app, monkeypatch)
        go_to(app, "answer-2")
        before = the_section(app, "answer-2")
        await press(app, pilot, "o")
        assert the_section(app, "answer-2") == before
        assert says in notices(app)[-1]


async def test_where_the_terminal_cannot_be_handed_over_a_sentence_says_what_to_do():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e", "N", "ctrl+o")
        assert "cannot be handed to another editor" in notices(app)[-1]
        assert f"foiassist edit {REFERENCE} answer-2" in notices(app)[-1]
        assert area(app).text.startswith("NWe hold")


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
        assert "is there already" in notices(app)[-1]


async def test_what_is_selected_in_the_editor_is_copied():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e")
        area(app).select(0, 7)
        await press(app, pilot, "ctrl+c")
        assert app.clipboard == "We hold"
        assert "What is selected, 2 words" in notices(app)[-1]
