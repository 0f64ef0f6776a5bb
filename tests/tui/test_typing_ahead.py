from __future__ import annotations

import pytest
from textual.events import Key

from tests.tui.workspaces import a_workspace, drafted_case, go_to, settled

KEYS = {"/": "slash", " ": "space", ".": "full_stop", "?": "question_mark"}


async def type_at_once(app, pilot, text):
    """Send every key of *text* before the first has been looked at."""
    for letter in text:
        app.post_message(Key(KEYS.get(letter, letter), letter))
    await settled(app, pilot)
    await pilot.pause(0.1)
    await settled(app, pilot)


@pytest.mark.parametrize("text", ["/fact 1 there were 15.", "/history", "/decide 2 not_held"])
async def test_a_command_typed_at_once_keeps_every_letter_in_its_place(text):
    async with a_workspace(drafted_case()) as (app, pilot):
        await type_at_once(app, pilot, text)
        assert app.screen.query_one("#prompt").value == text


async def test_plain_words_typed_at_once_after_their_key_are_all_there():
    async with a_workspace(drafted_case()) as (app, pilot):
        await type_at_once(app, pilot, "twhat is missing?")
        assert app.screen.query_one("#prompt").value == "what is missing?"


async def test_words_typed_at_once_after_the_key_that_edits_stand_in_the_section():
    async with a_workspace(drafted_case()) as (app, pilot):
        go_to(app, "answer-2")
        await pilot.pause()
        await type_at_once(app, pilot, "ealas, abandoned ")
        assert app.screen.edited_card.typed_text.startswith("alas, abandoned ")


async def test_keys_go_on_where_the_widget_of_the_last_one_has_gone():
    async with a_workspace(drafted_case()) as (app, pilot):
        await pilot.press("h")
        await settled(app, pilot)
        app.post_message(Key("escape", None))
        await type_at_once(app, pilot, "/letter")
        await pilot.pause(0.4)
        await settled(app, pilot)
        assert app.screen.query_one("#prompt").value in {"/letter", ""}
        await pilot.press("escape", "h")
