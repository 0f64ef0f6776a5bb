"""Understand a past response: its questions, what was answered, and why.

Names are masked in everything that is kept, and what could not be understood is kept apart,
marked as such: nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from foiassist.case.evidence import PastQuestion, PastReason, PastResponse, Standing
from foiassist.case.past_record import PastRecord
from foiassist.law.authority_kinds import kind_of_authority
from foiassist.law.letters import BESIDE_THE_RESPONSE, LetterKind
from foiassist.steps.understanding import record_facts
from foiassist.steps.understanding.answers_found import answered, listed_in, told_of
from foiassist.steps.understanding.answers_whole import with_whole_answer
from foiassist.steps.understanding.letter_words import kind_of
from foiassist.steps.understanding.masking import masked
from foiassist.steps.understanding.parts import Part, Place, parts_of
from foiassist.steps.understanding.parts_lines import joined, pieces_of
from foiassist.steps.understanding.questions_asked import Asked, questions_in
from foiassist.steps.understanding.reasons import Mask, argued_for, reasons_of, with_masks
from foiassist.steps.understanding.record_sides import Sides, sides_of
from foiassist.steps.understanding.relied_on import exceptions


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
    mask = partial(masked, people=record.people)
    kind = _kind(sides)
    understood = _along_the_way(sides) if kind in BESIDE_THE_RESPONSE else _understood(sides)
    whole = (*sides.head, *sides.response)
    name = record.authority or authority or record_facts.authority_in(whole)
    return PastResponse(
        reference=record.reference or record_facts.reference_in(whole, record.title),
        authority=name,
        authority_kind=kind_of_authority(name) or authority_kind,
        subject=mask(record.title),
        request=mask(sides.request),
        questions=tuple(_question_with_masks(one, mask) for one in understood.questions),
        received=record.received or record_facts.received_in(whole),
        answered=record.answered or record_facts.answered_in(whole),
        reasons=tuple(with_masks(one, mask) for one in understood.reasons),
        advice=mask(understood.advice),
        standing=_standing(kind, sides),
        kind=kind.value if kind in BESIDE_THE_RESPONSE else "",
        letter=mask(understood.letter),
        exemptions=understood.exemptions,
        exceptions=understood.exceptions,
        unsorted=tuple(map(mask, understood.unsorted)),
        source=record.source,
        link=record.link,
    )


@dataclass(frozen=True, slots=True)
class _Understood:
    """What the words of a letter say, before names are masked."""

    questions: tuple[PastQuestion, ...]
    reasons: tuple[PastReason, ...] = ()
    advice: str = ""
    letter: str = ""
    exemptions: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    unsorted: tuple[str, ...] = ()


def _kind(sides: Sides) -> LetterKind | None:
    if sides.only_acknowledged:
        return LetterKind.ACKNOWLEDGEMENT
    return kind_of(joined(sides.response))


def _along_the_way(sides: Sides) -> _Understood:
    """Return a letter that answers no question: all that it says is kept as it stands."""
    asked = questions_in(sides.request)
    questions = tuple(PastQuestion(one.label, one.text) for one in asked)
    return _Understood(questions, letter=joined(sides.response))


def _understood(sides: Sides) -> _Understood:
    asked: tuple[Asked, ...] = questions_in(sides.request)
    parts = parts_of(sides.response, asked, sides.request)
    listed = listed_in(parts)
    answers = answered(asked, told_of(parts), listed)
    questions, is_used = with_whole_answer(answers, parts, listed)
    told = joined(one.paragraph for one in parts if one.place is not Place.DROPPED)
    known = {one for question in questions for one in question.exemptions}
    return _Understood(
        questions,
        reasons=reasons_of(parts, questions, listed),
        advice=joined(one.paragraph for one in parts if one.place is Place.ADVICE),
        exemptions=tuple(one for one in listed if one not in known),
        exceptions=exceptions(told),
        unsorted=tuple(_unsorted(parts, questions, listed, is_used=is_used)),
    )


def _unsorted(
    parts: Iterable[Part],
    questions: Sequence[PastQuestion],
    listed: tuple[str, ...],
    *,
    is_used: bool,
) -> Iterator[str]:
    """Yield the pieces whose part in the letter could not be told."""
    left = [
        one.paragraph
        for one in parts
        if (one.place is Place.SAID and not is_used)
        or (one.place is Place.REASON and not argued_for(one, questions, listed))
    ]
    yield from pieces_of(left)


def _standing(kind: LetterKind | None, sides: Sides) -> Standing:
    """Return whether the letter is a review that says that the first answer does not stand."""
    if kind is not LetterKind.REVIEW_OUTCOME:
        return Standing.STANDS
    low = joined(sides.response).lower()
    is_overturned = "overturn" in low and "not overturn" not in low
    return Standing.OVERTURNED if is_overturned else Standing.STANDS


def _question_with_masks(one: PastQuestion, mask: Mask) -> PastQuestion:
    return replace(one, text=mask(one.text), response=mask(one.response))
