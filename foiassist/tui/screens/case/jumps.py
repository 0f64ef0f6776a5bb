"""Going about in a case: to a place that something names, to the next that wants a person, and
back to where one was.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from foiassist.case.section import Section
from foiassist.tui.screens.beside_screen import BesideScreen
from foiassist.tui.screens.case.page import CasePage
from foiassist.tui.screens.page_screen import PageScreen
from foiassist.tui.widgets.letter import Letter
from foiassist.tui.widgets.question_list import QuestionList
from foiassist.tui.widgets.section_card import SectionCard
from foiassist.tui.widgets.side_pane import Entry, SidePane

_MOST_PLACES = 50
"""Jumps that can be taken back, one after another."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody was before a jump."""

    pane: str
    section: str
    question: str
    line: int
    """First line of the letter that was in sight."""


class CaseJumps(CasePage):
    """Goes where a finding, a question or a source points, and finds the way back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "n", "next_needed", "Needed", id="case.next-needed",
            tooltip="Go to the next NEEDED mark in the letter.",
        ),
        Binding(
            "u", "next_unaccepted", "To accept", id="case.next-unaccepted", show=False,
            tooltip="Go to the next section that nobody has accepted.",
        ),
        Binding(
            "b", "jump_back", "Back", id="case.jump-back", show=False,
            tooltip="Go back to where you were before the last jump.",
        ),
    ]  # fmt: skip

    _places: tuple[Place, ...] = ()

    # There and back

    def remember_place(self) -> None:
        """Remember where somebody is, because they are about to be taken elsewhere."""
        letter = self.query_one(Letter)
        here = Place(self.pane, self.current_section, self.current_question, letter.scroll_offset.y)
        if self._places[-1:] != (here,):
            self._places = (*self._places, here)[-_MOST_PLACES:]

    def action_jump_back(self) -> None:
        """Go back to where somebody was before the last jump."""
        if not self._places:
            self.notify("There is no jump to go back from.", markup=False)
            return
        *earlier, place = self._places
        self._places = tuple(earlier)
        letter = self.query_one(Letter)
        self.query_one(QuestionList).go_to(place.question)
        letter.go_to(place.section)
        self.go_to_pane(place.pane)
        self.call_after_refresh(letter.scroll_to, y=place.line, animate=False)

    def go_to_section(self, section_id: str, share: float = 0.0) -> None:
        """Go to a section, and *share* of the way down it; the way back is remembered."""
        self.remember_place()
        self.go_to_pane("letter")
        letter = self.query_one(Letter)
        letter.go_to(section_id)
        card = letter.current
        if card is not None and share:
            self.call_after_refresh(letter.scroll_to_offset_of, card, share)

    def go_to_question(self, label: str) -> None:
        """Go to a question; the way back is remembered."""
        self.remember_place()
        self.query_one(QuestionList).go_to(label)
        self.go_to_pane("questions")

    @on(SidePane.Opened)
    def _open_entry(self, message: SidePane.Opened) -> None:
        self.open_entry(message.entry)

    def open_entry(self, entry: Entry) -> None:
        """Go to the place that an entry names, or open what it has to be read."""
        if entry.section:
            self.go_to_section(entry.section, entry.share)
        elif entry.beside:
            self.app.push_screen(BesideScreen(entry.heading, entry.page, entry.beside))
        elif entry.page:
            self.app.push_screen(PageScreen(entry.heading, entry.page))

    @on(QuestionList.Chosen)
    def _go_to_answer(self, message: QuestionList.Chosen) -> None:
        section = self.view.section_answering(message.label) if self.view else None
        if section is not None:
            self.go_to_section(section.id)

    # Going to what is needed

    def action_next_needed(self) -> None:
        """Go to the next NEEDED mark after the section under the cursor, round the letter."""
        card = self._next_card(lambda section: bool(section.needed))
        if card is None:
            self.notify("Nothing is NEEDED in this letter.", markup=False)
            return
        share = card.section.needed[0].start / max(len(card.section.text), 1)
        self.go_to_section(card.section.id, share)
        card.seeks_mark = True

    def action_next_unaccepted(self) -> None:
        """Go to the next section that nobody has accepted, round the letter."""
        card = self._next_card(lambda section: not section.is_accepted)
        if card is None:
            self.notify("Every section is accepted.", markup=False)
        else:
            self.go_to_section(card.section.id)

    def _next_card(self, is_wanted: Callable[[Section], bool]) -> SectionCard | None:
        letter = self.query_one(Letter)
        cards = letter.cards
        here = next((n for n, card in enumerate(cards) if card is letter.current), -1)
        onwards = (*cards[here + 1 :], *cards[: here + 1])
        return next((card for card in onwards if is_wanted(card.section)), None)
