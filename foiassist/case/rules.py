"""What must be so before something may be done to a case. Each rule passes, or says why not."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import TYPE_CHECKING

from foiassist.case.people import Act, Person, Role, is_same_person, may
from foiassist.case.section import Section
from foiassist.case.stages import Stage, allows
from foiassist.errors import (
    NeededOpen,
    NotPermitted,
    QuestionNotFound,
    SectionAccepted,
    SectionNotFound,
    WrongStage,
)

if TYPE_CHECKING:
    from foiassist.case.case import Case


def check_may(case: Case, by: Person, act: Act) -> None:
    """Let *act* pass, or say why not.

    Raises:
        NotPermitted: The person's role does not do this.
        WrongStage: The case is not at a stage where it can be done.
    """
    if not may(by.role, act):
        allowed = next((role.value for role in Role if may(role, act)), "nobody")
        raise NotPermitted(
            f"{by.name} is here as {by.role.value} and so cannot {_TO[act]}.",
            hint=f"Only the {allowed} can.",
        )
    if not allows(case.stage, act):
        raise WrongStage(
            f"{case.reference} is {case.stage.value}, so nobody can {_TO[act]}.",
            hint=_WAY_ON[case.stage],
        )


def check_questions(case: Case, labels: Iterable[str]) -> None:
    """Let labels of the request pass.

    Raises:
        QuestionNotFound: The request has no such question.
    """
    labels_known = [question.label for question in case.request.questions]
    for label in labels:
        if label not in labels_known:
            raise QuestionNotFound(
                f"The request in {case.reference} has no question {label!r}.",
                hint=f"Its questions are: {', '.join(labels_known) or 'none'}.",
            )


def section_called(case: Case, section_id: str) -> Section:
    """Return the section with *section_id*.

    Raises:
        SectionNotFound: The letter has none.
    """
    for section in case.sections:
        if section.id == section_id:
            return section
    known = ", ".join(section.id for section in case.sections) or "none yet"
    raise SectionNotFound(
        f"The letter in {case.reference} has no section called {section_id!r}.",
        hint=f"Its sections are: {known}.",
    )


def check_none_accepted(case: Case, drafted: Container[str]) -> None:
    """Let a machine's draft pass where no person has accepted the section.

    Raises:
        SectionAccepted: Somebody has.
    """
    for section in case.sections:
        if section.id in drafted and section.is_accepted:
            raise SectionAccepted(
                f"{section.title!r} was accepted by {section.by}; it is not drafted again.",
                hint="Edit it yourself, which takes the acceptance back.",
            )


def check_can_be_accepted(section: Section) -> None:
    """Let a section pass in which nothing is needed.

    Raises:
        NeededOpen: Something is still to be supplied.
    """
    if section.needed:
        raise NeededOpen(
            f"{section.title!r} cannot be accepted: it still needs {section.needed[0].what}.",
            hint="Record the fact or write the words, and accept it then.",
        )


def check_can_be_sent(case: Case) -> None:
    """Let a case pass whose letter is whole and accepted.

    Raises:
        NeededOpen: There is no letter, or a section is not accepted.
    """
    if not case.sections:
        raise NeededOpen(f"{case.reference} has no letter to review yet.", hint="Draft it first.")
    waiting = [section.title for section in case.sections if not section.is_accepted]
    if waiting:
        raise NeededOpen(
            f"{case.reference} cannot be sent for review: {len(waiting)} of "
            f"{len(case.sections)} sections are not accepted.",
            hint=f"The first is {waiting[0]!r}.",
        )


def check_had_no_hand(case: Case, by: Person) -> None:
    """Let somebody pass who neither decided, wrote nor accepted anything in the case.

    Raises:
        NotPermitted: They did.
    """
    if any(is_same_person(by.name, hand) for hand in (*case.hands, case.officer)):
        raise NotPermitted(
            f"{by.name} worked on {case.reference} and so cannot approve it.",
            hint="Another supervisor must approve it.",
        )


_WAY_ON = {
    Stage.DRAFTING: "Send it for review first.",
    Stage.CLARIFICATION: "Record the clarification when it comes.",
    Stage.IN_REVIEW: "The supervisor must return it first.",
    Stage.APPROVED: "Edit a section to reopen it; that voids the approval.",
}
"""What to do first, at each stage, before what was refused can be done."""

_TO = {
    Act.LOG_CASE: "log a case",
    Act.CORRECT_QUESTIONS: "correct the questions",
    Act.DECIDE: "decide a question",
    Act.RECORD_FACT: "record a fact",
    Act.DRAFT: "have the letter drafted",
    Act.EDIT_SECTION: "edit a section",
    Act.ACCEPT_SECTION: "accept a section",
    Act.REMOVE_SECTION: "remove a section",
    Act.ASK_CLARIFICATION: "ask for clarification",
    Act.RECEIVE_CLARIFICATION: "record a clarification",
    Act.EXTEND_TIME: "extend the time",
    Act.SEND_FOR_REVIEW: "send it for review",
    Act.REMARK: "remark on it",
    Act.RETURN_TO_OFFICER: "return it to its officer",
    Act.APPROVE: "approve it",
    Act.OVERRIDE_FINDING: "let a finding stand",
    Act.EXPORT: "export the letter",
}
"""Each act, as what somebody wanted to do."""
