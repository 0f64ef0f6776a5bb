"""A command line over a desk of fakes, and what it said."""

import json
from dataclasses import dataclass

import pytest

from foiassist.cli.main import main
from foiassist.settings import Authority, Settings
from tests.cases import OFFICER, SUPERVISOR
from tests.fakes import a_desk

SETTINGS = Settings(
    authority=Authority(
        name="Tarnshire Police",
        kind="police",
        review_contact="by writing to foi@tarnshire.police.uk",
        domains=("tarnshire.police.uk",),
    )
)


@dataclass(frozen=True)
class Told:
    """What a command returned and said."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


class CommandLine:
    """Runs commands over one desk, each as the person it is told."""

    def __init__(self, capsys, folder):
        self.capsys = capsys
        self.folder = folder
        self.desk = a_desk()
        self.settings_used = []

    def holds(self, *cases, **ports):
        """Have the desk hold *cases*, with *ports* in place of its fakes."""
        self.desk = a_desk(*cases, **{"settings": SETTINGS, **ports})

    def file(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    def _make_desk(self, settings, *, data_folder):
        self.settings_used.append(settings)
        return self.desk

    def __call__(self, *words, by=OFFICER):
        who = ["--as", by.name, "--role", by.role.value, "--data", str(self.folder / "data")]
        self.capsys.readouterr()
        code = main([*words, *who], make_desk=self._make_desk)
        said = self.capsys.readouterr()
        return Told(code, said.out, said.err)

    def supervisor(self, *words):
        """Run a command as the supervisor."""
        return self(*words, by=SUPERVISOR)


@pytest.fixture(autouse=True)
def settings_of_nobody(tmp_path, monkeypatch):
    """Keep the tests away from the settings and folders of whoever runs them."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))


@pytest.fixture
def foiassist(capsys, tmp_path):
    return CommandLine(capsys, tmp_path)
