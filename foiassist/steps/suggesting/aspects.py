"""What a request asks for and what it is about, as far as its words show.

An aspect is a thing that an officer notices in reading ('asks for correspondence', 'covers several
years'). It never says that an exemption applies; it is one reason to think of one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

_ONCE = 0.7
"""Strength of an aspect whose words stand in a question once; 1 where they stand more often."""

_OF_BACKGROUND = 0.6
"""What words count beside those of a question where only the rest of the request has them."""


@dataclass(frozen=True, slots=True)
class Aspect:
    """One thing that an officer notices in a request."""

    name: str
    in_words: str
    """What the request does, to follow 'the request': 'asks for correspondence'."""
    pattern: re.Pattern[str]
    in_background: bool = False
    """Whether it also tells of the request where it stands outside every question."""


@dataclass(frozen=True, slots=True)
class Noticed:
    """An aspect in a text: how strongly, and by which words."""

    aspect: Aspect
    strength: float
    """Above 0, and 1 at most."""
    words: tuple[str, ...]


def aspect(name: str, in_words: str, *words: str, in_background: bool = False) -> Aspect:
    """Return an aspect that is told by any of *words*, in whatever case.

    A star stands for any ending; a word that begins with '=' is a pattern as it stands.
    """
    parts = (one[1:] if one.startswith("=") else _as_pattern(one) for one in words)
    pattern = re.compile(rf"\b(?:{'|'.join(parts)})\b", re.IGNORECASE)
    return Aspect(name, in_words, pattern, in_background)


def notice(aspects: tuple[Aspect, ...], asked: str, background: str = "") -> Mapping[str, Noticed]:
    """Return which of *aspects* are in *asked*, by name.

    Args:
        aspects: Those to look for.
        asked: The words of the questions.
        background: The whole request, where what it is about may stand.
    """
    found: dict[str, Noticed] = {}
    for one in aspects:
        words: Sequence[str] = [match[0] for match in one.pattern.finditer(asked)]
        strength = 1.0 if len(words) > 1 else _ONCE
        if not words and one.in_background:
            words = _in_background(one.pattern, background)
            strength = _OF_BACKGROUND * (1.0 if len(words) > 1 else _ONCE)
        if words:
            found[one.name] = Noticed(one, strength, _each_once(words))
    return found


@lru_cache(maxsize=1024)
def _in_background(pattern: re.Pattern[str], background: str) -> tuple[str, ...]:
    """Return the words of *pattern* in a request, looked for once for all its questions."""
    return tuple(match[0] for match in pattern.finditer(background))


def _each_once(words: Sequence[str], most: int = 3) -> tuple[str, ...]:
    told = {" ".join(word.split()).casefold(): " ".join(word.split()) for word in words}
    return tuple(told.values())[:most]


def _as_pattern(words: str) -> str:
    return r"[\s\-]+".join(
        re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "")
        for word in words.split()
    )
