"""Going about in a case: to the next thing that wants a person, and back to where one was."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType

from foiassist.case.section import Section
from foiassist.tui.screens.case_leaving import CaseLeaving
from foiassist.tui.widgets.letter import Letter
from foiassist.tui.widgets.section_card import SectionCard


class CaseJumps(CaseLeaving):
    """Goes to what is needed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "n", "next_needed", "Needed", id="case.next-needed",
            tooltip="Go to the next NEEDED mark in the letter.",
        ),
        Binding(
            "u", "next_unaccepted", "To accept", id="case.next-unaccepted", show=False,
            tooltip="Go to the next section that nobody has accepted.",
        ),
    ]  # fmt: skip

    # Going to what is needed

    def action_next_needed(self) -> None:
        """Go to the next NEEDED mark after the section under the cursor, round the letter."""
        self.go_to_pane("letter")
        card = self._next_card(lambda section: bool(section.needed))
        if card is None:
            self.notify("Nothing is NEEDED in this letter.", markup=False)
            return
        letter = self.query_one(Letter)
        letter.go_to(card.section.id)
        share = card.section.needed[0].start / max(len(card.section.text), 1)
        self.call_after_refresh(letter.scroll_to_offset_of, card, share)

    def action_next_unaccepted(self) -> None:
        """Go to the next section that nobody has accepted, round the letter."""
        self.go_to_pane("letter")
        card = self._next_card(lambda section: not section.is_accepted)
        if card is None:
            self.notify("Every section is accepted.", markup=False)
        else:
            self.query_one(Letter).go_to(card.section.id)

    def _next_card(self, is_wanted: Callable[[Section], bool]) -> SectionCard | None:
        letter = self.query_one(Letter)
        cards = letter.cards
        here = next((n for n, card in enumerate(cards) if card is letter.current), -1)
        onwards = (*cards[here + 1 :], *cards[: here + 1])
        return next((card for card in onwards if is_wanted(card.section)), None)
