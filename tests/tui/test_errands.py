"""What was asked for is done in its order, whatever becomes of the screen that it was asked on."""

from __future__ import annotations

from foiassist.case.section import SectionState
from foiassist.errors import CaseError
from tests.tui.workspaces import a_workspace, drafted_case, notices, settled, the_section


async def test_what_was_asked_for_is_done_though_the_screen_closes_at_once():
    async with a_workspace(drafted_case()) as (app, pilot):
        screen, done = app.screen, []
        for number in range(20):
            screen.ask(lambda number=number: done.append(number))
        app.pop_screen()
        await settled(app, pilot)
        assert done == list(range(20))


async def test_a_section_accepted_on_the_way_out_is_accepted():
    async with a_workspace(drafted_case()) as (app, pilot):
        await pilot.press("a")
        await pilot.press("escape")
        await settled(app, pilot)
        assert the_section(app, "request").state is SectionState.ACCEPTED


async def test_a_refusal_is_told_though_the_screen_has_closed():
    def refuse():
        raise CaseError("It cannot be accepted.", hint="Supply what is missing.")

    async with a_workspace(drafted_case()) as (app, pilot):
        screen = app.screen
        app.pop_screen()
        await settled(app, pilot)
        screen.ask(refuse)
        await settled(app, pilot)
        assert "cannot be accepted" in notices(app)[-1]
