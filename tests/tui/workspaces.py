"""The workspace over fakes, and how tests press its keys and read its screens."""

from __future__ import annotations

from contextlib import asynccontextmanager, suppress
from dataclasses import replace

from textual.widgets import Static
from textual.worker import WorkerCancelled

from foiassist.case.section import SectionState
from foiassist.tui.app import Workspace
from foiassist.tui.widgets.letter import Letter
from tests.cases import OFFICER, a_case, sections
from tests.fakes import FakeStore, a_desk

SMALL = (80, 24)
WIDE = (160, 48)


class Clock:
    """A clock that tests set; it starts late enough for everything to have been read."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def drafted_case(reference="TP-FOI-0402", **texts):
    """Return a case whose sections are a machine's drafts, with *texts* for some of them."""
    by_id = {section_id.replace("_", "-"): text for section_id, text in texts.items()}
    drafted = tuple(
        replace(
            section,
            state=SectionState.DRAFTED,
            by="",
            text=by_id.get(section.id, section.text),
        )
        for section in sections()
    )
    return a_case(reference, sections=drafted, hands=())


@asynccontextmanager
async def a_workspace(*cases, person=OFFICER, size=SMALL, opened=True, **ports):
    """Yield a workspace that works on *cases*, the first of them opened, and its pilot."""
    clock = Clock()
    store = ports.pop("store", None) or FakeStore(*cases)
    look = ports.pop("look", None)
    desk = a_desk(store=store, **ports)
    app = Workspace(lambda: desk, person, clock=clock, look=look)
    app.tested_clock = clock
    app.desk = desk
    async with app.run_test(size=size) as pilot:
        await settled(app, pilot)
        if opened and cases:
            app.open_case(cases[0].reference)
            await settled(app, pilot)
            await pilot.pause(0.05)  # on a busy machine a look-up starts only now
            await settled(app, pilot)
            clock.now += 1
        yield app, pilot


async def settled(app, pilot) -> None:
    """Wait until every key has been sent, every worker has done and every message been read."""
    while app.has_keys_to_send:
        await pilot.pause(0.005)
    await pilot._wait_for_screen()
    for _ in range(8):
        await pilot.pause()
        if not any(not worker.is_finished for worker in app.workers):
            return
        with suppress(WorkerCancelled):  # another look-up has taken its place
            await app.workers.wait_for_complete()


async def press(app, pilot, *keys) -> None:
    """Press *keys* and wait until the workspace is idle."""
    await pilot.press(*keys)
    await settled(app, pilot)


async def give(app, pilot, line) -> None:
    """Type *line* on the prompt, as a person does, and wait."""
    await pilot.press("slash")
    prompt = app.screen.query_one("#prompt")
    prompt.value = line
    await press(app, pilot, "enter")


def shown(app, selector) -> str:
    """Return the plain text of the first widget that *selector* finds."""
    return str(app.screen.query(selector).first(Static).render())


def everything_shown(app) -> str:
    """Return all text of the screen in front."""
    widgets = app.screen.query("Static, SectionCard")
    return "\n".join(str(widget.render()) for widget in widgets if widget.display)


def said(app) -> str:
    """Return the conversation."""
    return app.screen.query_one("#transcript").text


def notices(app) -> list[str]:
    """Return what the workspace has told the person in passing."""
    return [notice.message for notice in app._notifications]


def the_section(app, section_id, reference="TP-FOI-0402"):
    """Return a section as it is stored."""
    return app.desk.cases.case(reference).section(section_id)


def go_to(app, section_id) -> None:
    """Put the cursor on a section."""
    app.screen.query_one(Letter).go_to(section_id)


async def looked_up(app, pilot) -> None:
    """Wait until the library has been asked about what is under the cursor."""
    for _ in range(200):
        await pilot.pause(0.02)
        if app.screen.spot in app.screen.evidence:
            break
    await settled(app, pilot)
