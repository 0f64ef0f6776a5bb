from __future__ import annotations

from textual.widgets import OptionList

from tests.cases import SUPERVISOR
from tests.tui.workspaces import a_workspace, drafted_case, press, settled


def offered(app):
    return "\n".join(str(option.prompt) for option in app.screen.query_one(OptionList).options)


async def test_the_palette_finds_a_command_by_what_it_does_and_begins_it_on_the_prompt():
    async with a_workspace(drafted_case()) as (app, pilot):
        await press(app, pilot, "ctrl+p")
        await press(app, pilot, *"writes the letter")
        for _ in range(100):
            if "export" in offered(app):
                break
            await pilot.pause(0.02)
        await press(app, pilot, "enter")
        await settled(app, pilot)
        assert app.screen.query_one("#prompt").value == "/export "


async def test_the_palette_offers_each_person_their_own_commands():
    async with a_workspace(drafted_case(), person=SUPERVISOR) as (app, pilot):
        await press(app, pilot, "ctrl+p")
        for _ in range(100):
            if "/remark" in offered(app):
                break
            await pilot.pause(0.02)
        assert "/return" in offered(app)
        assert "/export letter.docx [draft]" in offered(app)
        assert "/decide" not in offered(app)
