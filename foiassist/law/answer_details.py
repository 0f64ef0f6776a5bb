"""What an answer asks of the officer besides the reasons for an exemption, and how to ask for it.

The reasons that an exemption asks for stand in `tests_of_harm`.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from types import MappingProxyType

from foiassist.law.answers import Answer


@dataclass(frozen=True, slots=True)
class Detail:
    """Something that only the officer can say, without which an answer is not one."""

    name: str
    """The field of a decision, as a decisions file has it: 'where'."""

    question: str
    """What to ask for, as words that fit into a [NEEDED: …] mark."""

    source: str
    """The provision that it comes from."""


_DETAILS = MappingProxyType(
    {
        Answer.PUBLISHED: Detail(
            "where",
            "where the applicant can find it: a working link or a precise direction",
            "FOIA 2000 s.21(1) and s.16(1)",
        ),
        Answer.TO_BE_PUBLISHED: Detail(
            "when", "when the information is to be published", "FOIA 2000 s.22(1)(a)"
        ),
        Answer.NOT_HELD: Detail(
            "searches", "what was searched, how, and by whom", "FOIA 2000 s.1(1)(a)"
        ),
        Answer.REPEATED: Detail(
            "earlier", "the earlier request, and when it was answered", "FOIA 2000 s.14(2)"
        ),
        Answer.TRANSFERRED: Detail(
            "transferred_to", "the authority that holds it", "FOIA 2000 s.16(1)"
        ),
        Answer.CLARIFICATION: Detail(
            "clarify", "what the applicant must tell us", "FOIA 2000 s.1(3)"
        ),
    }
)

_INFORMATION = MappingProxyType(
    {
        Answer.DISCLOSED: "the information itself, or the name of the document enclosed",
        Answer.PARTLY: "what is disclosed: the information, or the documents enclosed",
    }
)

REDACTION = Detail(
    "redaction",
    "what was removed from the documents, and how each removal is marked",
    "FOIA 2000 s.1(1)(b) and s.17(1)",
)
"""Asked for where documents go out with parts removed; figures alone have no gaps."""

ADVICE = Detail(
    "advice",
    "what could be given, where to look, or how to narrow the request (s.16)",
    "FOIA 2000 s.16(1)",
)
"""Asked for where the answer owes it; see `owes_advice`."""


def detail_of(answer: Answer) -> Detail | None:
    """Return what the officer must say for *answer* in the decision itself, or None."""
    return _DETAILS.get(answer)


def information_asked(answer: Answer, exemptions: Collection[str] = ()) -> str:
    """Return what information *answer* gives, as words for a mark; empty where it gives none.

    Where only the cost of answering, and not of confirming, is too high, it is asked whether
    anything is held.

    Source: FOIA 2000 s.1(1)(a) and (b), s.12(1): only s.12(2) lifts the duty to confirm or deny.
    """
    if answer is Answer.COST_LIMIT and "12(2)" not in exemptions:
        return "whether any of this is held; section 12(1) does not lift that duty"
    return _INFORMATION.get(answer, "")


def must_name_exemption(answer: Answer) -> bool:
    """Return whether the officer names the exemption, because the answer itself implies none.

    Source: FOIA 2000 s.17(1)(b).
    """
    return answer.refuses and answer.implied_section is None


def owes_advice(answer: Answer) -> bool:
    """Return whether *answer* owes advice beyond what it says itself.

    A question back, or the name of another authority, is advice already.

    Source: FOIA 2000 s.16(1).
    """
    return answer is Answer.COST_LIMIT
