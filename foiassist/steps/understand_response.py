"""Understand a past response: its questions, what was answered, and why.

Names are masked in everything that is kept, and what could not be understood is kept apart,
marked as such: nothing is guessed.
"""

from __future__ import annotations

from foiassist.case.evidence import PastResponse
from foiassist.case.past_record import PastRecord
from foiassist.law.authority_kinds import kind_of_authority
from foiassist.steps.understanding.answers_found import answered, listed_in, told_of
from foiassist.steps.understanding.masking import masked
from foiassist.steps.understanding.parts import parts_of
from foiassist.steps.understanding.questions_asked import questions_in
from foiassist.steps.understanding.record_sides import sides_of


def understand_response(
    record: PastRecord, *, authority: str = "", authority_kind: str = ""
) -> PastResponse:
    """Return what *record* says, understood as far as its words allow.

    Args:
        record: As a reader gave it, cleaned.
        authority: Whose answers these are, where the record does not say.
        authority_kind: Its kind, where its name does not tell.
    """
    sides = sides_of(record)
    questions = questions_in(sides.request)
    parts = parts_of(sides.response, questions, sides.request)
    listed = listed_in(parts)
    done = answered(questions, told_of(parts, questions), listed)
    name = record.authority or authority
    return PastResponse(
        reference=record.reference,
        authority=name,
        authority_kind=kind_of_authority(name) or authority_kind,
        subject=masked(record.title, record.people),
        request=masked(sides.request, record.people),
        questions=done,
        received=record.received,
        answered=record.answered,
        exemptions=listed,
        source=record.source,
        link=record.link,
    )
