from __future__ import annotations

import pytest

from foiassist.case.stages import Stage
from foiassist.tui.screens.approve_screen import ApproveScreen
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
    shown,
)

REFERENCE = "TP-FOI-0417"


def stage(app):
    return app.desk.cases.case(REFERENCE).stage


def in_review():
    return a_case(stage=Stage.IN_REVIEW)


async def test_an_officer_sends_a_letter_for_review_and_cannot_change_it_meanwhile():
    async with a_workspace(a_case()) as (app, pilot):
        await give(app, pilot, "/send")
        assert stage(app) is Stage.IN_REVIEW
        await press(app, pilot, "escape")
        await press(app, pilot, "e", "X")
        assert not app.screen.query("TextArea")


async def test_a_supervisor_reads_the_letter_to_its_end_before_approving_it():
    async with a_workspace(in_review(), person=SUPERVISOR) as (app, pilot):
        await press(app, pilot, "p")
        assert isinstance(app.screen, ApproveScreen)
        app.tested_clock.now += 1
        await press(app, pilot, "p")
        assert stage(app) is Stage.IN_REVIEW
        assert "to its end" in notices(app)[-1]
        await press(app, pilot, "end")
        await press(app, pilot, "p")
        assert stage(app) is Stage.APPROVED
        assert f"✓ approved by {SUPERVISOR.name}" in shown(app, "#case-bar")


async def test_a_key_pressed_as_the_letter_appears_approves_nothing():
    async with a_workspace(in_review(), person=SUPERVISOR, size=(160, 200)) as (app, pilot):
        await press(app, pilot, "p")
        await press(app, pilot, "p")
        assert stage(app) is Stage.IN_REVIEW


async def test_one_changed_word_voids_the_approval_on_the_screen():
    store = FakeStore(in_review())
    async with a_workspace(in_review(), person=SUPERVISOR, store=store) as (app, pilot):
        await press(app, pilot, "p", "end")
        app.tested_clock.now += 1
        await press(app, pilot, "p")
    async with a_workspace(in_review(), person=OFFICER, store=store) as (app, pilot):
        assert f"✓ approved by {SUPERVISOR.name}" in shown(app, "#case-bar")
        go_to(app, "answer-2")
        await press(app, pilot, "e", "X", "escape")
        assert f"✗ approval by {SUPERVISOR.name} void" in shown(app, "#case-bar")
        assert "is void: the letter has changed" in notices(app)[-1]
        assert stage(app) is Stage.DRAFTING


async def test_remarks_and_reasons_go_back_to_the_officer():
    store = FakeStore(in_review())
    async with a_workspace(in_review(), person=SUPERVISOR, store=store) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "m")
        assert app.screen.query_one("#prompt").value == "/remark "
        await press(app, pilot, *"Which limb?", "enter")
        await press(app, pilot, "x")
        await press(app, pilot, *"Mend two", "enter")
        assert stage(app) is Stage.DRAFTING
    async with a_workspace(in_review(), store=store, size=(160, 48)) as (app, pilot):
        go_to(app, "answer-2")
        await pilot.pause()
        remarks = str([option.prompt for option in app.screen.query_one("#side").options])
        assert "Which limb?" in remarks
        assert "Mend two" in remarks
        assert "1 remark" in everything_shown(app)
        assert "returned: Mend two" in said(app)


async def test_a_case_is_not_returned_without_reasons():
    async with a_workspace(in_review(), person=SUPERVISOR) as (app, pilot):
        await press(app, pilot, "x", "enter")
        assert stage(app) is Stage.IN_REVIEW
        assert "returned with reasons" in said(app)
        assert app.screen.query_one("#prompt").value == "/return"


async def test_editing_what_is_approved_says_beforehand_that_it_voids_the_approval():
    store = FakeStore(in_review())
    async with a_workspace(in_review(), person=SUPERVISOR, store=store) as (app, pilot):
        await press(app, pilot, "p", "end")
        app.tested_clock.now += 1
        await press(app, pilot, "p")
    async with a_workspace(in_review(), store=store) as (app, pilot):
        await press(app, pilot, "e")
        assert f"voids the approval by {SUPERVISOR.name}" in notices(app)[-1]
        await press(app, pilot, "escape")
        assert stage(app) is Stage.APPROVED


@pytest.mark.parametrize("words", ["draft", "--draft"])
async def test_a_draft_of_the_letter_is_exported_by_keys(words, tmp_path):
    path = tmp_path / "letter.txt"
    async with a_workspace(drafted_case()) as (app, pilot):
        await press(app, pilot, "slash", *f"export {path} {words}", "enter")
        assert f"Watermarked draft written to {path}." in said(app)
        assert "exported" in said(app)
    assert path.exists()


async def test_a_letter_that_is_not_ready_is_not_exported_and_the_line_can_be_mended(tmp_path):
    path = tmp_path / "letter.txt"
    async with a_workspace(drafted_case()) as (app, pilot):
        await press(app, pilot, "slash", *f"export {path}", "enter")
        assert "cannot leave yet: Your request is not accepted" in said(app)
        assert app.screen.query_one("#prompt").value == f"/export {path}"
        assert not path.exists()
        await press(app, pilot, *" draft", "enter")
    assert path.exists()


@pytest.mark.parametrize("key", ["e", "a", "r", "d", "f"])
async def test_a_supervisors_keys_write_nothing(key):
    async with a_workspace(in_review(), person=SUPERVISOR) as (app, pilot):
        before = app.desk.cases.case(REFERENCE)
        await press(app, pilot, key)
        assert app.desk.cases.case(REFERENCE) == before
        assert not app.screen.query("TextArea")


@pytest.mark.parametrize("key", ["m", "x", "p"])
async def test_an_officers_keys_review_nothing(key):
    async with a_workspace(in_review()) as (app, pilot):
        await press(app, pilot, key)
        assert app.screen.query_one("#prompt").value == ""
        assert stage(app) is Stage.IN_REVIEW


async def test_a_supervisor_cannot_approve_what_they_worked_on():
    case = a_case(stage=Stage.IN_REVIEW, hands=(SUPERVISOR.name,))
    async with a_workspace(case, person=SUPERVISOR) as (app, pilot):
        await press(app, pilot, "p", "end")
        app.tested_clock.now += 1
        await press(app, pilot, "p")
        assert stage(app) is Stage.IN_REVIEW
        assert "cannot approve it" in notices(app)[-1]
