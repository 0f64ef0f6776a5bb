"""Command lines on a case: each becomes a call on the desk, and what comes of it is said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from textual import on
from textual.message import Message

from foiassist.case.people import Act
from foiassist.case.stages import allows
from foiassist.conversation.asked import Asked, Said
from foiassist.conversation.case_view import CaseView, read_view
from foiassist.conversation.command import Command
from foiassist.conversation.commands import command_in
from foiassist.errors import EvidenceError, FoiassistError
from foiassist.tui.screens.case.leaving import CaseLeaving
from foiassist.tui.screens.cases_screen import CasesScreen
from foiassist.tui.screens.evidence_screen import LIBRARY_NOT_READY
from foiassist.tui.screens.import_screen import ImportScreen
from foiassist.tui.screens.page_screen import PageScreen
from foiassist.tui.widgets.conversation import CASE, PromptLine, Transcript

_LONG_LINES = 6
"""Lines from which what a command says opens as a page."""

_TAKES_WORDS = {"accept", "redraft", "replace", "import_past", "grid"}
"""Actions that are given what was typed after their command."""

NOT_GIVEN = "The rest of it was not done."


class CaseCommands(CaseLeaving):
    """Carries out command lines, one after another, and says what came of each."""

    _given = ""
    """What was typed last, until it is answered."""

    _lines: tuple[str, ...] = ()
    """Command lines to give after the one that is being carried out."""

    _begun_by_key = ""
    """Name of the command that a key began on the prompt line last."""

    @dataclass
    class Answered(Message):
        """A command has been carried out, and the case read afresh."""

        said: Said
        view: CaseView

    def give_all(self, lines: Sequence[str], typed: str) -> None:
        """Carry out *lines* in order; the rest is not given where one of them is refused.

        Args:
            lines: Command lines.
            typed: What was typed, to be put back on the prompt where it is refused.
        """
        self._given = typed
        first, *rest = lines
        self._lines = tuple(rest)
        self.action_give(first)

    def action_give(self, line: str) -> None:
        """Carry out a command as it would be typed."""
        try:
            command, words = command_in(line, self.person.role)
        except FoiassistError as error:
            self.show_refusal(error)
            return
        if isinstance(command.handler, str):
            self._do_here(command.handler, words)
            self._give_next()
        elif command.shown_by and (not words or command.shown_by in _TAKES_WORDS):
            self._do_here(command.shown_by, words)
            self._give_next()
        else:
            self.ask(partial(self._carry_out, command, command.handler, words, *self._cursor()))

    def _give_next(self) -> None:
        if self._lines:
            first, *rest = self._lines
            self._lines = tuple(rest)
            self.action_give(first)

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
            self.query_one(Transcript).say(CASE, said.title)
            self.app.push_screen(PageScreen(said.title, said.text))
        elif said.text:
            self.query_one(Transcript).say(CASE, said.text)
        if said.copies:
            self.app.copy_to_clipboard(said.copies)
        if said.opens:
            self.post_message(CasesScreen.OpenAsked(said.opens))
        if self._lines:
            self._give_next()
        elif said.redraft and allows(message.view.case.stage, Act.DRAFT):
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
        if self.library_is_coming and isinstance(error, EvidenceError):
            error = EvidenceError(LIBRARY_NOT_READY, hint="Try again in a moment.")
        prompt = self.query_one(PromptLine)
        if not prompt.has_focus:  # who talks to the case reads it there
            super().show_refusal(error)
        prompt.give_back(self._given)
        left, self._lines, self._given = self._lines, (), ""
        words = (error.message, error.hint, NOT_GIVEN if left else "")
        self.query_one(Transcript).say(CASE, " ".join(filter(None, words)))

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
