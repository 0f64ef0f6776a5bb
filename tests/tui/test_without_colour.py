"""No meaning in colour alone: every colour that means something comes with a sign of its own, and
whatever a key changes on a screen can be seen where no colour is shown."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from textual.color import Color
from textual.theme import Theme

from tests.tui.every_screen import WAYS, on_screen
from tests.tui.workspaces import SMALL, WIDE, press

# Every colour has its sign

TOLD_APART = Theme(
    "told-apart", primary="#0000c0", secondary="#00c0c0", accent="#c000c0", error="#c00000",
    warning="#c0c000", success="#00c000",
)  # fmt: skip
"""A theme in which no two meanings have one colour, as accent and warning have elsewhere."""

SIGNS = {
    "error": ("✗", "NEEDED", "‹−", "−›", "N1 "),
    "warning": ("▲", "!", "?"),
    "success": ("✓", "‹+", "+›"),
}
"""What stands by each colour that means something; none stands by two of them."""

EDGES = "▎▌█│─╭╮╰╯ "
OWN_WORDS = frozenset({"new-error", "cases-note", "waiting"})
"""Widgets that are there only while they have something to say, in whole sentences."""


def meanings(app):
    """Return what each colour of the theme means, by its digits."""
    variables = app.get_css_variables()
    return {
        Color.parse(variables[name]).hex6: meaning
        for meaning in SIGNS
        for name in (meaning, f"text-{meaning}")
    }


@dataclass
class Block:
    """What is painted in one colour, a row under another."""

    meaning: str
    first: int
    last: int
    start: int
    end: int
    text: str

    def goes_on(self, other):
        """Return whether *other* is painted just below this, in the same colour."""
        below = other.first == self.last + 1 and self.start < other.end and other.start < self.end
        return below and self.meaning == other.meaning


def painted(app):
    """Yield the stretches of each row that are painted in a colour that means something."""
    known = meanings(app)
    for y, strip in enumerate(rows_of(app)):
        x = 0
        for text, style, _ in strip:
            colour = Color.from_rich_color(style.color).hex6 if style and style.color else ""
            if text.strip() and colour in known:
                yield Block(known[colour], y, y, x, x + len(text), text)
            x += len(text)


def rows_of(app):
    return app.screen._compositor.render_strips(app.screen.size)


def blocks(app):
    """Return what is painted together, row after row."""
    found = []
    for piece in painted(app):
        above = next((block for block in found if block.goes_on(piece)), None)
        if above is None:
            found.append(piece)
        else:
            above.text += piece.text
            above.last, above.start, above.end = piece.last, piece.start, piece.end
    return found


def unsigned(app):
    """Return what is painted and has no sign of what its colour means.

    A painted edge has the sign in the rows that it stands beside.
    """
    found = []
    for block in blocks(app):
        widget, _ = app.screen.get_widget_at(block.start, block.last)
        if OWN_WORDS & {node.id for node in widget.ancestors_with_self}:
            continue
        beside = "".join(strip.text for strip in rows_of(app)[block.first : block.last + 1])
        said = block.text if block.text.strip(EDGES) else beside
        if not any(sign in said for sign in SIGNS[block.meaning]):
            found.append((block.meaning, said))
    return found


def test_no_sign_stands_for_two_meanings():
    signs = [sign for of_one in SIGNS.values() for sign in of_one]
    assert len(signs) == len(set(signs))


@pytest.mark.parametrize("name", WAYS)
async def test_every_colour_that_means_something_comes_with_its_sign(name):
    async with on_screen(name, SMALL if name == "side" else WIDE) as (app, pilot):
        app.register_theme(TOLD_APART)
        app.theme = TOLD_APART.name
        await pilot.pause()
        assert unsigned(app) == []


# What a key changes is seen without colour

MOVES = {
    "cases": ("down", "up"),
    "new case": ("tab", "tab", "shift+tab"),
    "case": ("tab", "shift+tab", "down", "1", "2", "3", "t", "escape"),
    "questions": ("down", "up"),
    "side": ("down", "up"),
    "editing": ("right", "shift+right"),
    "prompt": ("f", "left", "shift+left"),
    "ready": ("down", "up"),
    "grid": ("down", "enter", "tab", "escape"),
    "find and replace": ("a", "tab", "down", "down", "up"),
    "palette": ("down", "down"),
}
"""Keys that only move, or mark, on each screen."""


def seen(app):
    """Return every row as somebody sees it without colour: its letters, and how they are set."""
    return [
        [
            (letter, style and (style.bold, style.underline, style.reverse))
            for text, style, _ in strip
            for letter in text
        ]
        for strip in rows_of(app)
    ]


@pytest.mark.parametrize("name", MOVES)
async def test_what_a_key_changes_is_seen_without_colour(name, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    unseen = []
    async with on_screen(name, SMALL) as (app, pilot):
        before = seen(app)
        for key in MOVES[name]:
            await press(app, pilot, key)
            await pilot.pause(0.05)
            after = seen(app)
            unseen += [key] if after == before else []
            before = after
    assert unseen == []


async def test_what_is_selected_is_seen_without_colour(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with on_screen("editing", SMALL) as (app, pilot):
        await press(app, pilot, *["shift+right"] * 4)
        said = [text for row in rows_of(app) for text, style, _ in row if style and style.underline]
        assert app.focused.selected_text in said


async def test_the_pane_with_the_keyboard_has_an_edge_of_its_own(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with on_screen("case", WIDE) as (app, pilot):
        letter = app.screen.query_one("#letter").region
        await press(app, pilot, "1")
        edges = [[row.text[x] for x in (0, letter.x)] for row in rows_of(app)[letter.y + 1 :][:3]]
        assert edges == [["┃", "│"]] * 3
