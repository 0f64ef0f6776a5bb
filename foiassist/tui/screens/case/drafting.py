"""Drafting a case: the machine's sections, and redrafts that wait for a person's yes or no."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.worker import get_current_worker

from foiassist.case.people import Person
from foiassist.case.section import Section
from foiassist.conversation.case_view import CaseView, read_view
from foiassist.conversation.writing.offered import never_answered
from foiassist.conversation.writing.still_needed import still_needed
from foiassist.desk import Desk
from foiassist.desk.drafting import DraftEvent, FellBack, SectionDrafted, SectionStarted
from foiassist.errors import CaseChanged, FoiassistError
from foiassist.tui.screens.case.editing import CaseEditing
from foiassist.tui.screens.difference_screen import DifferenceScreen, Offer
from foiassist.tui.widgets.case_bar import CaseBar
from foiassist.tui.widgets.conversation import CASE, PromptLine, Transcript

DRAFT_WAITS = (
    "The library is still being made ready; the letter is drafted as soon as it is. "
    "Go on deciding meanwhile."
)


class CaseDrafting(CaseEditing):
    """Has sections drafted off the event loop; nothing replaces a text before a person says so."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "r", "redraft", "Redraft", id="case.redraft", show=False,
            tooltip="Have the section drafted again, and see the difference first.",
        ),
    ]  # fmt: skip

    @dataclass
    class Drafting(Message):
        """The drafter is at work."""

        event: DraftEvent

    @dataclass
    class Proposed(Message):
        """A section has been drafted again; nothing is saved."""

        section: Section

    @dataclass
    class DraftFailed(Message):
        """The drafter failed; nothing was changed."""

        error: FoiassistError

    @dataclass
    class NeverAnswered(Message):
        """Redrafts were offered, and the program was closed before they were answered."""

        said: tuple[str, ...]

    class Drafted(Message):
        """The whole letter is drafted."""

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
        self._proposals: dict[str, tuple[str, Section]] = {}
        """Redrafts that wait to be shown, by section, with the text that each is held against."""

        self._wanted = ""
        """What was asked for when the letter was drafted last."""

        self._draft_waits = False
        """Whether a draft was asked for before the library was ready."""

    async def show_view(self, view: CaseView) -> None:
        """Show the case as it now stands, and at first say which redrafts were never answered."""
        first = self.view is None
        await super().show_view(view)
        if first:
            self.ask(
                lambda: self.NeverAnswered(never_answered(self.desk, self.person, self.reference))
            )

    @on(NeverAnswered)
    def _say_never_answered(self, message: NeverAnswered) -> None:
        for words in message.said:
            self.query_one(Transcript).say(CASE, words)

    # The whole letter

    def action_draft(self) -> None:
        """Have every section drafted that no person has written or accepted."""
        if self.library_is_coming:
            if not self._draft_waits:
                self.query_one(Transcript).say(CASE, DRAFT_WAITS)
            self._draft_waits = True
            return
        self._draft_waits = False
        self.query_one(CaseBar).say_doing("drafting")
        self._draft()

    def library_coming(self, words: str) -> None:
        """Note how far the library has come; draft what waited for it once it has come."""
        super().library_coming(words)
        if not words and self._draft_waits:
            self.action_draft()

    @work(thread=True, exclusive=True, group="draft")
    def _draft(self) -> None:
        """Draft off the event loop; a newer draft takes this one's place."""
        worker = get_current_worker()
        try:
            for event in _draft_in_turn(self.desk, self.person, self.reference):
                if worker.is_cancelled:
                    return
                self.post_message(self.Drafting(event))
            view = read_view(self.desk, self.reference)
        except FoiassistError as error:
            self.post_message(self.DraftFailed(error))
        else:
            self.post_message(self.Saved(view))
            self.post_message(self.Drafted())

    # One section

    def action_redraft(self, words: str = "") -> None:
        """Have a section drafted again; *words* name it or say how ('shorter')."""
        if self.view is None:
            return
        first, _, rest = words.partition(" ")
        named = any(section.id == first for section in self.view.case.sections)
        section_id = first if named else self.current_section
        now = self._section_now(section_id)
        against, waiting = self._proposals.pop(section_id, ("", None))
        if waiting is not None and not words and now is not None and now.text == against:
            self._show_difference(waiting)
        elif section_id:
            self.query_one(CaseBar).say_doing("redrafting")
            self._propose(section_id, rest if named else words)

    @work(thread=True, exclusive=True, group="redraft")
    def _propose(self, section_id: str, words: str) -> None:
        """Draft one section again off the event loop, saving nothing."""
        worker = get_current_worker()
        try:
            events = self.desk.drafting.propose(self.person, self.reference, section_id, words)
            for event in events:
                if worker.is_cancelled:
                    return
                self.post_message(self.Drafting(event))
                if isinstance(event, SectionDrafted):
                    self.desk.offered_redrafts.keep(self.person, self.reference, section_id, words)
                    self.post_message(self.Proposed(event.section))
        except FoiassistError as error:
            self.post_message(self.DraftFailed(error))

    @on(Proposed)
    def _offer(self, message: Proposed) -> None:
        self.query_one(CaseBar).say_doing("")
        new = message.section
        old = self._section_now(new.id)
        if old is not None and old.text == new.text:
            self.notify(f"The redraft of “{new.title}” says the same.", markup=False)
            self.ask(lambda: self._forget_offered(new))
        elif self._is_elsewhere():
            self._keep_for_later(old, new)
        else:
            self._show_difference(new)

    def _is_elsewhere(self) -> bool:
        """Return whether a difference would come in somebody's way: they write, or look away."""
        prompt = self.query_one(PromptLine)
        waits_at_prompt = prompt.has_focus and not prompt.value
        return self.app.screen is not self or (self.is_typing and not waits_at_prompt)

    def _section_now(self, section_id: str) -> Section | None:
        sections = self.view.case.sections if self.view else ()
        return next((section for section in sections if section.id == section_id), None)

    def _show_difference(self, new: Section) -> None:
        old = self._section_now(new.id)
        offer = Offer(
            f"Redraft of “{new.title}”",
            old.text if old else "",
            new.text,
            take="Take the redraft. The present text stays in the record.",
            leave="Leave the section as it is.",
        )
        self.app.push_screen(
            DifferenceScreen(offer, self.clock),
            lambda answer: self._answer(old, new, take=answer),
        )

    def _answer(self, old: Section | None, new: Section, *, take: bool | None) -> None:
        """Take a redraft, leave it, or with None have it wait until it is asked for again."""
        if take is None:
            self._keep_for_later(old, new)
        elif take:
            self.ask(lambda: self._taken(old, new))
        else:
            self.ask(lambda: self._forget_offered(new))

    def _keep_for_later(self, old: Section | None, new: Section) -> None:
        self._proposals[new.id] = (old.text if old else "", new)
        words = f"A redraft of “{new.title}” is ready; r on that section shows it."
        self.query_one(Transcript).say(CASE, words)

    def _forget_offered(self, new: Section) -> None:
        self.desk.offered_redrafts.forget(self.reference, new.id)

    def _taken(self, old: Section | None, new: Section) -> Message:
        self._forget_offered(new)
        sections = self.desk.cases.case(self.reference).sections
        now = next((section for section in sections if section.id == new.id), None)
        if (now and now.text) != (old and old.text):
            raise CaseChanged(
                f"“{new.title}” was changed since the difference was shown.",
                hint="Ask for the redraft again.",
            )
        version = now.version if now else 0
        self.desk.drafting.take(self.person, self.reference, new, seen_version=version)
        return self.Saved(read_view(self.desk, self.reference))

    # What the drafter says

    @on(Drafting)
    def _show_drafting(self, message: Drafting) -> None:
        match message.event:
            case SectionStarted(title=title, number=number, total=total):
                self.query_one(CaseBar).say_doing(f"drafting {number} of {total}: {title}")
            case FellBack(why=why):
                words = f"{why} The built-in drafter wrote it instead."
                self.query_one(Transcript).say(CASE, words)
            case _:
                pass

    @on(Drafted)
    def _show_drafted(self) -> None:
        self.query_one(CaseBar).say_doing("")
        wants = still_needed(self.view.case) if self.view is not None else ""
        if wants and wants != self._wanted:
            self.query_one(Transcript).say(CASE, wants)
        self._wanted = wants

    @on(DraftFailed)
    def _say_draft_failed(self, message: DraftFailed) -> None:
        self.query_one(CaseBar).say_doing("")
        self.show_refusal(message.error)


def _draft_in_turn(desk: Desk, person: Person, reference: str) -> Iterator[DraftEvent]:
    """Yield the events of a whole draft, begun again once where a change came in between."""
    try:
        yield from desk.drafting.draft(person, reference)
    except CaseChanged:
        yield from desk.drafting.draft(person, reference)
