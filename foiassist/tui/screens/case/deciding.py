"""Deciding the questions of a case in a table that is filled in by keys."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from foiassist.case.people import Act
from foiassist.case.stages import allows
from foiassist.tui.screens.case.drafting import CaseDrafting
from foiassist.tui.screens.evidence_screen import EvidenceScreen
from foiassist.tui.screens.grid_screen import GridScreen
from foiassist.tui.widgets.question_list import QuestionList


class CaseDeciding(CaseDrafting):
    """Opens the decision grid."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "d", "grid", "Decide", id="case.decide",
            tooltip="Decide the questions in a table: answers, provisions, facts and reasons.",
        ),
    ]  # fmt: skip

    def action_grid(self, words: str = "") -> None:
        """Open the decision grid, on the question that *words* name or the cursor is on."""
        if self.view is None or not self._has_questions_to_decide():
            return
        grid = GridScreen(
            self.desk,
            self.person,
            self.reference,
            clock=self.clock,
            suggestions=self.suggestions,
            label=words.strip() or self.current_question,
            after_change=self._decided,
        )
        self.app.push_screen(grid, self._go_to_question)

    def _has_questions_to_decide(self) -> bool:
        case = self.view.case if self.view else None
        if case is None or not case.request.questions:
            self.notify("There is no question in this request to decide.", markup=False)
            return False
        if not case.answers_questions:
            self.notify("This letter leaves the questions to the response.", markup=False)
            return False
        return True

    def _decided(self) -> None:
        """Have the case read and its letter drafted anew, behind the grid."""
        self.read_again()
        if self.view is not None and allows(self.view.case.stage, Act.DRAFT):
            self.action_draft()

    def _go_to_question(self, place: str | None) -> None:
        if place:
            self.query_one(QuestionList).go_to(place.partition(" part ")[0])

    @on(EvidenceScreen.Suggested)
    def _tell_grid(self, message: EvidenceScreen.Suggested) -> None:
        """Let an open grid know what is suggested."""
        suggestions = {one.question: one for one in message.suggestions}
        for screen in self.app.screen_stack:
            if isinstance(screen, GridScreen):
                screen.take_suggestions(suggestions)
