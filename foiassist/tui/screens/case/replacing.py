"""Finding and replacing on a case: from the list to a place and back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.message import Message

from foiassist.case.case import Case
from foiassist.case.people import Act
from foiassist.conversation.case_view import CaseView, read_view
from foiassist.conversation.why_off import why_not
from foiassist.conversation.writing.replacing import Found, Wanted, carry_out, old_and_new
from foiassist.tui.screens.case.versions import CaseVersions
from foiassist.tui.screens.replace_screen import GoTo, ReplaceScreen, Search
from foiassist.tui.widgets.letter import Letter


class CaseReplacing(CaseVersions):
    """Looks through the whole letter, and replaces what a person has seen listed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+f", "replace", "Find", id="case.find", show=False,
            tooltip="Find words in the whole letter, go to them, and replace them.",
        ),
    ]  # fmt: skip

    _search = Search()
    """What was looked for last; the next time begins there."""

    @dataclass
    class LetterRead(Message):
        """What was being written is saved, and the letter can be looked through."""

        case: Case

    def action_replace(self, words: str = "") -> None:
        """Open the list of what is found; *words* say what: 'old -> new'."""
        if words:
            old, new = old_and_new(words)
            self._search = Search(Wanted(old), new)
        card = self.edited_card
        if card is not None:  # what is found is found in what is saved
            self.finish_writing(card, card.typed_text)
        self.ask(lambda: self.LetterRead(self.desk.cases.case(self.reference)))

    @on(LetterRead)
    def _show_list(self, message: LetterRead) -> None:
        case = message.case
        screen = ReplaceScreen(
            case,
            self._search,
            replace_with=self._replace,
            why_not=why_not(Act.EDIT_SECTION, self.person.role, case.stage),
            clock=self.clock,
        )
        self.app.push_screen(screen, self._come_back)

    async def show_view(self, view: CaseView) -> None:
        """Show the case as it now stands, in the list of places too."""
        await super().show_view(view)
        if isinstance(self.app.screen, ReplaceScreen):
            self.app.screen.take(view.case)

    def _replace(self, places: tuple[Found, ...], new: str) -> None:
        self.ask(partial(self._carry_out_replacing, places, new))

    def _carry_out_replacing(self, places: tuple[Found, ...], new: str) -> Message:
        carry_out(self.desk, self.person, self.reference, places, new)
        return self.Saved(read_view(self.desk, self.reference))

    def _come_back(self, answer: GoTo | Search | None) -> None:
        if isinstance(answer, Search):
            self._search = answer
        elif answer is not None:
            self._search = answer.search
            self._go_to_found(answer)

    def _go_to_found(self, answer: GoTo) -> None:
        found = answer.found
        card = next(c for c in self.query_one(Letter).cards if c.section.id == found.section)
        self.go_to_section(found.section, found.start / max(len(card.section.text), 1))
        if answer.writes:
            self.begin_writing(card, lambda: card.area.select(found.start, found.end))
