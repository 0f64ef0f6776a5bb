"""Every question answered, and for each whether the information is held."""

from __future__ import annotations

from collections.abc import Iterator

from foiassist.case.case import Case
from foiassist.case.decision import Decision
from foiassist.case.finding import Finding, Severity
from foiassist.case.section import Section
from foiassist.law.answers import Answer
from foiassist.law.exemptions import LIMIT_SECTIONS
from foiassist.law.letters import LetterKind
from foiassist.steps.check.duty import missing
from foiassist.steps.check.restated import says_only_that_it_is_held
from foiassist.steps.check.wording import (
    advises,
    points_the_way,
    refuses,
    states_limit,
)
from foiassist.steps.verify.holding import statements_in

_FRONT = frozenset({"request", "decision"})
"""Sections about the letter as a whole, which answer no question by themselves."""

_ADVISED = frozenset({Answer.COST_LIMIT, Answer.CLARIFICATION, Answer.TRANSFERRED})


def unanswered(case: Case) -> Iterator[Finding]:
    """Yield a finding for each question that nobody decided, or that no section answers."""
    for question in case.request.questions:
        if not case.decisions_on(question.label):
            message = f"Nobody has decided question {question.label}. Decide how it is answered."
            yield Finding("undecided", Severity.BLOCKER, message, "FOIA 2000 s.1(1)")
        if not _answers(case, question.label):
            message = (
                f"Question {question.label} is not answered anywhere in the letter. Draft or write "
                "a section that answers it."
            )
            yield missing("s1-1-a", message)


def unsaid_holding(case: Case, kind: LetterKind) -> Iterator[Finding]:
    """Yield a finding for each decision on what is held that the letter does not state.

    Source: FOIA 2000 s.1(1)(a).
    """
    for decision in case.decisions:
        sections = _answers(case, decision.question)
        if not sections or decision.answer.holds is None or _states(case, sections, decision):
            continue
        held = "is held" if decision.answer.holds else "is not held"
        message = (
            f"The letter does not say whether the information in question {decision.question} is "
            f"held. Say that it {held}."
        )
        yield missing("s1-1-a", message, kind=kind, section=sections[0].id)


def empty_answers(case: Case) -> Iterator[Finding]:
    """Yield a finding for each disclosure that says the information is held and gives nothing.

    Source: FOIA 2000 s.1(1)(b).
    """
    for decision in case.decisions:
        if decision.answer is not Answer.DISCLOSED or decision.part:
            continue
        sections = _answers(case, decision.question)
        text = "\n\n".join(section.text for section in sections)
        if text and says_only_that_it_is_held(text):
            message = (
                f"Question {decision.question} is decided as disclosed, and the letter says only "
                "that the information is held. Give it, enclose it, or say where it is."
            )
            yield missing("s1-1-b", message, section=sections[0].id)


def unhelpful(case: Case, kind: LetterKind) -> Iterator[Finding]:
    """Yield a finding for each answer that leaves the applicant without what it owes them.

    Source: FOIA 2000 s.16(1), s.17(5) and s.21(1).
    """
    letter = _whole(case)
    for decision in case.decisions:
        sections = _answers(case, decision.question)
        text = "\n\n".join(section.text for section in sections)
        place = sections[0].id if sections else None
        if sections and decision.answer is Answer.PUBLISHED and not points_the_way(text):
            message = (
                f"Question {decision.question} is answered as published, but nothing says where. "
                "Give a link or a precise direction."
            )
            yield missing("s21-where", message, section=place)
        limit = (decision.answer.implied_section or "").partition("(")[0]
        if limit in LIMIT_SECTIONS and not states_limit(letter, limit):
            message = f"The letter does not state that section {limit} is relied on. State it."
            yield missing("s17-5", message, kind=kind, section=place)
        if decision.answer in _ADVISED and not advises(letter):
            message = (
                f"Nothing advises the applicant on question {decision.question}. Say what could be "
                "given, where to look, or how to ask again."
            )
            yield missing("s16", message, kind=kind, section=place)


def _answers(case: Case, label: str) -> tuple[Section, ...]:
    """Return the sections that answer a question, the reasons for exemptions left aside."""
    return tuple(
        section
        for section in case.sections
        if label in section.questions
        and section.id not in _FRONT
        and not section.id.startswith(("reason-", "redaction", "advice"))
        and section.text.strip()
    )


def _states(case: Case, sections: tuple[Section, ...], decision: Decision) -> bool:
    """Return whether the letter says, or plainly shows, what *decision* says is held."""
    own = "\n\n".join(section.text for section in sections)
    if decision.answer in {Answer.DISCLOSED, Answer.PUBLISHED, Answer.TO_BE_PUBLISHED}:
        return True
    front = "\n\n".join(section.text for section in case.sections if section.id in _FRONT)
    wanted = decision.answer.holds
    if any(statement.is_held is wanted for statement in statements_in(f"{own}\n\n{front}")):
        return True
    return bool(wanted) and refuses(own)


def _whole(case: Case) -> str:
    """Return what the letter says itself, apart from the rights to complain."""
    left_out = {"request", "rights", "sign-off"}
    return "\n\n".join(section.text for section in case.sections if section.id not in left_out)
