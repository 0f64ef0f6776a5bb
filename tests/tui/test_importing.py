from __future__ import annotations

from threading import Event

import pytest

from foiassist.conversation.bringing_in import paths_in
from foiassist.errors import ImportBusy
from foiassist.tui.screens.import_screen import ImportScreen
from tests.cases import a_case
from tests.fakes_past import FakePastReader, FakePastStore
from tests.tui.workspaces import (
    SMALL,
    WIDE,
    a_workspace,
    everything_shown,
    give,
    press,
    settled,
)

LETTERS = {
    "past/one.txt": b"How many dogs does the force own?\n---\nHow many horses does it own?",
    "past/two.txt": b"How many boats does the force own?",
    "past/bad.pdf": b"%PDF-1.4",
}
sizes = pytest.mark.parametrize("size", [SMALL, WIDE], ids=["small", "wide"])


class SlowReader(FakePastReader):
    """Waits before its second file until it is let go on."""

    def __init__(self, files) -> None:
        super().__init__(files)
        self.waits = Event()
        self.go_on = Event()

    def records(self, data, source, *, columns=None):
        if self.read:
            self.waits.set()
            self.go_on.wait(5)
        yield from super().records(data, source, columns=columns)


class BusyStore(FakePastStore):
    """Is being used by somebody else."""

    def began(self, job) -> None:
        raise ImportBusy("Another process is bringing past responses in.", hint="Wait for it.")


def a_desk_over(reader, store=None):
    return {"past_reader": reader, "past": store or FakePastStore()}


async def begin(app, pilot, reader):
    """Ask for an import, and wait until *reader* waits before its second file."""
    await pilot.press("slash")
    app.screen.query_one("#prompt").value = "/import past"
    await pilot.press("enter")
    for _ in range(100):
        await pilot.pause(0.02)
        if reader.waits.is_set():
            return


@sizes
async def test_import_ends_with_what_came_of_it(size):
    ports = a_desk_over(FakePastReader(LETTERS))
    async with a_workspace(a_case(), size=size, **ports) as (app, pilot):
        await give(app, pilot, "/import past")
        assert isinstance(app.screen, ImportScreen)
        page = everything_shown(app)
        assert "3 files read" in page
        assert "      3  new" in page
        assert "      1  not read" in page
        assert "past/bad.pdf: past/bad.pdf is damaged. Ask for it again." in page
        assert len(app.desk.office.past.kept) == 3
        await press(app, pilot, "escape")
        assert not isinstance(app.screen, ImportScreen)


async def test_the_same_again_is_there_already():
    ports = a_desk_over(FakePastReader({"past/one.txt": LETTERS["past/one.txt"]}))
    async with a_workspace(a_case(), **ports) as (app, pilot):
        await give(app, pilot, "/import past")
        await press(app, pilot, "escape")
        await give(app, pilot, "/import past")
        page = everything_shown(app)
        assert "1 file read, 1 of them brought in before" in page
        assert "      0  new" in page


async def test_from_the_list_of_cases_i_asks_what_to_bring_in():
    ports = a_desk_over(FakePastReader(LETTERS))
    async with a_workspace(a_case(), opened=False, **ports) as (app, pilot):
        await press(app, pilot, "i")
        assert "Enter begins" in everything_shown(app)
        await press(app, pilot, *"past", "enter")
        assert "      3  new" in everything_shown(app)
        await press(app, pilot, "escape")
        assert app.screen.id != "import"


async def test_nothing_named_asks_and_escape_goes_back():
    async with a_workspace(a_case(), **a_desk_over(FakePastReader(LETTERS))) as (app, pilot):
        await give(app, pilot, "/import")
        assert isinstance(app.screen, ImportScreen)
        await press(app, pilot, "enter")
        assert isinstance(app.screen, ImportScreen)
        assert app.desk.office.past.kept == {}
        await press(app, pilot, "escape")
        assert not isinstance(app.screen, ImportScreen)


async def test_escape_stops_it_and_what_was_done_stays_done():
    reader = SlowReader(LETTERS)
    async with a_workspace(a_case(), **a_desk_over(reader)) as (app, pilot):
        await begin(app, pilot, reader)
        assert "file 1 of 3" in everything_shown(app)
        await pilot.press("escape")
        assert "Stopping" in everything_shown(app)
        reader.go_on.set()
        await settled(app, pilot)
        page = everything_shown(app)
        assert "Stopped. What was brought in so far stays" in page
        assert len(app.desk.office.past.kept) == 2
        assert app.desk.past.unfinished() is not None
        await press(app, pilot, "escape")
        assert not isinstance(app.screen, ImportScreen)


async def test_a_second_escape_goes_back_while_the_rest_is_finished_behind():
    reader = SlowReader(LETTERS)
    async with a_workspace(a_case(), **a_desk_over(reader)) as (app, pilot):
        await begin(app, pilot, reader)
        await pilot.press("escape")
        assert isinstance(app.screen, ImportScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(app.screen, ImportScreen)
        reader.go_on.set()
        await settled(app, pilot)
        assert app.desk.past.unfinished() is not None


async def test_somebody_elses_import_is_said_and_nothing_is_done():
    ports = a_desk_over(FakePastReader(LETTERS), BusyStore())
    async with a_workspace(a_case(), **ports) as (app, pilot):
        await give(app, pilot, "/import past")
        page = everything_shown(app)
        assert "Another process is bringing past responses in." in page
        assert "Wait for it." in page


async def test_hostile_names_of_files_are_shown_as_text():
    hostile = "past/[red]bad[/] [@click=app.quit]x[/] [/applicant].pdf"
    ports = a_desk_over(FakePastReader({hostile: b"x"}))
    async with a_workspace(a_case(), **ports) as (app, pilot):
        await give(app, pilot, "/import past")
        assert hostile in everything_shown(app)


async def test_coming_back_the_case_is_looked_at_afresh():
    ports = a_desk_over(FakePastReader(LETTERS))
    async with a_workspace(a_case(), size=WIDE, **ports) as (app, pilot):
        screen = app.screen
        screen.evidence["old"] = None
        await give(app, pilot, "/import past")
        await press(app, pilot, "escape")
        assert "old" not in screen.evidence


@sizes
async def test_the_report_of_an_import(size, looks_as_stored):
    ports = a_desk_over(FakePastReader(LETTERS))
    async with a_workspace(a_case(), size=size, **ports) as (app, pilot):
        await give(app, pilot, "/import past")
        await looks_as_stored(app, pilot, f"import-{size[0]}x{size[1]}")


def test_paths_are_taken_as_they_stand_or_in_quotes(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "our past letters").mkdir()

    assert paths_in("  ") == ()
    assert paths_in("~/our past letters") == (f"{tmp_path}/our past letters",)
    assert paths_in("'~/our past' two.zip") == (f"{tmp_path}/our past", "two.zip")
    assert paths_in("dad's.zip two") == ("dad's.zip", "two")


async def test_the_library_is_made_ready_again_after_an_import():
    ports = a_desk_over(FakePastReader(LETTERS))
    async with a_workspace(a_case(), opened=False, **ports) as (app, pilot):
        while not app.library_is_ready:
            await pilot.pause(0.01)
        asked = []
        app.make_library_ready = asked.append
        await press(app, pilot, "i")
        await press(app, pilot, "escape")
        assert asked == []
        await press(app, pilot, "i")
        await press(app, pilot, *"past", "enter")
        await press(app, pilot, "escape")
        assert asked == [app.desk]
