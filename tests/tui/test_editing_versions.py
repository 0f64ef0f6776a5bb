from __future__ import annotations

import sys
import tempfile
from contextlib import nullcontext

import pytest

from foiassist.case.section import SectionState
from foiassist.tui.screens.versions_screen import VersionsScreen
from foiassist.tui.widgets.key_line import KeyLine
from foiassist.tui.widgets.letter_area import LetterArea
from tests.cases import OFFICER, SUPERVISOR, a_case
from tests.tui.workspaces import (
    a_workspace,
    drafted_case,
    everything_shown,
    give,
    go_to,
    notices,
    press,
    settled,
    the_section,
)

REFERENCE = "TP-FOI-0402"
NEEDED = "We hold [NEEDED N1: how many] drones and [NEEDED N2: how many more]."


def the_keys_shown(app):
    return [key.does for key in app.screen.query_one(KeyLine).keys]


def area(app):
    return app.screen.query_one(LetterArea)


# Versions


async def test_an_earlier_version_is_put_back_as_the_persons_own_words():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        before = the_section(app, "answer-2").text
        await press(app, pilot, "e", "N", "B", "escape", "H")
        assert isinstance(app.screen, VersionsScreen)
        assert "‹− NBWe −›" in everything_shown(app)
        assert "Put back" in the_keys_shown(app)
        app.tested_clock.now += 1
        await press(app, pilot, "r")
        section = the_section(app, "answer-2")
        assert section.text == before
        assert (section.state, section.by) == (SectionState.EDITED, OFFICER.name)
        assert len(app.desk.drafting.versions(REFERENCE, "answer-2")) == 3


async def test_a_key_pressed_just_after_a_difference_appeared_puts_nothing_back():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e", "N", "escape", "H", "r")
        assert isinstance(app.screen, VersionsScreen)
        assert the_section(app, "answer-2").text.startswith("NWe hold")


async def test_putting_a_version_back_over_an_accepted_one_says_what_it_takes_back():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e", "N", "escape")
        app.tested_clock.now += 1
        app.desk.drafting.accept(OFFICER, REFERENCE, "answer-2")
        app.screen.read_again()
        await settled(app, pilot)
        await press(app, pilot, "H")
        await press(app, pilot, "down")
        assert f"takes the acceptance by {OFFICER.name} back" in everything_shown(app)


async def test_the_present_text_is_not_put_back():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "H")
        assert "Put back" not in the_keys_shown(app)
        app.tested_clock.now += 1
        await press(app, pilot, "r")
        assert notices(app) == ["r is off: this is the present text already."]
        assert the_section(app, "answer-2").version == 1


async def test_a_supervisor_reads_the_versions_and_puts_none_back():
    async with a_workspace(a_case(REFERENCE), person=SUPERVISOR) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "H")
        assert "r  Put it back" not in everything_shown(app)
        assert "Put back" not in the_keys_shown(app)


async def test_the_versions_open_from_the_prompt_too():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await give(app, pilot, "/versions")
        assert isinstance(app.screen, VersionsScreen)


# An editor of one's own


@pytest.fixture
def own_editor(tmp_path, monkeypatch):
    """Return a function that sets the person's editor to a few lines of Python."""
    folder = tmp_path / "editor"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))

    def be(code):
        script = tmp_path / "editor.py"
        script.write_text(f"import pathlib, sys\nfile = pathlib.Path(sys.argv[1])\n{code}\n")
        monkeypatch.setenv("VISUAL", f"'{sys.executable}' '{script}'")
        return folder

    return be


def hand_over(app, monkeypatch):
    """Let the terminal be handed over, as a real one can."""
    monkeypatch.setattr(app, "suspend", nullcontext)


async def test_what_the_own_editor_saved_is_saved_as_an_edit(own_editor, monkeypatch):
    folder = own_editor(r"file.write_text('We hold nine.\x1b[2J\n')")
    async with a_workspace(drafted_case()) as (app, pilot):
        hand_over(app, monkeypatch)
        go_to(app, "answer-2")
        await press(app, pilot, "o")
        section = the_section(app, "answer-2")
        assert (section.text, section.by) == ("We hold nine.", OFFICER.name)
        assert app.desk.drafting.unfinished(REFERENCE) == ()
    assert not list(folder.iterdir())


async def test_the_own_editor_gets_what_was_typed_and_gives_it_back_to_be_gone_on_with(
    own_editor, monkeypatch
):
    own_editor("file.write_text(file.read_text() + ' More.')")
    async with a_workspace(drafted_case()) as (app, pilot):
        hand_over(app, monkeypatch)
        go_to(app, "answer-2")
        before = the_section(app, "answer-2").text
        await press(app, pilot, "e", "N", "ctrl+o")
        assert area(app).text == f"N{before} More."
        await press(app, pilot, "ctrl+z")
        assert area(app).text == f"N{before}"


async def test_only_the_person_can_read_the_file_that_the_editor_is_given(own_editor, monkeypatch):
    own_editor("file.write_text(oct(file.stat().st_mode & 0o777))")
    async with a_workspace(drafted_case()) as (app, pilot):
        hand_over(app, monkeypatch)
        go_to(app, "answer-2")
        await press(app, pilot, "o")
        assert the_section(app, "answer-2").text == "0o600"


@pytest.mark.parametrize(
    ("editor", "says"), [("no-such-editor", "cannot be started"), ("false", "ended with an error")]
)
async def test_an_editor_that_does_not_work_changes_nothing(monkeypatch, editor, says):
    monkeypatch.setenv("VISUAL", editor)
    async with a_workspace(drafted_case()) as (app, pilot):
        hand_over(app, monkeypatch)
        go_to(app, "answer-2")
        before = the_section(app, "answer-2")
        await press(app, pilot, "o")
        assert the_section(app, "answer-2") == before
        assert says in notices(app)[-1]


async def test_where_the_terminal_cannot_be_handed_over_a_sentence_says_what_to_do():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "e", "N", "ctrl+o")
        assert "cannot be handed to another editor" in notices(app)[-1]
        assert f"foiassist edit {REFERENCE} answer-2" in notices(app)[-1]
        assert area(app).text.startswith("NWe hold")
