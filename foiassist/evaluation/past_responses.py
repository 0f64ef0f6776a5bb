"""Rows as past responses, so that one case can learn from the answers to others.

A row that has the authority's letters is understood as an import would understand it, so that the
library of an evaluation is like a team's; what a label says stands above what was read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from foiassist.case.case import Case
from foiassist.case.clean_text import clean
from foiassist.case.evidence import Library, PastQuestion, PastResponse
from foiassist.case.past_record import PastMessage, PastRecord, Side
from foiassist.evaluation.dataset import Row
from foiassist.law.answers import Answer
from foiassist.law.exemptions import section_of
from foiassist.steps.understand_response import understand_response

_ANSWERS = {
    "disclosed": Answer.DISCLOSED,
    "partly": Answer.PARTLY,
    "partly_cost": Answer.PARTLY,
    "refused": Answer.WITHHELD,
    "not_held": Answer.NOT_HELD,
    "ncnd": Answer.NCND,
    "cost_limit": Answer.COST_LIMIT,
    "vexatious": Answer.VEXATIOUS,
    "repeated": Answer.REPEATED,
    "clarify": Answer.CLARIFICATION,
    "transferred": Answer.TRANSFERRED,
    "s21": Answer.PUBLISHED,
    "s22": Answer.TO_BE_PUBLISHED,
}
"""Outcomes as datasets write them, as answers."""

_ANSWER_OF_SECTION = {
    "12": Answer.COST_LIMIT,
    "14": Answer.VEXATIOUS,
    "21": Answer.PUBLISHED,
    "22": Answer.TO_BE_PUBLISHED,
}


def answer_of(outcome: str, sections: Iterable[str]) -> Answer | None:
    """Return the answer that an outcome and the sections relied on amount to, where one is known.

    A section that names its own answer does so only where it stands alone.
    """
    listed = sorted(sections)
    if len(listed) == 1 and listed[0] in _ANSWER_OF_SECTION:
        return _ANSWER_OF_SECTION[listed[0]]
    if outcome in _ANSWERS:
        return _ANSWERS[outcome]
    return Answer.PARTLY if listed else None


def brought_in(row: Row, case: Case) -> PastResponse:
    """Return *row* as the library of a team that answered it would have it."""
    if not row.replies:
        return past_response(row, case)
    read = as_read(record_of(row))
    kind = row.authority_kind or read.authority_kind
    return replace(_labelled(read, row), reference=case.reference, authority_kind=kind)


def as_searched(response: PastResponse) -> PastResponse:
    """Return *response* without what no measured step searches for: answers, advice, all the rest.

    Suggestions look for past questions, and drafts for past reasons. To embed the rest as well
    took most of the time of a run and changed nothing that it says.
    """
    questions = tuple(replace(one, response="") for one in response.questions)
    return replace(response, questions=questions, advice="", letter="", unsorted=())


def record_of(row: Row) -> PastRecord:
    """Return the request of *row* and what the authority sent, as an import is given them."""
    asked = PastMessage(Side.APPLICANT, clean(row.request_text))
    replies = (PastMessage(Side.AUTHORITY, reply) for reply in row.replies)
    return PastRecord(
        row.id,
        "thread",
        messages=(asked, *replies),
        title=row.title,
        authority=row.authority,
        received=row.received,
        answered=row.answered,
    )


@lru_cache(maxsize=8192)
def as_read(record: PastRecord) -> PastResponse:
    """Return what an import understands of *record*; each is read once."""
    return understand_response(record)


def _labelled(read: PastResponse, row: Row) -> PastResponse:
    """Return *read* with what the label of *row* says in place of what was read.

    A section that the label does not have is taken out; one that was not read on any question is
    kept for the response as a whole. An outcome is put where no answer was read, and only where
    it can be meant for each question.
    """
    questions = tuple(_answered(one, row) for one in read.questions)
    if row.exemptions is None:
        return replace(read, questions=questions)
    questions = tuple(
        replace(one, exemptions=_among(row.sections, one.exemptions)) for one in questions
    )
    placed = {section_of(one) for question in questions for one in question.exemptions}
    whole = tuple(one for one in row.exemptions if section_of(one) not in placed)
    return replace(read, questions=questions, exemptions=whole)


def _answered(question: PastQuestion, row: Row) -> PastQuestion:
    own = (row.question_outcomes or {}).get(question.label)
    if own is not None:
        answer = answer_of(own.outcome, map(section_of, own.exemptions))
        exemptions = own.exemptions or question.exemptions
        return replace(question, answer=_value(answer) or question.answer, exemptions=exemptions)
    if question.answer or row.outcome.startswith("partly"):
        return question
    return replace(question, answer=_value(answer_of(row.outcome, ())))


def _among(sections: frozenset[str], citations: Iterable[str]) -> tuple[str, ...]:
    return tuple(one for one in citations if section_of(one) in sections)


def _value(answer: Answer | None) -> str:
    return answer.value if answer else ""


def past_response(row: Row, case: Case) -> PastResponse:
    """Return what the label of *row* says, by the questions of *case*, which it was read as."""
    return PastResponse(
        reference=case.reference,
        authority=row.authority,
        authority_kind=row.authority_kind,
        subject=row.title,
        request=case.request.text,
        questions=tuple(
            _question(row, question.label, question.in_full) for question in case.request.questions
        ),
        received=row.received,
        answered=row.answered,
    )


def _question(row: Row, label: str, text: str) -> PastQuestion:
    outcome, exemptions = row.outcome, row.exemptions or ()
    if row.question_outcomes and label in row.question_outcomes:
        own = row.question_outcomes[label]
        outcome, exemptions = own.outcome, own.exemptions
    sections = {citation.partition("(")[0] for citation in exemptions}
    answer = answer_of(outcome, sections)
    if row.exemptions == () and answer is None:
        answer = Answer.DISCLOSED
    return PastQuestion(label, text, _value(answer), exemptions)


def library_with(bundled: Library, responses: Iterable[PastResponse]) -> Library:
    """Return *bundled* with *responses* beside its own, under a digest of its own."""
    added = tuple(responses)
    digest = hashlib.sha256(bundled.digest.encode())
    for response in added:
        digest.update(f"\0{response.reference}\0{response.request}".encode())
    return replace(bundled, responses=(*bundled.responses, *added), digest=digest.hexdigest())
