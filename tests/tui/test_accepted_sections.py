"""An accepted section: what no machine does to it any more, and what a person still can."""

from __future__ import annotations

from dataclasses import replace

from foiassist.case.section import SectionState
from foiassist.conversation.why_off import why_not_redraft
from foiassist.conversation.writing.versions import what_editing_does
from foiassist.tui.screens.difference_screen import DifferenceScreen
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
    the_section,
)

OFF = (
    "“Your request” is accepted by Dilys Okafor, so it is not drafted again; /edit changes it by "
    "hand, which takes the acceptance back"
)
TAKES_BACK = "“Your request” is accepted; a change takes the acceptance back."


def first_accepted():
    """Return a case in which the first section is accepted and the others are drafts."""
    case = drafted_case()
    first, *others = case.sections
    done = replace(first, state=SectionState.ACCEPTED, by=OFFICER.name)
    return replace(case, sections=(done, *others))


async def test_the_key_for_a_redraft_says_why_it_is_off_and_what_to_do():
    async with a_workspace(first_accepted()) as (app, pilot):
        await press(app, pilot, "r")
        assert notices(app) == [f"r is off: {OFF}."]


async def test_help_lists_it_as_off_there_and_as_on_elsewhere():
    async with a_workspace(first_accepted()) as (app, pilot):
        await press(app, pilot, "f1")
        assert f"Off: {OFF}." in everything_shown(app).split("OFF JUST NOW")[1]
        await press(app, pilot, "escape")
        go_to(app, "decision")
        await press(app, pilot, "f1")
        assert "is not drafted again" not in everything_shown(app)


async def test_a_redraft_that_is_typed_is_refused_with_the_way_on():
    async with a_workspace(first_accepted()) as (app, pilot):
        await give(app, pilot, "/redraft")
        assert "Edit it yourself, which takes the acceptance back." in said(app)


async def test_a_redraft_of_another_section_can_be_typed_from_there():
    async with a_workspace(first_accepted()) as (app, pilot):
        await give(app, pilot, "/redraft decision")
        assert isinstance(app.screen, DifferenceScreen)


async def test_who_edits_is_told_what_a_change_takes_back():
    async with a_workspace(first_accepted()) as (app, pilot):
        await press(app, pilot, "e")
        assert notices(app) == [TAKES_BACK]
        await press(app, pilot, "escape")
        assert the_section(app, "request").is_accepted
        await press(app, pilot, "e", "N", "escape")
        assert not the_section(app, "request").is_accepted


async def test_nothing_is_said_of_a_draft():
    async with a_workspace(drafted_case()) as (app, pilot):
        await press(app, pilot, "e")
        assert not notices(app)


def test_an_approval_is_said_beside_it():
    first, second, *_ = first_accepted().sections
    voids = "Any change to the letter voids the approval by Rhona Tetley."
    assert what_editing_does(first, "Rhona Tetley") == f"{TAKES_BACK} {voids}"
    assert what_editing_does(second, "Rhona Tetley") == voids
    assert not what_editing_does(second, "")


def test_what_is_not_accepted_can_be_drafted_again():
    assert not why_not_redraft(None)
    assert not why_not_redraft(drafted_case().sections[0])
