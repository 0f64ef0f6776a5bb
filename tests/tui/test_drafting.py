from __future__ import annotations

from threading import Event

import pytest

from foiassist.case.section import SectionState
from foiassist.tui.screens.case.screen import CaseScreen
from foiassist.tui.screens.difference_screen import DifferenceScreen
from tests.cases import OFFICER, a_case
from tests.fakes import FakeDrafter, UnreachableDrafter
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
    shown,
    the_section,
)


def new_case():
    return a_case("TP-FOI-0402", decisions=(), reasons=(), facts=(), sections=(), hands=())


async def test_a_decision_typed_at_the_prompt_drafts_the_letter_anew():
    async with a_workspace(new_case()) as (app, pilot):
        assert "There is no letter yet" in everything_shown(app)
        await give(app, pilot, "/decide 2 withheld 31(1)(a)")
        assert (
            the_section(app, "reason-31").text
            == "This is a draft about Section 31: law enforcement."
        )
        assert "decided 2: withheld (31(1)(a))" in said(app)
        assert "✓ s.31(1)(a)" in str(app.screen.query_one("#questions").get_option("2").prompt)


async def test_a_fact_begun_at_a_question_ends_there_again():
    async with a_workspace(new_case()) as (app, pilot):
        await press(app, pilot, "down", "f", *"It is a make. -- Register", "enter")
        assert [fact.question for fact in app.desk.cases.case("TP-FOI-0402").facts] == ["2"]
        assert app.focused.id == "questions"
        assert app.screen.current_question == "2"


async def test_a_refused_line_is_there_to_be_mended():
    async with a_workspace(new_case()) as (app, pilot):
        await press(app, pilot, "slash", *"decide 1 disclsed", "enter")
        prompt = app.screen.query_one("#prompt")
        assert prompt.value == "/decide 1 disclsed"
        assert app.focused is prompt
        await press(app, pilot, *["backspace"] * 4, *"losed", "enter")
        assert app.desk.cases.case("TP-FOI-0402").decisions_on("1")
        assert prompt.value == ""


async def test_a_command_begun_and_left_is_not_in_the_way_and_one_half_typed_can_be_had_again():
    async with a_workspace(new_case()) as (app, pilot):
        prompt = app.screen.query_one("#prompt")
        await press(app, pilot, "f", "escape")
        assert prompt.value == ""
        assert app.focused.id == "questions"
        await press(app, pilot, "f", *"with", "escape")
        assert prompt.value == "/fact 1 with"
        await press(app, pilot, "slash")
        assert prompt.value == "/"
        await press(app, pilot, "up")
        assert prompt.value == "/fact 1 with"


async def test_before_there_is_a_letter_no_key_offers_to_do_anything_to_it():
    async with a_workspace(new_case()) as (app, _):
        offered = {active.binding.id for active in app.screen.active_bindings.values()}
        assert "case.decide" in offered
        assert not {"case.edit", "case.accept", "case.redraft"} & offered
        assert "Decide the questions in a table (d)" in said(app)


async def test_drafting_anew_leaves_alone_what_a_person_wrote_or_accepted():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-1")
        await press(app, pilot, "a")
        go_to(app, "answer-3")
        await press(app, pilot, "e", "X", "escape")
        accepted, edited = the_section(app, "answer-1"), the_section(app, "answer-3")
        await give(app, pilot, "/fact 2 It is a make. -- Register")
        assert the_section(app, "answer-1") == accepted
        assert the_section(app, "answer-3") == edited
        assert the_section(app, "answer-2").text == "This is a draft about Question 2."


async def test_a_redraft_replaces_nothing_until_it_is_taken():
    drafter = FakeDrafter("We hold this and ", "withhold it.")
    async with a_workspace(drafted_case(), drafter=drafter) as (app, pilot):
        before = the_section(app, "answer-2")
        go_to(app, "answer-2")
        await press(app, pilot, "r")
        assert isinstance(app.screen, DifferenceScreen)
        assert the_section(app, "answer-2") == before
        page = everything_shown(app)
        assert "‹− information. It is withheld" in page
        assert "‹+ withhold it. +›" in page
        app.tested_clock.now += 1
        await press(app, pilot, "t")
        assert the_section(app, "answer-2").text == "We hold this and withhold it."
        assert isinstance(app.screen, CaseScreen)


