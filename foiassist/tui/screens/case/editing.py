"""What helps in writing a section beyond typing: the editor of one's own, and the clipboard."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import SuspendNotSupported
from textual.binding import Binding, BindingType

from foiassist.conversation.writing.copying import copied_words
from foiassist.conversation.writing.own_editor import FromEditor, edited_in_own_editor
from foiassist.errors import FoiassistError, SettingsError
from foiassist.tui.screens.case.inserting import CaseInserting
from foiassist.tui.widgets.letter import Letter
from foiassist.tui.widgets.letter_area import LetterArea
from foiassist.tui.widgets.section_card import SectionCard


class CaseEditing(CaseInserting):
    """Hands a section to the person's own editor, and takes text along to the clipboard."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "o", "open_own_editor", "Editor", id="case.own-editor", show=False,
            tooltip="Write in the section with your own editor ($EDITOR); what you save there is "
            "saved here.",
        ),
        Binding(
            "C", "give('/copy section')", "Copy", id="case.copy", show=False,
            tooltip="Copy the section to the clipboard; /copy section FILE writes it to a file.",
        ),
    ]  # fmt: skip

    # An editor of one's own

    def action_open_own_editor(self) -> None:
        """Open the section under the cursor in the person's own editor, and save what comes."""
        card = self.query_one(Letter).current
        if card is None:
            return
        if card.is_editing:
            self._hand_over(card)
        else:
            self.begin_writing(card, lambda: self._hand_over_and_finish(card))

    @on(SectionCard.HandOverAsked)
    def _hand_over_asked(self, message: SectionCard.HandOverAsked) -> None:
        self._hand_over(message.card)

    def _hand_over_and_finish(self, card: SectionCard) -> None:
        self._hand_over(card)
        card.action_finish()

    def _hand_over(self, card: SectionCard) -> None:
        """Hand what stands on a card to the person's own editor; it is kept before."""
        text = card.typed_text
        try:
            if text != card.section.text:
                self._keep(card.section.id, text)
            came_back = self._with_the_terminal(text)
        except SuspendNotSupported:
            self.show_refusal(
                SettingsError(
                    "This terminal cannot be handed to another editor.",
                    hint=f"Write here, or in a shell: foiassist edit {self.reference} "
                    f"{card.section.id}",
                )
            )
        except FoiassistError as error:
            self.show_refusal(error)
        else:
            card.area.become(came_back.text)
            self._keep_then_forget(card, came_back)

    def _with_the_terminal(self, text: str) -> FromEditor:
        """Return what the editor made of *text*; the terminal is the workspace's again after.

        Raises:
            SettingsError: See `edited_in_own_editor`.
            SuspendNotSupported: The terminal is not there to be handed over.
        """
        with self.app.suspend():
            try:
                return edited_in_own_editor(text)
            except SettingsError as error:
                failed = error
        raise failed

    def _keep_then_forget(self, card: SectionCard, came_back: FromEditor) -> None:
        """Remove the editor's file once its words are kept here."""
        try:
            if came_back.text != card.section.text:
                self._keep(card.section.id, came_back.text)
        except FoiassistError as error:
            self.show_refusal(
                SettingsError(error.message, hint=f"Your words are in {came_back.file}.")
            )
        else:
            came_back.forget()

    # The clipboard

    @on(LetterArea.Copied)
    def _say_copied(self, message: LetterArea.Copied) -> None:
        self.app.clear_notifications()
        self.notify(copied_words(message.what, message.text), markup=False)
