"""The questions of the request, with what was decided on each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from foiassist.case.case import Case
from foiassist.case.question import Question
from foiassist.case.suggestion import Suggestion
from foiassist.conversation.case_view import CaseView
from foiassist.conversation.in_words import LATER, question_mark

_ONE_LINE = 200


class QuestionList(OptionList):
    """Lists the questions; the highlighted one is current."""

    HELP = """The questions of the request: ✓ is decided, ? is open. Enter goes to the answer in the
    letter. Where the request was split wrongly: Del takes out what asks nothing, /join and /split
    make one of two and two of one, and /asked lists what stands in no question."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "delete", "say_none", "Not a question", id="questions.aside", show=False,
            tooltip="Take it out of the questions; shown first, and its words stay in the request.",
        ),
    ]  # fmt: skip

    BORDER_TITLE = "Questions"
    DEFAULT_CSS = """
    QuestionList {
        height: 1fr; background: transparent; padding: 0; scrollbar-gutter: stable;
    }
    """

    @dataclass
    class Moved(Message):
        """Another question has become the current one."""

        label: str

    @dataclass
    class Chosen(Message):
        """Somebody wants to see how a question is answered in the letter."""

        label: str

    @dataclass
    class SaidNone(Message):
        """Somebody says that a question is none."""

        label: str

    def __init__(self) -> None:
        super().__init__(id="questions", markup=False)
        self._rows: dict[str, Content] = {}
        self.why_not_correct = ""
        """Why this person cannot correct the questions now; empty where they can."""

    @property
    def current(self) -> str:
        """Label of the question under the cursor, or empty."""
        option = self.highlighted_option
        return (option.id or "") if option is not None else ""

    def show(self, view: CaseView, suggestions: Mapping[str, Suggestion]) -> None:
        """Show the questions as they now stand, with the cursor where it was."""
        rows = {
            question.label: _row(question, _mark(view.case, question, suggestions))
            for question in view.case.request.questions
        }
        if list(rows) != list(self._rows):
            place = self.highlighted or 0
            self.clear_options()
            self.add_options(Option(row, id=label) for label, row in rows.items())
            self.highlighted = min(place, len(rows) - 1) if rows else None
        for label, row in rows.items():
            if not row.is_same(self._rows.get(label, row)):
                self.replace_option_prompt(label, row)
        self._rows = rows

    def go_to(self, label: str) -> None:
        """Make a question current."""
        for place, option in enumerate(self.options):
            if option.id == label:
                self.highlighted = place

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keep off what does nothing just now."""
        return not self.why_off(action, parameters)

    def why_off(self, action: str, _: tuple[object, ...]) -> str:
        """Return why a key does nothing just now, or nothing where it works."""
        return self.why_not_correct if action == "say_none" else ""

    def action_say_none(self) -> None:
        """Say that the question under the cursor is none."""
        if self.current:
            self.post_message(self.SaidNone(self.current))

    @on(OptionList.OptionHighlighted)
    def _say_moved(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self.post_message(self.Moved(event.option.id or ""))

    @on(OptionList.OptionSelected)
    def _say_chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Chosen(event.option.id or ""))


def _mark(case: Case, question: Question, suggestions: Mapping[str, Suggestion]) -> str:
    """Return how a question stands; a letter along the way leaves it to the response."""
    if not case.answers_questions:
        return LATER
    return question_mark(case.decisions_on(question.label), suggestions.get(question.label))


def _row(question: Question, mark: str) -> Content:
    words = " ".join(question.text.split())
    text = words if len(words) <= _ONE_LINE else f"{words[:_ONE_LINE]}…"
    style = "$text-warning" if mark.startswith("?") else "$text-success"
    return Content.assemble((question.label, "bold"), f" {text}\n   ", (mark, style))


class QuestionStrip(Static):
    """The questions on one line, for a screen with no room for a list."""

    DEFAULT_CSS = """
    QuestionStrip { height: 1; padding: 0 1; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def __init__(self) -> None:
        super().__init__(id="question-strip")

    def show(self, view: CaseView, current: str) -> None:
        """Show each label with a sign for decided or open, the current one marked."""
        open_labels = set(view.case.undecided())
        decided_glyph = "✓" if view.case.answers_questions else ""
        parts: list[Content] = []
        for question in view.case.request.questions:
            label = question.label
            glyph = "?" if label in open_labels else decided_glyph
            style = "reverse bold" if label == current else ""
            parts.append(Content.styled(f"{label}{glyph}", style))
        decided = len(view.case.request.questions) - len(open_labels)
        total = len(view.case.request.questions)
        counted = f"{decided}/{total}" if view.case.answers_questions else str(total)
        head = Content(f"Questions {counted}  ")
        self.update(Content.assemble(head, Content(" ").join(parts)), layout=False)
