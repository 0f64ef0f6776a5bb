"""Every attack pasted wherever somebody can type: nothing is done, nothing unseen is shown."""

from __future__ import annotations

import json
import unicodedata

from textual.events import Paste
from textual.geometry import Region
from textual.widgets import Static

from tests.tui.workspaces import a_workspace, drafted_case, press, settled

RAW = Region(0, 0, 40, 1)
HIDDEN = (range(0xFE00, 0xFE10), range(0xE0000, 0xE1000))


def attacks(folder):
    path = folder / "attacks" / "terminal_markup_export_attacks.json"
    return list(json.loads(path.read_text(encoding="utf-8")).values())


def unseen(app):
    """Return what stands on the screen in front that steers a terminal or cannot be seen."""
    whole = Region(0, 0, *app.screen.size)
    strips = app.screen._compositor.render_strips(whole.size)
    words = "".join(segment.text for strip in strips for segment in strip)
    return {
        repr(letter)
        for letter in words
        if unicodedata.category(letter) in {"Cc", "Cf", "Cs"}
        or any(ord(letter) in codes for codes in HIDDEN)
    }


async def test_what_is_drawn_is_seen_whatever_a_widget_holds():
    async with a_workspace(drafted_case()) as (app, pilot):
        await app.mount(Static("a\x1b[31mb\x9bc\u202ed\u200be\xadf│✓é", id="raw", markup=False))
        await pilot.pause()
        assert not unseen(app)
        whole = "".join(line.text for line in app.screen.query_one("#raw").render_lines(RAW))
        assert whole.startswith("a[31mbcde f│✓é")


async def paste(app, pilot, text):
    app.post_message(Paste(text))
    await settled(app, pilot)


def recorded(app):
    case = app.desk.cases.case("TP-FOI-0402")
    accepted = [section.id for section in case.sections if section.is_accepted]
    return case.stage, case.decisions, case.facts, case.remarks, case.approval, accepted


async def test_no_attack_pasted_on_the_prompt_does_anything(shared_data):
    async with a_workspace(drafted_case()) as (app, pilot):
        before = recorded(app)
        for attack in attacks(shared_data):
            while app.screen.query("#prompt").first() is None:
                await press(app, pilot, "escape")
            app.screen.query_one("#prompt").focus()
            app.screen.query_one("#prompt").value = ""
            await paste(app, pilot, attack)
            assert not unseen(app), attack
            await press(app, pilot, "enter")
            assert not unseen(app), attack
            assert app.is_running, attack
        assert recorded(app) == before


async def test_no_attack_pasted_into_a_section_or_the_filter_does_anything(shared_data):
    async with a_workspace(drafted_case()) as (app, pilot):
        before = recorded(app)
        await press(app, pilot, "e")
        for attack in attacks(shared_data):
            await paste(app, pilot, attack)
            assert not unseen(app), attack
        await press(app, pilot, "escape", "escape", "slash")
        for attack in attacks(shared_data):
            await paste(app, pilot, attack)
            assert not unseen(app), attack
            await press(app, pilot, "ctrl+u")
        assert app.is_running
        assert recorded(app) == before
