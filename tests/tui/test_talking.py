from __future__ import annotations

import pytest
from textual.events import Paste

from foiassist.case.people import Act
from foiassist.law.answers import Answer
from foiassist.tui.screens.difference_screen import DifferenceScreen
from foiassist.tui.screens.page_screen import PageScreen
from foiassist.tui.widgets.waiting_card import ChoiceButton, WaitingCard
from tests.cases import SUPERVISOR, a_case
from tests.fakes import FakeDrafter
from tests.tui.workspaces import (
    SMALL,
    WIDE,
    a_workspace,
    drafted_case,
    go_to,
    notices,
    press,
    said,
    settled,
)

REF = "TP-FOI-0402"
WITHHOLD = "withhold 2 under 31(1)(a)"


async def tell(app, pilot, words):
    """Say something to the case, as a person types it."""
    await pilot.press("t")
    app.screen.query_one("#prompt").value = words
    await press(app, pilot, "enter")
    app.tested_clock.now += 1


def decided(app, label="2"):
    return [d.answer for d in app.desk.cases.case(REF).decisions_on(label)]


def waiting(app):
    return app.screen.query_one(WaitingCard).text


async def test_an_order_in_plain_words_shows_what_will_change_and_changes_nothing():
    async with a_workspace(drafted_case()) as (app, pilot):
        before = decided(app)
        await tell(app, pilot, "we don't hold 2")
        assert "Question 2" in waiting(app)
        assert "not held" in waiting(app)
        assert decided(app) == before


@pytest.mark.parametrize("word", ["yes", "y", "take it"])
async def test_a_yes_on_the_prompt_takes_what_waits(word):
    async with a_workspace(drafted_case()) as (app, pilot):
        await tell(app, pilot, "we don't hold 2")
        await tell(app, pilot, word)
        assert decided(app) == [Answer.NOT_HELD]
        assert waiting(app) == ""
        assert app.desk.cases.history(REF)[-1].act in {Act.DECIDE, Act.DRAFT}


async def test_the_key_takes_what_waits_from_the_letter_once_it_could_be_read():
    async with a_workspace(drafted_case()) as (app, pilot):
        await pilot.press("t")
        app.screen.query_one("#prompt").value = "we don't hold 2"
        await press(app, pilot, "enter", "escape", "y")
        assert Answer.NOT_HELD not in decided(app)
        app.tested_clock.now += 1
        await press(app, pilot, "y")
        assert decided(app) == [Answer.NOT_HELD]


async def test_a_no_leaves_what_waits_and_says_so():
    async with a_workspace(drafted_case()) as (app, pilot):
        before = decided(app)
        await tell(app, pilot, "we don't hold 2")
        await tell(app, pilot, "no")
        assert waiting(app) == ""
        assert decided(app) == before
        assert "nothing was changed" in said(app)


async def test_escape_goes_back_first_and_then_leaves_what_waits_and_only_then_the_case():
    async with a_workspace(drafted_case()) as (app, pilot):
        before = decided(app)
        await tell(app, pilot, "we don't hold 2")
        case_screen = app.screen
        await press(app, pilot, "escape")
        assert waiting(app) != ""
        await press(app, pilot, "escape")
        assert app.screen is case_screen
        assert waiting(app) == ""
        await press(app, pilot, "escape")
        assert app.screen is not case_screen
        assert decided(app) == before


async def test_edit_first_puts_the_line_on_the_prompt_to_be_changed():
    async with a_workspace(drafted_case()) as (app, pilot):
        await tell(app, pilot, "we don't hold 2")
        await tell(app, pilot, "edit")
        prompt = app.screen.query_one("#prompt")
        assert prompt.value.startswith("/decide 2 not_held")
        assert prompt.has_focus
        assert waiting(app) == ""


async def test_tab_goes_from_the_empty_prompt_to_the_card_and_its_keys():
    async with a_workspace(drafted_case()) as (app, pilot):
        await tell(app, pilot, "we don't hold 2")
        await press(app, pilot, "tab")
        assert isinstance(app.focused, WaitingCard)
        await press(app, pilot, "y")
        assert decided(app) == [Answer.NOT_HELD]


