"""One record read: its letters, each apart, and what they come to together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from foiassist.case.evidence import PastQuestion, PastReason
from foiassist.law.answers import Answer
from foiassist.law.letters import LetterKind
from foiassist.steps.understanding.answers_found import answered, listed_in, told_of
from foiassist.steps.understanding.answers_whole import with_whole_answer
from foiassist.steps.understanding.parts import parts_of
from foiassist.steps.understanding.parts_lines import joined, pieces_of
from foiassist.steps.understanding.parts_meant import with_questions_meant
from foiassist.steps.understanding.parts_places import Part, Place
from foiassist.steps.understanding.questions_asked import Asked, questions_in
from foiassist.steps.understanding.reasons import argued_for, reasons_of
from foiassist.steps.understanding.record_sides import PastLetter, Sides
from foiassist.steps.understanding.relied_on import exceptions, relied_on

_NOT_YET = frozenset({"", Answer.CLARIFICATION.value})
"""Answers that a later letter may take the place of."""


@dataclass(frozen=True, slots=True)
class RecordRead:
    """What the letters of a record say, before names are masked."""

    questions: tuple[PastQuestion, ...]
    reasons: tuple[PastReason, ...] = ()
    advice: str = ""
    letter: str = ""
    kind: LetterKind | None = None
    exemptions: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    unsorted: tuple[str, ...] = ()


def read_record(sides: Sides) -> RecordRead:
    """Return what the letters of *sides* say.

    A letter that decides nothing counts only where no other does. Where two letters answer the
    same question, the first answer stands, and what the second says is kept unsorted.
    """
    asked = questions_in(sides.request)
    reviews = [one for one in sides.letters if one.kind is LetterKind.REVIEW_OUTCOME]
    deciding = [one for one in sides.letters if not one.is_along_the_way and one not in reviews]
    if not deciding and not reviews:
        return _without_a_decision(asked, sides.letters)
    if not deciding:
        read = _together([_read_letter(one, asked, sides.request) for one in reviews])
        told = "\n\n".join(read.unsorted)
        return replace(read, letter=told, kind=LetterKind.REVIEW_OUTCOME, unsorted=())
    done = [_read_letter(one, asked, sides.request) for one in deciding]
    together = _together([*done, *(_of_review(one, asked, sides.request) for one in reviews)])
    return replace(together, letter="\n\n".join(one.text for one in reviews))


def _without_a_decision(asked: Sequence[Asked], letters: Sequence[PastLetter]) -> RecordRead:
    """Return letters that answer no question: all that they say is kept as it stands."""
    questions = tuple(PastQuestion(one.label, one.text) for one in asked)
    told = "\n\n".join(one.text for one in letters)
    kinds = [one.kind for one in letters if one.kind is not LetterKind.ACKNOWLEDGEMENT]
    kind = kinds[-1] if kinds else LetterKind.ACKNOWLEDGEMENT if letters else None
    return RecordRead(
        questions, letter=told, kind=kind, exemptions=relied_on(told), exceptions=exceptions(told)
    )


def _read_letter(letter: PastLetter, asked: Sequence[Asked], request: str) -> RecordRead:
    parts = with_questions_meant(parts_of(letter.paragraphs, asked, request), asked)
    listed = listed_in(parts)
    answers = answered(asked, told_of(parts), listed)
    questions, is_used = with_whole_answer(answers, parts, listed)
    known = {one for question in questions for one in question.exemptions}
    return RecordRead(
        questions,
        reasons=reasons_of(parts, questions, listed),
        advice=joined(one.paragraph for one in parts if one.place is Place.ADVICE),
        exemptions=tuple(one for one in listed if one not in known),
        exceptions=exceptions(letter.text),
        unsorted=tuple(_unsorted(parts, questions, listed, is_used=is_used)),
    )


def _of_review(letter: PastLetter, asked: Sequence[Asked], request: str) -> RecordRead:
    """Return what a letter on a review decides; its words are kept as a whole beside that."""
    read = _read_letter(letter, asked, request)
    questions = tuple(replace(one, response="") for one in read.questions)
    return replace(read, questions=questions, unsorted=())


def _unsorted(
    parts: Sequence[Part],
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


def _together(done: Sequence[RecordRead]) -> RecordRead:
    """Return several letters on one request as one."""
    whole = done[0]
    for later in done[1:]:
        questions = tuple(map(_later, whole.questions, later.questions))
        unused = (
            new.response
            for old, new in zip(whole.questions, later.questions, strict=True)
            if new.response and _later(old, new) is old
        )
        whole = RecordRead(
            questions,
            reasons=(*whole.reasons, *later.reasons),
            advice="\n\n".join(filter(None, (whole.advice, later.advice))),
            exemptions=_each_once(whole.exemptions, later.exemptions, later, questions),
            exceptions=tuple(dict.fromkeys((*whole.exceptions, *later.exceptions))),
            unsorted=tuple(dict.fromkeys((*whole.unsorted, *later.unsorted, *unused))),
        )
    return whole


def _later(old: PastQuestion, new: PastQuestion) -> PastQuestion:
    """Return *new* where it answers a question that *old* left open, else *old*."""
    is_open = old.answer in _NOT_YET and (new.answer or not old.answer)
    return new if is_open and (new.answer or new.response) else old


def _each_once(
    first: tuple[str, ...],
    second: tuple[str, ...],
    later: RecordRead,
    questions: Sequence[PastQuestion],
) -> tuple[str, ...]:
    """Return the exemptions of both letters that are those of no question."""
    of_later = (one for question in later.questions for one in question.exemptions)
    known = {one for question in questions for one in question.exemptions}
    every = dict.fromkeys((*first, *second, *of_later))
    return tuple(one for one in every if one not in known)
