"""One draft of one letter: what its sections share is gathered once, and nothing is saved."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from foiassist.case.case import Case
from foiassist.case.evidence import Standing
from foiassist.case.lent_wording import LentWording, lend, lend_guidance, vocabulary_of
from foiassist.case.plan import SectionKind, SectionPlan
from foiassist.desk.draft_events import DraftEvent, FellBack, PieceWritten, SectionDrafted
from foiassist.desk.evidence import Evidence
from foiassist.desk.office import Office
from foiassist.errors import DraftingError
from foiassist.law.exemptions import section_of
from foiassist.ports import DraftTask
from foiassist.steps.draft_section import draft_section, task_for


class LetterDraft:
    """Drafts sections for a case as it stands; a case that has changed needs another draft."""

    def __init__(self, office: Office, evidence: Evidence, case: Case) -> None:
        self._office = office
        self._evidence = evidence
        self._case = case
        self._library = office.library()
        self._frame = office.frame(case)
        from foiassist.steps.guard_draft import DraftGuard

        self._guard = DraftGuard(case, self._frame, office.settings.authority.domains)

    def section(self, plan: SectionPlan, instruction: str = "") -> Iterator[DraftEvent]:
        """Draft one section; ends with the section, which has passed the guard.

        Raises:
            DraftingError: The built-in drafter failed.
            EvidenceError: The library cannot be searched.
        """
        task = self._task(plan, instruction)
        drafter = self._office.drafter
        fell_back = ""
        pieces: list[str] = []
        try:
            for piece in drafter.draft(task):
                pieces.append(piece)
                yield PieceWritten(plan.id, piece)
        except DraftingError as error:
            if drafter is self._office.fallback:
                raise
            fell_back = error.message
            yield FellBack(plan.id, fell_back)
            drafter = self._office.fallback
            pieces = list(drafter.draft(task))
        section = draft_section(task, "".join(pieces), drafter, self._library.digest, fell_back)
        yield SectionDrafted(self._guard.guarded(section))

    def _task(self, plan: SectionPlan, instruction: str) -> DraftTask:
        wording = self.lent(plan)
        return task_for(self._case, plan, self._frame, wording, self._library, instruction)

    def lent(self, plan: SectionPlan) -> tuple[LentWording, ...]:
        """Return past reasoning on the plan's exemptions that can carry no fact.

        Raises:
            EvidenceError: The library cannot be searched.
        """
        if plan.kind is not SectionKind.REASON:
            return ()
        questions = [self._case.request.question(label) for label in plan.questions]
        about = " ".join(question.text for question in questions if question)
        matches = self._evidence.for_reason(self._case, plan.exemptions[0], about)
        past = tuple(
            wording
            for match in matches
            if match.passage.standing is not Standing.OVERTURNED
            for wording in lend(match.passage, self._vocabulary)
        )
        guidance = self._library.guidance_on(section_of(plan.exemptions[0]))
        return past + (lend_guidance(guidance, self._vocabulary) if guidance else ())

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        """The words that lent wording may be made of: those that guidance itself uses."""
        guidance = self._library.guidance
        return vocabulary_of(tuple(text for one in guidance for _, text in one.parts))
