"""A file that is there already is written over only where somebody says so."""

from __future__ import annotations

import pytest

from foiassist.conversation.asked import Asked
from foiassist.conversation.looking import export
from foiassist.errors import SettingsError
from tests.cases import OFFICER, a_case, sections
from tests.fakes import FakeStore, a_desk

REFERENCE = "TP-FOI-0402"


@pytest.fixture
def say():
    """A function that says words after `/export`, in a case whose letter is a draft."""
    desk = a_desk(store=FakeStore(a_case(REFERENCE, sections=sections())))

    def said(words):
        return export(Asked(desk, OFFICER, REFERENCE, words)).text

    return said


@pytest.mark.parametrize("added", [" draft", " --draft"])
def test_a_file_that_is_there_stays_and_it_is_said_how_to_replace_it(say, tmp_path, added):
    letter = tmp_path / "letter.txt"
    letter.write_text("what somebody wrote", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"letter\.txt is there already") as refused:
        say(f"{letter}{added}")
    assert refused.value.hint.endswith(f"/export {letter}{added} replace")
    assert letter.read_text(encoding="utf-8") == "what somebody wrote"


@pytest.mark.parametrize("added", [" draft replace", " replace draft", " --draft --replace"])
def test_a_file_is_replaced_where_somebody_says_so(say, tmp_path, added):
    letter = tmp_path / "letter.txt"
    letter.write_text("what somebody wrote", encoding="utf-8")
    assert say(f"{letter}{added}") == f"Watermarked draft written to {letter}."
    assert "what somebody wrote" not in letter.read_text(encoding="utf-8")


def test_a_new_file_is_simply_written(say, tmp_path):
    assert say(f"{tmp_path / 'new.txt'} draft").startswith("Watermarked draft")
