"""Whatever words are given for a path, the answer is a sentence and never the end of the program."""

from __future__ import annotations

import pytest

from foiassist.adapters.readers.sources import arrivals
from foiassist.adapters.writers import writer_for
from foiassist.conversation.asked import Asked
from foiassist.conversation.bringing_in import paths_in
from foiassist.conversation.deciding import load
from foiassist.conversation.leaving.exporting import named_file, what_is_there
from foiassist.conversation.listing.dropped import dropped_file
from foiassist.conversation.listing.path_completion import completed
from foiassist.conversation.looking import export
from foiassist.conversation.writing.copying import copy
from foiassist.errors import FoiassistError
from foiassist.named_paths import is_file, is_folder, path_named
from tests.cases import OFFICER, a_case, sections
from tests.fakes import FakeStore, a_desk
from tests.tui.workspaces import a_workspace, drafted_case, everything_shown, give

NAMES = {
    "longer than a name": "x" * 300,
    "longer than a path": "x/" * 3000,
    "the home of nobody": "~nobody-is-called-this/letter.docx",
    "a name that ends early": "letter\x00.docx",
    "below a file": f"{__file__}/letter.docx",
}


@pytest.fixture(params=NAMES.values(), ids=NAMES)
def name(request):
    return request.param


def test_it_is_neither_a_file_nor_a_folder(name):
    path = path_named(name)
    assert not is_file(path)
    assert not is_folder(path)


def test_every_door_answers(name):
    assert paths_in(name)
    assert str(named_file(name, "letter.docx"))
    assert what_is_there(path_named(name)) == ""
    assert dropped_file(name) is None
    assert completed(name).path == name
    assert list(arrivals([name]))


SAYING = {
    export: "{} draft",
    load: "{}",
    copy: "letter {}",
}


@pytest.mark.parametrize("command", SAYING, ids=lambda command: command.__name__)
def test_every_command_that_takes_a_path_refuses_it_in_a_sentence(name, command):
    desk = a_desk(
        store=FakeStore(a_case("TP-FOI-0402", sections=sections())), writer_for=writer_for
    )
    asked = Asked(desk, OFFICER, "TP-FOI-0402", SAYING[command].format(name))
    with pytest.raises(FoiassistError) as refused:
        command(asked)
    assert refused.value.message


async def test_a_name_that_no_file_can_have_does_not_end_the_workspace():
    async with a_workspace(drafted_case()) as (app, pilot):
        await give(app, pilot, f"/import {'x' * 300}")
        assert "not read" in everything_shown(app)
