from __future__ import annotations

from datetime import date

from textual.widgets import DataTable, TextArea

from foiassist.case.stages import Stage
from foiassist.errors import CorpusError, StoreUnavailable
from foiassist.tui.app import Workspace
from foiassist.tui.crash import words_on_crash
from foiassist.tui.screens.case_screen import CaseScreen
from foiassist.tui.screens.cases_screen import CasesScreen
from foiassist.tui.screens.new_case_screen import NewCaseScreen
from foiassist.tui.screens.page_screen import PageScreen
from tests.cases import OFFICER, SUPERVISOR, a_case
from tests.fakes import FakeIndex
from tests.tui.workspaces import (
    a_workspace,
    drafted_case,
    everything_shown,
    notices,
    press,
    settled,
    shown,
)


def listed(app):
    table = app.screen.query_one(DataTable)
    return [str(table.get_row_at(row)[2]) for row in range(table.row_count)]


async def test_an_office_without_cases_is_told_how_to_begin():
    async with a_workspace() as (app, _):
        assert "Press n to log a request" in everything_shown(app)


async def test_a_case_is_listed_with_what_is_left_and_what_blocks_it():
    undecided = a_case("A-1", decisions=(), sections=())
    async with a_workspace(undecided, opened=False) as (app, _):
        row = [str(cell) for cell in app.screen.query_one(DataTable).get_row_at(0)]
        assert row == ["03 Apr", "! 2 days", "A-1", "drafting", "4, 4 open", "4 undecided"]


async def test_what_the_checks_find_is_counted_once_the_cases_are_listed():
    blocked = a_case("A-1", decisions=())
    async with a_workspace(blocked, opened=False) as (app, _):
        blocked_by = str(app.screen.query_one(DataTable).get_row_at(0)[5])
        assert "4 undecided" in blocked_by
        assert "blocker" in blocked_by


async def test_nothing_in_the_list_is_cut_off_for_want_of_room():
    late = a_case("TP-FOI-2022-000417", received=date(2019, 3, 4))
    async with a_workspace(late, opened=False) as (app, _):
        row = [str(cell) for cell in app.screen.query_one(DataTable).get_row_at(0)]
        assert row[0] == "01 Apr 19"
        assert row[1].endswith("days late")
        assert row[2] == "TP-FOI-2022-000417"


async def test_what_blocks_a_case_has_the_room_that_the_other_columns_leave():
    async with a_workspace(a_case("A-1"), opened=False) as (app, _):
        columns = app.screen.query_one(DataTable).ordered_columns
        assert [column.width for column in columns[:4]] == [7, 9, 10, 9]


async def test_enter_opens_the_case_under_the_cursor_and_escape_comes_back_to_it():
    async with a_workspace(a_case("A-1"), a_case("A-2"), opened=False) as (app, pilot):
        await press(app, pilot, "down", "enter")
        assert isinstance(app.screen, CaseScreen)
        assert app.screen.reference == "A-2"
        await press(app, pilot, "escape")
        assert app.screen.current == "A-2"


async def test_the_filter_shows_only_what_has_its_words():
    cases = (a_case("A-1"), a_case("A-2", officer="B. Somebody"))
    async with a_workspace(*cases, opened=False) as (app, pilot):
        await press(app, pilot, "slash", *"somebody")
        assert listed(app) == ["A-2"]
        await press(app, pilot, "enter", "escape")
        assert listed(app) == ["A-1", "A-2"]


async def test_r_shows_what_waits_for_a_supervisor_and_then_everything_again():
    cases = (a_case("A-1"), a_case("A-2", stage=Stage.IN_REVIEW))
    async with a_workspace(*cases, opened=False) as (app, pilot):
        await press(app, pilot, "r")
        assert listed(app) == ["A-2"]
        await press(app, pilot, "r")
        assert listed(app) == ["A-1", "A-2"]


async def test_a_supervisor_sees_what_waits_for_them_first():
    cases = (a_case("A-1"), a_case("A-2", stage=Stage.IN_REVIEW))
    async with a_workspace(*cases, opened=False, person=SUPERVISOR) as (app, pilot):
        assert listed(app) == ["A-2"]
        await press(app, pilot, "n")
        assert isinstance(app.screen, CasesScreen)


