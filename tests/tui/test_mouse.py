"""Everything can be reached with the mouse alone."""

from __future__ import annotations

from textual.events import MouseScrollDown

from foiassist.tui.screens.page_screen import PageScreen
from foiassist.tui.widgets.letter import Letter
from tests.tui.test_snapshots import office
from tests.tui.workspaces import WIDE, a_workspace, drafted_case, go_to, looked_up, settled


def where(app, words):
    """Return where on the screen *words* stand."""
    for y, strip in enumerate(app.screen._compositor.render_strips(app.screen.size)):
        if words in strip.text:
            return strip.text.index(words) + 1, y
    raise AssertionError(f"{words!r} is not on the screen")


async def clicked(app, pilot, words, *, times=1):
    """Click on what reads like this."""
    await pilot.click(offset=where(app, words), times=times)
    await settled(app, pilot)


async def test_a_double_click_opens_a_case():
    async with a_workspace(*office(), opened=False) as (app, pilot):
        await clicked(app, pilot, "TP-FOI-0402", times=2)
        assert app.screen.reference == "TP-FOI-0402"


async def test_a_click_on_a_question_goes_to_its_answer():
    async with a_workspace(*office(), size=WIDE) as (app, pilot):
        await clicked(app, pilot, "2 Please give the make")
        assert app.screen.current_section == "answer-2"


async def test_a_click_on_a_section_makes_it_current():
    async with a_workspace(*office(), size=WIDE) as (app, pilot):
        await clicked(app, pilot, "Our decision")
        assert app.screen.current_section == "decision"


async def test_a_click_in_the_side_pane_opens_what_was_found():
    async with a_workspace(drafted_case(), size=WIDE) as (app, pilot):
        go_to(app, "reason-31")
        await looked_up(app, pilot)
        await clicked(app, pilot, "§ ")
        assert isinstance(app.screen, PageScreen)


async def test_a_click_on_the_footer_does_what_its_key_does():
    async with a_workspace(drafted_case()) as (app, pilot):
        await pilot.pause(0.1)
        await clicked(app, pilot, "Edit")
        assert app.screen.edited_card is not None


async def test_a_click_on_the_prompt_line_begins_to_type_there():
    async with a_workspace(drafted_case()) as (app, pilot):
        await clicked(app, pilot, "say what to do")
        assert app.focused.id == "prompt"


async def test_the_wheel_scrolls_the_letter_and_moves_no_cursor():
    async with a_workspace(drafted_case()) as (app, pilot):
        letter, before = app.screen.query_one(Letter), app.screen.current_section
        for _ in range(4):
            still = {"delta_x": 0, "delta_y": 0, "button": 0}
            held = {"shift": False, "meta": False, "ctrl": False}
            letter.post_message(MouseScrollDown(letter, 1, 1, **still, **held))
            await settled(app, pilot)
        assert letter.scroll_offset.y > 0
        assert app.screen.current_section == before
