"""A section's card: its text can be selected, and its title gives way to how the section stands."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.geometry import Offset
from textual.selection import Selection

from foiassist.tui.widgets.letter_area import LetterArea
from foiassist.tui.widgets.section_card import SectionCard
from tests.cases import a_case, sections
from tests.tui.workspaces import a_workspace, drafted_case, press, settled

REFERENCE = "TP-FOI-0402"
LONG_TITLE = "How the public interest was weighed in everything that was asked about " * 2


def lines_of(card):
    """Return the lines of a card as they are drawn."""
    return [
        "".join(segment.text for segment in strip).rstrip()
        for strip in card.render_lines(card.outer_size.region)
    ]


async def test_what_is_dragged_over_is_selected_from_the_text_and_not_from_the_title():
    async with a_workspace(drafted_case(), size=(120, 40)) as (app, pilot):
        card = app.screen.query(SectionCard).first()
        first_line = card.section.text.splitlines()[0]
        await pilot.mouse_down(card, offset=(4, 1))
        await pilot.hover(card, offset=(4 + len("Thank"), 1))
        await pilot.mouse_up(card, offset=(4 + len("Thank"), 1))
        await settled(app, pilot)
        assert app.screen.get_selected_text().strip() in first_line
        assert app.screen.get_selected_text().strip()


async def test_all_that_is_selected_is_the_text_alone():
    async with a_workspace(drafted_case()) as (app, _):
        card = app.screen.query(SectionCard).first()
        everything = Selection(None, None)
        assert card.get_selection(everything) == (card.section.text, "\n")
        some = Selection(Offset(0, 0), Offset(5, 0))
        assert card.get_selection(some) == (card.section.text[:5], "\n")


async def test_a_title_longer_than_the_pane_is_told_in_full():
    section = replace(sections()[0], title=LONG_TITLE)
    async with a_workspace(a_case(REFERENCE, sections=(section,), hands=())) as (app, _):
        lines = lines_of(app.screen.query_one(SectionCard))
        drawn = " ".join(" ".join(line.strip("▌ ") for line in lines).split())
        assert " ".join(LONG_TITLE.split()) in drawn
        assert "accepted" in drawn


async def test_while_somebody_writes_a_long_title_gives_way_to_how_it_stands():
    section = replace(sections()[0], title=LONG_TITLE)
    case = a_case(REFERENCE, sections=(section,), hands=())
    async with a_workspace(case) as (app, pilot):
        await press(app, pilot, "enter")
        card = app.screen.query_one(SectionCard)
        title, below = lines_of(card)[:2]
        assert title.endswith("…  editing")
        assert not below.strip("▌ ")


def test_an_editor_that_has_left_the_screen_can_still_be_painted():
    area = LetterArea("Some words.")
    assert area.get_component_styles("text-area--gutter") is not None


async def test_an_editor_on_the_screen_has_only_the_parts_that_it_has():
    async with a_workspace(drafted_case()) as (app, pilot):
        await press(app, pilot, "e")
        with pytest.raises(KeyError):
            app.screen.query_one(LetterArea).get_component_styles("no-such-part")
