"""Finding any of many phrases in a text, in one pass over it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

_BETWEEN_WORDS = r"[\s-]{1,3}"
_NOTHING = re.compile(r"(?!)")


def any_of(phrases: Collection[str]) -> re.Pattern[str]:
    """Return a pattern that finds each of *phrases* as whole words, the longest first.

    Capitals, plurals, and hyphens in place of spaces make no difference; a star at the end of
    a phrase stands for any ending.
    """
    if not phrases:
        return _NOTHING
    longest_first = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"\b(?:{'|'.join(map(_alternative, longest_first))})", re.IGNORECASE)


def quoted(found: Iterable[str]) -> Iterator[str]:
    """Yield the words *found* on one line each, in order and without repeats."""
    seen: set[str] = set()
    for one in found:
        words = " ".join(one.split())
        if words.casefold() not in seen:
            seen.add(words.casefold())
            yield words


def _alternative(phrase: str) -> str:
    words = phrase.rstrip("*").replace("-", " ").split()
    ending = r"\w*" if phrase.endswith("*") else r"(?:s|es)?\b"
    return _BETWEEN_WORDS.join(map(re.escape, words)) + ending
