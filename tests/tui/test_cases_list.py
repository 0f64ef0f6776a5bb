from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

from foiassist.case.history import HistoryEntry
from foiassist.case.people import Act
from foiassist.case.review import Approval
from foiassist.case.stages import Stage
from foiassist.desk.departures import departure
from foiassist.ports import WorkingText
from foiassist.steps.compose_letter import letter_text
from foiassist.tui.screens.case.screen import CaseScreen
from foiassist.tui.screens.cases_screen import CasesScreen
from foiassist.tui.widgets.case_table import CaseTable
from foiassist.tui.widgets.key_line import KeyLine
from tests.cases import OFFICER, SUPERVISOR, a_case
from tests.fakes import NOW, FakeStore
from tests.tui.workspaces import (
    SMALL,
    WIDE,
    a_workspace,
    drafted_case,
    everything_shown,
    press,
    settled,
    shown,
)


def table(app):
    return app.screen.query_one(CaseTable)


def row_of(app, reference):
    return next(row for row in table(app).rows if reference in row)


def headings(app):
    return [row[0] for row in table(app).rows if len(row) == 1]


async def test_an_office_without_cases_is_told_how_to_begin():
    async with a_workspace() as (app, _):
        text = everything_shown(app)
        for way in ("name its file", "drop its file", "foiassist open request.txt"):
            assert way in text


async def test_the_key_that_opens_a_case_is_shown_where_there_is_one():
    async with a_workspace() as (app, _):
        assert "Open" not in str(app.screen.query_one(KeyLine).render())
    async with a_workspace(drafted_case(), opened=False) as (app, pilot):
        assert "Enter Open" in str(app.screen.query_one(KeyLine).render())
        await press(app, pilot, "slash", *"nothing like it")
        assert "Enter Open" not in str(app.screen.query_one(KeyLine).render())


async def test_a_supervisor_without_cases_is_not_told_of_keys_that_are_not_theirs():
    async with a_workspace(person=SUPERVISOR) as (app, _):
        assert "  n  " not in everything_shown(app)
        assert "An officer logs a request" in everything_shown(app)


async def test_a_case_is_listed_with_what_is_left_and_what_blocks_it():
    undecided = a_case("A-1", decisions=(), sections=())
    async with a_workspace(undecided, opened=False) as (app, _):
        assert row_of(app, "A-1") == (
            "03 Apr", "! 2 days", "A-1", "new", "4 (4 open)", OFFICER.name, "4 to decide",
        )  # fmt: skip


async def test_what_the_checks_find_is_counted_once_the_cases_are_listed():
    blocked = a_case("A-1", decisions=())
    async with a_workspace(blocked, opened=False) as (app, _):
        assert "4 to decide" in row_of(app, "A-1")[-1]
        assert "blocker" in row_of(app, "A-1")[-1]


async def test_a_letter_is_not_checked_again_until_it_has_changed():
    async with a_workspace(a_case("A-1", decisions=()), opened=False) as (app, pilot):
        checked = []
        check = app.desk.letters.check
        app.desk.letters.check = lambda case: checked.append(case) or check(case)
        await press(app, pilot, "n", "escape")
        assert checked == []
        app.desk.cases.record_fact(OFFICER, "A-1", "1", "The force owns 3 drones.")
        await press(app, pilot, "n", "escape")
        assert [case.reference for case in checked] == ["A-1"]


async def test_nothing_in_the_list_is_cut_off_for_want_of_room():
    late = a_case("TP-FOI-2022-000417", received=date(2019, 3, 4))
    async with a_workspace(late, opened=False) as (app, pilot):
        line = lines_of(app)[2]
        assert line.startswith("▌01 Apr 19 ✗ ")
        assert "days late TP-FOI-2022-000417 drafting" in line
        await pilot.resize_terminal(60, 20)
        await settled(app, pilot)
        assert all(len(line) <= 58 for line in lines_of(app))


def lines_of(app):
    """Return the lines of the table as they are drawn."""
    shown = table(app)
    return [shown.render_line(y).text.rstrip() for y in range(shown.size.height)]


def pressing():
    """Return a case of each kind, none of them in the order in which they press."""
    left = a_case("E-5", stage=Stage.APPROVED, received=date(2024, 2, 1))
    digest = hashlib.sha256(letter_text(left).encode()).hexdigest()
    return (
        a_case("C-3", received=date(2024, 3, 20)),
        a_case("D-4", stage=Stage.CLARIFICATION, received=date(2024, 1, 8)),
        a_case("B-2"),
        replace(left, approval=Approval(SUPERVISOR.name, NOW, digest)),
        a_case("A-1", received=date(2024, 2, 19)),
    )


def an_office_with_a_letter_that_left():
    store = FakeStore(*pressing())
    entry = HistoryEntry(NOW, OFFICER.name, Act.EXPORT, "", "")
    digest = store.get("E-5").approval.letter_sha256
    detail = f"{departure(digest)} as docx."
    store.record("E-5", replace(entry, detail=detail))
    return store


