"""Drafting at the desk: proposals for sections, and the officer's edits and acceptance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from foiassist.case.case import Case
from foiassist.case.clean_text import clean
from foiassist.case.lent_wording import LentWording
from foiassist.case.people import Act, Person
from foiassist.case.section import Section, SectionState
from foiassist.desk.draft_events import (
    DraftEvent,
    DraftFinished,
    FellBack,
    PieceWritten,
    SectionDrafted,
    SectionStarted,
)
from foiassist.desk.evidence import Evidence
from foiassist.desk.fit_draft import decided_in, in_letter_order, with_draft
from foiassist.desk.letter_draft import LetterDraft
from foiassist.desk.offered_redrafts import OFFERED
from foiassist.desk.office import Office
from foiassist.desk.seen_version import (
    SINCE_COMPARED,
    SINCE_LOOKED,
    SINCE_READ,
    WHILE_EDITED,
    check_seen,
)
from foiassist.desk.unrecorded import UNRECORDED
from foiassist.errors import (
    CaseChanged,
    SectionAccepted,
    SectionNotFound,
    WrongStage,
)
from foiassist.ports import WorkingText
from foiassist.ports.drafting import Metered, Tokens
from foiassist.steps.plan_response import plan_response

__all__ = [
    "DraftEvent",
    "DraftFinished",
    "Drafting",
    "FellBack",
    "PieceWritten",
    "SectionDrafted",
    "SectionStarted",
]


class Drafting:
    """Proposes sections; a person edits and accepts them."""

    def __init__(self, office: Office, evidence: Evidence) -> None:
        self._office = office
        self._evidence = evidence

    def tokens(self) -> Tokens:
        """Return what a language model has read and written here; none where none drafts."""
        drafter = self._office.drafter
        return drafter.tokens if isinstance(drafter, Metered) else Tokens()

    def pence_for_a_million(self) -> tuple[int, int]:
        """Return what a million tokens cost, read and written; 0 where no price is set."""
        settings = self._office.settings
        return settings.model_pence_read, settings.model_pence_written

    # Proposing

    def draft(self, by: Person, reference: str) -> Iterator[DraftEvent]:
        """Draft every planned section that no person has written or accepted, and save it.

        Raises:
            CaseError: The case does not allow it, or its decisions changed meanwhile.
            EvidenceError: The library cannot be searched.
        """
        case = self._office.store.get(reference)
        case.check_may(by, Act.DRAFT)
        new: list[Section] = []
        for event in self.draft_case(case):
            if isinstance(event, DraftFinished):
                break
            if isinstance(event, SectionDrafted):
                new.append(event.section)
            yield event
        if not new and with_draft(case, by, new).sections == case.sections:
            yield DraftFinished(case)
            return

        def change(stored: Case) -> Case:
            if decided_in(stored) != decided_in(case):
                raise CaseChanged(
                    f"What was decided in {reference} changed while it was being drafted; "
                    "the draft was not saved.",
                    hint="Draft it again.",
                )
            return with_draft(stored, by, new)

        saved = self._office.change(
            reference, by, Act.DRAFT, change, detail=f"{len(new)} sections drafted."
        )
        yield DraftFinished(saved)

    def draft_case(self, case: Case) -> Iterator[DraftEvent]:
        """Draft a case that need not be stored; ends with the case, nothing saved."""
        written = {section.id for section in case.sections if section.by}
        plans = [plan for plan in plan_response(case) if plan.id not in written]
        draft = LetterDraft(self._office, self._evidence, case)
        sections: list[Section] = []
        for number, plan in enumerate(plans, start=1):
            yield SectionStarted(plan.id, plan.title, number, len(plans))
            for event in draft.section(plan):
                if isinstance(event, SectionDrafted):
                    sections.append(event.section)
                yield event
        kept = tuple(section for section in case.sections if section.by)
        whole = replace(case, sections=(*kept, *sections))
        yield DraftFinished(in_letter_order(whole))

    def propose(
        self, by: Person, reference: str, section_id: str, instruction: str = ""
    ) -> Iterator[DraftEvent]:
        """Draft one section again, saving nothing: `take` saves it if a person wants it.

        Raises:
            SectionNotFound: The letter neither has nor needs such a section.
            SectionAccepted: A person accepted it; edit it instead.
        """
        case = self._office.store.get(reference)
        case.check_may(by, Act.DRAFT)
        if any(section.id == section_id and section.is_accepted for section in case.sections):
            raise SectionAccepted(
                f"{section_id} was accepted; it is not drafted again.",
                hint="Edit it yourself, which takes the acceptance back.",
            )
        for plan in plan_response(case):
            if plan.id == section_id:
                draft = LetterDraft(self._office, self._evidence, case)
                yield from draft.section(plan, instruction)
                return
        raise SectionNotFound(
            f"The letter in {reference} needs no section called {section_id!r}.",
            hint="Decide the question first: the letter follows from the decisions.",
        )

    def lent(self, case: Case, section_id: str) -> tuple[LentWording, ...]:
        """Return what past letters and guidance lend to a section: wording that carries no fact.

        Raises:
            EvidenceError: The library cannot be searched.
        """
        draft = LetterDraft(self._office, self._evidence, case)
        plans = (plan for plan in plan_response(case) if plan.id == section_id)
        return tuple(wording for plan in plans for wording in draft.lent(plan))

    def take(self, by: Person, reference: str, section: Section, *, seen_version: int = 0) -> Case:
        """Save a proposed section over the present one, which stays in the history.

        Raises:
            CaseChanged: The present section has another version than *seen_version*, which
                the proposal was compared with; 0: whichever it has.
        """
        proposal = replace(section, state=SectionState.DRAFTED, by="")

        def change(case: Case) -> Case:
            check_seen(case, section.id, seen_version, SINCE_COMPARED)
            taken = case.drafted(by, [proposal])
            return in_letter_order(taken)

        return self._office.change(
            reference,
            by,
            Act.DRAFT,
            change,
            about=section.id,
            detail=f"{section.title}: a new draft by {section.provenance.drafter} was taken.",
        )

    # The officer's hand

    def edit(
        self, by: Person, reference: str, section_id: str, text: str, *, seen_version: int
    ) -> Case:
        """Save a person's own words as a new version of a section.

        Raises:
            CaseChanged: The section has a later version than the one that was edited; the
                words are kept as unfinished.
        """

        def change(case: Case) -> Case:
            check_seen(case, section_id, seen_version, WHILE_EDITED)
            return case.section_edited(by, section_id, clean(text))

        try:
            case = self._office.change(reference, by, Act.EDIT_SECTION, change, about=section_id)
        except (CaseChanged, SectionNotFound, WrongStage):
            self.keep(by, reference, section_id, text)
            raise
        self._office.store.drop_working_text(reference, section_id)
        return case

    def restore(
        self, by: Person, reference: str, section_id: str, number: int, *, seen_version: int
    ) -> Case:
        """Save an earlier version of a section over the present one, as the person's own words.

        Args:
            by: Whose words they become.
            reference: The case.
            section_id: The section.
            number: Place of the version among those of `versions`, from 1.
            seen_version: Version of the section that the earlier one was compared with.

        Raises:
            CaseChanged: The section has another version than *seen_version*.
            SectionNotFound: It has no such version.
        """
        versions = self.versions(reference, section_id)
        if not 0 < number <= len(versions):
            raise SectionNotFound(
                f"{section_id} has no version {number} in {reference}.",
                hint=f"It has {len(versions)}.",
            )
        earlier = versions[number - 1].text

        def change(case: Case) -> Case:
            check_seen(case, section_id, seen_version, SINCE_LOOKED)
            return case.section_edited(by, section_id, earlier)

        return self._office.change(
            reference,
            by,
            Act.EDIT_SECTION,
            change,
            about=section_id,
            detail=f"Version {number} was put back.",
        )

    def accept(self, by: Person, reference: str, section_id: str, *, seen_version: int = 0) -> Case:
        """Accept a section as it stands.

        Raises:
            NeededOpen: Something in it is still to be supplied.
            CaseChanged: It has another version than *seen_version*, which was read; 0: whichever.
        """

        def change(case: Case) -> Case:
            check_seen(case, section_id, seen_version, SINCE_READ)
            return case.section_accepted(by, section_id)

        return self._office.change(reference, by, Act.ACCEPT_SECTION, change, about=section_id)

    def remove(self, by: Person, reference: str, section_id: str) -> Case:
        """Take a section out of the letter; its versions stay in the record."""
        return self._office.change(
            reference,
            by,
            Act.REMOVE_SECTION,
            lambda case: case.section_removed(by, section_id),
            about=section_id,
        )

    def versions(self, reference: str, section_id: str) -> tuple[Section, ...]:
        """Return every stored version of a section, oldest first."""
        return self._office.store.section_versions(reference, section_id)

    # What is being typed

    def keep(self, by: Person, reference: str, section_id: str, text: str) -> None:
        """Keep what is being typed, so that a kill or a dropped line loses nothing."""
        at = self._office.now().isoformat(timespec="seconds")
        working = WorkingText(section_id, clean(text), by.name, at)
        self._office.store.keep_working_text(reference, working)

    def unfinished(self, reference: str) -> tuple[WorkingText, ...]:
        """Return what was being typed in the sections of a case and never finished."""
        kept = self._office.store.working_texts(reference)
        return tuple(one for one in kept if not one.section.startswith((OFFERED, UNRECORDED)))

    def unfinished_cases(self) -> dict[str, tuple[str, ...]]:
        """Return the references of cases with unfinished words, and whose words they are."""
        cases: dict[str, tuple[str, ...]] = {}
        for reference, by in self._office.store.typing():
            names = cases.get(reference, ())
            cases[reference] = names if by in names else (*names, by)
        return cases

    def forget_unfinished(self, reference: str, section_id: str) -> None:
        """Drop what was being typed in a section, because the person does not want it."""
        self._office.store.drop_working_text(reference, section_id)
