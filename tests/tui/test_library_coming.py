"""What can be done while the library is still being made ready, and what waits for it."""

from __future__ import annotations

from foiassist.errors import IndexStale
from tests.cases import a_case
from tests.fakes import FakeIndex
from tests.tui.workspaces import a_workspace, everything_shown, give, said, settled

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
