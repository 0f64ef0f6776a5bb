"""The kinds of letter that an authority sends, and which kind a set of answers makes.

What each kind must say stands in `duties`.
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
    FUTURE_PUBLICATION = "future publication"
    NCND = "neither confirm nor deny"
    COST_REFUSAL = "cost refusal"
    VEXATIOUS_REFUSAL = "vexatious refusal"
    REPEATED_REFUSAL = "repeated refusal"
    CLARIFICATION = "clarification"
    TRANSFER = "transfer"
    ENVIRONMENTAL_HANDOVER = "environmental hand-over"
    SUBJECT_ACCESS_HANDOVER = "subject access hand-over"
    ACKNOWLEDGEMENT = "acknowledgement"
    FEE_NOTICE = "fee notice"
    EXTENSION = "extension"
    SCOTTISH_HANDOVER = "Scottish hand-over"
    REVIEW_OUTCOME = "internal review outcome"
    DRAFT = "draft"
    """Nothing has been decided yet."""


ALONG_THE_WAY = (
    LetterKind.ACKNOWLEDGEMENT,
    LetterKind.FEE_NOTICE,
    LetterKind.EXTENSION,
    LetterKind.SCOTTISH_HANDOVER,
)
"""Letters that leave the response still to come, or to be given by somebody else."""

BESIDE_THE_RESPONSE = (*ALONG_THE_WAY, LetterKind.REVIEW_OUTCOME)
"""Letters that a case may need beside its response; no set of answers makes one of these."""

_KIND_OF_ANSWER = MappingProxyType(
    {
        Answer.DISCLOSED: LetterKind.FULL_DISCLOSURE,
        Answer.PARTLY: LetterKind.PARTIAL_REFUSAL,
        Answer.PUBLISHED: LetterKind.PUBLISHED_ELSEWHERE,
        Answer.TO_BE_PUBLISHED: LetterKind.FUTURE_PUBLICATION,
        Answer.NOT_HELD: LetterKind.NOT_HELD,
        Answer.WITHHELD: LetterKind.FULL_REFUSAL,
        Answer.NCND: LetterKind.NCND,
        Answer.COST_LIMIT: LetterKind.COST_REFUSAL,
        Answer.VEXATIOUS: LetterKind.VEXATIOUS_REFUSAL,
        Answer.REPEATED: LetterKind.REPEATED_REFUSAL,
        Answer.TRANSFERRED: LetterKind.TRANSFER,
        Answer.CLARIFICATION: LetterKind.CLARIFICATION,
        Answer.ENVIRONMENTAL: LetterKind.ENVIRONMENTAL_HANDOVER,
        Answer.OWN_DATA: LetterKind.SUBJECT_ACCESS_HANDOVER,
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
