"""A fault of foiassist itself ends it with its kind and place, and never with words of a case."""

from __future__ import annotations

import subprocess
import sys

import pytest
from textual.messages import ExitApp

from foiassist.errors import StoreUnavailable
from tests.fakes import FakeStore
from tests.tui.workspaces import a_workspace, drafted_case, notices, press

WORDS = "the applicant lives at 4 Mill Lane"
FAULTY = """
import logging
from foiassist.tui.app import Workspace
from tests.cases import OFFICER
from tests.fakes import a_desk
from tests.tui.workspaces import drafted_case
from textual import work
from textual.events import Key

logging.basicConfig(level=logging.DEBUG)
WORDS = {words!r}

class Faulty(Workspace):
    {fault}

async def begin(pilot):
    await pilot.pause(0.3)
    pilot.app.begin()
    await pilot.pause(1)
    await pilot.press("x")
    await pilot.pause(1)

app = Faulty(a_desk(drafted_case()), OFFICER)
app.run(headless=True, auto_pilot=begin)
"""
IN_A_THREAD = """
    @work(thread=True)
    def begin(self):
        raise KeyError(WORDS)
"""
IN_A_HANDLER = """
    def begin(self):
        pass

    def on_key(self, event: Key):
        raise ValueError(WORDS)
"""
IN_A_TASK = """
    @work
    async def begin(self):
        raise RuntimeError(WORDS)
"""


@pytest.mark.parametrize(
    ("fault", "kind"),
    [(IN_A_THREAD, "KeyError"), (IN_A_HANDLER, "ValueError"), (IN_A_TASK, "RuntimeError")],
    ids=["thread", "handler", "task"],
)
def test_a_fault_tells_its_kind_and_place_alone(fault, kind):
    code = FAULTY.format(words=WORDS, fault=fault.strip())
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    printed = result.stdout + result.stderr
    assert f"because of a fault of its own ({kind})" in printed
    assert "Everything saved is safe" in printed
    for words in (WORDS, "Mill Lane", "drones", "Traceback", "locals"):
        assert words not in printed


class FaultyStore(FakeStore):
    """Is wrong from some moment on, in a way that nobody has thought of."""

    faulty = False

    def all(self):
        if self.faulty:
            raise KeyError(WORDS)
        return super().all()


async def test_a_fault_in_what_the_palette_offers_leaves_the_rest_and_says_nothing(capfd):
    store = FaultyStore(drafted_case())
    async with a_workspace(drafted_case(), store=store, opened=False) as (app, pilot):
        store.faulty = True
        await press(app, pilot, "ctrl+p", *"law")
        assert app.screen.query_one("CommandList").option_count
    told = capfd.readouterr()
    assert "Mill Lane" not in told.out + told.err


class GoneStore(FakeStore):
    """Cannot be reached from some moment on."""

    gone = False

    def get(self, reference):
        if self.gone:
            raise StoreUnavailable("The cases cannot be read.", hint="Try again in a moment.")
        return super().get(reference)


async def test_what_the_desk_cannot_do_is_a_sentence_and_what_to_do():
    store = GoneStore(drafted_case())
    async with a_workspace(drafted_case(), store=store) as (app, pilot):
        store.gone = True
        await press(app, pilot, "h")
        assert notices(app) == ["The cases cannot be read.\nTry again in a moment."]
        assert app.is_running


async def test_what_is_typed_is_kept_where_the_browser_or_the_terminal_goes_away():
    async with a_workspace(drafted_case()) as (app, pilot):
        await press(app, pilot, "e")
        await pilot.press(*"Kept ")
        app.post_message(ExitApp())
        await pilot.pause()
    (kept,) = app.desk.drafting.unfinished("TP-FOI-0402")
    assert "Kept " in kept.text
