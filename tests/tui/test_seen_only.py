"""What is drawn at last holds nothing that cannot be seen, also where a text was never cleaned."""

from __future__ import annotations

import pytest
from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color

from foiassist.tui.seen_only import SeenOnly


@pytest.mark.parametrize("hidden", ["\u2029", "\u2028", "\x85", "\x0b", "\x1b", "\u202e", "\u200b"])
def test_what_is_not_seen_leaves_a_place_as_wide(hidden):
    given = f"13. {hidden}test{hidden} what is held?"
    (drawn,) = SeenOnly().apply([Segment(given)], Color(0, 0, 0))
    assert hidden not in drawn.text
    assert cell_len(drawn.text) == cell_len(given)
    assert drawn.text.replace(" ", "") == "13.testwhatisheld?"


def test_what_is_seen_is_drawn_as_it_is():
    (drawn,) = SeenOnly().apply([Segment("│ ✓ “É” 1½")], Color(0, 0, 0))
    assert drawn.text == "│ ✓ “É” 1½"
