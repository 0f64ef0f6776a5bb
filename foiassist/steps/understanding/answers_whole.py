"""What a letter says of a request as a whole, given to the questions that it says nothing else of.

Only where it is plain that it is meant for them all; what is meant for some is given to none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from foiassist.case.evidence import PastQuestion
from foiassist.law.answers import Answer
from foiassist.steps.understanding.answers_giving import hands_over
from foiassist.steps.understanding.answers_words import answer_in, costs_too_much, with_limit
from foiassist.steps.understanding.parts_lines import joined
from foiassist.steps.understanding.parts_places import Part, Place
from foiassist.steps.understanding.relied_on import exceptions, relied_on

_LIMITS = frozenset({Answer.COST_LIMIT, Answer.VEXATIOUS, Answer.REPEATED, Answer.NCND})
"""Answers that a letter gives to all that it does not answer one by one."""

_FOR_ALL = _LIMITS | {
    Answer.DISCLOSED,
    Answer.NOT_HELD,
    Answer.PUBLISHED,
    Answer.TO_BE_PUBLISHED,
    Answer.WITHHELD,
    Answer.TRANSFERRED,
    Answer.CLARIFICATION,
    Answer.ENVIRONMENTAL,
    Answer.OWN_DATA,
}
_LONGEST = 12_000
"""Characters that a text may come to, kept with each of the questions that it answers."""

_REFUSED = frozenset({Answer.WITHHELD.value, Answer.NCND.value, Answer.COST_LIMIT.value})
_OWN = frozenset({Place.SAID, Place.ANNOUNCED, Place.LISTED})


def whole_of(parts: Iterable[Part]) -> str:
    """Return what the letter says of no question of its own."""
    return joined(
        one.paragraph
        for one in parts
        if not one.labels
        and (one.place in _OWN or (one.place is Place.REASON and not one.exemptions))
    )


def with_whole_answer(
    questions: tuple[PastQuestion, ...], parts: Sequence[Part], listed: tuple[str, ...]
) -> tuple[tuple[PastQuestion, ...], bool]:
    """Return *questions* with what the letter answers as a whole, and whether its text is used."""
    if not questions:
        return questions, False
    if any(one.response for one in questions):
        return _the_rest(questions, parts), False
    text = whole_of(parts)
    answer = answer_in(text, listed, exceptions(text), is_direct=False)
    if len(questions) > 1 and answer not in _FOR_ALL:
        return questions, False
    said = _said(parts)
    is_kept = len(said) * len(questions) <= _LONGEST or len(questions) == 1
    given = answer.value if answer else ""
    exemptions = with_limit(listed, answer)
    kept = said if is_kept else ""
    done = (replace(one, answer=given, exemptions=exemptions, response=kept) for one in questions)
    return tuple(done), is_kept


def _said(parts: Sequence[Part]) -> str:
    """Return the words of the whole answer; the grounds of a refusal where there are no others."""
    open_parts = [one for one in parts if not one.labels]
    for places in ({Place.SAID, Place.ANNOUNCED}, {Place.REASON}):
        kept = [one.paragraph for one in open_parts if one.place in places]
        if kept:
            return joined(kept)
    return ""


def _the_rest(
    questions: tuple[PastQuestion, ...], parts: Sequence[Part]
) -> tuple[PastQuestion, ...]:
    """Return *questions* with the answer that the letter gives to all the others."""
    text = whole_of(parts)
    exemptions = relied_on(text)
    answer = answer_in(text, exemptions, exceptions(text), is_direct=False)
    if costs_too_much(text):
        answer = Answer.COST_LIMIT
    if answer in _LIMITS:
        return tuple(_filled(one, answer, with_limit(exemptions, answer)) for one in questions)
    is_refused = any(one.answer in _REFUSED for one in questions)
    if is_refused and hands_over(text):
        return tuple(_filled(one, Answer.DISCLOSED, ()) for one in questions)
    return questions


def _filled(one: PastQuestion, answer: Answer, exemptions: tuple[str, ...]) -> PastQuestion:
    if one.answer or one.response:
        return one
    return replace(one, answer=answer.value, exemptions=exemptions)
