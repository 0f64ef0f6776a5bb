"""Finding what past responses say to a question, and to an exemption.

Who asks is not an argument here, and cannot become one.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from foiassist.case.evidence import Match, PassageRole, Scope
from foiassist.case.question import Question
from foiassist.law.exemptions import section_of
from foiassist.ports import EvidenceIndex

REASONING_ROLES = frozenset(
    {
        PassageRole.HARM,
        PassageRole.FOR_DISCLOSURE,
        PassageRole.AGAINST_DISCLOSURE,
        PassageRole.BALANCE,
        PassageRole.ENGAGED,
        PassageRole.LEGITIMATE_INTEREST,
        PassageRole.NECESSITY,
        PassageRole.FAIRNESS,
    }
)
"""What can lend wording to the reasons for an exemption."""

_REFUSING = frozenset({"withheld", "partly", "ncnd", "cost_limit", "vexatious", "repeated"})
_DISCLOSING = frozenset({"disclosed", "partly", "published"})


_MONTH = (
    r"(?:january|february|march|april|may(?= \d)|june|july|august|september|october|november"
    r"|december)"
)
_WHEN = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?)?{_MONTH}(?:,? (?:19|20)\d\d)?\b"
    r"|\b\d{1,2}/\d{1,2}/(?:19|20)?\d\d\b|\b(?:19|20)\d\d(?:[/-]\d{2,4})?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class QuestionEvidence:
    """What the library says to one question."""

    question: Question
    past_questions: tuple[Match, ...]
    """Past questions with what was answered, nearest first."""


def without_dates(asked: str) -> str:
    """Return *asked* without its dates and years; as it is where nothing else is left.

    The same question about another year is the same question, and two that share a month alone
    have nothing in common.
    """
    words = " ".join(_WHEN.sub(" ", asked).split())
    return words if any(letter.isalpha() for letter in words) else asked


def find_evidence(
    question: Question,
    index: EvidenceIndex,
    *,
    exclude: Collection[str],
    k: int = 8,
    kind: str = "",
) -> QuestionEvidence:
    """Return what the library says to *question*; disclosures are kept beside refusals.

    Args:
        question: The question, with the stem that it hangs on.
        index: Where to look.
        exclude: References that must not be found: the case's own, and in an evaluation the
            answer that is being predicted.
        k: Past questions wanted.
        kind: The kind of authority that asks.
    """
    near = index.find(
        without_dates(question.in_full),
        k=3 * k,
        scope=Scope(roles=frozenset({PassageRole.QUESTION}), exclude=frozenset(exclude)),
        kind=kind,
    )
    return QuestionEvidence(question, _with_disclosures(near, k))


def find_reasoning(
    exemption: str,
    about: str,
    index: EvidenceIndex,
    *,
    exclude: Collection[str],
    k: int = 12,
    kind: str = "",
) -> tuple[Match, ...]:
    """Return past reasoning on *exemption*, nearest to *about* first.

    What was said of the very limb has the first half of the places, where there is so much of it;
    the rest goes to whatever was said of the section.
    """

    def on(provision: str, most: int) -> tuple[Match, ...]:
        scope = Scope(roles=REASONING_ROLES, exemption=provision, exclude=frozenset(exclude))
        return index.find(about, k=most, scope=scope, kind=kind)

    section = section_of(exemption)
    of_limb = on(exemption, (k + 1) // 2) if exemption != section else ()
    shown = {match.passage.id for match in of_limb}
    of_section = (match for match in on(section, k) if match.passage.id not in shown)
    return (*of_limb, *of_section)[:k]


def _with_disclosures(near: tuple[Match, ...], k: int) -> tuple[Match, ...]:
    """Return the nearest *k*, the last of them a disclosure where all the others refused."""
    chosen = list(near[:k])
    if chosen and all(match.passage.answer in _REFUSING for match in chosen):
        disclosed = [match for match in near[k:] if match.passage.answer in _DISCLOSING]
        chosen[-1:] = disclosed[:1] or chosen[-1:]
    return tuple(chosen)
