"""What is pasted is text: nothing in it is a key, though a terminal lets escapes through."""

from __future__ import annotations

import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import Key, Paste

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals here", allow_module_level=True)

from benchmarks.kills import prepare, stored
from benchmarks.kills import workspace as the_workspace
from foiassist.tui.pasting import PlainPastes

BEGINS, ENDS = "\x1b[200~", "\x1b[201~"
PASTED = st.text(st.sampled_from("aCl\x1b[]0;1~m\n"), max_size=60).filter(lambda t: ENDS not in t)
ALL_KEYS = "\x1b]0;" + "aCaCaCaC" * 8
"""What would accept and copy, were it not text: no sequence that a terminal knows is so long."""


def read(*pieces):
    parser = PlainPastes()
    return [token for piece in pieces for token in parser.feed(piece)]


def keys(tokens):
    return [token.key for token in tokens if isinstance(token, Key)]


def pastes(tokens):
    return [token.text for token in tokens if isinstance(token, Paste)]


@given(PASTED, st.data())
def test_a_paste_is_one_text_without_escapes_however_it_arrives(pasted, data):
    whole = f"x{BEGINS}{pasted}{ENDS}y"
    cuts = sorted(data.draw(st.lists(st.integers(0, len(whole)), max_size=4)))
    ends = [0, *cuts, len(whole)]
    pieces = [whole[a:b] for a, b in pairwise(ends) if b > a]
    tokens = read(*pieces, "z")
    assert keys(tokens) == ["x", "y", "z"]
    assert "".join(pastes(tokens)) == pasted.replace("\x1b", "")


@pytest.mark.parametrize(
    ("typed", "known"), [("\x1b[A", "up"), ("\x1b[27u", "escape"), ("\x1b[15~", "f5"), ("a", "a")]
)
def test_what_is_typed_is_read_as_before(typed, known):
    assert keys(read(typed)) == [known]
    assert keys(read(f"{BEGINS}text{ENDS}", typed)) == [known]


def test_no_key_stands_in_what_is_pasted_onto_a_letter(tmp_path):
    folder = prepare(tmp_path / "data")
    with the_workspace(folder) as (terminal, _):
        terminal.frames(quiet=1.0, longest=3.0)
        for _ in range(3):
            terminal.press(f"{BEGINS}{ALL_KEYS}{ENDS}")
            terminal.frames(quiet=0.5, longest=2.0)
        assert b"\x1b]52;" not in terminal.painted
    assert not any(section.is_accepted for section in stored(folder).sections)