@pytest.mark.parametrize("key", ["l", "escape"])
async def test_a_redraft_that_is_left_changes_nothing(key):
    drafter = FakeDrafter("We hold this.")
    async with a_workspace(drafted_case(), drafter=drafter) as (app, pilot):
        before = the_section(app, "answer-2")
        go_to(app, "answer-2")
        await press(app, pilot, "r")
        app.tested_clock.now += 1
        await press(app, pilot, key)
        assert the_section(app, "answer-2") == before
        assert isinstance(app.screen, CaseScreen)


async def test_a_key_pressed_as_the_difference_appears_takes_nothing():
    drafter = FakeDrafter("We hold this.")
    async with a_workspace(drafted_case(), drafter=drafter) as (app, pilot):
        before = the_section(app, "answer-2")
        go_to(app, "answer-2")
        await press(app, pilot, "r")
        await press(app, pilot, "t", "l")
        assert isinstance(app.screen, DifferenceScreen)
        assert the_section(app, "answer-2") == before


async def test_what_was_asked_of_a_redraft_reaches_the_drafter():
    drafter = FakeDrafter("We hold this.")
    async with a_workspace(drafted_case(), drafter=drafter) as (app, pilot):
        await give(app, pilot, "/redraft answer-2 shorter, please")
        assert drafter.tasks[-1].plan.id == "answer-2"
        assert drafter.tasks[-1].instruction == "shorter, please"


class HeldDrafter(FakeDrafter):
    """Writes nothing before it is let go."""

    def __init__(self, *pieces) -> None:
        super().__init__(*pieces)
        self.let_go = Event()

    def draft(self, task):
        self.let_go.wait(10)
        yield from super().draft(task)


async def test_a_redraft_that_arrives_while_somebody_types_waits_for_them():
    drafter = HeldDrafter("We hold this.")
    async with a_workspace(drafted_case(), drafter=drafter) as (app, pilot):
        go_to(app, "answer-2")
        await pilot.pause()
        await pilot.press("r", "slash", "f")
        drafter.let_go.set()
        await settled(app, pilot)
        assert app.screen.query_one("#prompt").value == "/f"
        assert "is ready; r on that section shows it" in said(app)
        await press(app, pilot, "escape", "r")
        assert isinstance(app.screen, DifferenceScreen)
        assert len(drafter.tasks) == 1


async def test_a_slow_drafter_keeps_nobody_from_writing_and_saving():
    drafter = HeldDrafter("It is so.")
    async with a_workspace(drafted_case(), drafter=drafter) as (app, pilot):
        app.screen.action_draft()
        go_to(app, "answer-2")
        await pilot.pause()
        await pilot.press("e", "X", "escape")
        for _ in range(100):
            await pilot.pause(0.02)
            if the_section(app, "answer-2").version > 1:
                break
        assert the_section(app, "answer-2").text.startswith("XWe hold")
        assert "drafting" in shown(app, "#case-bar")
        drafter.let_go.set()
        await settled(app, pilot)
        assert the_section(app, "answer-2").text.startswith("XWe hold")
        assert the_section(app, "answer-3").text == "It is so."


async def test_an_accepted_section_is_not_drafted_again():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "a")
        go_to(app, "answer-2")
        await press(app, pilot, "r")
        assert "it is not drafted again" in notices(app)[-1]
        assert the_section(app, "answer-2").state is SectionState.ACCEPTED


async def test_a_model_that_fails_says_so_and_the_built_in_drafter_writes():
    drafter = UnreachableDrafter()
    async with a_workspace(drafted_case(), drafter=drafter) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "r")
        assert isinstance(app.screen, DifferenceScreen)
        app.tested_clock.now += 1
        await press(app, pilot, "t")
        assert "The language model did not answer." in said(app)
        assert the_section(app, "answer-2").text == "This is a draft about Question 2."


async def test_a_redraft_of_a_text_that_changed_meanwhile_is_not_taken():
    drafter = FakeDrafter("We hold this.")
    async with a_workspace(drafted_case(), drafter=drafter) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "r")
        app.desk.drafting.edit(OFFICER, "TP-FOI-0402", "answer-2", "My words.", seen_version=1)
        app.tested_clock.now += 1
        await press(app, pilot, "t")
        assert the_section(app, "answer-2").text == "My words."
        assert "since the difference was shown" in notices(app)[-1]


async def test_the_next_needed_is_found_round_the_letter():
    needed = "We hold [NEEDED N1: how many]."
    async with a_workspace(drafted_case(answer_2=needed)) as (app, pilot):
        go_to(app, "rights")
        await press(app, pilot, "n")
        assert app.screen.current_section == "answer-2"
        await press(app, pilot, "n")
        assert app.screen.current_section == "answer-2"
