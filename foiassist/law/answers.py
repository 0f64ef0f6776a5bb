"""The answers a public authority can give to a question in a request.

What each answer means under the Act; who decided it and why stands elsewhere.
"""

from __future__ import annotations

from enum import StrEnum


class Answer(StrEnum):
    """What is decided for one question, in the words of a decisions file."""

    DISCLOSED = "disclosed"
    PARTLY = "partly"
    PUBLISHED = "published"
    TO_BE_PUBLISHED = "to_be_published"
    NOT_HELD = "not_held"
    WITHHELD = "withheld"
    NCND = "ncnd"
    COST_LIMIT = "cost_limit"
    VEXATIOUS = "vexatious"
    REPEATED = "repeated"
    TRANSFERRED = "transferred"
    CLARIFICATION = "clarification"
    ENVIRONMENTAL = "environmental"
    """Handed over to the Environmental Information Regulations 2004: exempt by s.39."""
    OWN_DATA = "own_data"
    """The applicant's own personal data, handed over to subject access: exempt by s.40(1)."""

    @property
    def in_words(self) -> str:
        """The answer as a person reads it: 'disclosed in full'."""
        return _IN_WORDS[self]

    @property
    def refuses(self) -> bool:
        """Whether it is a refusal, in whole or in part, so that s.17 asks for a notice.

        Information published elsewhere counts: s.21 is an exemption like the others.

        Source: FOIA 2000 s.17(1) and (5).
        """
        return self in _REFUSALS

    @property
    def holds(self) -> bool | None:
        """What it says about s.1(1)(a): held, not held, or None where it says nothing.

        Source: FOIA 2000 s.1(1)(a); ss.12(2), 14, 17(5), 39(2) and 40(5A) for None.
        """
        return _HOLDS.get(self)

    @property
    def implied_section(self) -> str | None:
        """The one provision the answer rests on, or None where the officer names it.

        Source: FOIA 2000 ss.12, 14, 21, 22, 39 and 40(1).
        """
        return _IMPLIED.get(self)


_IN_WORDS = {
    Answer.DISCLOSED: "disclosed in full",
    Answer.PARTLY: "disclosed in part",
    Answer.PUBLISHED: "published elsewhere",
    Answer.TO_BE_PUBLISHED: "to be published",
    Answer.NOT_HELD: "not held",
    Answer.WITHHELD: "withheld",
    Answer.NCND: "neither confirmed nor denied",
    Answer.COST_LIMIT: "refused on cost",
    Answer.VEXATIOUS: "refused as vexatious",
    Answer.REPEATED: "refused as repeated",
    Answer.TRANSFERRED: "transferred to another authority",
    Answer.CLARIFICATION: "clarification asked for",
    Answer.ENVIRONMENTAL: "answered under the environmental regulations",
    Answer.OWN_DATA: "handed over to subject access",
}

_REFUSALS = frozenset(
    {
        Answer.PARTLY,
        Answer.PUBLISHED,
        Answer.TO_BE_PUBLISHED,
        Answer.WITHHELD,
        Answer.NCND,
        Answer.COST_LIMIT,
        Answer.VEXATIOUS,
        Answer.REPEATED,
        Answer.ENVIRONMENTAL,
        Answer.OWN_DATA,
    }
)

_HOLDS = {
    Answer.DISCLOSED: True,
    Answer.PARTLY: True,
    Answer.PUBLISHED: True,
    Answer.TO_BE_PUBLISHED: True,
    Answer.WITHHELD: True,
    Answer.NOT_HELD: False,
    Answer.TRANSFERRED: False,
}

_IMPLIED = {
    Answer.PUBLISHED: "21",
    Answer.TO_BE_PUBLISHED: "22",
    Answer.COST_LIMIT: "12",
    Answer.VEXATIOUS: "14(1)",
    Answer.REPEATED: "14(2)",
    Answer.ENVIRONMENTAL: "39",
    Answer.OWN_DATA: "40(1)",
}
