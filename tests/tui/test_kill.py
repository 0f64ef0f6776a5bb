"""The real program in a terminal, killed while somebody works in it; `benchmarks/kills.py` counts."""

from __future__ import annotations

import sys

import pytest

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals here", allow_module_level=True)

from benchmarks.kills import KINDS, LONGEST_LOSS_SECONDS, kill, kills, prepare, stored, unfinished
from benchmarks.kills import workspace as the_workspace
from foiassist.case.section import SectionState
from tests.tui.workspaces import drafted_case

BUSY = 3
"""How much slower a machine may be on which other tests run at the same time."""

TYPED = "Nobody may lose this. "


@pytest.mark.parametrize("kind", KINDS)
def test_a_kill_loses_nothing_that_was_accepted_and_at_most_a_second_of_typing(kind, tmp_path):
    (outcome,) = kills(kind, 1, tmp_path)
    assert outcome.lost_seconds <= BUSY * LONGEST_LOSS_SECONDS
    assert outcome.lost_accepted == 0
    assert outcome.opens_cleanly


def test_what_was_typed_a_second_before_the_kill_is_offered_and_the_section_is_as_it_was(tmp_path):
    folder = prepare(tmp_path / "data")
    with the_workspace(folder) as (terminal, process):
        terminal.press("a")
        terminal.wait_for("1 of 10 accepted")
        terminal.press("e")
        terminal.wait_for("editing")
        terminal.press(TYPED)
        terminal.frames(quiet=1, longest=1)
        kill(process)
    first, second, *_ = stored(folder).sections
    assert unfinished(folder) == (TYPED + second.text,)
    assert second.version == 1
    assert first.state is SectionState.ACCEPTED
    assert first.text == drafted_case().sections[0].text


def test_a_terminal_that_goes_away_takes_the_workspace_with_it_and_no_word(tmp_path):
    folder = prepare(tmp_path / "data")
    with the_workspace(folder) as (terminal, process):
        terminal.press("e")
        terminal.wait_for("editing")
        terminal.press(TYPED)
        terminal.frames(quiet=0.1, longest=1)
        terminal.hang_up()
        process.wait(timeout=30)
    (words,) = unfinished(folder)
    assert TYPED in words
