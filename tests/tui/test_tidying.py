"""Python's longest collections wait for a pause, so that no key waits for them."""

from __future__ import annotations

import gc
import weakref
from threading import Event

from foiassist.tui.app import Workspace
from foiassist.tui.tidying import PAUSE_SECONDS
from tests.cases import OFFICER
from tests.fakes import a_desk
from tests.tui.workspaces import a_workspace, drafted_case, settled


class Knot:
    """Something that only a collection finds unused, for it holds itself."""

    def __init__(self) -> None:
        self.itself = self


def an_old_knot():
    """Return a look at a knot that nobody holds, in the oldest of Python's generations."""
    knot = Knot()
    for _ in range(12):
        gc.collect(1)
    return weakref.ref(knot)


async def test_what_is_unused_goes_in_a_pause_and_not_while_somebody_types():
    async with a_workspace(drafted_case()) as (app, pilot):
        await pilot.press("down")
        seen = an_old_knot()
        app.tested_clock.now += PAUSE_SECONDS / 2
        app.tidy_in_a_pause()
        assert seen() is not None
        app.tested_clock.now += PAUSE_SECONDS
        app.tidy_in_a_pause()
        assert seen() is None


async def test_python_begins_no_long_collection_by_itself():
    async with a_workspace(drafted_case()):
        assert gc.get_threshold()[2] > 100_000


async def test_nothing_is_looked_through_while_the_workspace_is_being_loaded():
    may_go_on = Event()

    def slow_desk():
        may_go_on.wait(10)
        return a_desk()

    app = Workspace(slow_desk, OFFICER)
    async with app.run_test() as pilot:
        assert not gc.isenabled()
        may_go_on.set()
        await settled(app, pilot)
        assert gc.isenabled()


async def test_what_is_loaded_is_not_looked_through_any_more():
    async with a_workspace(drafted_case()) as (app, _):
        assert app.library_is_ready
        assert gc.get_freeze_count() > 10_000


async def test_python_is_left_as_it_was_found():
    before = gc.get_threshold()
    async with a_workspace(drafted_case()):
        pass
    assert gc.isenabled()
    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0
