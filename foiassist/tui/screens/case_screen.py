"""The screen a case is worked on: keys and typed commands become calls on the desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from foiassist.case.people import Act, may
from foiassist.case.section import Section
from foiassist.case.stages import allows
from foiassist.errors import FoiassistError
from foiassist.tui.asked import Asked, Said
from foiassist.tui.case_view import CaseView, read_view
from foiassist.tui.commands import Command, command_in
from foiassist.tui.screens.approve_screen import ApproveScreen
from foiassist.tui.screens.case_drafting import CaseDrafting
from foiassist.tui.screens.cases_screen import CasesScreen
from foiassist.tui.screens.import_screen import ImportScreen
from foiassist.tui.screens.page_screen import PageScreen
from foiassist.tui.widgets.conversation import PromptLine, Transcript
from foiassist.tui.widgets.letter import Letter
from foiassist.tui.widgets.section_card import SectionCard

_LONG_LINES = 6
"""Lines from which what a command says opens as a page."""

_ACTS = {
    "edit": Act.EDIT_SECTION,
    "accept": Act.ACCEPT_SECTION,
    "redraft": Act.DRAFT,
    "decide": Act.DECIDE,
    "fact": Act.RECORD_FACT,
    "remark": Act.REMARK,
    "return": Act.RETURN_TO_OFFICER,
    "approve": Act.APPROVE,
}
"""What each key does to the case, which says whose key it is and when."""


_ON_SECTIONS = {"edit", "accept", "redraft", "next_needed", "next_unaccepted"}
"""What there is nothing to do to before there is a letter."""


_TAKES_WORDS = {"redraft", "import_past"}
"""Actions that are given what was typed after their command."""


class CaseScreen(CaseDrafting):
    """Answers the keys and the prompt line of a case."""

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
            "d", "begin('decide')", "Decide", id="case.decide",
            tooltip="Decide the question under the cursor, in the prompt line.",
        ),
        Binding(
            "f", "begin('fact')", "Fact", id="case.fact", show=False,
            tooltip="Record a fact for the question under the cursor.",
        ),
        Binding(
            "m", "begin('remark')", "Remark", id="case.remark",
            tooltip="Leave a remark on the section under the cursor.",
        ),
        Binding(
            "x", "begin('return')", "Return", id="case.return",
            tooltip="Return the case to the officer, with reasons.",
        ),
        Binding(
            "p", "approve", "Approve", id="case.approve",
            tooltip="Read the whole letter and approve exactly that text.",
        ),
        Binding(
            "slash", "begin('')", "Command", id="case.command", key_display="/",
            tooltip="Type a command, or words to look for.",
        ),
        Binding(
            "s,3", "show('side')", "Side", id="case.side",
            tooltip="Go to the evidence, findings and guidance for the section, or back.",
        ),
        Binding(
            "v", "give('/request')", "Request", id="case.request", show=False,
            tooltip="Read the request as it came in.",
        ),
        Binding(
            "w", "give('/letter')", "Whole letter", id="case.whole-letter", show=False,
            tooltip="Read the whole letter as it stands.",
        ),
        Binding(
            "g", "give('/guidance')", "Guidance", id="case.guidance", show=False,
            tooltip="Read the guidance on the exemption of this section.",
        ),
        Binding(
            "c", "give('/compare')", "Compare", id="case.compare", show=False,
            tooltip="Compare your answers with your own past answers to the same questions.",
        ),
        Binding(
            "h", "give('/history')", "History", id="case.history", show=False,
            tooltip="Read the record of the case.",
        ),
    ]  # fmt: skip

    _given = ""
    """The command that was typed last, until it is answered."""

    _begun_by_key = ""
    """Name of the command that a key began on the prompt line last."""

    @dataclass
    class Answered(Message):
        """A command has been carried out, and the case read afresh."""

        said: Said
        view: CaseView

    # Typed commands

    @on(Input.Submitted, "#prompt")
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        line = event.value.strip()
        if line:
            self.query_one(PromptLine).remember(line)
            self.query_one(Transcript).say("you", line)
            self._given = line
            self.action_give(line)

    def action_give(self, line: str) -> None:
        """Carry out a command as it would be typed."""
        try:
            command, words = command_in(line, self.person.role)
        except FoiassistError as error:
            self.show_refusal(error)
            return
        if isinstance(command.handler, str):
            self._do_here(command.handler, words)
        else:
            self.ask(partial(self._carry_out, command, command.handler, words, *self._cursor()))

    def _do_here(self, action: str, words: str) -> None:
        """Carry out a command that belongs to the screen, as its key would."""
        if action.startswith("app."):
            self.call_later(self.run_action, action)
        elif action in _TAKES_WORDS:
            getattr(self, f"action_{action}")(words)
        else:
            self.go_to_pane("letter")
            getattr(self, f"action_{action}")()

    def _cursor(self) -> tuple[str, str]:
        return self.current_section, self.current_question

    def _carry_out(
        self,
        command: Command,
        handler: Callable[[Asked], Said],
        words: str,
        section: str,
        question: str,
    ) -> Message:
        asked = Asked(
            self.desk, self.person, self.reference, words, section, question, command.usage
        )
        return self.Answered(handler(asked), read_view(self.desk, self.reference))

    @on(Answered)
    async def _answered(self, message: Answered) -> None:
        self._after_command()
        said = message.said
        if message.view != self.view:
            await self.show_view(message.view)
        if said.title or said.text.count("\n") >= _LONG_LINES:
            self.query_one(Transcript).say("foiassist", said.title)
            self.app.push_screen(PageScreen(said.title, said.text))
        elif said.text:
            self.query_one(Transcript).say("foiassist", said.text)
        if said.opens:
            self.post_message(CasesScreen.OpenAsked(said.opens))
        if said.redraft and allows(message.view.case.stage, Act.DRAFT):
            self.action_draft()

    def _after_command(self) -> None:
        """Go back to where a key began the command; somebody who typed it types on."""
        self.app.clear_notifications()
        began = self._begun_by_key
        prompt = self.query_one(PromptLine)
        if began and self._given.startswith(f"/{began} ") and prompt.has_focus and not prompt.value:
            self.go_to_pane(self.pane)
        self._given = ""

    def show_refusal(self, error: FoiassistError) -> None:
        """Say what could not be done, where it stays to be read; a refused line can be mended."""
        super().show_refusal(error)
        self.query_one(PromptLine).give_back(self._given)
        self._given = ""
        self.query_one(Transcript).say("foiassist", f"{error.message} {error.hint}".strip())

    def action_begin(self, name: str) -> None:
        """Begin a command in the prompt line, with the question under the cursor."""
        self._begun_by_key = name
        words = f"/{name} " if name else "/"
        if name in {"decide", "fact"} and self.current_question:
            words += f"{self.current_question} "
        self.query_one(PromptLine).begin(words)

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

    def action_import_past(self, words: str = "") -> None:
        """Bring past responses in, and look afresh at what the library says."""
        self.app.push_screen(
            ImportScreen(self.desk, words), lambda began: self.read_again() if began else None
        )

    # Review

    def action_approve(self) -> None:
        """Show the whole letter; it is approved where the supervisor says so at its end."""
        if self.view is not None:
            view = self.view
            text = self.desk.letters.text(view.case)
            self.app.push_screen(
                ApproveScreen(self.reference, text, self.clock),
                lambda yes: self.ask(partial(self._approve, view.digest)) if yes else None,
            )

    def _approve(self, digest: str) -> Message:
        self.desk.review.approve(self.person, self.reference, seen_sha256=digest)
        return self.Saved(read_view(self.desk, self.reference))

    # Whose keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether a key is this person's, now; keys that are not do not show."""
        name = str(parameters[0]) if action == "begin" and parameters else action
        act = _ACTS.get(name)
        if act is not None and not self._may_now(act):
            return False
        if action in _ON_SECTIONS and self.view is not None and not self.view.case.sections:
            return False
        is_key = action in {"begin", "give", "next_needed", "next_unaccepted"} or act is not None
        return not (is_key and self.is_typing)

    def _may_now(self, act: Act) -> bool:
        at_stage = self.view is None or allows(self.view.case.stage, act)
        return at_stage and may(self.person.role, act)

    def is_for_person(self, action: str) -> bool:
        """Return whether an action, as a binding names it, is ever this person's."""
        name = action.partition("'")[2].rstrip("')") or action
        act = _ACTS.get(name)
        return act is None or may(self.person.role, act)
