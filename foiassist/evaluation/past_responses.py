"""Rows as past responses, so that one case can learn from the answers to others."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from foiassist.case.case import Case
from foiassist.case.evidence import Library, PastQuestion, PastResponse
from foiassist.evaluation.dataset import Row
from foiassist.law.answers import Answer

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


def past_response(row: Row, case: Case) -> PastResponse:
    """Return *row* as a past response to the questions of *case*, which it was read as."""
    return PastResponse(
        reference=case.reference,
        authority=row.authority,
        authority_kind=row.authority_kind,
        subject="",
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
    return PastQuestion(label, text, answer.value if answer else "", exemptions)


def library_with(bundled: Library, responses: Iterable[PastResponse]) -> Library:
    """Return *bundled* with *responses* beside its own, under a digest of its own."""
    added = tuple(responses)
    digest = hashlib.sha256(bundled.digest.encode())
    for response in added:
        digest.update(f"\0{response.reference}\0{response.request}".encode())
    return replace(bundled, responses=(*bundled.responses, *added), digest=digest.hexdigest())
