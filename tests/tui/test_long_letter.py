"""A long letter comes onto the screen page by page, and is whole at the end."""

from __future__ import annotations

from dataclasses import replace

from foiassist.case.section import SectionState
from foiassist.tui.widgets.letter import Letter
from tests.cases import a_case, sections
from tests.tui.workspaces import a_workspace, settled

REFERENCE = "TP-FOI-0402"
MANY = 23


def long_case():
    """Return a case of 23 sections, every other one accepted."""
    first = sections()[0]
    states = (SectionState.DRAFTED, SectionState.ACCEPTED)
    many = tuple(
        replace(first, id=f"part-{n}", title=f"Part {n}", state=states[n % 2]) for n in range(MANY)
    )
    return a_case(REFERENCE, sections=many, hands=())


async def test_every_section_comes_in_its_order_and_with_how_it_stands():
    async with a_workspace(long_case()) as (app, pilot):
        await settled(app, pilot)
        cards = app.screen.query_one(Letter).cards
        assert [card.section.id for card in cards] == [f"part-{n}" for n in range(MANY)]
        assert [card.has_class("-accepted") for card in cards] == [n % 2 == 1 for n in range(MANY)]


async def test_nobody_who_goes_back_at_once_is_told_of_a_fault():
    async with a_workspace(long_case(), opened=False) as (app, pilot):
        app.open_case(REFERENCE)
        while not (app.screen.query(Letter) and app.screen.query_one(Letter).cards):
            await pilot.pause(0.001)
        app.screen.dismiss()
        await settled(app, pilot)
        app.open_case(REFERENCE)
        await settled(app, pilot)
        assert len(app.screen.query_one(Letter).cards) == MANY
