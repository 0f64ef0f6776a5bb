"""The check before a letter leaves: what it shows, where it leads, and the way back."""

from __future__ import annotations

import threading

import pytest
from textual.widgets import OptionList

from foiassist.case.review import Remark
from foiassist.case.stages import Stage
from foiassist.tui.screens.approve_screen import ApproveScreen
from foiassist.tui.screens.case.screen import CaseScreen
from foiassist.tui.screens.page_screen import PageScreen
from foiassist.tui.screens.ready_screen import ReadyScreen
from foiassist.tui.widgets.letter import Letter
from tests.cases import SUPERVISOR, a_case
from tests.fakes import NOW
from tests.tui.workspaces import (
    SMALL,
    WIDE,
    a_workspace,
    drafted_case,
    everything_shown,
    give,
    go_to,
    notices,
    press,
    settled,
    shown,
)

sizes = pytest.mark.parametrize("size", [SMALL, WIDE], ids=["small", "wide"])
NEEDED = "We hold 99 drones.\n\n[NEEDED N1: what makes the harm real: ask Operations]"
REFERENCE = "TP-FOI-0417"


def name_of(state, size):
    return f"{state}-{size[0]}x{size[1]}"


def listed(app):
    return [str(option.prompt) for option in app.screen.query_one(OptionList).options]


def go_to_line(app, words):
    """Put the cursor on the line that has *words*."""
    shown_lines = app.screen.query_one(OptionList)
    shown_lines.highlighted = next(n for n, line in enumerate(listed(app)) if words in line)


def under_cursor(app):
    return str(app.screen.query_one(OptionList).highlighted_option.prompt)


@sizes
async def test_what_stops_a_letter_stands_first(size, looks_as_stored):
    async with a_workspace(drafted_case(answer_2=NEEDED), size=size) as (app, pilot):
        await press(app, pilot, "l")
        assert shown(app, "#ready-heading").endswith("✗ 4 things stop this letter; 2 to look at")
        assert listed(app)[0] == "Stops the letter 4"
        await looks_as_stored(app, pilot, name_of("ready-blocked", size))


@sizes
async def test_a_letter_that_nothing_stops(size, looks_as_stored):
    async with a_workspace(a_case(), size=size) as (app, pilot):
        await press(app, pilot, "l")
        assert "Nothing stops this letter" in shown(app, "#ready-heading")
        await looks_as_stored(app, pilot, name_of("ready-clear", size))


async def test_the_check_is_opened_from_the_prompt_too():
    async with a_workspace(a_case()) as (app, pilot):
        await give(app, pilot, "/ready")
        assert isinstance(app.screen, ReadyScreen)
        await press(app, pilot, "escape")
        assert isinstance(app.screen, CaseScreen)


async def test_l_is_a_letter_while_somebody_types():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e", "l")
        assert isinstance(app.screen, CaseScreen)
        assert "l" in app.screen.query_one("TextArea").text


async def test_the_cursor_begins_on_what_stops_the_letter_and_passes_headings_over():
    async with a_workspace(drafted_case(answer_2=NEEDED)) as (app, pilot):
        await press(app, pilot, "l")
        assert under_cursor(app).startswith("✗ Facts")
        for _ in range(4):
            await press(app, pilot, "down")
        assert under_cursor(app).startswith("▲ Rehearsal")


async def test_enter_goes_to_the_very_place_and_b_comes_back_to_the_line():
    async with a_workspace(drafted_case(answer_4=NEEDED)) as (app, pilot):
        go_to(app, "decision")
        await press(app, pilot, "l")
        go_to_line(app, "Still needed")
        await press(app, pilot, "enter")
        assert isinstance(app.screen, CaseScreen)
        assert app.screen.current_section == "answer-4"
        assert app.screen.query_one(Letter).has_focus_within
        await press(app, pilot, "b")
        assert isinstance(app.screen, ReadyScreen)
        assert "Still needed" in under_cursor(app)
        await press(app, pilot, "escape")
        assert app.screen.current_section == "decision"


async def test_l_again_has_the_cursor_where_it_was():
    async with a_workspace(drafted_case(answer_4=NEEDED)) as (app, pilot):
        await press(app, pilot, "l")
        go_to_line(app, "Deadline")
        await press(app, pilot, "escape", "l")
        assert "Deadline" in under_cursor(app)


async def test_a_jump_made_later_is_taken_back_before_the_check_is_shown_again():
    async with a_workspace(drafted_case(answer_4=NEEDED)) as (app, pilot):
        await press(app, pilot, "l")
        go_to_line(app, "Still needed")
        await press(app, pilot, "enter", "u")
        await press(app, pilot, "b")
        assert isinstance(app.screen, CaseScreen)
        assert app.screen.current_section == "answer-4"
        await press(app, pilot, "b")
        assert isinstance(app.screen, ReadyScreen)


