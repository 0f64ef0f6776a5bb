"""Themes, no colour at all, and nothing that colour alone says."""

from __future__ import annotations

import itertools
import os
import pty
import re
import subprocess
import sys
from dataclasses import replace

import pytest
from textual.color import Color
from textual.widgets import Input

from foiassist.case.section import SectionState
from foiassist.settings import keep_theme, own_theme
from foiassist.tui.look import Look
from foiassist.tui.themes import HIGH_CONTRAST, LEAST_CONTRAST, contrast
from foiassist.tui.widgets.section_card import SectionCard
from tests.cases import sections
from tests.tui.test_snapshots import office
from tests.tui.workspaces import WIDE, a_workspace, drafted_case, go_to, looked_up, press, settled

KINDS = [theme.name for theme in HIGH_CONTRAST]


def faint(app):
    """Return every text on the screen that stands out too little, with its ratio."""
    found = {}
    for strip in app.screen._compositor.render_strips(app.screen.size):
        for text, style, _ in strip:
            if text.strip(" ─│╭╮╰╯▁▔▌▎┃█▏▕▊") and style and style.color and style.bgcolor:
                ratio = contrast(*map(Color.from_rich_color, _seen(style)))
                if ratio < LEAST_CONTRAST:
                    found[text.strip()] = round(ratio, 2)
    return found


def _seen(style):
    colors = (style.color, style.bgcolor)
    return colors[::-1] if style.reverse else colors


@pytest.mark.parametrize("theme", KINDS)
@pytest.mark.parametrize("keys", [(), ("s",), ("e",), ("slash",), ("f1",), ("ctrl+p",)])
async def test_in_high_contrast_every_text_stands_out(theme, keys):
    async with a_workspace(*office(), look=Look(theme=theme), size=WIDE) as (app, pilot):
        go_to(app, "answer-2")
        await looked_up(app, pilot)
        await press(app, pilot, *keys)
        await settled(app, pilot)
        assert faint(app) == {}


@pytest.mark.parametrize("theme", KINDS)
async def test_in_high_contrast_the_list_of_cases_stands_out(theme):
    async with a_workspace(*office(), look=Look(theme=theme), opened=False) as (app, _):
        assert faint(app) == {}


async def test_the_measure_finds_text_that_is_faint():
    async with a_workspace(*office()) as (app, _):
        assert faint(app)


def test_the_contrast_of_black_and_white_is_the_greatest():
    white, black = Color(255, 255, 255), Color(0, 0, 0)
    assert contrast(white, black) == contrast(black, white) == pytest.approx(21)


# Choosing


async def test_a_theme_that_somebody_chooses_is_remembered():
    chosen = []
    async with a_workspace(look=Look(remember_theme=chosen.append)) as (app, pilot):
        await press(app, pilot, "ctrl+p", *"theme choose", "enter")
        await press(app, pilot, *"high-contrast-dark")
        await settled(app, pilot)
        await press(app, pilot, "enter")
        await settled(app, pilot)
        assert chosen == [app.theme] == ["high-contrast-dark"]


async def test_a_theme_that_there_is_no_longer_gives_the_usual_one():
    async with a_workspace(look=Look(theme="gone")) as (app, _):
        assert app.theme == "textual-dark"


def test_a_chosen_theme_is_kept_in_a_file_of_its_own(tmp_path):
    path = tmp_path / "config" / "chosen.toml"
    assert own_theme(path) == ""
    keep_theme(path, "nord")
    assert own_theme(path) == "nord"
    path.write_text("theme = [", encoding="utf-8")
    assert own_theme(path) == ""


# No colour

ON_A_TERMINAL = """
from tests.fakes import a_desk
from tests.cases import OFFICER
from tests.tui.test_snapshots import office
from foiassist.tui.app import Workspace
app = Workspace(a_desk(*office()), OFFICER)
async def leave(pilot):
    pilot.app.open_case("TP-FOI-0402")
    await pilot.pause(1)
    pilot.app.exit()
app.run(auto_pilot=leave)
"""
_SGR = re.compile(rb"\x1b\[([0-9;:]*)m")


def sent_to_a_terminal(**environment):
    """Return all that the workspace sends to a terminal of its own."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", ON_A_TERMINAL],
        stdin=theirs, stdout=theirs, stderr=theirs,
        env={**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **environment},
    )  # fmt: skip
    os.close(theirs)
    sent = bytearray()
    try:
        while piece := os.read(ours, 65536):
            sent += piece
    except OSError:  # the other end is closed
        pass
    process.wait()
    os.close(ours)
    return bytes(sent)


def colours_in(sent):
    """Return every colour that is asked for: by number, of 256, or by its parts."""
    codes = (code for found in _SGR.finditer(sent) for code in re.split(rb"[;:]", found[1]))
    numbers = {int(code) for code in codes if code}
    return {n for n in numbers if n in {38, 48} or 30 <= n % 100 <= 37 or 40 <= n <= 47 or n >= 90}


def test_with_no_color_in_the_environment_no_colour_is_sent():
    sent = sent_to_a_terminal(NO_COLOR="1")
    assert b"TP-FOI-0402" in sent
    assert colours_in(sent) == set()


def test_without_it_colours_are_sent():
    environment = {"NO_COLOR": ""}
    environment.pop("NO_COLOR")
    assert colours_in(sent_to_a_terminal(**environment))


# Nothing by colour alone


async def test_every_state_of_a_section_differs_in_words():
    said = set()
    states = itertools.product(SectionState, (0, 2), (0, 3))
    async with a_workspace(drafted_case()) as (app, _):
        for state, remarks, blockers in states:
            card = app.screen.query(SectionCard).first()
            section = replace(sections()[0], state=state, by="" if state == "drafted" else "D.")
            card.show(section, remarks=remarks, blockers=blockers, at=0)
            said.add(card.stands)
    assert len(said) == len(SectionState) * 4


# Motion


async def test_with_reduced_motion_no_cursor_blinks():
    look = Look(reduced_motion=True)
    async with a_workspace(drafted_case(), look=look) as (app, pilot):
        await press(app, pilot, "slash")
        assert isinstance(app.focused, Input)
        assert not app.focused.cursor_blink
        await press(app, pilot, "escape", "e")
        assert not app.focused.cursor_blink


async def test_nothing_on_the_screen_is_animated():
    async with a_workspace(drafted_case()) as (app, _):
        assert app.animation_level == "none"
