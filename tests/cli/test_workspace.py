import sys

import pytest

from foiassist.bootstrap import default_cache_folder
from foiassist.cli.main import main
from tests.fakes import PASSAGES, FakeIndex, a_desk


class IndexInFolder(FakeIndex):
    """Is ready where its folder holds a file, as the real one is."""

    def __init__(self, folder):
        self.file = folder / "index" / "passages"
        self.built = False
        super().__init__(*PASSAGES)

    @property
    def ready(self):
        return self.file.is_file()

    @ready.setter
    def ready(self, ready):
        """Leave it to the file."""

    def build(self, *, rebuild=False):
        yield from super().build(rebuild=rebuild)
        self.file.parent.mkdir(parents=True)
        self.file.write_text("passages", encoding="utf-8")
        self.built = True


@pytest.fixture
def demo(capsys):
    """Return a function that runs the demo and tells what it printed, its folder and its index."""

    def run():
        desks = []

        def make_desk(settings, *, data_folder):
            desks.append((data_folder, IndexInFolder(data_folder)))
            return a_desk(settings=settings, index=desks[-1][1])

        assert main(["demo"], make_desk=make_desk) == 0
        return capsys.readouterr().out, *desks[0]

    return run


def test_without_a_terminal_the_demo_prints_the_letter_of_the_sample(demo):
    letter, _, _ = demo()
    assert "This is a draft about" in letter


def test_the_folder_of_the_demo_is_thrown_away(demo):
    _, folder, _ = demo()
    assert not folder.exists()


def test_the_second_demo_finds_the_index_that_the_first_one_built(demo):
    assert [demo()[2].built, demo()[2].built] == [True, False]


def test_an_index_that_cannot_be_kept_is_no_reason_to_stop(demo):
    default_cache_folder().parent.mkdir(parents=True)
    default_cache_folder().write_text("in the way", encoding="utf-8")
    assert [demo()[2].built, demo()[2].built] == [True, True]


def test_the_workspace_is_opened_on_a_terminal(foiassist, monkeypatch):
    from foiassist.tui.app import Workspace  # noqa: PLC0415 - only this test opens it

    opened = []
    monkeypatch.setattr(Workspace, "run", lambda self: opened.append(self.person.name))
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        monkeypatch.setattr(stream, "isatty", lambda: True)
    assert foiassist().code == 0
    assert opened == ["Dilys Okafor"]
