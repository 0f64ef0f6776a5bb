"""What past questions near this one say of each section.

Each near question counts as one observation, by how near it is, beside what is likely already.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from foiassist.case.evidence import Match, Passage, Standing
from foiassist.law.exemptions import section_of

FLOOR = 0.25
"""Cosine below which a past question says nothing about this one."""

LIKE = 0.45
"""Cosine from which on a past question is like enough to be shown as a reason."""

_LIKELY_COUNTS_AS = 1.5
"""How many identical past questions what is likely already weighs as much as."""

_SHARPNESS = 5
"""Power of the nearness: what is half as near counts one part in thirty-two."""

_OVERTURNED_COUNTS = 0.3
"""What a past answer that was overturned on review counts beside one that stands."""


def near(matches: Iterable[Match]) -> tuple[Match, ...]:
    """Return those of *matches* that say something, in their order."""
    return tuple(match for match in matches if match.score >= FLOOR)


def nearest_by_document(matches: Iterable[Match]) -> tuple[Match, ...]:
    """Return the nearest question of each past response alone, nearest first."""
    best: dict[str, Match] = {}
    for match in sorted(matches, key=lambda one: (-one.score, one.passage.id)):
        best.setdefault(match.passage.document, match)
    return tuple(best.values())


def with_past_answers(likely: Mapping[str, float], matches: Iterable[Match]) -> dict[str, float]:
    """Return how likely each section is in the light of past questions near this one.

    share = (1.5 likely + sum of the weights of those that relied on it) / (1.5 + sum of weights),
    with weight = ((cosine - 0.25) / 0.75)^5; past answers that are not known count as none.
    """
    relied: dict[str, float] = {}
    observed = 0.0
    for match in matches:
        passage = match.passage
        if not passage.answer and not passage.exemptions:
            continue
        weight = max(0.0, (match.score - FLOOR) / (1 - FLOOR)) ** _SHARPNESS
        if passage.standing is Standing.OVERTURNED:
            weight *= _OVERTURNED_COUNTS
        observed += weight
        for section in sections_of(passage):
            relied[section] = relied.get(section, 0.0) + weight
    return {
        section: (_LIKELY_COUNTS_AS * likely.get(section, 0.0) + relied.get(section, 0.0))
        / (_LIKELY_COUNTS_AS + observed)
        for section in {*likely, *relied}
    }


def sections_of(passage: Passage) -> set[str]:
    """Return the sections of the Act that the answer in *passage* relied on."""
    return {section_of(citation) for citation in passage.exemptions}
