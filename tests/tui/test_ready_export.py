"""Writing the letter to a file from the check before it leaves."""

from __future__ import annotations

import pytest
from textual.widgets import Input

from foiassist.errors import ExportFailed
from foiassist.tui.screens.export_screen import ExportScreen
from foiassist.tui.screens.ready_screen import ReadyScreen
from tests.cases import a_case
from tests.tui.workspaces import SMALL, WIDE, a_workspace, drafted_case, press, said, shown

sizes = pytest.mark.parametrize("size", [SMALL, WIDE], ids=["small", "wide"])


@pytest.fixture(autouse=True)
def in_a_folder(tmp_path, monkeypatch):
    """Work in an empty folder, which is nobody's home."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


async def asked(app, pilot, name=""):
    """Have the name of the file asked for, and type *name* in place of what is suggested."""
    await press(app, pilot, "l")
    await press(app, pilot, "e")
    assert isinstance(app.screen, ExportScreen)
    if name:
        app.screen.query_one(Input).value = str(name)


@sizes
async def test_the_name_is_asked_for_and_what_is_refused_said_before(size, looks_as_stored):
    async with a_workspace(drafted_case(), size=size) as (app, pilot):
        await asked(app, pilot, "~/letters/TP-FOI-0402-draft.docx")
        await looks_as_stored(app, pilot, f"ready-export-{size[0]}x{size[1]}")


async def test_a_letter_that_nothing_stops_is_written_where_it_was_said(tmp_path):
    async with a_workspace(a_case()) as (app, pilot):
        await asked(app, pilot)
        assert app.screen.query_one(Input).value == f"{tmp_path}/TP-FOI-0417.docx"
        assert "✓ Nothing stops this letter" in shown(app, "#export-what")
        await press(app, pilot, "enter")
        assert isinstance(app.screen, ReadyScreen)
        written = f"✓ Letter written to {tmp_path}/TP-FOI-0417.docx"
        assert written in shown(app, "#ready-heading").replace("\n", "")
        await press(app, pilot, "escape")
        assert "exported" in said(app)
    assert not (tmp_path / "TP-FOI-0417.docx").read_text(encoding="utf-8").startswith("DRAFT")


async def test_where_something_stops_it_only_a_marked_draft_is_written(tmp_path):
    async with a_workspace(drafted_case()) as (app, pilot):
        await asked(app, pilot)
        assert "It cannot leave as it is" in shown(app, "#export-what")
        assert app.screen.query_one(Input).value == f"{tmp_path}/TP-FOI-0402-draft.docx"
        await press(app, pilot, "enter")
        assert "✓ Watermarked draft written to" in shown(app, "#ready-heading")
    draft = tmp_path / "TP-FOI-0402-draft.docx"
    assert draft.read_text(encoding="utf-8").startswith("DRAFT")


async def test_a_file_that_is_there_is_written_over_only_after_a_yes(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("Another letter.", encoding="utf-8")
    async with a_workspace(a_case()) as (app, pilot):
        await asked(app, pilot, path)
        await press(app, pilot, "enter")
        assert "▲ letter.txt is there already" in shown(app, "#export-said")
        await press(app, pilot, "y")
        assert path.read_text(encoding="utf-8") == "Another letter."
        app.tested_clock.now += 1
        await press(app, pilot, "y")
        assert isinstance(app.screen, ReadyScreen)
    assert path.read_text(encoding="utf-8") != "Another letter."


@pytest.mark.parametrize("key", ["n", "escape"])
async def test_without_a_yes_another_name_is_asked_for_and_nothing_is_written(key, tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("Another letter.", encoding="utf-8")
    async with a_workspace(a_case()) as (app, pilot):
        await asked(app, pilot, path)
        await press(app, pilot, "enter")
        app.tested_clock.now += 1
        await press(app, pilot, key)
        assert isinstance(app.screen, ExportScreen)
        assert app.focused is app.screen.query_one(Input)
        assert app.focused.value == str(path)
        await press(app, pilot, "y")
        assert app.focused.value.endswith("y")
        await press(app, pilot, "escape")
        assert isinstance(app.screen, ReadyScreen)
    assert path.read_text(encoding="utf-8") == "Another letter."


async def test_a_file_that_cannot_be_written_is_said_where_its_name_can_be_mended(tmp_path):
    async with a_workspace(a_case()) as (app, pilot):

        def refuse(*_args, **_named):
            raise ExportFailed("The letter could not be written.", hint="Check the folder.")

        app.desk.letters.export = refuse
        await asked(app, pilot, tmp_path / "letter.txt")
        await press(app, pilot, "enter")
        said_so = "✗ The letter could not be written. Check the folder."
        assert shown(app, "#export-said") == said_so
        assert app.focused is app.screen.query_one(Input)


async def test_an_empty_name_writes_nothing(tmp_path):
    async with a_workspace(a_case()) as (app, pilot):
        await asked(app, pilot, " ")
        await press(app, pilot, "enter")
        assert "✗ No file is named." in shown(app, "#export-said")
    assert list(tmp_path.iterdir()) == []


async def test_the_next_letter_is_offered_the_folder_used_last(tmp_path):
    folder = tmp_path / "letters"
    folder.mkdir()
    async with a_workspace(a_case()) as (app, pilot):
        await asked(app, pilot, folder)
        await press(app, pilot, "enter")
        assert (folder / "TP-FOI-0417.docx").exists()
        await press(app, pilot, "e")
        assert app.screen.query_one(Input).value == f"{folder}/TP-FOI-0417.docx"