async def test_an_undecided_question_is_gone_to_among_the_questions():
    async with a_workspace(a_case(decisions=a_case().decisions[1:])) as (app, pilot):
        await press(app, pilot, "l")
        go_to_line(app, "1 is not decided")
        await press(app, pilot, "enter")
        assert app.screen.pane == "questions"
        assert app.screen.current_question == "1"


async def test_what_is_no_place_is_read_over_the_check():
    async with a_workspace(a_case()) as (app, pilot):
        await press(app, pilot, "l")
        go_to_line(app, "✓ Duties")
        await press(app, pilot, "enter")
        assert isinstance(app.screen, PageScreen)
        assert str(app.screen.query_one(".page").border_title) == "Duties"
        assert "s17-7-b, FOIA 2000 s.17(7)(b)" in everything_shown(app)
        await press(app, pilot, "escape")
        assert isinstance(app.screen, ReadyScreen)


async def test_what_takes_long_says_so_and_the_check_can_be_left_meanwhile():
    go_on = threading.Event()
    async with a_workspace(a_case()) as (app, pilot):
        rehearse = app.desk.rehearsal.rehearse
        app.desk.rehearsal.rehearse = lambda case: (go_on.wait(10), rehearse(case))[1]
        await pilot.press("l")
        await pilot.pause(0.3)
        assert "… Rehearsal     looking…" in listed(app)
        assert "still looking: rehearsal and consistency" in shown(app, "#ready-heading")
        await pilot.press("escape")
        assert isinstance(app.screen, CaseScreen)
        await pilot.press("l")
        await pilot.pause(0.3)
        go_to_line(app, "Deadline")
        go_on.set()
        await settled(app, pilot)
        assert "still looking" not in shown(app, "#ready-heading")
        assert "Deadline" in under_cursor(app)


async def test_an_officer_sends_the_letter_for_review_from_there():
    async with a_workspace(a_case()) as (app, pilot):
        await press(app, pilot, "l")
        await press(app, pilot, "s")
        assert app.desk.cases.case(REFERENCE).stage is Stage.DRAFTING
        app.tested_clock.now += 1
        await press(app, pilot, "s")
        assert app.desk.cases.case(REFERENCE).stage is Stage.IN_REVIEW
        assert "✓ Sent: a supervisor reads it now" in shown(app, "#ready-heading")
        assert any("With a supervisor" in line for line in listed(app))
        await press(app, pilot, "escape")
        assert "in review" in shown(app, "#case-bar")


async def test_a_letter_that_something_stops_is_not_sent_and_the_reason_is_said():
    async with a_workspace(drafted_case()) as (app, pilot):
        await press(app, pilot, "l")
        app.tested_clock.now += 1
        await press(app, pilot, "s")
        assert app.desk.cases.case("TP-FOI-0402").stage is Stage.DRAFTING
        assert "cannot be sent for review" in notices(app)[-1]


async def test_a_supervisor_approves_from_there_once_the_letter_has_been_read():
    case = a_case(stage=Stage.IN_REVIEW)
    async with a_workspace(case, person=SUPERVISOR) as (app, pilot):
        await press(app, pilot, "l")
        await press(app, pilot, "s")
        await press(app, pilot, "p")
        assert isinstance(app.screen, ApproveScreen)
        await press(app, pilot, "end")
        app.tested_clock.now += 1
        await press(app, pilot, "p")
        assert app.desk.cases.case(REFERENCE).stage is Stage.APPROVED
        assert any("Approved by Rhona Tetley" in line for line in listed(app))


@pytest.mark.parametrize(
    ("person", "stage", "key"),
    [(SUPERVISOR, Stage.DRAFTING, "s"), (None, Stage.IN_REVIEW, "s"), (None, Stage.IN_REVIEW, "p")],
)
async def test_a_key_that_is_not_this_persons_now_does_nothing(person, stage, key):
    who = {"person": person} if person else {}
    async with a_workspace(a_case(stage=stage), **who) as (app, pilot):
        await press(app, pilot, "l")
        app.tested_clock.now += 1
        await press(app, pilot, key)
        assert isinstance(app.screen, ReadyScreen)
        assert app.desk.cases.case(REFERENCE).stage is stage


async def test_words_from_outside_are_shown_as_they_are():
    remark = Remark("answer-2", "[/x] [@click=app.quit]Which[/] limb?", SUPERVISOR.name, NOW)
    async with a_workspace(a_case(remarks=(remark,)), size=WIDE) as (app, pilot):
        await press(app, pilot, "l")
        assert any("[/x] [@click=app.quit]Which[/] limb?" in line for line in listed(app))
