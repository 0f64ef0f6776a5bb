"""A case: one request from receipt to approval. Every change to a case goes through here.

The three things that only people do (decide, accept, approve) are methods that take the
person; nothing else in foiassist can bring them about.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from foiassist.case import rules
from foiassist.case.corrected_questions import what_follows
from foiassist.case.decision import Decision, Reason, reasons_with
from foiassist.case.extension import Extension
from foiassist.case.fact import Fact, facts_with
from foiassist.case.particulars import without_ending
from foiassist.case.people import Act, Person
from foiassist.case.request import Request
from foiassist.case.review import Approval, Override, Remark, resolved
from foiassist.case.section import Section
from foiassist.case.stages import Stage
from foiassist.law.letters import ALONG_THE_WAY, LetterKind, kind_of_letter


@dataclass(frozen=True, slots=True)
class Case:
    """A request with everything decided, written and said about it."""

    reference: str
    received: date
    request: Request
    authority_kind: str = ""
    """police, council, nhs, …; empty where nobody said."""

    officer: str = ""
    letter: str = ""
    """Which letter this is, where it stands beside the response: 'extension'; mostly empty."""

    stage: Stage = Stage.DRAFTING
    clock_from: date | None = None
    """Day the clock started afresh with a clarification (s.10(6)); None: the day of receipt."""

    clarification_asked: date | None = None
    extension: Extension | None = None
    decisions: tuple[Decision, ...] = ()
    reasons: tuple[Reason, ...] = ()
    facts: tuple[Fact, ...] = ()
    sections: tuple[Section, ...] = ()
    remarks: tuple[Remark, ...] = ()
    overrides: tuple[Override, ...] = ()
    approval: Approval | None = None
    hands: tuple[str, ...] = ()
    """Everybody who decided, wrote or accepted anything here; none of them may approve it."""

    version: int = 0
    """Counts changes; a change made on a stale version is refused by the store."""

    @property
    def printed_reference(self) -> str:
        """The reference that the applicant knows: of a letter beside a response, the case's."""
        return without_ending(self.reference) if self.letter else self.reference

    @property
    def clock_start(self) -> date:
        """The day after which the working days are counted."""
        return self.clock_from or self.received

    @property
    def kind(self) -> LetterKind:
        """What the letter is: what it was begun as, or what its decisions make it."""
        if self.letter:
            return LetterKind(self.letter)
        return kind_of_letter(decision.answer for decision in self.decisions)

    @property
    def answers_questions(self) -> bool:
        """Whether the letter answers the questions; one along the way leaves them open."""
        return self.kind not in ALONG_THE_WAY

    def section(self, section_id: str) -> Section:
        """Return the section with *section_id*.

        Raises:
            SectionNotFound: The letter has none.
        """
        return rules.section_called(self, section_id)

    def decisions_on(self, label: str) -> tuple[Decision, ...]:
        """Return the decisions on one question, one for each of its parts."""
        return tuple(decision for decision in self.decisions if decision.question == label)

    def facts_for(self, label: str) -> tuple[Fact, ...]:
        """Return the facts recorded for one question."""
        return tuple(f for f in self.facts if f.question == label and not f.about)

    def particular(self, name: str, label: str = "") -> str:
        """Return what was recorded of the letter under *name*, or an empty string."""
        named = (f.text for f in self.facts if f.about == name and f.question == label)
        return next(named, "")

    def undecided(self) -> tuple[str, ...]:
        """Return the labels of the questions that this letter must answer and nobody decided."""
        if not self.answers_questions:
            return ()
        decided = {decision.question for decision in self.decisions}
        return tuple(q.label for q in self.request.questions if q.label not in decided)

    def check_may(self, by: Person, act: Act) -> None:
        """Let *act* pass, or say why not; see `rules.check_may`."""
        rules.check_may(self, by, act)

    # Questions, decisions and facts

    def asked_as(self, by: Person, request: Request, into: Mapping[str, str]) -> Case:
        """Return the case with its questions as a person reads them; see `what_follows`."""
        self.check_may(by, Act.CORRECT_QUESTIONS)
        return self._written(by, **what_follows(self, request, into))

    def decided(
        self, by: Person, decisions: Iterable[Decision], reasons: Iterable[Reason] = ()
    ) -> Case:
        """Return the case with the person's decisions in place of those on the same questions.

        Raises:
            NotPermitted, WrongStage: See `check_may`.
            QuestionNotFound: A decision is about a question the request does not have.
        """
        self.check_may(by, Act.DECIDE)
        new = tuple(replace(decision, by=by.name) for decision in decisions)
        rules.check_questions(self, (decision.question for decision in new))
        given = tuple(replace(reason, by=by.name) for reason in reasons)
        labels = {decision.question for decision in new}
        kept = tuple(old for old in self.decisions if old.question not in labels)
        place = {q.label: number for number, q in enumerate(self.request.questions)}
        ordered = tuple(sorted((*kept, *new), key=lambda decision: place[decision.question]))
        return self._written(by, decisions=ordered, reasons=reasons_with(self.reasons, given))

    def with_facts(self, by: Person, facts: Iterable[Fact]) -> Case:
        """Return the case with facts added; one recorded already is not added twice.

        A particular of the letter takes the place of the one recorded before.

        Raises:
            NotPermitted, WrongStage: See `check_may`.
            QuestionNotFound: A fact is about a question the request does not have.
        """
        self.check_may(by, Act.RECORD_FACT)
        new = tuple(replace(fact, by=by.name) for fact in facts)
        rules.check_questions(self, (fact.question for fact in new if fact.question))
        return self._written(by, facts=facts_with(self.facts, new))

    # Sections

    def drafted(self, by: Person, sections: Iterable[Section]) -> Case:
        """Return the case with a machine's sections where no person's words would be lost.

        Raises:
            NotPermitted, WrongStage: See `check_may`.
            SectionAccepted: A section of this id was accepted by a person.
        """
        self.check_may(by, Act.DRAFT)
        new = {section.id: section for section in sections}
        rules.check_none_accepted(self, new)
        versions = {old.id: old.version for old in self.sections}
        fresh = [
            replace(section, version=versions.get(section.id, 0) + 1) for section in new.values()
        ]
        return self._with_sections(by, fresh)

    def section_edited(self, by: Person, section_id: str, text: str) -> Case:
        """Return the case with a person's own words in one section; remarks on it are answered.

        Raises:
            NotPermitted, WrongStage, SectionNotFound: See `check_may` and `section`.
        """
        self.check_may(by, Act.EDIT_SECTION)
        edited = self._with_sections(by, [self.section(section_id).edited(text, by.name)])
        return replace(edited, remarks=resolved(self.remarks, section_id))

    def section_accepted(self, by: Person, section_id: str) -> Case:
        """Return the case with one section accepted by *by*.

        Raises:
            NotPermitted, WrongStage, SectionNotFound: See `check_may` and `section`.
            NeededOpen: Something in the section is still to be supplied.
        """
        self.check_may(by, Act.ACCEPT_SECTION)
        section = self.section(section_id)
        rules.check_can_be_accepted(section)
        return self._with_sections(by, [section.accepted(by.name)])

    def section_removed(self, by: Person, section_id: str) -> Case:
        """Return the case without one section.

        Raises:
            NotPermitted, WrongStage, SectionNotFound: See `check_may` and `section`.
        """
        self.check_may(by, Act.REMOVE_SECTION)
        gone = self.section(section_id)
        return self._written(by, sections=tuple(s for s in self.sections if s is not gone))

    # The clock

    def clarification_sought(self, by: Person, on: date) -> Case:
        """Return the case waiting for the applicant; the clock starts afresh when they answer.

        Source: FOIA 2000 s.1(3) and s.10(6).
        """
        self.check_may(by, Act.ASK_CLARIFICATION)
        return self._changed(stage=Stage.CLARIFICATION, clarification_asked=on)

    def clarification_received(self, by: Person, on: date) -> Case:
        """Return the case with its clock started afresh on the day the clarification came.

        Source: FOIA 2000 s.10(6), "date of receipt" (b).
        """
        self.check_may(by, Act.RECEIVE_CLARIFICATION)
        return self._changed(stage=Stage.DRAFTING, clock_from=on)

    def extended(self, by: Person, extension: Extension) -> Case:
        """Return the case with more time for the public interest test.

        Source: FOIA 2000 s.10(3).
        """
        self.check_may(by, Act.EXTEND_TIME)
        return self._changed(extension=replace(extension, by=by.name))

    # Review

    def sent_for_review(self, by: Person) -> Case:
        """Return the case in the supervisor's queue.

        Raises:
            NotPermitted, WrongStage: See `check_may`.
            NeededOpen: A section is not accepted yet, or there is no letter.
        """
        self.check_may(by, Act.SEND_FOR_REVIEW)
        rules.check_can_be_sent(self)
        return self._changed(stage=Stage.IN_REVIEW)

    def remarked(self, by: Person, section_id: str, text: str, at: datetime) -> Case:
        """Return the case with a supervisor's remark on a section, or on the letter ('')."""
        self.check_may(by, Act.REMARK)
        if section_id:
            self.section(section_id)
        return self._changed(remarks=(*self.remarks, Remark(section_id, text, by.name, at)))

    def returned(self, by: Person, reasons: str, at: datetime) -> Case:
        """Return the case to the officer, with the reasons as a remark on the letter.

        Raises:
            ValueError: No reason was given.
        """
        self.check_may(by, Act.RETURN_TO_OFFICER)
        if not reasons.strip():
            raise ValueError("a case is returned with reasons")
        remark = Remark("", reasons, by.name, at)
        return self._changed(stage=Stage.DRAFTING, remarks=(*self.remarks, remark))

    def approved(self, by: Person, letter_sha256: str, at: datetime) -> Case:
        """Return the case approved for the exact text with this digest.

        Raises:
            NotPermitted: They wrote, decided or accepted something in it themselves, or see
                `check_may`.
            WrongStage: See `check_may`.
        """
        self.check_may(by, Act.APPROVE)
        rules.check_had_no_hand(self, by)
        approval = Approval(by.name, at, letter_sha256)
        done = resolved(self.remarks)
        return self._changed(stage=Stage.APPROVED, approval=approval, remarks=done)

    def overridden(self, by: Person, override: Override) -> Case:
        """Return the case with a supervisor's reason for letting a finding stand.

        Raises:
            ValueError: No reason was given.
        """
        self.check_may(by, Act.OVERRIDE_FINDING)
        if not override.reason.strip():
            raise ValueError("an override needs a reason")
        return self._changed(overrides=(*self.overrides, replace(override, by=by.name)))

    def _with_sections(self, by: Person, changed: Iterable[Section]) -> Case:
        new = {section.id: section for section in changed}
        kept = tuple(new.pop(old.id, old) for old in self.sections)
        return self._written(by, sections=(*kept, *new.values()))

    def _written(self, by: Person, **changes: object) -> Case:
        """Return the case changed by a hand in the letter: any approval is void."""
        hands = self.hands if by.name in self.hands else (*self.hands, by.name)
        stage = Stage.DRAFTING if self.stage is Stage.APPROVED else self.stage
        return self._changed(hands=hands, stage=stage, approval=None, **changes)

    def _changed(self, **changes: object) -> Case:
        return replace(self, version=self.version + 1, **changes)  # type: ignore[arg-type]  # names are this class's own fields
