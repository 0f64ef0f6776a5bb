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

from foiassist.case.people import Act
from foiassist.case.stages import allows
from foiassist.conversation.asked import Asked, Said
from foiassist.conversation.case_view import CaseView, read_view
from foiassist.conversation.commands import Command, command_in
from foiassist.errors import FoiassistError
from foiassist.tui.screens.case_keys import CaseKeys
from foiassist.tui.screens.cases_screen import CasesScreen
from foiassist.tui.screens.import_screen import ImportScreen
from foiassist.tui.screens.page_screen import PageScreen
from foiassist.tui.widgets.conversation import PromptLine, Transcript

_LONG_LINES = 6
"""Lines from which what a command says opens as a page."""

_TAKES_WORDS = {"redraft", "import_past"}
"""Actions that are given what was typed after their command."""


class CaseScreen(CaseKeys):
    """Answers the keys and the prompt line of a case."""

    BINDINGS: ClassVar[list[BindingType]] = [
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

    def action_import_past(self, words: str = "") -> None:
        """Bring past responses in, and look afresh at what the library says."""
        self.app.push_screen(
            ImportScreen(self.desk, words), lambda began: self.read_again() if began else None
        )
