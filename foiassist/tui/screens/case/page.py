"""The panes of a case: what they show, and how the cursor moves between them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.events import DescendantFocus
from textual.message import Message
from textual.widgets import Input, TextArea

from foiassist.case.people import Act
from foiassist.conversation.case_view import CaseView, read_view
from foiassist.conversation.commands import COMMANDS
from foiassist.conversation.why_off import why_not
from foiassist.errors import FoiassistError
from foiassist.tui.screens.evidence_screen import EvidenceScreen
from foiassist.tui.side_entries import Spot
from foiassist.tui.widgets.case_bar import CaseBar
from foiassist.tui.widgets.conversation import CASE, PromptLine, Transcript
from foiassist.tui.widgets.key_line import KeyLine
from foiassist.tui.widgets.letter import HOW_TO_BEGIN, Letter
from foiassist.tui.widgets.question_list import QuestionList, QuestionStrip
from foiassist.tui.widgets.side_pane import SidePane
from foiassist.tui.widgets.waiting_card import WaitingCard

_PANES = ("letter", "questions", "side", "transcript")
_TWO_PANES = 100
_ALL_PANES = 120
_WIDTHS = [(0, "-narrow"), (_TWO_PANES, "-medium"), (_ALL_PANES, "-wide")]
"""Columns from which two panes, and from which three, stand side by side."""


class CasePage(EvidenceScreen):
    """Shows a case in panes, as many side by side as there is room for."""

    CSS_PATH = Path(__file__).with_name("case.tcss")
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = _WIDTHS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "1", "show('questions')", "Questions", id="case.questions", show=False,
            tooltip="Go to the questions, or back to the letter.",
        ),
        Binding("2", "show('letter')", "Letter", id="case.letter", show=False,
                tooltip="Go to the letter."),
        Binding(
            "4", "show('transcript')", "Conversation", id="case.conversation", show=False,
            tooltip="Go to the conversation, opened wide, or back.",
        ),
        Binding(
            "escape", "back", "Back", id="case.back", show=False,
            tooltip="Go back one step; nothing is ever lost by it.",
        ),
    ]  # fmt: skip

    pane = "letter"
    """Id of the pane that has the keyboard, or had it before the prompt line took it."""

    _pane_in_sight = "letter"
    """Id of the pane that is shown where there is not room for all."""

    @dataclass
    class ViewRead(Message):
        """The case has been read afresh."""

        view: CaseView

    def compose(self) -> ComposeResult:
        """Yield the bar, the panes, the conversation and the keys."""
        self.add_class(_width_class(self.app.size.width), update=False)
        yield CaseBar()
        yield QuestionStrip()
        with Horizontal(id="panes"):
            yield QuestionList()
            yield Letter(self.clock)
            yield SidePane()
        with Vertical(id="conversation"):
            yield Transcript()
            yield WaitingCard(self.clock)
            yield PromptLine(c.name for c in COMMANDS if c.is_for(self.person.role))
        yield KeyLine()

    async def on_mount(self) -> None:
        """Show the case. It is read here and now: to draw a screen without it takes longer."""
        try:
            await self.show_view(read_view(self.desk, self.reference))
        except FoiassistError as error:
            self.query_one(Letter).focus()
            self.show_refusal(error)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Note which pane has the keyboard, to come back to it from the prompt line."""
        if event.widget is not self.focused:
            return  # the keyboard has moved on since
        names = {node.id for node in event.widget.ancestors_with_self}
        self.pane = next((pane for pane in _PANES if pane in names), self.pane)
        for pane in self.query("#panes > *"):  # :focus-within would restyle all that is in them
            pane.set_class(pane.id in names, "-current")

    # Showing the case

    def read_again(self) -> None:
        """Have the case read afresh and shown."""
        self.ask(lambda: self.ViewRead(read_view(self.desk, self.reference)))

    @on(ViewRead)
    async def _view_read(self, message: ViewRead) -> None:
        await self.show_view(message.view)

    async def show_view(self, view: CaseView) -> None:
        """Show the case as it now stands."""
        first = self.view is None
        begins = self.view is not None and not self.view.case.sections
        view = self.take_view(view)
        self.query_one(CaseBar).show(view)
        questions = self.query_one(QuestionList)
        questions.show(view, self.suggestions)
        questions.why_not_correct = why_not(
            Act.CORRECT_QUESTIONS, self.person.role, view.case.stage
        )
        letter = self.query_one(Letter)
        await letter.show(view)
        titles = {section.id: section.title for section in view.case.sections}
        self.query_one(Transcript).show_record(view.history, titles)
        if first:
            self.go_to_pane("letter" if view.case.sections else "questions")
            self.suggest_when_ready()
            if not view.case.sections:
                self.query_one(Transcript).say(CASE, HOW_TO_BEGIN)
        elif begins and view.case.sections and self.focused is not questions:
            self.pane = "letter"
            self.make_room_for("letter")
        self.show_spot()
        self.refresh_bindings()

    @property
    def is_typing(self) -> bool:
        """Whether keys are letters just now, and no commands."""
        return isinstance(self.focused, (Input, TextArea))

    # Moving between the panes

    @on(PromptLine.Left)
    def _leave_prompt(self) -> None:
        self.go_to_pane(self.pane)

    @on(Letter.Moved)
    def _letter_moved(self, message: Letter.Moved) -> None:
        self.go_to_spot(Spot(section=message.section))

    @on(QuestionList.Moved)
    def _question_moved(self, message: QuestionList.Moved) -> None:
        if self.focused is self.query_one(QuestionList):
            self.go_to_spot(Spot(question=message.label))
        if self.view is not None:
            self.query_one(QuestionStrip).show(self.view, message.label)

    def action_show(self, pane: str) -> None:
        """Go to a pane, or back to the letter from it."""
        here = self.focused is not None and self.focused.id == pane
        self.go_to_pane("letter" if here else pane)

    def go_to_pane(self, pane: str) -> None:
        """Show a pane and put the keyboard on it."""
        self.make_room_for(pane)
        if pane == "letter":
            self.query_one(Letter).focus_current()
        else:
            self.query_one(f"#{pane}").focus()
        if pane == "questions":
            self.go_to_spot(Spot(question=self.current_question))
        elif pane == "letter":
            self.go_to_spot(Spot(section=self.current_section))

    def make_room_for(self, pane: str) -> None:
        """Show *pane* where there is not room for all of them.

        Only what changes is marked: a class of the screen would restyle every section.
        """
        self._pane_in_sight = pane
        folded = self.size.width < _ALL_PANES
        questions = self.query_one(QuestionList)
        questions.set_class(folded and pane == "questions", "-shown")
        questions.set_class(folded and pane == "side", "-away")
        self.query_one(SidePane).set_class(folded and pane == "side", "-shown")
        self.query_one("#conversation").set_class(pane == "transcript", "-shown")
        is_seen = self.size.width >= _TWO_PANES or pane not in {"questions", "side"}
        self.query_one(Letter).display = is_seen

    def on_resize(self) -> None:
        """Show what there is room for now."""
        self.make_room_for(self._pane_in_sight)

    async def action_back(self) -> None:
        """Go back: from a pane to the letter, and from the letter to the cases."""
        letter = self.query_one(Letter)
        inside = self.focused is None or letter in self.focused.ancestors_with_self
        if inside:
            self.dismiss()
        else:
            self.go_to_pane("letter")


def _width_class(width: int) -> str:
    """Return the class of a screen of so many columns, before Textual gives it."""
    return max((at, name) for at, name in _WIDTHS if at <= width)[1]
