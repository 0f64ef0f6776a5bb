from __future__ import annotations

from foiassist.errors import CorpusError, StoreUnavailable
from foiassist.tui.app import Workspace
from foiassist.tui.crash import words_on_crash
from foiassist.tui.screens.case.screen import CaseScreen
from foiassist.tui.screens.page_screen import PageScreen
from tests.cases import OFFICER
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
    assert "test_workspace.py" in words
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
