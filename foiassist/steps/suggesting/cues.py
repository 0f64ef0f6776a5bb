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

_WITHOUT_GUIDANCE: Mapping[str, tuple[str, ...]] = {
    "23": (
        "security service", "mi5", "mi6", "gchq", "special branch", "counter terrorism",
        "national crime agency", "covert", "intelligence", "informants", "terror", "terrorism",
    ),
    "24": (
        "national security", "terror", "terrorism", "counter terrorism", "covert",
        "surveillance", "intelligence", "informants", "extremism", "radicalisation",
    ),
    "30": (
        "investigation", "investigated", "reported to the police", "arrest", "arrested",
        "suspect", "crimes", "murder", "witness", "informants", "charged with", "prosecuted",
        "missing person", "crime report", "police report", "cold case",
    ),
    "35": (
        "minister", "ministerial", "white paper", "policy options", "ministerial submission",
        "cabinet committee", "development of policy", "formulation of policy",
    ),
}  # fmt: skip
"""Cues for sections on which the library may have no guidance of its own."""


def cues_by_section(asked: str, guidance: Iterable[Guidance]) -> Mapping[str, tuple[str, ...]]:
    """Return the cues that stand in *asked*, for each section that has any."""
    known = {**_WITHOUT_GUIDANCE, **{one.section: one.cues for one in guidance if one.cues}}
    return {s: found for s, cues in known.items() if (found := cues_in(asked, cues))}


def cues_in(asked: str, cues: Iterable[str]) -> tuple[str, ...]:
    """Return the cues that stand in *asked* as whole phrases, longest first."""
    plain = _plain(asked)
    found = [cue for cue in cues if _pattern(cue).search(plain)]
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


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("-", " ").replace("’", "'").split())
