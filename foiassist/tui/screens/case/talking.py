"""The conversation about a case: words become proposals, and a proposal waits for a yes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widgets import Input

from foiassist.case.people import Person
from foiassist.case.suggestion import Suggestion
from foiassist.conversation.exchange import Exchange, Place, Reply
from foiassist.conversation.in_words import suggestion_words
from foiassist.conversation.plain_words.meaning import Propose
from foiassist.desk import Desk
from foiassist.tui.screens.case.commands import CaseCommands
from foiassist.tui.widgets.conversation import CASE, PromptLine, Transcript
from foiassist.tui.widgets.letter import Letter
from foiassist.tui.widgets.question_list import QuestionList
from foiassist.tui.widgets.waiting_card import (
    PROPOSAL_CHOICES,
    Choice,
    Waiting,
    WaitingCard,
)

NOTHING_WAITS = (
    "Nothing waits to be taken. Say what to do on the prompt line (t), or go to an open question."
)
SAY_YES_OR_NO = "yes takes it · edit changes it first · no leaves it"
SAY_WHICH = "a number picks one · no leaves it"

_REASONS_SHOWN = 3
"""Reasons of a suggestion that its proposal shows; the side pane has them all."""


class CaseTalking(CaseCommands):
    """Understands what is said to the case, and carries out only what a person agrees to."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "t", "talk", "Talk", id="case.talk",
            tooltip="Say in your own words what to do, or ask.",
        ),
        Binding(
            "y", "take_waiting", "Take", id="case.take", show=False,
            tooltip="Take the proposal that waits; on an open question, have it proposed first.",
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
        self.exchange = Exchange(person)

    # Saying something

    def action_talk(self) -> None:
        """Go to the prompt line, to say something in plain words."""
        self.query_one(PromptLine).begin("")
        if self.view is not None:
            get_ready = partial(self.exchange.make_ready, self.view.case)
            self.run_worker(get_ready, thread=True, exclusive=True, group="words")

    @on(Input.Submitted, "#prompt")
    async def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        line = event.value.strip()
        if line:
            self.query_one(PromptLine).remember(line)
            await self.say_to_case(line)

    async def say_to_case(self, line: str) -> None:
        """Say something to the case, and show what it answers."""
        if self.view is None:
            return
        self.query_one(Transcript).say("you", line)
        place = Place(self.current_section, self.current_question)
        reply = self.exchange.say(line, self.view.case, place)
        await self._show_reply(reply, line)

    async def _show_reply(self, reply: Reply, line: str) -> None:
        if reply.words:
            self.query_one(Transcript).say(CASE, reply.words)
        if reply.proposal is not None:
            self.query_one(Transcript).say(CASE, f"{' '.join(reply.proposal.changes)} Shall I?")
        await self._show_waiting(_waiting(reply))
        if reply.to_edit:
            self.query_one(PromptLine).begin(reply.to_edit)
        if reply.lines:
            self.give_all(reply.lines, line)

    async def _show_waiting(self, waiting: Waiting | None) -> None:
        await self.query_one(WaitingCard).show(waiting)
        self.set_class(waiting is not None, "-waiting")
        self.query_one(PromptLine).say_waiting(_what_to_say(waiting))

    @on(QuestionList.SaidNone)
    async def _said_none(self, message: QuestionList.SaidNone) -> None:
        await self.say_to_case(f"question {message.label} is not a question")
        card = self.query_one(WaitingCard)
        if card.waiting is not None:
            card.focus()

    # What waits

    @on(WaitingCard.Chosen)
    async def _chosen(self, message: WaitingCard.Chosen) -> None:
        await self.say_to_case(message.words)

    @on(WaitingCard.SteppedBack)
    def _stepped_back(self) -> None:
        self.go_to_pane(self.pane)

    async def action_take_waiting(self) -> None:
        """Take what waits; where nothing does, have the suggestion for a question proposed."""
        card = self.query_one(WaitingCard)
        if card.waiting is not None:
            card.choose("y")
            return
        suggestion = self.suggestions.get(self.current_question)
        if suggestion is None or not self._is_open(self.current_question):
            self.notify(NOTHING_WAITS, markup=False)
        else:
            await self._propose_suggested(suggestion)

    def _is_open(self, label: str) -> bool:
        return self.view is not None and label in self.view.case.undecided()

    async def _propose_suggested(self, suggestion: Suggestion) -> None:
        label = suggestion.question
        answer = self.query_one(PromptLine).offers.decisions.get(label)
        if answer is None:
            self.query_one(Transcript).say(CASE, suggestion_words(suggestion))
            return
        because = (f"{b.source}: {b.why}" for b in suggestion.because[:_REASONS_SHOWN])
        line = f"/decide {label} {answer}"
        changes = (suggestion_words(suggestion), *because, f"Taking it gives: {line}")
        proposal = Propose(f"Question {label}: a suggestion", changes, (line,), (label,))
        await self._show_reply(self.exchange.offer(proposal), line)

    async def action_back(self) -> None:
        """Go back one step; what waits is left first, which changes nothing."""
        in_letter = self.query_one(Letter).has_focus_within or self.focused is None
        if in_letter and self.query_one(WaitingCard).waiting is not None:
            await self.say_to_case("no")
        else:
            await super().action_back()


def _waiting(reply: Reply) -> Waiting | None:
    """Return what a card shows of a reply, or None where nothing waits."""
    if reply.proposal is not None:
        return Waiting(reply.proposal.title, reply.proposal.changes, PROPOSAL_CHOICES)
    if reply.options:
        choices = tuple(
            Choice(str(number), words, pick)
            for number, (words, pick) in enumerate(
                zip(reply.options, reply.picks, strict=True), start=1
            )
        )
        return Waiting("Which?", (), choices, is_list=True)
    return None


def _what_to_say(waiting: Waiting | None) -> str:
    """Return what can be said to what waits."""
    if waiting is None:
        return ""
    return SAY_WHICH if waiting.is_list else SAY_YES_OR_NO
