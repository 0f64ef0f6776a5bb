"""From settings to a desk: who is at the keyboard, and that nothing is opened too early."""

from __future__ import annotations

import getpass
import subprocess
import sys
from pathlib import Path

import pytest

from foiassist.bootstrap import bundled_folder, corpus_folders, desk_for, person_from
from foiassist.case.people import Person, Role
from foiassist.errors import SettingsError
from foiassist.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
HEAVY = "chromadb langchain langchain_core numpy onnxruntime sentence_transformers textual torch transformers tokenizers"


@pytest.mark.parametrize(
    "settings", [Settings(), Settings(drafter="langchain", model="openai:gpt-4o")]
)
def test_building_a_desk_opens_nothing(tmp_path, settings):
    data, cache = tmp_path / "data", tmp_path / "cache"
    desk_for(settings, data_folder=data, cache_folder=cache)
    assert list(tmp_path.iterdir()) == []


def test_a_fresh_interpreter_loads_nothing_heavy_to_build_a_desk(tmp_path):
    code = (
        "import sys; from pathlib import Path\n"
        "from foiassist.bootstrap import desk_for\n"
        "from foiassist.settings import Settings\n"
        "desk_for(Settings(), data_folder=Path(sys.argv[1]))\n"
        f"print(*sorted(set({HEAVY!r}.split()) & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "data")],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert done.stdout.split() == []
    assert list(tmp_path.iterdir()) == []


def test_looking_at_an_empty_office_needs_no_index(tmp_path):
    desk = desk_for(Settings(), data_folder=tmp_path)
    assert desk.cases.summaries() == ()
    assert desk.review.queue() == ()
    assert not desk.evidence.state().ready


def test_the_folder_of_the_settings_is_where_cases_are_kept(tmp_path):
    desk_for(Settings(data_folder=str(tmp_path / "kept"))).cases.summaries()
    assert (tmp_path / "kept" / "cases.db").is_file()


def test_a_team_s_own_letters_stand_beside_the_bundled_ones():
    own = Settings(corpus=("~/our-letters",))
    assert corpus_folders(own) == [ROOT / "corpus", Path("~/our-letters").expanduser()]
    assert corpus_folders(Settings(corpus=("x",), bundled_corpus=False)) == [Path("x")]


def test_a_damaged_installation_says_so():
    with pytest.raises(SettingsError, match="no-such-folder that comes with foiassist"):
        bundled_folder("no-such-folder")


@pytest.mark.parametrize(
    ("settings", "given", "person"),
    [
        pytest.param(Settings(user="Dilys"), {}, Person("Dilys"), id="from-the-settings"),
        pytest.param(Settings(user="Dilys"), {"name": "Rhona"}, Person("Rhona"), id="said"),
        pytest.param(Settings(), {}, Person("login"), id="the-login-name"),
        pytest.param(
            Settings(user="Dilys", role="supervisor"),
            {},
            Person("Dilys", Role.SUPERVISOR),
            id="role-from-the-settings",
        ),
        pytest.param(
            Settings(user="Dilys"),
            {"role": "supervisor"},
            Person("Dilys", Role.SUPERVISOR),
            id="role-said",
        ),
        pytest.param(
            Settings(), {"name": "\x1b[31mDilys\u202e  Okafor "}, Person("Dilys Okafor"), id="clean"
        ),
    ],
)
def test_who_is_at_the_keyboard(monkeypatch, settings, given, person):
    monkeypatch.setattr(getpass, "getuser", lambda: "login")
    assert person_from(settings, **given) == person


@pytest.mark.parametrize("login", ["", "  ", "\u200b"])
def test_nobody_works_without_a_name(monkeypatch, login):
    monkeypatch.setattr(getpass, "getuser", lambda: login)
    with pytest.raises(SettingsError, match="does not know who you are"):
        person_from(Settings())


def test_an_account_without_a_name_is_nobody(monkeypatch):
    def nameless():
        raise KeyError("getpwuid(): uid not found: 4321")

    monkeypatch.setattr(getpass, "getuser", nameless)
    with pytest.raises(SettingsError, match="does not know who you are"):
        person_from(Settings())
