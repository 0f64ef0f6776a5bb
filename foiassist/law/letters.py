"""The kinds of letter an authority sends, and what the Act asks each to say.

Tables only: whether a given letter says it is for the checks to find out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Literal

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


class When(StrEnum):
    """What must be so in a letter of the right kind before a duty bites."""

    ALWAYS = "always"
    QUALIFIED = "a qualified exemption is relied on"
    PREJUDICE = "a prejudice exemption is relied on"
    SECTION_21 = "section 21 is relied on"
    NCND = "a question is neither confirmed nor denied"
    NCND_QUALIFIED = "a question is neither confirmed nor denied under a qualified exemption"
    NOT_12_2 = "section 12(2) is not relied on"


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing that the Act, or good practice under it, asks a letter to say."""

    rule: str
    """Short name for findings: 's17-1-b'."""
    what: str
    """What the letter must do, as a sentence to an officer."""
    source: str
    kinds: frozenset[LetterKind]
    severity: Literal["blocker", "warning", "note"]
    """How much a letter that fails it stands in the way."""
    when: When = When.ALWAYS


_REFUSALS = frozenset(
    {LetterKind.PARTIAL_REFUSAL, LetterKind.FULL_REFUSAL, LetterKind.PUBLISHED_ELSEWHERE}
)
"""Kinds that withhold information under Part II; an answer by s.21 is one."""

_EXEMPTIONS = _REFUSALS | {LetterKind.NCND}
_LIMITS = frozenset(
    {LetterKind.COST_REFUSAL, LetterKind.VEXATIOUS_REFUSAL, LetterKind.REPEATED_REFUSAL}
)
_SAY_WHETHER_HELD = _REFUSALS | {LetterKind.FULL_DISCLOSURE, LetterKind.NOT_HELD}
_SENT = frozenset(LetterKind) - {LetterKind.DRAFT}
_ANSWERS = _SENT - {LetterKind.CLARIFICATION}

DUTIES: tuple[Duty, ...] = (
    Duty(
        "s1-1-a",
        "Say for each question whether the information is held.",
        "FOIA 2000 s.1(1)(a)",
        _SAY_WHETHER_HELD,
        "blocker",
    ),
    Duty(
        "s1-1-a",
        "Say whether the information is held: only section 12(2) lifts that duty.",
        "FOIA 2000 s.1(1)(a) and s.12(2)",
        frozenset({LetterKind.COST_REFUSAL}),
        "warning",
        When.NOT_12_2,
    ),
    Duty(
        "s1-1-b",
        "Give the information, in the form asked for where that is reasonable.",
        "FOIA 2000 s.1(1)(b) and s.11",
        frozenset({LetterKind.FULL_DISCLOSURE, LetterKind.PARTIAL_REFUSAL}),
        "blocker",
    ),
    Duty(
        "s1-3",
        "Say what the authority needs to know to find the information.",
        "FOIA 2000 s.1(3)",
        frozenset({LetterKind.CLARIFICATION}),
        "blocker",
    ),
    Duty(
        "s2-1-silent",
        "Do not say whether the information is held, nor let it be inferred.",
        "FOIA 2000 s.2(1) and s.17(4)",
        _EXEMPTIONS,
        "blocker",
        When.NCND,
    ),
    Duty(
        "s10-1",
        "Answer promptly, and by the twentieth working day after receipt.",
        "FOIA 2000 s.10(1)",
        _ANSWERS,
        "warning",
    ),
    Duty(
        "s16",
        "Advise and assist: what could be given, where to look, or how to ask again.",
        "FOIA 2000 s.16(1)",
        frozenset(
            {
                LetterKind.COST_REFUSAL,
                LetterKind.CLARIFICATION,
                LetterKind.NOT_HELD,
                LetterKind.TRANSFER,
            }
        ),
        "warning",
    ),
    Duty(
        "s17-1-a",
        "State that an exemption is relied on.",
        "FOIA 2000 s.17(1)(a)",
        _EXEMPTIONS,
        "blocker",
    ),
    Duty(
        "s17-1-b",
        "Specify the exemption, down to the limb.",
        "FOIA 2000 s.17(1)(b)",
        _EXEMPTIONS,
        "blocker",
    ),
    Duty(
        "s17-1-c",
        "Say why the exemption applies, unless saying so would itself give exempt "
        "information away.",
        "FOIA 2000 s.17(1)(c) and s.17(4)",
        _EXEMPTIONS,
        "blocker",
    ),
    Duty(
        "s17-1-c-prejudice",
        "For a prejudice exemption, name the interest, say how disclosure would harm it, and "
        "whether it would or would be likely to.",
        "FOIA 2000 s.17(1)(c); Hogan v Information Commissioner (EA/2005/0026)",
        _EXEMPTIONS,
        "blocker",
        When.PREJUDICE,
    ),
    Duty(
        "s17-3-a",
        "Say why the public interest in neither confirming nor denying outweighs that in "
        "saying whether the information is held.",
        "FOIA 2000 s.2(1)(b) and s.17(3)(a)",
        _EXEMPTIONS,
        "blocker",
        When.NCND_QUALIFIED,
    ),
    Duty(
        "s17-3-b",
        "Say why the public interest in maintaining the exemption outweighs that in "
        "disclosure, with the factors on both sides.",
        "FOIA 2000 s.2(2)(b) and s.17(3)(b)",
        _REFUSALS,
        "blocker",
        When.QUALIFIED,
    ),
    Duty(
        "s17-5",
        "State that the request is refused under section 12 or section 14.",
        "FOIA 2000 s.17(5)",
        _LIMITS,
        "blocker",
    ),
    Duty(
        "s17-7-a",
        "Describe the authority's procedure for complaints, or say that it has none.",
        "FOIA 2000 s.17(7)(a)",
        _EXEMPTIONS | _LIMITS,
        "blocker",
    ),
    Duty(
        "s17-7-b",
        "Tell the applicant of the right to apply to the regulator under section 50.",
        "FOIA 2000 s.17(7)(b)",
        _EXEMPTIONS | _LIMITS,
        "blocker",
    ),
    Duty(
        "s21-where",
        "Tell the applicant where the information is: a link or a precise direction.",
        "FOIA 2000 s.21(1) and s.16(1)",
        _REFUSALS,
        "blocker",
        When.SECTION_21,
    ),
    Duty(
        "s45-review",
        "Tell the applicant how to ask for an internal review and of the right to apply to "
        "the regulator, as good practice.",
        "FOIA 2000 s.45 code of practice (2018), part 5",
        frozenset({LetterKind.FULL_DISCLOSURE, LetterKind.NOT_HELD, LetterKind.TRANSFER}),
        "note",
    ),
)
"""Every duty, in the order of the Act. One rule may stand twice, for different letters."""


def duties_of(kind: LetterKind) -> tuple[Duty, ...]:
    """Return what a letter of *kind* must do, in the order of the Act.

    A draft has no duties yet. Each duty still has its own condition, `Duty.when`.
    """
    return tuple(duty for duty in DUTIES if kind in duty.kinds)
