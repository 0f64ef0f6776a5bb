"""What can be done while the library is still being made ready, and what waits for it."""

from __future__ import annotations

from threading import Event

from foiassist.errors import IndexStale
from foiassist.tui.app import Workspace
from tests.cases import OFFICER, a_case
from tests.fakes import FakeIndex, FakeStore, a_desk
from tests.tui.workspaces import (
    a_workspace,
    drafted_case,
    everything_shown,
    give,
    said,
    settled,
    shown,
)

REF = "TP-FOI-0402"


def decided_case():
    return a_case(REF, sections=(), hands=())


async def test_a_draft_waits_for_the_library_and_then_comes_by_itself():
    async with a_workspace(decided_case()) as (app, pilot):
        app.screen.library_coming("Indexing 3 of 9")
        await give(app, pilot, "/draft")
        assert app.desk.cases.case(REF).sections == ()
        assert "as soon as it is" in said(app)
        assert "Indexing 3 of 9" in everything_shown(app)
        app.screen.library_ready()
        await settled(app, pilot)
        assert app.desk.cases.case(REF).sections != ()
        assert "Indexing" not in everything_shown(app)


async def test_a_library_that_fails_lets_the_draft_say_why():
    async with a_workspace(decided_case(), index=FakeIndex()) as (app, pilot):
        app.screen.library_coming("Indexing 3 of 9")
        await give(app, pilot, "/draft")
        app.screen.library_failed()
        await settled(app, pilot)
        assert "drafting" not in app.screen.query_one("#case-bar").doing


async def test_what_needs_the_library_meanwhile_is_told_to_wait_and_not_to_build_it():
    async with a_workspace(decided_case()) as (app, pilot):
        app.screen.library_coming("Indexing 3 of 9")
        await pilot.press("t")
        app.screen.show_refusal(IndexStale("Not finished.", hint="Run 'foiassist index'."))
        assert "being made ready" in said(app)
        assert "foiassist index" not in said(app)


class SlowlyOpened(FakeIndex):
    """Does not say whether it is ready before it may."""

    def __init__(self) -> None:
        super().__init__()
        self.may_open = Event()

    def state(self):
        self.may_open.wait(10)
        return super().state()


async def test_the_checks_of_the_list_come_after_the_library_that_is_opened():
    index, store = SlowlyOpened(), FakeStore(drafted_case())
    checked = []
    desk = a_desk(store=store, index=index)
    check = desk.letters.check
    desk.letters.check = lambda case: checked.append(case.reference) or check(case)
    app = Workspace(lambda: desk, OFFICER)
    async with app.run_test() as pilot:
        await pilot.pause(0.8)  # longer than the checks wait for keys
        assert "1 case" in shown(app, "#cases-heading")
        assert checked == []
        index.may_open.set()
        await settled(app, pilot)
        assert checked == [REF]
