"""What past letters and guidance can lend to a draft: reasoning and wording, never a fact."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from foiassist.case.challenge import Challenge


class PassageRole(StrEnum):
    """What a passage did in the document that it was cut from."""

    QUESTION = "question"
    ANSWER = "answer"
    ENGAGED = "why the exemption applies"
    HARM = "harm"
    FOR_DISCLOSURE = "public interest for disclosure"
    AGAINST_DISCLOSURE = "public interest against disclosure"
    BALANCE = "balance"
    ADVICE = "advice and assistance"
    LEGITIMATE_INTEREST = "legitimate interest"
    NECESSITY = "necessity"
    FAIRNESS = "fairness"
    LETTER = "letter"
    """What a letter says that gives no answer yet, or that tells of a review."""
    UNSORTED = "not sorted"
    """Text of a past letter whose part in it could not be told."""
    GUIDANCE = "guidance"


class Standing(StrEnum):
    """Whether a past response survived review."""

    STANDS = "stands"
    VARIED = "varied"
    OVERTURNED = "overturned"


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a past response or of guidance, with what an officer would ask about it."""

    id: str
    """Stable: document id, role and position, so that a rebuilt index has the same ids."""

    role: PassageRole
    text: str
    document: str
    """Reference of the past response, or 'guidance s.31'."""

    title: str = ""
    """Subject of the past response or heading of the guidance."""

    question: str = ""
    """The past question that the passage answers, where there is one."""

    authority: str = ""
    authority_kind: str = ""
    answered: date | None = None
    answer: str = ""
    """The past answer ('withheld'), empty for guidance."""

    exemptions: tuple[str, ...] = ()
    standing: Standing = Standing.STANDS
    invented: bool = False


@dataclass(frozen=True, slots=True)
class Scope:
    """Which passages a search may find; every part that is set narrows it."""

    roles: frozenset[PassageRole] = frozenset()
    exemption: str = ""
    """Only passages about this section ('31') or limb ('31(1)(a)') of the Act."""

    authority: str = ""
    authority_kind: str = ""
    answers: frozenset[str] = frozenset()
    """Only passages of questions that were answered so ('withheld', 'ncnd')."""

    since: date | None = None
    """Only responses of this day or later; those of an unknown day are left out."""

    real: bool = False
    """Whether invented responses are left out."""

    exclude: frozenset[str] = frozenset()
    """References of documents that must not be found."""


EVERYTHING = Scope()
"""The scope of a search that may find anything."""


@dataclass(frozen=True, slots=True)
class Match:
    """A passage that a search found, and why."""

    passage: Passage
    score: float
    """Between 0 and 1: how near in meaning, by cosine; not a probability."""

    why: tuple[str, ...] = ()
    """In words: 'same exemption', 'the words "watchlist" and "thresholds"'."""


@dataclass(frozen=True, slots=True)
class PastQuestion:
    """One question of a past response with what was answered."""

    label: str
    text: str
    answer: str = ""
    """Empty where the letter gave no answer yet: an acknowledgement, a fee notice."""

    exemptions: tuple[str, ...] = ()
    response: str = ""


@dataclass(frozen=True, slots=True)
class PastReason:
    """The reasons a past response gave for an exemption, by role."""

    exemptions: tuple[str, ...]
    questions: tuple[str, ...] = ()
    engaged: str = ""
    interest: str = ""
    harm: str = ""
    likelihood: str = ""
    for_disclosure: tuple[str, ...] = ()
    against_disclosure: tuple[str, ...] = ()
    balance: str = ""
    legitimate_interest: str = ""
    necessity: str = ""
    fairness: str = ""


@dataclass(frozen=True, slots=True)
class PastResponse:
    """A past response, understood."""

    reference: str
    authority: str
    authority_kind: str
    subject: str
    request: str
    questions: tuple[PastQuestion, ...]
    received: date | None = None
    answered: date | None = None
    reasons: tuple[PastReason, ...] = ()
    advice: str = ""
    standing: Standing = Standing.STANDS
    invented: bool = False
    kind: str = ""
    """What the letter is where that does not follow from its answers; empty mostly."""

    letter: str = ""
    """What a letter of such a kind says beside its answers: of most of them, everything."""

    outcome: str = ""
    """Internal review: upheld, varied or overturned."""

    trips: tuple[str, ...] = ()
    """Rules that a cautionary letter breaks."""

    exemptions: tuple[str, ...] = ()
    """Provisions of the Act relied on in the letter, where that is not known by question."""

    exceptions: tuple[str, ...] = ()
    """Regulations of the EIR 2004 relied on: '12(4)(b)'."""

    unsorted: tuple[str, ...] = ()
    """Pieces of the letter whose part in it could not be told: kept, and counted."""

    source: str = ""
    """Where it was imported from; empty for a file of the corpus."""

    link: str = ""

    @property
    def relied_on(self) -> tuple[str, ...]:
        """Every provision of the Act that the response relied on, each once."""
        by_question = (one for question in self.questions for one in question.exemptions)
        return tuple(dict.fromkeys((*self.exemptions, *by_question)))


@dataclass(frozen=True, slots=True)
class Guidance:
    """Guidance on one section of the Act."""

    section: str
    title: str
    parts: tuple[tuple[str, str], ...]
    """Heading and text of each part, in order."""

    cues: tuple[str, ...] = ()
    """Lower-case words and phrases in a request that call the section to mind."""

    links: tuple[str, ...] = ()
    checked: date | None = None

    def part(self, heading: str) -> str:
        """Return the text under *heading*, or an empty string where there is none."""
        return next((text for name, text in self.parts if name == heading), "")


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that may be cited: the bundled corpus and what a team brought in."""

    responses: tuple[PastResponse, ...] = ()
    guidance: tuple[Guidance, ...] = ()
    digest: str = ""
    """SHA-256 over every file, so that an index knows what it was built from."""

    wording: dict[str, str] = field(default_factory=dict, hash=False)
    """Standard letter wording by name, from corpus/letters/."""

    challenges: tuple[Challenge, ...] = ()
    """What a letter will be asked, from corpus/challenges/; no part of the digest."""

    def guidance_on(self, section: str) -> Guidance | None:
        """Return the guidance on *section*, or None where the library has none."""
        return next((g for g in self.guidance if g.section == section), None)
