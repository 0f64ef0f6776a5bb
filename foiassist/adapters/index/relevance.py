"""How well a passage serves an officer who looks for a text, and whether anything does.

The weights are few and small numbers on purpose. They were chosen with `benchmarks/finding.py`,
where halving or doubling any one of them moves no figure by more than a hundredth or two; what
is said of an officer's own preferences (same limb, kind, newer, standing) only settles near ties.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from foiassist.case.evidence import Passage, PassageRole, Standing

WORDS_COUNT = 0.8
"""What the best match in words (BM25) counts for; a cosine of one counts for one."""

SAME_WORDING = 1.0
"""What the very same words count for; it fades with the square of the share in common."""

SAME_RESPONSE = 0.5
"""Share of the best score of a response that each further piece of its answers is raised by."""

SAME_LIMB = 0.1
SAME_KIND = 0.03
NEWER = 0.03
"""What the newest of those found gains over the oldest, and over one of an unknown day."""

CAUTION: Mapping[Standing, float] = {Standing.VARIED: 0.05, Standing.OVERTURNED: 0.15}
"""What a response that did not survive review loses."""

NOT_SORTED = 0.1
"""What a piece loses whose part in its letter is not known."""

NEAR = 0.38
"""Cosine from which on a passage is near in meaning, whatever its words."""

NEAR_WITH_WORDS = 0.25
"""Cosine that is enough where the passage also shares telling words."""

_WORDS_SHARED = 2
"""Telling words that a passage must share to be shown below `NEAR`."""

ANYTHING = 0.54
"""What the best of all passages must reach, or nothing is relevant: its cosine, and `WITH_WORDS`
of the telling words that it has. `benchmarks/finding.py` prints the curve that it is taken from."""

WITH_WORDS = 0.2
_ALL = 0.999
_PIECES = frozenset({PassageRole.ANSWER, PassageRole.LETTER, PassageRole.UNSORTED})
_WORD = re.compile(r"[^\W_]+")
_SHORT = 4
"""Words up to which two texts say too little to be called the same."""


@dataclass(frozen=True, slots=True)
class Found:
    """A passage as the two searches found it."""

    passage: Passage
    cosine: float
    words: tuple[str, ...] = ()
    """Telling words that it shares with the text searched for, rarest first."""

    bm25: float = 0.0
    share: float = 0.0
    """Of the weight of all telling words, what it has: between 0 and 1."""

    alike: float = 0.0
    """Share of its words and of the text's that are the same: 1 for the same text."""

    score: float = 0.0
    others: tuple[str, ...] = ()
    """References of responses that say the same, and are not shown for that."""


def ranked(
    found: Sequence[Found], text: str = "", *, exemption: str = "", kind: str = ""
) -> list[Found]:
    """Return *found*, best first, each with its score.

    Args:
        found: What the searches found.
        text: What was looked for.
        exemption: The section or limb that was asked for, if any.
        kind: The kind of authority that asks.
    """
    most = max((one.bm25 for one in found), default=0.0) or 1.0
    days = sorted({one.passage.answered for one in found if one.passage.answered})
    asked = words_of(text)
    scored = []
    for one in found:
        alike = likeness(asked, words_of(one.passage.text))
        score = one.cosine + WORDS_COUNT * one.bm25 / most + SAME_WORDING * alike**2
        score += preference(one.passage, exemption, kind) + NEWER * _newness(one.passage, days)
        given = (one.passage, one.cosine, one.words, one.bm25, one.share)
        scored.append(Found(*given, alike, score))
    return sorted(_with_support(scored), key=lambda one: (-one.score, one.passage.id))


def best_by_figures(
    places: Sequence[int], cosines: Mapping[int, float], bm25: Mapping[int, float]
) -> list[int]:
    """Return *places*, best first by their figures alone, before any passage is read."""
    most = max(bm25.values(), default=0.0) or 1.0
    scores = {one: cosines[one] + WORDS_COUNT * bm25[one] / most for one in places}
    return sorted(places, key=lambda one: (-scores[one], one))


def preference(passage: Passage, exemption: str, kind: str) -> float:
    """Return what an officer's preferences add to a score, or take from it."""
    added = -CAUTION.get(passage.standing, 0.0)
    if passage.role is PassageRole.UNSORTED:
        added -= NOT_SORTED
    if "(" in exemption and exemption in passage.exemptions:
        added += SAME_LIMB
    if kind and kind == passage.authority_kind:
        added += SAME_KIND
    return added


def is_relevant(found: Found) -> bool:
    """Return whether a passage is near enough in meaning, or fairly near and in the same words."""
    if found.cosine >= NEAR:
        return True
    return found.cosine >= NEAR_WITH_WORDS and len(found.words) >= _WORDS_SHARED


def nearness(found: Found) -> float:
    """Return how near a passage is, so that `ANYTHING` tells whether it can be relevant.

    One that is fairly near and has every telling word of a few is what was looked for.
    """
    if (
        found.cosine >= NEAR_WITH_WORDS
        and len(found.words) >= _WORDS_SHARED
        and found.share >= _ALL
    ):
        return 1.0
    return found.cosine + WITH_WORDS * found.share


def anything_relevant(found: Sequence[Found]) -> bool:
    """Return whether the nearest passage is near enough for any of them to be worth showing."""
    return max((nearness(one) for one in found), default=0.0) >= ANYTHING


@lru_cache(maxsize=1024)
def words_of(text: str) -> frozenset[str]:
    """Return the words of *text*, folded."""
    return frozenset(_WORD.findall(text.casefold()))


def likeness(words: Collection[str], others: Collection[str]) -> float:
    """Return the share of both texts' words that is in common, between 0 and 1.

    Texts of very few words are alike only where they have all of them in common.
    """
    both = len(frozenset(words) & frozenset(others))
    every = len(words) + len(others)
    if min(len(words), len(others)) < _SHORT:
        return 1.0 if both and 2 * both == every else 0.0
    return 2 * both / every


def _newness(passage: Passage, days: Sequence[date]) -> float:
    """Return 1 for the newest day of *days*, 0 for the oldest and for one that is not known."""
    if passage.answered is None or len(days) <= 1:
        return 0.0
    whole = (days[-1] - days[0]).days
    return (passage.answered - days[0]).days / whole


def _with_support(found: Sequence[Found]) -> list[Found]:
    """Return *found*, the pieces of one response's answers raised by the best of them."""
    best: dict[str, float] = {}
    for one in found:
        if one.passage.role in _PIECES:
            best[one.passage.document] = max(best.get(one.passage.document, 0.0), one.score)
    return [
        replace(one, score=one.score + SAME_RESPONSE * best[one.passage.document])
        if one.passage.role in _PIECES
        else one
        for one in found
    ]
