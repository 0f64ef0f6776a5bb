"""The kinds of letter an authority sends, and what the Act asks each to say.

Tables only: whether a given letter says it is for the checks to find out.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from types import MappingProxyType

from foiassist.law.answers import Answer


class LetterKind(StrEnum):
    """What a letter is as a whole, in the words used in JSON."""

    FULL_DISCLOSURE = "full disclosure"
    PARTIAL_REFUSAL = "partial refusal"
    FULL_REFUSAL = "full refusal"
    NOT_HELD = "not held"
    PUBLISHED_ELSEWHERE = "published elsewhere"
    NCND = "neither confirm nor deny"
    COST_REFUSAL = "cost refusal"
    VEXATIOUS_REFUSAL = "vexatious refusal"
    REPEATED_REFUSAL = "repeated refusal"
    CLARIFICATION = "clarification"
    TRANSFER = "transfer"
    DRAFT = "draft"
    """Nothing has been decided yet."""


_KIND_OF_ANSWER = MappingProxyType(
    {
        Answer.DISCLOSED: LetterKind.FULL_DISCLOSURE,
        Answer.PARTLY: LetterKind.PARTIAL_REFUSAL,
        Answer.PUBLISHED: LetterKind.PUBLISHED_ELSEWHERE,
        Answer.TO_BE_PUBLISHED: LetterKind.FULL_REFUSAL,
        Answer.NOT_HELD: LetterKind.NOT_HELD,
        Answer.WITHHELD: LetterKind.FULL_REFUSAL,
        Answer.NCND: LetterKind.NCND,
        Answer.COST_LIMIT: LetterKind.COST_REFUSAL,
        Answer.VEXATIOUS: LetterKind.VEXATIOUS_REFUSAL,
        Answer.REPEATED: LetterKind.REPEATED_REFUSAL,
        Answer.TRANSFERRED: LetterKind.TRANSFER,
        Answer.CLARIFICATION: LetterKind.CLARIFICATION,
    }
)
"""What a letter is that gives this answer alone."""

_GIVE_WAY = (Answer.CLARIFICATION, Answer.TRANSFERRED, Answer.NOT_HELD)
"""Answers that do not change the kind of a letter in which another stands, weakest first."""

_GIVE_SOMETHING = frozenset({Answer.DISCLOSED, Answer.PARTLY, Answer.PUBLISHED})


def kind_of_letter(answers: Iterable[Answer]) -> LetterKind:
    """Return what a letter giving *answers* is as a whole.

    Parts that are not held, transferred or to be clarified leave the kind to the
    other parts. Where some information is given, or is to be had elsewhere, and some
    is refused, the letter is a partial refusal; where only refusals of several kinds
    meet, a full one.

    Source: FOIA 2000 s.17(1), "to any extent relying".
    """
    given = set(answers)
    for weaker in _GIVE_WAY:
        if len(given) > 1:
            given.discard(weaker)
    if not given:
        return LetterKind.DRAFT
    kinds = {_KIND_OF_ANSWER[answer] for answer in given}
    if len(kinds) == 1:
        return kinds.pop()
    return LetterKind.PARTIAL_REFUSAL if given & _GIVE_SOMETHING else LetterKind.FULL_REFUSAL
