"""The page on the line mode is what the program itself shows."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.plain_journey import journey
from tests.fakes import FakeStore
from tests.real_desk import a_real_desk

PAGE = Path(__file__).resolve().parents[2] / "docs" / "plain-mode.md"
UPDATE = "FOIASSIST_UPDATE_SNAPSHOTS"
LETTER = "letter.txt"

OPENING = """\
# Working in lines

`foiassist --plain` does all that the workspace does in lines of text: for a screen reader, a
simple terminal, or a script that writes to a pipe. Nothing is drawn, coloured or written over; each
list begins with its count, and every sentence stands for itself. `foiassist --plain REF` opens one
case, and `foiassist --plain < words.txt` types what stands in a file.

Plain words and the commands of the workspace mean the same here. What would decide, change or
send anything is proposed first, and waits for `yes`. A section is accepted only once it has been
read out, and a letter is approved only at its end. Ctrl+C goes back one step, Ctrl+D leaves, and
everything is saved. `help` lists what can be typed.

What follows is a whole journey, from a request to the letter that leaves, as the program shows it.
The words after `foiassist> ` are typed. A test makes this page, and fails when it is out of date:
`FOIASSIST_UPDATE_SNAPSHOTS=1 pytest tests/cli/test_plain_docs.py` writes it afresh.
"""
TITLES = (
    "Logging, deciding and drafting",
    "Reading, accepting and sending",
    "Approving, as a supervisor",
    "Exporting",
)


@pytest.fixture
def page(tmp_path, monkeypatch):
    """Return the page as the program would write it today."""
    monkeypatch.chdir(tmp_path)
    shown = journey(a_real_desk(FakeStore()), LETTER)
    parts = (
        f"\n## {title}\n\n```text\n{text.rstrip()}\n```\n"
        for title, text in zip(TITLES, shown, strict=True)
    )
    return OPENING + "".join(parts)


def test_the_page_on_the_line_mode_is_what_the_program_shows(page):
    if os.environ.get(UPDATE):
        PAGE.write_text(page, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page
