from __future__ import annotations

import pytest
from textual.command import CommandInput, CommandList

from foiassist.case.stages import Stage
from foiassist.errors import StoreUnavailable
from foiassist.tui.screens.cases_screen import CasesScreen
from foiassist.tui.screens.page_screen import PageScreen
from foiassist.tui.widgets.letter import Letter
from tests.cases import SUPERVISOR, a_case
from tests.fakes import FakeStore
from tests.tui.workspaces import a_workspace, drafted_case, everything_shown, press, settled


def offered(app):
    return "\n".join(str(option.prompt) for option in app.screen.query_one(CommandList).options)


async def look_for(app, pilot, words, *, expecting):
    """Open the palette and type *words*, which must find what is expected."""
    await press(app, pilot, "ctrl+p")
    await type_words(app, pilot, words)
    assert expecting in offered(app)


async def type_words(app, pilot, words):
    app.screen.query_one(CommandInput).value = words
    for _ in range(3):
        await settled(app, pilot)


async def choose(app, pilot, words, *, expecting):
    """Choose the first thing that the palette offers for *words*."""
    await look_for(app, pilot, words, expecting=expecting)
    assert expecting in offered(app).splitlines()[0]
    await press(app, pilot, "enter")
    await settled(app, pilot)
    await pilot.pause(0.05)
    await settled(app, pilot)


async def test_the_palette_finds_a_command_by_what_it_does_and_begins_it_on_the_prompt():
    async with a_workspace(drafted_case()) as (app, pilot):
        await choose(app, pilot, "writes the letter", expecting="/export")
        assert app.screen.query_one("#prompt").value == "/export "


async def test_the_palette_offers_each_person_their_own_commands():
    async with a_workspace(drafted_case(), person=SUPERVISOR) as (app, pilot):
        await look_for(app, pilot, "", expecting="/remark")
        assert "/return" in offered(app)
        assert "/export letter.docx [draft] [replace]" in offered(app)
        assert "/decide" not in offered(app)


async def test_an_action_stands_in_the_palette_with_its_key_and_is_done():
    async with a_workspace(drafted_case()) as (app, pilot):
        await choose(app, pilot, "edit", expecting="e         Edit: Write in the section")
        assert app.screen.edited_card is not None


async def test_an_action_can_be_chosen_while_somebody_types_on_the_prompt():
    async with a_workspace(drafted_case()) as (app, pilot):
        await press(app, pilot, "slash")
        await choose(app, pilot, "edit", expecting="e         Edit: Write in the section")
        assert app.screen.edited_card is not None


async def test_what_is_off_just_now_is_not_offered():
    async with a_workspace(a_case(stage=Stage.IN_REVIEW)) as (app, pilot):
        await look_for(app, pilot, "", expecting="Read the request as it came in")
        assert "Write in the section, in place" not in offered(app)


async def test_the_list_of_cases_has_its_own_actions():
    async with a_workspace(drafted_case(), opened=False) as (app, pilot):
        await look_for(app, pilot, "", expecting="New: Log a request")
        assert "/decide" not in offered(app)


@pytest.mark.parametrize("words", ["TP-FOI-0402", "drones own january"])
async def test_a_case_is_found_by_its_reference_or_its_words_and_opened(words):
    async with a_workspace(drafted_case(), opened=False) as (app, pilot):
        await choose(app, pilot, words, expecting="TP-FOI-0402")
        assert app.screen.reference == "TP-FOI-0402"


async def test_a_section_is_gone_to_and_back_from():
    async with a_workspace(drafted_case()) as (app, pilot):
        await choose(app, pilot, "question 3", expecting="section   Question 3")
        letter = app.screen.query_one(Letter)
        gone_to = letter.current.section.id
        assert gone_to != letter.cards[0].section.id
        await press(app, pilot, "b")
        assert letter.current.section.id == letter.cards[0].section.id


async def test_a_question_is_gone_to_by_its_label_even_from_a_page():
    async with a_workspace(drafted_case()) as (app, pilot):
        await press(app, pilot, "v")
        assert isinstance(app.screen, PageScreen)
        await choose(app, pilot, "3", expecting="question  3")
        assert app.screen.current_question == "3"


async def test_a_finding_is_a_place_to_go_to():
    case = drafted_case(answer_3="We hold [NEEDED N1: how many].")
    async with a_workspace(case) as (app, pilot):
        await choose(app, pilot, "still needed", expecting="finding")
        assert app.screen.current_section == "answer-3"


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ("s.31", "Law enforcement"),
        ("31(1)(a)", "the prevention or detection of crime"),
        ("law enforcement", "Law enforcement"),
        ("legal professional privilege", "Legal professional privilege"),
    ],
)
async def test_the_guidance_on_a_provision_opens_from_everywhere(words, page):
    async with a_workspace(drafted_case(), opened=False) as (app, pilot):
        await choose(app, pilot, words, expecting="guidance")
        assert isinstance(app.screen, PageScreen)
        assert page in everything_shown(app)


async def test_brackets_in_a_request_are_shown_as_they_are():
    case = drafted_case("FOI-[/b]-[@click=app.quit]x")
    async with a_workspace(case, opened=False) as (app, pilot):
        await look_for(app, pilot, "[/b]", expecting="FOI-[/b]-[@click=app.quit]x")


class BrokenStore(FakeStore):
    """Can be told to answer no more."""

    broken = False

    def all(self):
        if self.broken:
            raise StoreUnavailable("The cases cannot be read.", hint="Try again in a moment.")
        return super().all()


async def test_cases_that_cannot_be_read_are_said_so_and_everything_else_is_offered():
    store = BrokenStore(drafted_case())
    async with a_workspace(drafted_case(), store=store, opened=False) as (app, pilot):
        assert isinstance(app.screen, CasesScreen)
        store.broken = True
        await look_for(app, pilot, "cannot be read", expecting="The cases cannot be read. Try")
        await type_words(app, pilot, "43")
        assert "Commercial interests" in offered(app)
