"""Storms of typing, pasting, undoing and redoing: the editor never raises and never loses a text."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from textual.app import App
from textual.document._wrapped_document import WrappedDocument

from foiassist.case.clean_text import clean
from foiassist.tui.widgets.letter_area import LetterArea

BEFORE = "We hold this information.\n\nAnd more of it here.\n"
PASTED = st.text(alphabet="ab \n界é\u202e\x1b[", max_size=60)
PLACES = st.integers(0, 200)
STEPS = st.one_of(
    st.tuples(st.just("type"), st.sampled_from("abc é界\n")),
    st.tuples(st.just("paste"), PASTED),
    st.tuples(st.just("select"), PLACES, PLACES),
    st.tuples(st.just("resize"), st.integers(10, 60)),
    st.sampled_from([("undo",), ("redo",), ("left",), ("right",), ("word",), ("line",)]),
)
A_PASTE_TAKEN_BACK = [("paste", "line\n" * 30), ("undo",), ("redo",), ("undo",)]
"""What stops a plain TextArea (Textual issue 6686)."""


class Editing(App[None]):
    """A low pane with the editor in it, whose scroll bar comes and goes."""

    def compose(self):
        area = LetterArea(BEFORE)
        area.styles.max_height = 5
        yield area


async def storm(steps):
    """Carry *steps* out, holding the editor against a plain string after each."""
    app = Editing()
    async with app.run_test(size=(30, 8)) as pilot:
        area = app.query_one(LetterArea)
        area.focus()
        seen = [area.text]
        for step in steps:
            expected = await _carry_out(area, app, pilot, step)
            await asyncio.sleep(0.001)
            assert expected is None or area.text == expected
            assert clean(area.text) == area.text
            assert_drawn_as_it_stands(area)
            if step[0] == "undo":
                assert area.text in seen
            seen.append(area.text)
        _assert_everything_can_be_undone(area, seen)


async def _carry_out(area, app, pilot, step):
    """Do one step as its key does, and return what the text must be now, where that is plain."""
    text = area.text
    low, high = (len(_up_to(text, place)) for place in sorted(area.selection))
    match step:
        case "type", letter:
            area.put_in(letter)
            return text[:low] + letter + text[high:]
        case "paste", words:
            app.copy_to_clipboard(words)
            area.action_paste()
            return text[:low] + clean(words) + text[high:]
        case "select", one, other:
            area.select(min(one, len(text)), min(other, len(text)))
            return text
        case "resize", width:
            await pilot.resize_terminal(width, 8)
            return text
        case ("line",):
            await area.action_delete_to_end_of_line_or_delete_line()
        case (name,):
            KEYS[name](area)
    return None


KEYS = {
    "undo": LetterArea.undo,
    "redo": LetterArea.redo,
    "left": LetterArea.action_delete_left,
    "right": LetterArea.action_delete_right,
    "word": LetterArea.action_delete_word_left,
}


def _up_to(text, place):
    """Return the text before a row and column."""
    row, column = place
    lines = text.split("\n")
    return "\n".join((*lines[:row], lines[row][:column]))


def assert_drawn_as_it_stands(area):
    """Check that the lines on the screen are those of the text, wrapped afresh."""
    afresh = WrappedDocument(area.document)
    afresh.wrap(area.wrap_width, area.indent_width)
    assert area.wrapped_document.lines == afresh.lines


def _assert_everything_can_be_undone(area, seen):
    last = area.text
    undone = 0
    while area.history.undo_stack:
        area.undo()
        undone += 1
    assert area.text == seen[0]
    for _ in range(undone):
        area.redo()
    assert area.text == last
    assert_drawn_as_it_stands(area)


@settings(max_examples=25, deadline=None)
@example(A_PASTE_TAKEN_BACK)
@given(st.lists(STEPS, max_size=25))
def test_no_storm_of_keys_stops_the_editor_or_loses_a_text(steps):
    asyncio.run(storm(steps))


@pytest.mark.parametrize("many", [5, 60])
def test_a_long_paste_is_undone_and_redone_at_any_height(many):
    asyncio.run(storm([("paste", "line\n" * many), ("undo",), ("redo",), ("undo",)]))
