"""Understand a past response: its questions, what was answered, and why.

Names are masked in everything that is kept, and what could not be understood is kept apart,
marked as such: nothing is guessed.
"""

from __future__ import annotations

from dataclasses import replace

from foiassist.case.evidence import PastQuestion, PastResponse, Standing
from foiassist.case.past_record import PastRecord
from foiassist.law.authority_kinds import kind_of_authority
from foiassist.law.letters import BESIDE_THE_RESPONSE, LetterKind
from foiassist.steps.understanding import record_facts
from foiassist.steps.understanding.masking import mask_for
from foiassist.steps.understanding.outcomes_stated import (
    exemptions_stated,
    with_stated_outcome,
)
from foiassist.steps.understanding.reasons import Mask, with_masks
from foiassist.steps.understanding.record_read import RecordRead, read_record
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
    read = read_record(sides)
    mask = mask_for((record.text, *(one.text for one in record.messages)), record.people)
    whole = tuple(one for letter in sides.letters for one in (*letter.head, *letter.paragraphs))
    stated = exemptions_stated(record.exemptions, record.outcome)
    questions = with_stated_outcome(read.questions, record.outcome, stated)
    known = {one for question in questions for one in question.exemptions}
    name = record.authority or authority or record_facts.authority_in(whole)
    return PastResponse(
        reference=record.reference or record_facts.reference_in(whole, record.title),
        authority=name,
        authority_kind=kind_of_authority(name) or authority_kind,
        subject=mask(record.title or record_facts.subject_in(whole)),
        request=mask(sides.request),
        questions=tuple(_with_masks(one, mask) for one in questions),
        received=record.received or record_facts.received_in(whole),
        answered=record.answered or record_facts.answered_in(whole),
        reasons=tuple(with_masks(one, mask) for one in read.reasons),
        advice=mask(read.advice),
        standing=_standing(read),
        outcome=record_facts.outcome_in(read.letter) if _is_review(read) else "",
        kind=read.kind.value if read.kind in BESIDE_THE_RESPONSE else "",
        letter=mask(read.letter),
        exemptions=tuple(
            dict.fromkeys(one for one in (*read.exemptions, *stated) if one not in known)
        ),
        exceptions=read.exceptions,
        unsorted=tuple(map(mask, read.unsorted)),
        source=record.source,
        link=record.link,
    )


def _is_review(read: RecordRead) -> bool:
    return read.kind is LetterKind.REVIEW_OUTCOME


def _standing(read: RecordRead) -> Standing:
    """Return whether a later letter on a review says what became of the answers.

    What a review itself decides stands: it takes the place of what was said first.
    """
    if _is_review(read) or read.kind is not None or not read.letter:
        return Standing.STANDS
    outcomes = {"varied": Standing.VARIED, "overturned": Standing.OVERTURNED}
    return outcomes.get(record_facts.outcome_in(read.letter), Standing.STANDS)


def _with_masks(one: PastQuestion, mask: Mask) -> PastQuestion:
    return replace(one, text=mask(one.text), response=mask(one.response))
