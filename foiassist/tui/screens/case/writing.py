"""Writing on a case: editing a section in place, keeping what is typed, and accepting it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.message import Message

from foiassist.case.people import Act, Person
from foiassist.case.section import Section
from foiassist.case.stages import Stage
from foiassist.conversation.case_view import CaseView, Unfinished, read_view
from foiassist.conversation.writing.unfinished import cut_off, unfinished_in
from foiassist.conversation.writing.versions import what_editing_does
from foiassist.desk import Desk
from foiassist.errors import CaseChanged, CaseError, FoiassistError
from foiassist.tui.keeping import Writing
from foiassist.tui.reading_time import has_been_read
from foiassist.tui.screens.case.jumps import CaseJumps
from foiassist.tui.screens.difference_screen import DifferenceScreen, Offer
from foiassist.tui.widgets.conversation import CASE, Transcript
from foiassist.tui.widgets.letter import Letter
from foiassist.tui.widgets.section_card import SectionCard

ALL_ACCEPTED = "Every section is accepted: /send sends the letter for review."


def _stay() -> None:
    """Do nothing more: the editor is open, and the person writes."""


class CaseWriting(CaseJumps):
    """Saves what a person writes, within a second and whatever happens."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "e,enter", "edit", "Edit", id="case.edit", tooltip="Write in the section, in place."
        ),
        Binding(
            "a", "accept", "Accept", id="case.accept",
            tooltip="Accept the section as it stands, as your own words, and go on to the next.",
        ),
    ]  # fmt: skip

    def __init__(
        self,
        desk: Desk,
        person: Person,
        reference: str,
        *,
        clock: Callable[[], float],
        library_is_ready: bool,
    ) -> None:
        super().__init__(desk, person, reference, clock=clock, library_is_ready=library_is_ready)
        self._writings: dict[str, Writing] = {}

    @dataclass
    class Saved(Message):
        """A change is saved, and the case has been read afresh."""

        view: CaseView
        accepted: str = ""
        """Id of the section that was accepted, where that was the change."""

    async def show_view(self, view: CaseView) -> None:
        """Show the case as it now stands, and at first what was left unfinished in it."""
        first = self.view is None
        await super().show_view(view)
        if not first:
            return
        for words in cut_off(view):
            self.query_one(Transcript).say(CASE, words)
        left = next((s for s in view.case.sections if unfinished_in(view, s)), None)
        if left is not None:
            self.query_one(Letter).go_to(left.id)

    # Editing

    def action_edit(self) -> None:
        """Write in the section under the cursor, from where it was left."""
        card = self.query_one(Letter).current
        if card is not None and card.is_editing:
            self._go_on_writing(card)
        elif card is not None:
            self.begin_writing(card)

    def begin_writing(self, card: SectionCard, then: Callable[[], None] = _stay) -> None:
        """Turn a card into an editor, and do *then*; unfinished words are offered first."""
        if self.view is None:
            return
        try:
            self.view.case.check_may(self.person, Act.EDIT_SECTION)
        except CaseError as error:
            self.show_refusal(error)
            return
        self.go_to_pane("letter")
        if words := what_editing_does(card.section, self.view.approved_by):
            self.notify(words, severity="warning", markup=False)
        unfinished = unfinished_in(self.view, card.section)
        if unfinished is None:
            self._start_editing(card, card.section.text)
            then()
            return
        offer = Offer(
            f"Unfinished words in “{card.section.title}”",
            card.section.text,
            unfinished.text,
            take=f"Go on with what {unfinished.by} was typing when it was cut off.",
            leave="Drop it, and edit the section as it stands.",
        )
        self.app.push_screen(
            DifferenceScreen(offer, self.clock),
            lambda answer: self._recover(card, unfinished, answer, then),
        )

    def _recover(
        self,
        card: SectionCard,
        unfinished: Unfinished,
        answer: bool | None,  # noqa: FBT001 - the answer of a dialogue
        then: Callable[[], None],
    ) -> None:
        if answer is None:
            return
        if not answer:
            self.ask(lambda: self._forget(card.section.id))
        self._start_editing(card, unfinished.text if answer else card.section.text)
        then()

    def _start_editing(self, card: SectionCard, text: str) -> None:
        letter = self.query_one(Letter)
        self._writings[card.section.id] = Writing(partial(self._keep_or_drop, card))
        card.start_editing(text, letter.size.height - 2)
        self.call_after_refresh(letter.scroll_to_widget, card, animate=False)

    def _go_on_writing(self, card: SectionCard) -> None:
        """Put the keyboard back into the editor on a card."""
        self.go_to_pane("letter")
        self.set_focus(card.area, scroll_visible=False)
        self.call_after_refresh(self.query_one(Letter).scroll_to_widget, card, animate=False)

    def on_resize(self) -> None:
        """Let an editor be no higher than the pane that it stands in now."""
        height = self.query_one(Letter).size.height
        for card in self.query(SectionCard):
            card.fit(height - 2)

    @property
    def edited_card(self) -> SectionCard | None:
        """The card that is being written on, the one with the keyboard first, or None."""
        cards = sorted(self._edited_cards(), key=lambda card: not card.area.has_focus)
        return cards[0] if cards else None

    def _edited_cards(self) -> list[SectionCard]:
        return [card for card in self.query(SectionCard) if card.is_editing]

    async def action_back(self) -> None:
        """Go back; a section that is still being written on comes first, so nothing is lost."""
        card = self.edited_card
        if card is not None and self.focused is not None and not card.area.has_focus:
            self._go_on_writing(card)
        else:
            await super().action_back()

    # Keeping

    @on(SectionCard.Typed)
    def _keep_typed(self, message: SectionCard.Typed) -> None:
        writing = self._writings.get(message.card.section.id)
        if writing is not None:
            writing.typed(message.text)
            self._keep_now(writing)

    @work(thread=True, group="keeping")
    def _keep_now(self, writing: Writing) -> None:
        """Keep typed words off the event loop, beside the errands and behind none of them."""
        try:
            writing.keep()
        except FoiassistError as error:
            self.post_message(self.Refused(error))

    def _keep(self, section_id: str, text: str) -> None:
        self.desk.drafting.keep(self.person, self.reference, section_id, text)

    def _keep_or_drop(self, card: SectionCard, text: str) -> None:
        if text == card.section.text:
            self._forget(card.section.id)
        else:
            self._keep(card.section.id, text)

    def _forget(self, section_id: str) -> None:
        self.desk.drafting.forget_unfinished(self.reference, section_id)

    @on(SectionCard.Finished)
    def _finish(self, message: SectionCard.Finished) -> None:
        self.finish_writing(message.card, message.text)

    def finish_writing(self, card: SectionCard, text: str) -> None:
        """Turn the editor on a card back into a card, and save what it held."""
        section = card.section
        card.stop_editing()
        writing = self._writings.pop(section.id)
        if text == section.text:
            self.ask(lambda: self._drop(section.id, writing))
        else:
            self.ask(lambda: self._save_edit(section, text, writing))

    def _drop(self, section_id: str, writing: Writing) -> None:
        writing.end()
        self._forget(section_id)

    def _save_edit(self, seen: Section, text: str, writing: Writing) -> Message:
        """Save an edit as a new version; a machine's draft that came meanwhile gives way to it."""
        writing.end()
        self._keep(seen.id, text)
        now = self.desk.cases.case(self.reference).section(seen.id)
        version = seen.version if now.by else now.version
        self.desk.drafting.edit(self.person, self.reference, seen.id, text, seen_version=version)
        return self.Saved(read_view(self.desk, self.reference))

    @on(Saved)
    async def _saved(self, message: Saved) -> None:
        before = self.view
        await self.show_view(message.view)
        if message.accepted:
            self.query_one(Letter).call_after_refresh(self._go_on_from, message.accepted)
        if _is_all_accepted(message.view) and not (before and _is_all_accepted(before)):
            self.query_one(Transcript).say(CASE, ALL_ACCEPTED)
        if before is not None and before.approved_by and message.view.void_approval_by:
            self.app.clear_notifications()
            self.notify(
                f"The approval by {message.view.void_approval_by} is void: the letter has changed.",
                severity="warning",
                markup=False,
            )

    def keep_before_closing(self) -> None:
        """Keep what is being typed at once, because the workspace is about to close."""
        super().keep_before_closing()
        for card in self._edited_cards():
            if card.typed_text != card.section.text:
                self._keep(card.section.id, card.typed_text)

    # Accepting

    def action_accept(self, words: str = "") -> None:
        """Accept the section under the cursor, if it is in sight and has not just appeared."""
        letter = self.query_one(Letter)
        card = {one.section.id: one for one in letter.cards}.get(words or self.current_section)
        if card is None or not has_been_read(card.text_shown_at, self.clock()):
            return
        if card is not letter.current or not letter.shows(card):
            self._show_first(card)
            return
        seen = card.section
        if card.is_editing:
            self.notify(f"You are still writing in “{seen.title}”: Esc there first.", markup=False)
            return
        if seen.is_accepted:
            self.notify(f"“{seen.title}” is accepted already.", markup=False)
            return
        self.ask(lambda: self._accept(seen))

    def _show_first(self, card: SectionCard) -> None:
        """Show a section that somebody would have accepted without seeing it."""
        card.text_shown_at = self.clock()
        self.go_to_pane("letter")
        self.call_after_refresh(self.query_one(Letter).go_to, card.section.id)
        self.notify(f"Here is “{card.section.title}”; a accepts it.", markup=False)

    def _accept(self, seen: Section) -> Message:
        now = self.desk.cases.case(self.reference).section(seen.id)
        if now.text != seen.text:
            raise CaseChanged(
                f"“{seen.title}” was changed by {now.by or 'a new draft'} since you read it.",
                hint="Read it again, and accept it then.",
            )
        self.desk.drafting.accept(self.person, self.reference, seen.id, seen_version=now.version)
        return self.Saved(read_view(self.desk, self.reference), accepted=seen.id)

    def _go_on_from(self, section_id: str) -> None:
        """Show the next section that nobody has accepted, to somebody who is still at the last."""
        letter = self.query_one(Letter)
        current = letter.current
        here = current is not None and current.section.id == section_id
        if not here or self.pane != "letter" or self.is_typing or self.app.screen is not self:
            return
        card = self._next_card(lambda section: not section.is_accepted)
        if card is not None:
            card.text_shown_at = self.clock()
            self.go_to_section(card.section.id)


def _is_all_accepted(view: CaseView) -> bool:
    return view.accepted == len(view.case.sections) > 0 and view.case.stage is Stage.DRAFTING