async def test_what_needs_somebody_today_is_on_top_and_what_needs_nobody_is_below():
    store = an_office_with_a_letter_that_left()
    async with a_workspace(store=store, opened=False) as (app, _):
        assert table(app).references == ["A-1", "B-2", "C-3", "D-4", "E-5"]
        assert headings(app) == [
            "── Overdue · 1 ──",
            "── Due within 3 working days · 1 ──",
            "── Later · 1 ──",
            "── Clock stopped · 1 ──",
            "── Approved and exported · 1 ──",
        ]
        assert [row_of(app, one)[1] for one in table(app).references] == [
            "✗ 8 days late", "! 2 days", "  14 days", "‖ stopped", "✓ exported",
        ]  # fmt: skip
        assert row_of(app, "E-5")[-1] == "nothing, left 28 Mar"
        assert "5 cases · ✗ 1 overdue · ! 1 due soon" in shown(app, "#cases-heading")


async def test_a_letter_leaves_the_top_of_the_list_only_when_the_approved_text_was_written(
    tmp_path,
):
    store = FakeStore(a_case(stage=Stage.IN_REVIEW))
    async with a_workspace(store=store, opened=False) as (app, pilot):
        letters, reference = app.desk.letters, "TP-FOI-0417"
        letters.export(OFFICER, reference, tmp_path / "a.txt", draft=True)
        app.desk.review.approve(SUPERVISOR, reference)
        await press(app, pilot, "n", "escape")
        assert row_of(app, reference)[-1] == "to export"
        assert headings(app) == ["── Due within 3 working days · 1 ──"]
        letters.export(OFFICER, reference, tmp_path / "b.txt")
        await press(app, pilot, "n", "escape")
        assert headings(app) == ["── Approved and exported · 1 ──"]


async def test_the_cursor_passes_headings_over_in_both_directions():
    async with a_workspace(*pressing(), opened=False) as (app, pilot):
        visited = [app.screen.current]
        for key in ("down", "down", "up", "end", "home"):
            await press(app, pilot, key)
            visited.append(app.screen.current)
        assert visited == ["E-5", "A-1", "B-2", "A-1", "D-4", "E-5"]


async def test_a_click_puts_the_cursor_on_a_case_and_two_open_it():
    async with a_workspace(*pressing(), opened=False) as (app, pilot):
        place = table(app).rows.index(row_of(app, "B-2")) + 1
        await pilot.click(CaseTable, offset=(5, place))
        await settled(app, pilot)
        assert app.screen.current == "B-2"
        await pilot.click(CaseTable, offset=(5, place), times=2)
        await settled(app, pilot)
        assert isinstance(app.screen, CaseScreen)
        assert app.screen.reference == "B-2"


async def test_a_click_on_a_heading_moves_nothing():
    async with a_workspace(*pressing(), opened=False) as (app, pilot):
        place = table(app).rows.index(("── Later · 1 ──",)) + 1
        await pilot.click(CaseTable, offset=(5, place), times=2)
        await settled(app, pilot)
        assert app.screen.current == "E-5"


async def test_where_there_is_room_the_list_says_whose_a_case_is():
    async with a_workspace(a_case("A-1"), opened=False, size=WIDE) as (app, pilot):
        assert "Officer" in lines_of(app)[0]
        await pilot.resize_terminal(*SMALL)
        await settled(app, pilot)
        assert "Officer" not in lines_of(app)[0]


async def test_words_cut_off_in_a_case_are_said_and_the_case_is_marked():
    store = FakeStore(a_case("A-1"), a_case("A-2"))
    kept = WorkingText("reason-31", "Half a sen", OFFICER.name, "2024-03-28T10:31:00+00:00")
    store.keep_working_text("A-2", kept)
    async with a_workspace(store=store, opened=False) as (app, _):
        note = shown(app, "#cases-note")
        assert note == "✎ Unfinished words in A-2 (“Section 31”), 28 Mar 10:31"
        assert row_of(app, "A-2")[-1].startswith("✎ ")
        assert "✎" not in row_of(app, "A-1")[-1]


async def test_the_unfinished_words_of_somebody_else_are_no_note_to_this_person():
    store = FakeStore(a_case("A-1"))
    store.keep_working_text(
        "A-1", WorkingText("reason-31", "Half", "B. Other", "2024-03-28T10:31:00+00:00")
    )
    async with a_workspace(store=store, opened=False) as (app, _):
        assert not app.screen.query_one("#cases-note").display


async def test_enter_opens_the_case_under_the_cursor_and_escape_comes_back_to_it():
    async with a_workspace(a_case("A-1"), a_case("A-2"), opened=False) as (app, pilot):
        await press(app, pilot, "down", "enter")
        assert isinstance(app.screen, CaseScreen)
        assert app.screen.reference == "A-2"
        await press(app, pilot, "escape")
        assert app.screen.current == "A-2"


async def test_r_shows_what_waits_for_a_supervisor_and_then_everything_again():
    cases = (a_case("A-1"), a_case("A-2", stage=Stage.IN_REVIEW))
    async with a_workspace(*cases, opened=False) as (app, pilot):
        await press(app, pilot, "r")
        assert table(app).references == ["A-2"]
        await press(app, pilot, "r")
        assert table(app).references == ["A-1", "A-2"]


async def test_a_supervisor_sees_what_waits_for_them_first():
    cases = (a_case("A-1"), a_case("A-2", stage=Stage.IN_REVIEW))
    async with a_workspace(*cases, opened=False, person=SUPERVISOR) as (app, pilot):
        assert table(app).references == ["A-2"]
        await press(app, pilot, "n")
        assert isinstance(app.screen, CasesScreen)