@pytest.mark.parametrize("size", [SMALL, WIDE], ids=["small", "wide"])
async def test_the_card_can_be_clicked(size):
    async with a_workspace(drafted_case(), size=size) as (app, pilot):
        await tell(app, pilot, "we don't hold 2")
        await pilot.click(app.screen.query(ChoiceButton).first())
        await settled(app, pilot)
        assert decided(app) == [Answer.NOT_HELD]


async def test_what_is_missing_in_an_order_is_asked_back_and_a_number_answers():
    async with a_workspace(drafted_case()) as (app, pilot):
        await tell(app, pilot, "withhold 2 under law enforcement")
        card = app.screen.query_one(WaitingCard)
        assert card.waiting is not None
        assert card.waiting.choices[0].key == "1"
        await tell(app, pilot, "1")
        assert "31(1)(" in waiting(app)
        await tell(app, pilot, "yes")
        assert decided(app) == [Answer.WITHHELD]


async def test_what_is_not_understood_is_said_with_three_things_that_would_be():
    async with a_workspace(drafted_case()) as (app, pilot):
        await tell(app, pilot, "colourless green ideas sleep furiously")
        assert waiting(app) == ""
        assert "not understood" in said(app)
        assert said(app).count("“") == 3


async def test_a_question_never_decides():
    async with a_workspace(drafted_case()) as (app, pilot):
        before = decided(app)
        await tell(app, pilot, "should we withhold 2?")
        if isinstance(app.screen, PageScreen):
            await press(app, pilot, "escape")
        await tell(app, pilot, "yes")
        assert decided(app) == before


async def test_what_only_looks_is_done_at_once():
    async with a_workspace(drafted_case()) as (app, pilot):
        await tell(app, pilot, "show me the request")
        assert isinstance(app.screen, PageScreen)


async def test_a_redraft_asked_for_in_words_shows_its_difference_and_waits():
    drafter = FakeDrafter("A shorter text.")
    async with a_workspace(drafted_case(), drafter=drafter) as (app, pilot):
        go_to(app, "reason-31")
        await tell(app, pilot, "shorten the reasons for 31")
        assert isinstance(app.screen, DifferenceScreen)
        await press(app, pilot, "escape")
        assert app.desk.cases.case(REF).section("reason-31").text != "A shorter text."


async def test_a_supervisor_is_told_what_is_not_theirs():
    async with a_workspace(drafted_case(), person=SUPERVISOR) as (app, pilot):
        before = decided(app)
        await tell(app, pilot, "we don't hold 2")
        await tell(app, pilot, "yes")
        assert decided(app) == before


async def test_a_suggestion_is_proposed_on_an_open_question_before_it_can_be_taken():
    case = a_case(REF, decisions=(), reasons=(), facts=(), sections=(), hands=())
    async with a_workspace(case, size=WIDE) as (app, pilot):
        await press(app, pilot, "1", "y")
        app.tested_clock.now += 1
        assert decided(app, "1") == []
        if waiting(app):
            await press(app, pilot, "y")
            assert len(decided(app, "1")) == 1
        else:
            assert "suggest" in said(app).casefold()


async def test_lines_that_are_pasted_on_the_prompt_are_one_line_without_escapes():
    async with a_workspace(drafted_case()) as (app, pilot):
        await pilot.press("t")
        prompt = app.screen.query_one("#prompt")
        prompt.post_message(Paste("first\nsecond\x1b]0;owned\x07 third"))
        await settled(app, pilot)
        assert prompt.value.startswith("first second")
        assert prompt.value.isprintable()


async def test_enter_on_the_prompt_is_not_told_to_be_off():
    async with a_workspace(drafted_case()) as (app, pilot):
        await tell(app, pilot, "we don't hold 2")
        assert not [words for words in notices(app) if "is off" in words]
