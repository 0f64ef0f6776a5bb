"""The questions that a letter will meet, and what came of putting them to it.

A challenge is asked in the voice of whoever would ask it; whether the letter answers it is
found out by `steps.rehearse_challenges`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Asker(StrEnum):
    """Who would put a question to the letter."""

    REQUESTER = "requester"
    REVIEWER = "internal reviewer"
    REGULATOR = "regulator"


class Stance(StrEnum):
    """Whether a question is for a letter that withholds, or for one that will not say."""

    WITHHELD = "withheld"
    NCND = "ncnd"
    EITHER = "either"


class Matter(StrEnum):
    """What a challenge can be about beside a section of the Act."""

    DISCLOSURE = "disclosure"
    NOT_HELD = "not held"
    CLARIFICATION = "clarification"
    NCND = "neither confirm nor deny"


MATTERS = frozenset(matter.value for matter in Matter)
"""The matters, as a file names them."""


class Verdict(StrEnum):
    """What came of putting a challenge to a letter."""

    UNANSWERED = "unanswered"
    FOR_A_PERSON = "for a person"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Challenge:
    """One question that somebody would put to a letter."""

    id: str
    """Stable: '31-harm'. A team's own challenge of the same id takes its place."""

    about: tuple[str, ...]
    """Sections of the Act, such as '31', or one `Matter`."""

    asker: Asker
    question: str
    """In the words of whoever asks."""

    adequate: str
    """What an adequate letter does, as the end of a sentence: 'names the limb …'."""

    source: str
    """Where the demand comes from: 'FOIA 2000 s.17(1)(b)'."""

    check: str = ""
    """Name of the check that can judge it; empty where only a person can."""

    person: str = ""
    """Why only a person can judge it, or what they should look at; empty where code can."""

    limbs: tuple[str, ...] = ()
    """Citations that it is put to, each with all below it; empty means the whole section."""

    stance: Stance = Stance.WITHHELD
    """Which letters under an exemption it is put to; it means nothing for a `Matter`."""


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """A challenge that was put to a letter, and what the letter says to it."""

    challenge: Challenge
    verdict: Verdict
    section: str | None = None
    """Id of the letter's section that should answer; None for a letter from outside."""

    where: str | None = None
    """The sentence that answers, or that tries and fails; None where there is none."""

    start: int | None = None
    end: int | None = None
    """Where the sentence stands in the section's (or the letter's) text, in code points."""

    why: str = ""
    """What is missing or wrong, or what the person should look at; a sentence, or empty."""
