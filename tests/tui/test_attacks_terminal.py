"""The real program in a real terminal, over a case full of attacks: every byte it paints is read."""

from __future__ import annotations

import sys

import pytest

from foiassist.adapters.cases.sql_cases import SqlCases
from foiassist.case.people import Person
from foiassist.ports import Document
from tests.fakes import a_desk
from tests.tui.test_attacks_typed import attacks

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals here", allow_module_level=True)

from benchmarks.terminal import running
from tests.tui.terminal_bytes import strays
from tests.tui.workspaces import SMALL

A_SCREENFUL = 20_000
"""Bytes that so many attacks paint at the least; fewer, and nothing was looked at."""

SOME = slice(10, 31)
"""Those that steer a terminal, hide what is read or bend its direction."""


@pytest.mark.parametrize(
    "raw",
    [
        "\x1b]52;c;RVZJTA==\x07",
        "\x1b[31m",
        "\x1b[2J",
        "\x1b]0;owned\x07",
        "\x1bP$q\x1b\\",
        "\x9b31m",
        "a\u202eb",
        "a\u200bb",
        "a\U000e0069",
        "\x07",
    ],
)
def test_what_textual_does_not_send_is_told_from_what_it_sends(raw):
    own = b"\x1b[?1049h\x1b[1;3H\x1b[1;38;5;214mabc\x1b[0m\r\n\x1b]22;default\x07\x1b[?2026l"
    assert strays(own) == []
    assert strays(own + raw.encode() + own)


def test_no_attack_reaches_the_terminal_of_the_real_program(shared_data, tmp_path):
    some = attacks(shared_data)[SOME]
    store = SqlCases(tmp_path / "cases.db")
    asked = "\n".join(f"{n}. {text} how many?" for n, text in enumerate(some, 1))
    a_desk(store=store).cases.open_request(
        Person(some[0]), Document(asked, "text"), reference=f"H-1 {some[1]}"
    )
    store.close()
    settings = tmp_path / "settings.toml"
    settings.write_text("bundled_corpus = false\n", encoding="utf-8")
    words = [
        "-m",
        "foiassist",
        "--data",
        str(tmp_path),
        "--settings",
        str(settings),
        "--as",
        some[2],
    ]
    with running(words, SMALL, {"HOME": str(tmp_path)}) as (terminal, process):
        terminal.wait_for("H-1")
        terminal.press("\r")
        terminal.frames(quiet=1, longest=3)
        for text in some:
            whole = text.encode("utf-8", "replace").decode()
            terminal.press(f"t\x15\x1b[200~{whole}\x1b[201~")
            terminal.frames(quiet=0.05, longest=0.3)
            terminal.press("\r")
            terminal.frames(quiet=0.05, longest=0.3)
        assert process.poll() is None
    assert strays(bytes(terminal.painted)) == []
    assert len(terminal.painted) > A_SCREENFUL