async def test_a_request_in_a_file_becomes_a_case(tmp_path):
    path = tmp_path / "request.txt"
    path.write_text("Dear Sir,\n1. How many drones do you own?\n2. What do they cost?\n")
    async with a_workspace() as (app, pilot):
        await press(app, pilot, "n")
        assert isinstance(app.screen, NewCaseScreen)
        app.screen.query_one("#new-file").value = str(path)
        app.screen.query_one("#new-received").value = "2024-03-04"
        await press(app, pilot, "ctrl+s")
        assert isinstance(app.screen, CaseScreen)
        case = app.desk.cases.case(app.screen.reference)
        assert [question.label for question in case.request.questions] == ["1", "2"]


async def test_pasted_text_stays_when_the_form_is_left_and_becomes_a_case():
    async with a_workspace() as (app, pilot):
        await press(app, pilot, "n")
        app.screen.query_one(TextArea).text = "How many drones does the force own today?"
        app.screen.query_one("#new-reference").value = "B-9"
        await press(app, pilot, "escape", "n")
        app.screen.query_one(TextArea).focus()
        await press(app, pilot, "ctrl+s")
        assert app.screen.reference == "B-9"


async def test_a_file_that_cannot_be_read_says_so_and_logs_nothing():
    async with a_workspace() as (app, pilot):
        await press(app, pilot, "n")
        app.screen.query_one("#new-file").value = "nowhere.docx"
        await press(app, pilot, "enter")
        assert "cannot be read" in notices(app)[-1]
        assert app.desk.cases.summaries() == ()


async def test_a_library_that_is_not_ready_is_made_ready_behind_the_screen():
    index = FakeIndex(ready=False)
    async with a_workspace(drafted_case(), index=index) as (app, _):
        assert index.ready
        assert app.library_is_ready


async def test_a_library_that_cannot_be_had_is_named_and_the_cases_still_open():
    class BrokenIndex(FakeIndex):
        def build(self, *, rebuild=False):
            raise CorpusError("A file of the library is damaged.")
            yield

    async with a_workspace(drafted_case(), index=BrokenIndex(ready=False)) as (app, _):
        assert "A file of the library is damaged." in notices(app)
        assert isinstance(app.screen, CaseScreen)


async def test_a_desk_that_cannot_be_opened_ends_with_its_own_words():
    def no_desk():
        raise StoreUnavailable("The case database is locked.", hint="Close the other foiassist.")

    app = Workspace(no_desk, OFFICER)
    async with app.run_test() as pilot:
        await settled(app, pilot)
    assert app.return_code == StoreUnavailable.exit_code


def test_a_fault_is_told_without_telling_what_the_case_says():
    private = "the applicant lives at 4 Mill Lane"
    try:
        {}[private]
    except KeyError as error:
        words = words_on_crash(error)
    assert "KeyError" in words
    assert "test_cases_list.py" in words
    assert "Mill Lane" not in words


async def test_f1_lists_the_keys_and_commands_of_this_person():
    async with a_workspace(drafted_case()) as (app, pilot):
        await press(app, pilot, "f1")
        assert isinstance(app.screen, PageScreen)
        text = everything_shown(app)
        assert "Accept the section as it stands" in text
        assert "/decide 3 withheld 31(1)(a)" in text
        assert "/approve" not in text
        await press(app, pilot, "escape")
        assert isinstance(app.screen, CaseScreen)


async def test_every_binding_of_ours_can_be_remapped_and_explains_itself():
    async with a_workspace(drafted_case()) as (app, _):
        nodes = (app, *app.screen_stack, *app.screen.query("*"))
        kinds = {kind for node in nodes for kind in type(node).__mro__}
        ours = [kind for kind in kinds if kind.__module__.startswith("foiassist.")]
        bindings = [one for kind in ours for one in vars(kind).get("BINDINGS", ())]
        assert bindings
        for binding in bindings:
            assert binding.id, binding
            assert binding.tooltip, binding


async def test_the_heading_says_who_is_working():
    async with a_workspace(opened=False) as (app, _):
        assert "Dilys Okafor, officer" in shown(app, "#cases-heading")
