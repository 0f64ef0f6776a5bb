"""What is known about the place under the cursor: looked up off the event loop, and shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message

from foiassist.case.people import Person
from foiassist.case.suggestion import Suggestion
from foiassist.conversation.case_view import CaseView, checked
from foiassist.errors import FoiassistError
from foiassist.tui.screens.errand_screen import ErrandScreen
from foiassist.tui.side_entries import Spot, SpotEvidence, groups_for, look_up
from foiassist.tui.widgets.case_bar import CaseBar
from foiassist.tui.widgets.conversation import PromptLine
from foiassist.tui.widgets.letter import Letter
from foiassist.tui.widgets.question_list import QuestionList, QuestionStrip
from foiassist.tui.widgets.side_pane import SidePane

if TYPE_CHECKING:
    from foiassist.desk import Desk

_LOOK_UP_SECONDS = 0.15
"""How long the cursor rests on a section before the library is asked about it."""

LIBRARY_NOT_READY = "The library is still being made ready; what it says follows."


class EvidenceScreen(ErrandScreen):
    """Keeps the side pane true to where the cursor stands."""

    @dataclass
    class Checked(Message):
        """The letter has been checked and rehearsed."""

        view: CaseView

    @dataclass
    class LookedUp(Message):
        """The library has been asked about a spot."""

        spot: Spot
        evidence: SpotEvidence

    @dataclass
    class Suggested(Message):
        """A suggestion has been made for each question."""

        suggestions: tuple[Suggestion, ...]

    def __init__(
        self,
        desk: Desk,
        person: Person,
        reference: str,
        *,
        clock: Callable[[], float],
        library_is_ready: bool,
    ) -> None:
        super().__init__()
        self.desk = desk
        self.person = person
        self.reference = reference
        self.clock = clock
        self.library_is_ready = library_is_ready
        self.library_is_coming = False
        self.view: CaseView | None = None
        self.suggestions: dict[str, Suggestion] = {}
        self.spot = Spot()
        self.evidence: dict[Spot, SpotEvidence] = {}

    @property
    def current_question(self) -> str:
        """Label of the question under the cursor, or empty."""
        return self.query_one(QuestionList).current

    @property
    def current_section(self) -> str:
        """Id of the section under the cursor, or empty."""
        card = self.query_one(Letter).current
        return card.section.id if card is not None else ""

    # Checking the letter

    def take_view(self, view: CaseView) -> CaseView:
        """Take the case as it now stands, and return it; its letter is checked soon after."""
        self.evidence.clear()
        if self.view is not None and view.case.request != self.view.case.request:
            self._forget_questions(view)
        if not view.is_checked:
            view = view.following(self.view) if self.view else view
            self.call_after_refresh(self._check, view)
        self.view = view
        return view

    def _forget_questions(self, view: CaseView) -> None:
        """Forget what was known of questions that are others now, and have it suggested afresh."""
        labels = {q.label for q in view.case.request.questions}
        self.suggestions = {k: v for k, v in self.suggestions.items() if k in labels}
        if self.spot.question not in labels:
            self.spot = Spot(section=self.spot.section)
        self.call_after_refresh(self.suggest_when_ready)

    @work(thread=True, exclusive=True, group="checks")
    def _check(self, view: CaseView) -> None:
        """Check and rehearse the letter off the event loop, once it has been shown."""
        try:
            self.post_message(self.Checked(checked(self.desk, view)))
        except FoiassistError as error:
            self.post_message(self.Refused(error))

    @on(Checked)
    async def _checked(self, message: Checked) -> None:
        if message.view != self.view:
            return  # the case has changed since, and is checked again
        self.view = message.view
        self.query_one(CaseBar).show(message.view)
        await self.query_one(Letter).show(message.view)
        self.show_spot()

    # What is known of a place

    def go_to_spot(self, spot: Spot) -> None:
        """Show what is known of another place."""
        if spot != self.spot:
            self.spot = spot
            self.show_spot()

    def _settle_spot(self) -> None:
        """Let the questions follow the section under the cursor."""
        card = self.query_one(Letter).current
        if card is None:
            self.spot = Spot(question=self.current_question)
        elif not self.spot.question:
            self.spot = Spot(section=card.section.id)
            self._mark_question(card.section.questions)

    def show_spot(self) -> None:
        """Show what is known of the spot, and ask the library what is not."""
        if self.view is None:
            return
        self._settle_spot()
        self.query_one(QuestionStrip).show(self.view, self.current_question)
        evidence = self.evidence.get(self.spot)
        if evidence is None and not self.library_is_ready:
            evidence = SpotEvidence(why_not=LIBRARY_NOT_READY)
        elif evidence is None:
            spot = self.spot
            self.set_timer(_LOOK_UP_SECONDS, lambda: self._look_up_if_still(spot))
        suggestion = self.suggestions.get(self.spot.question or self._answered_here())
        groups = groups_for(self.view, self.spot, evidence or SpotEvidence(), suggestion)
        self.query_one(SidePane).show(self._about_spot(), groups)

    def _answered_here(self) -> str:
        answers = self.spot.section.startswith("answer-")
        return self.spot.section.removeprefix("answer-") if answers else ""

    def _about_spot(self) -> str:
        if self.spot.question:
            return f"For question {self.spot.question}"
        return "For this section" if self.spot.section else "For this case"

    def _mark_question(self, labels: tuple[str, ...]) -> None:
        questions = self.query_one(QuestionList)
        if len(labels) == 1 and self.focused is not questions:
            questions.go_to(labels[0])

    def _look_up_if_still(self, spot: Spot) -> None:
        if spot == self.spot and spot not in self.evidence and self.view is not None:
            self._look_up(self.view, spot)

    @work(thread=True, exclusive=True, group="evidence")
    def _look_up(self, view: CaseView, spot: Spot) -> None:
        """Ask the library off the event loop; it answers by message only."""
        try:
            evidence = look_up(self.desk, view.case, spot)
        except FoiassistError as error:
            evidence = SpotEvidence(why_not=error.message)
        self.post_message(self.LookedUp(spot, evidence))

    @on(LookedUp)
    def _looked_up(self, message: LookedUp) -> None:
        self.evidence[message.spot] = message.evidence
        if message.spot == self.spot:
            self.show_spot()

    def library_coming(self, words: str) -> None:
        """Note how far the library has come; empty words: it is not being made ready."""
        self.library_is_coming = bool(words)
        for bar in self.query(CaseBar):
            bar.say_library(words)

    def library_failed(self) -> None:
        """Note that the library cannot be searched."""
        self.library_coming("")

    def library_ready(self) -> None:
        """Note that the library can be searched now."""
        self.library_is_ready = True
        self.library_coming("")
        self.suggest_when_ready()
        self.show_spot()

    def suggest_when_ready(self) -> None:
        """Have decisions suggested, once the library can be searched."""
        if self.library_is_ready and self.view is not None and self.view.case.undecided():
            self._suggest(self.view)

    @work(thread=True, exclusive=True, group="suggestions")
    def _suggest(self, view: CaseView) -> None:
        """Suggest a decision for each question off the event loop."""
        try:
            self.post_message(self.Suggested(self.desk.evidence.suggest(view.case)))
        except FoiassistError as error:
            self.post_message(self.Refused(error))

    @on(Suggested)
    def _suggested(self, message: Suggested) -> None:
        self.suggestions = {s.question: s for s in message.suggestions}
        offers = self.query_one(PromptLine).offers
        offers.decisions = {
            s.question: " ".join([s.answer.value, *_provisions(s)])
            for s in message.suggestions
            if s.answer is not None
        }
        if self.view is not None:
            self.query_one(QuestionList).show(self.view, self.suggestions)
        self.show_spot()


def _provisions(suggestion: Suggestion) -> tuple[str, ...]:
    """Return what a suggested refusal would be under, where the answer does not say it itself."""
    answer = suggestion.answer
    if answer is None or not answer.refuses or answer.implied_section is not None:
        return ()
    return tuple(ranked.section for ranked in suggestion.exemptions[:1])
