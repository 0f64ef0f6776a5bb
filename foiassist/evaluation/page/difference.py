"""How two letters differ, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORD = re.compile(r"\S+\s*|\s+")
_MOST_WORDS = 6_000
"""Words of a letter that are compared; what is longer is an annex."""


class Side(StrEnum):
    """In which of two letters words stand."""

    BOTH = "both"
    OURS = "ours"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that follow each other and stand in the same letters."""

    side: Side
    text: str


def differing(ours: str, theirs: str) -> Iterator[Run]:
    """Yield both letters as one: what they share, what only ours has, what only theirs has.

    Words alone count, not the space between them. Nothing is left out: the runs of ours and of
    both make up our letter, but for its spaces.
    """
    mine, other = _WORD.findall(ours)[:_MOST_WORDS], _WORD.findall(theirs)[:_MOST_WORDS]
    matcher = SequenceMatcher(None, [w.strip() for w in mine], [w.strip() for w in other])
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind == "equal":
            yield Run(Side.BOTH, "".join(other[k:m]))
            continue
        if j > i:
            yield Run(Side.OURS, "".join(mine[i:j]))
        if m > k:
            yield Run(Side.THEIRS, "".join(other[k:m]))


def is_cut(*letters: str) -> bool:
    """Return whether one of *letters* is too long to be compared to its end."""
    return any(len(_WORD.findall(one)) > _MOST_WORDS for one in letters)
