import sys
import tempfile

import pytest

from foiassist.case.people import Person
from tests.cases import a_case

TP = a_case().reference
EDIT = "import pathlib, sys; pathlib.Path(sys.argv[1]).write_text('We hold nine drones.\\n')"


@pytest.fixture
def editor(foiassist, monkeypatch):
    """Return a function that sets the person's editor to a few lines of Python."""
    folder = foiassist.folder / "editor"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)

    def be(code):
        script = foiassist.folder / "editor.py"
        script.write_text(code, encoding="utf-8")
        monkeypatch.setenv("VISUAL", f"'{sys.executable}' '{script}'")
        return folder

    return be


def text(foiassist):
    return foiassist.desk.cases.case(TP).section("answer-1").text


def test_what_the_editor_saved_becomes_the_section(foiassist, editor):
    foiassist.holds(a_case())
    folder = editor(EDIT)
    assert foiassist("edit", TP, "answer-1").code == 0
    assert text(foiassist) == "We hold nine drones."
    assert not list(folder.iterdir())


def test_an_editor_that_changes_nothing_changes_nothing(foiassist, editor):
    foiassist.holds(a_case())
    folder = editor("")
    assert "Nothing was changed" in foiassist("edit", TP, "answer-1").err
    assert not list(folder.iterdir())


def test_an_editor_that_fails_leaves_the_words_where_they_can_be_found(foiassist, editor):
    foiassist.holds(a_case())
    folder = editor(f"{EDIT}; sys.exit(1)")
    told = foiassist("edit", TP, "answer-1")
    (kept,) = folder.iterdir()
    assert told.code == 2
    assert str(kept) in told.err
    assert kept.read_text(encoding="utf-8") == "We hold nine drones.\n"


def test_an_editor_that_is_not_there_is_named(foiassist, editor, monkeypatch):
    foiassist.holds(a_case())
    folder = editor("")
    monkeypatch.setenv("VISUAL", "no-such-editor")
    told = foiassist("edit", TP, "answer-1")
    assert told.code == 2
    assert "no-such-editor" in told.err
    assert not list(folder.iterdir())


@pytest.mark.parametrize("named", ["'unfinished", '"'])
def test_an_editor_that_is_named_wrongly_is_told_and_starts_nothing(
    foiassist, editor, monkeypatch, named
):
    foiassist.holds(a_case())
    folder = editor("")
    monkeypatch.setenv("VISUAL", named)
    told = foiassist("edit", TP, "answer-1")
    assert told.code == 2
    assert named in told.err
    assert not list(folder.iterdir())


def test_what_is_saved_in_another_encoding_is_kept_and_said_so(foiassist, editor):
    foiassist.holds(a_case())
    folder = editor("import pathlib, sys; pathlib.Path(sys.argv[1]).write_bytes(b'\\xa3 50')")
    before = text(foiassist)
    told = foiassist("edit", TP, "answer-1")
    (kept,) = folder.iterdir()
    assert told.code == 2
    assert str(kept) in told.err
    assert text(foiassist) == before
    assert kept.read_bytes() == b"\xa3 50"


def test_words_typed_over_somebody_elses_are_kept_and_not_saved(foiassist, editor, monkeypatch):
    foiassist.holds(a_case())
    folder = editor(EDIT)
    desk = foiassist.desk
    save = desk.drafting.edit

    def edit(by, reference, section_id, words, *, seen_version):
        save(Person("Colleague"), reference, section_id, "Theirs.", seen_version=seen_version)
        return save(by, reference, section_id, words, seen_version=seen_version)

    monkeypatch.setattr(desk.drafting, "edit", edit)
    told = foiassist("edit", TP, "answer-1")
    (kept,) = folder.iterdir()
    assert told.code == 3
    assert str(kept) in told.err
    assert text(foiassist) == "Theirs."
    assert kept.read_text(encoding="utf-8") == "We hold nine drones.\n"
