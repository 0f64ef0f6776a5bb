"""Writing on a case: editing a section in place, keeping what is typed, and accepting it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.message import Message

from foiassist.case.people import Act
from foiassist.case.section import Section
from foiassist.case.stages import Stage
from foiassist.conversation.case_view import CaseView, Unfinished, read_view
from foiassist.errors import CaseChanged, CaseError
from foiassist.tui.reading_time import has_been_read
from foiassist.tui.screens.case_jumps import CaseJumps
from foiassist.tui.screens.difference_screen import DifferenceScreen, Offer
from foiassist.tui.widgets.conversation import Transcript
from foiassist.tui.widgets.letter import Letter
from foiassist.tui.widgets.section_card import SectionCard

ALL_ACCEPTED = "Every section is accepted: /send sends the letter for review."


class CaseWriting(CaseJumps):
    """Saves what a person writes, within a second and whatever happens."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "e,enter", "edit", "Edit", id="case.edit", tooltip="Write in the section, in place."
        ),
        Binding(
            "a", "accept", "Accept", id="case.accept",
            tooltip="Accept the section as it stands, as your own words.",
        ),
    ]  # fmt: skip

    @dataclass
    class Saved(Message):
        """A change is saved, and the case has been read afresh."""

        view: CaseView

    async def show_view(self, view: CaseView) -> None:
        """Show the case as it now stands, and at first what was left unfinished in it."""
        first = self.view is None
        await super().show_view(view)
        unfinished = [s for s in view.case.sections if self._unfinished_in(s)] if first else []
        for section in unfinished:
            words = (
                f"Your unfinished words in “{section.title}” were kept; e there goes on with them."
            )
            self.query_one(Transcript).say("foiassist", words)
        if unfinished:
            self.query_one(Letter).go_to(unfinished[0].id)

    # Editing

    def action_edit(self) -> None:
        """Write in the section under the cursor, from where it was left."""
        card = self.query_one(Letter).current
        if card is None or self.view is None or card.is_editing:
            return
        try:
            self.view.case.check_may(self.person, Act.EDIT_SECTION)
        except CaseError as error:
            self.show_refusal(error)
            return
        self.go_to_pane("letter")
        if self.view.approved_by:
            words = f"Any change to the letter voids the approval by {self.view.approved_by}."
            self.notify(words, severity="warning", markup=False)
        unfinished = self._unfinished_in(card.section)
        if unfinished is None:
            self._start_editing(card, card.section.text)
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
            lambda answer: self._recover(card, unfinished, answer),
        )

    def _unfinished_in(self, section: Section) -> Unfinished | None:
        if self.view is None:
            return None
        return next(
            (
                working
                for working in self.view.unfinished
                if working.section == section.id and working.text != section.text
            ),
            None,
        )

    def _recover(self, card: SectionCard, unfinished: Unfinished, answer: bool | None) -> None:  # noqa: FBT001 - the answer of a dialogue
        if answer is None:
            return
        if not answer:
            self._forget(card.section.id)
        self._start_editing(card, unfinished.text if answer else card.section.text)

    def _start_editing(self, card: SectionCard, text: str) -> None:
        letter = self.query_one(Letter)
        card.start_editing(text, letter.size.height - 2)
        self.call_after_refresh(letter.scroll_to_widget, card, animate=False)

    @property
    def edited_card(self) -> SectionCard | None:
        """The card that is being written on, or None."""
        return next((card for card in self.query(SectionCard) if card.is_editing), None)

    @on(SectionCard.Typed)
    def _keep_typed(self, message: SectionCard.Typed) -> None:
        section_id, text = message.card.section.id, message.text
        if message.card.is_editing:
            self.ask(lambda: self._keep(section_id, text))

    def _keep(self, section_id: str, text: str) -> None:
        self.desk.drafting.keep(self.person, self.reference, section_id, text)

    def _forget(self, section_id: str) -> None:
        self.ask(lambda: self.desk.drafting.forget_unfinished(self.reference, section_id))

    @on(SectionCard.Finished)
    def _finish(self, message: SectionCard.Finished) -> None:
        section, text = message.card.section, message.text
        message.card.stop_editing()
        if text == section.text:
            self._forget(section.id)
            return
        self.ask(lambda: self._save_edit(section, text))

    def _save_edit(self, seen: Section, text: str) -> Message:
        """Save an edit as a new version; a machine's draft that came meanwhile gives way to it."""
        self._keep(seen.id, text)
        now = self.desk.cases.case(self.reference).section(seen.id)
        version = seen.version if now.by else now.version
        self.desk.drafting.edit(self.person, self.reference, seen.id, text, seen_version=version)
        return self.Saved(read_view(self.desk, self.reference))

    @on(Saved)
    async def _saved(self, message: Saved) -> None:
        before = self.view
        await self.show_view(message.view)
        if _is_all_accepted(message.view) and not (before and _is_all_accepted(before)):
            self.query_one(Transcript).say("foiassist", ALL_ACCEPTED)
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
        card = self.edited_card
        if card is not None and card.typed_text != card.section.text:
            self._keep(card.section.id, card.typed_text)

    # Accepting

    def action_accept(self) -> None:
        """Accept the section under the cursor, if it is in sight and has not just appeared."""
        letter = self.query_one(Letter)
        card = letter.current
        if card is None or not has_been_read(card.text_shown_at, self.clock()):
            return
        if not letter.shows(card):
            self._show_first(card)
            return
        seen = card.section
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
        return self.Saved(read_view(self.desk, self.reference))


def _is_all_accepted(view: CaseView) -> bool:
    return view.accepted == len(view.case.sections) > 0 and view.case.stage is Stage.DRAFTING
