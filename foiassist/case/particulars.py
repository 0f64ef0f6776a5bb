"""What an officer must say of a letter that stands beside the response, by name.

A particular is a fact like any other: it has a source, and no letter invents one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType

from foiassist.law.letters import LetterKind

REFERENCE_ENDINGS = MappingProxyType(
    {
        LetterKind.ACKNOWLEDGEMENT: "acknowledgement",
        LetterKind.FEE_NOTICE: "fee",
        LetterKind.EXTENSION: "extension",
        LetterKind.SCOTTISH_HANDOVER: "scottish",
        LetterKind.REVIEW_OUTCOME: "review",
    }
)
"""What follows the case's reference in that of a letter beside its response, after a slash."""

_ENDING = re.compile(rf"/(?:{'|'.join(REFERENCE_ENDINGS.values())})(?:-\d+)?$")


def without_ending(reference: str) -> str:
    """Return the reference that the applicant knows: the case's, of a letter beside too."""
    return _ENDING.sub("", reference)


@dataclass(frozen=True, slots=True)
class Particular:
    """One thing to be said of a letter."""

    name: str
    """As it is typed and recorded: 'fee'."""

    what: str
    """What to ask the officer, as words that fit into a [NEEDED: …] mark."""

    source: str
    """Why the letter needs it."""

    needed: bool = True
    """Whether the letter cannot go without it."""

    of_question: bool = False
    """Whether it is said of each question and not of the letter as a whole."""

    words: tuple[str, ...] = ()
    """The only words that it may be; empty: any."""


OUTCOMES = ("upheld", "varied", "overturned")
"""What an internal review can make of a decision. FOIA 2000 s.45 code, part 5."""

_CODE = "FOIA 2000 s.45 code of practice (2018), part 5"

PARTICULARS: MappingProxyType[LetterKind, tuple[Particular, ...]] = MappingProxyType(
    {
        LetterKind.ACKNOWLEDGEMENT: (
            Particular(
                "contact",
                "whom the applicant may ask about the request",
                "FOIA 2000 s.16(1)",
                needed=False,
            ),
        ),
        LetterKind.FEE_NOTICE: (
            Particular("fee", "the fee, such as £12.40", "FOIA 2000 s.9(1)"),
            Particular(
                "fee_for",
                "what the fee is for: copying, putting into the form asked for, postage",
                "SI 2004/3244 reg.6",
            ),
            Particular("payment", "how the fee can be paid", "FOIA 2000 s.9(2) and s.16(1)"),
        ),
        LetterKind.EXTENSION: (
            Particular(
                "why_longer",
                "what is still being weighed, and why that takes longer",
                "FOIA 2000 s.10(3); s.45 code of practice (2018), part 4",
            ),
        ),
        LetterKind.SCOTTISH_HANDOVER: (
            Particular(
                "elsewhere",
                "which Scottish public authority the applicant may ask",
                "FOIA 2000 s.16(1)",
                needed=False,
            ),
        ),
        LetterKind.REVIEW_OUTCOME: (
            Particular("review_asked", "the day on which the review was asked for", _CODE),
            Particular("complaint", "what the applicant asked to have looked at again", _CODE),
            Particular(
                "reviewer", "who reviewed it, by name or post, with no part in the first", _CODE
            ),
            Particular(
                "outcome",
                "whether this decision is upheld, varied or overturned",
                _CODE,
                of_question=True,
                words=OUTCOMES,
            ),
            Particular(
                "outcome_why",
                "why the review came to that, looking at the information itself",
                _CODE,
                of_question=True,
            ),
        ),
    }
)
"""The particulars of each kind of letter that has any, in the order in which it says them."""

NAMES = tuple(dict.fromkeys(one.name for group in PARTICULARS.values() for one in group))
"""Every name that a particular may have."""


def particular_called(name: str) -> Particular | None:
    """Return the particular of this name, or None where there is none."""
    return next((one for group in PARTICULARS.values() for one in group if one.name == name), None)
