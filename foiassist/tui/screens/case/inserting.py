"""Putting a fact, a source or a date of the case into a section by picking it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.message import Message

from foiassist.case.section import Section
from foiassist.conversation.writing.inserting import Insertable, insertables
from foiassist.tui.screens.case.replacing import CaseReplacing
from foiassist.tui.screens.insert_screen import InsertScreen
from foiassist.tui.widgets.letter import Letter
from foiassist.tui.widgets.section_card import SectionCard


class CaseInserting(CaseReplacing):
    """Offers what the case itself has to say, at the cursor of the editor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+t", "insert", "Insert", id="case.insert", show=False,
            tooltip="Write in the section, and pick a fact, a source or a date to put in.",
        ),
    ]  # fmt: skip

    @dataclass
    class Gathered(Message):
        """What can be put into a section is gathered."""

        card: SectionCard
        offered: tuple[Insertable, ...]

    def action_insert(self) -> None:
        """Pick something for the section under the cursor; the editor opens for it."""
        card = self.query_one(Letter).current
        if card is None:
            return
        if card.is_editing:
            self._gather_for(card)
        else:
            self.begin_writing(card, lambda: self._gather_for(card))

    @on(SectionCard.InsertAsked)
    def _insert_asked(self, message: SectionCard.InsertAsked) -> None:
        self._gather_for(message.card)

    def _gather_for(self, card: SectionCard) -> None:
        self.ask(partial(self._gather, card, card.section))

    def _gather(self, card: SectionCard, section: Section) -> Message:
        case = self.desk.cases.case(self.reference)
        ready = self.library_is_ready
        return self.Gathered(card, insertables(self.desk, case, section, library_is_ready=ready))

    @on(Gathered)
    def _offer_to_insert(self, message: Gathered) -> None:
        card = message.card
        if card.is_editing:
            screen = InsertScreen(card.section.title, message.offered)
            self.app.push_screen(screen, partial(self._put_in, card))

    def _put_in(self, card: SectionCard, text: str | None) -> None:
        if text is not None and card.is_editing:
            card.area.put_in(text)
