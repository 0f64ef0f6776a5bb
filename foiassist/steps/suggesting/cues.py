"""Words in a question that call a section of the Act to mind.

A cue says that an officer should look, never that the section applies.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from foiassist.case.evidence import Guidance

_WORD_STRENGTH = 0.6
"""How much a single word counts beside a phrase, which is less often there by chance."""


def cues_by_section(asked: str, guidance: Iterable[Guidance]) -> Mapping[str, tuple[str, ...]]:
    """Return the cues of the guidance that stand in *asked*, for each section that has any."""
    return {one.section: found for one in guidance if (found := cues_in(asked, one.cues))}


def cues_in(asked: str, cues: Iterable[str]) -> tuple[str, ...]:
    """Return the cues that stand in *asked* as whole phrases, longest first."""
    plain = _plain(asked)
    near = (cue for cue in cues if _plain(cue) in plain)  # a pattern each would take far longer
    found = [cue for cue in near if _pattern(cue).search(plain)]
    return tuple(sorted(found, key=lambda cue: (-len(cue), cue)))


def strength(found: Iterable[str]) -> float:
    """Return how strongly cues speak; each further one adds less than the one before.

    0 for none, 0.6 for a word, 1 for a phrase, then 1 + log of the sum.
    """
    total = sum(1.0 if " " in cue else _WORD_STRENGTH for cue in found)
    return total if total < 1 else 1 + math.log(total)


@lru_cache(maxsize=4096)
def _pattern(cue: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(_plain(cue))}(?:s|es)?\b")


@lru_cache(maxsize=8192)
def _plain(text: str) -> str:
    return " ".join(text.lower().replace("-", " ").replace("’", "'").split())
