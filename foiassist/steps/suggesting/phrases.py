"""Finding any of many phrases in a text, in one pass over its words."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator
from typing import Generic, TypeVar

_Tag = TypeVar("_Tag", bound=Hashable)

_WORD = re.compile(r"\w+")
_BETWEEN_WORDS = r"[\s-]{1,3}"
_KEY_LENGTH = 3
"""Letters of a word by which the phrases that may begin with it are looked up."""


class Phrases(Generic[_Tag]):
    """Phrases to look for, each with a tag that says what it stands for.

    A phrase is found as whole words. Capitals, plurals, and hyphens in place of spaces make no
    difference; a star at its end stands for any ending. Of two with the same tag that begin
    alike the longer is found, and none begins inside another of its tag.
    """

    def __init__(self, phrases: Iterable[tuple[str, _Tag]]) -> None:
        self._by_key: dict[str, list[tuple[_Tag, re.Pattern[str]]]] = {}
        for phrase, tag in sorted(phrases, key=lambda one: -len(one[0])):
            entry = (tag, _pattern(phrase))
            self._by_key.setdefault(phrase[:_KEY_LENGTH].split()[0], []).append(entry)

    def found(self, text: str) -> Iterator[tuple[_Tag, re.Match[str]]]:
        """Yield each phrase that stands in *text*, in order, with its tag."""
        ends: dict[_Tag, int] = {}
        for word in _WORD.finditer(text):
            start, begins = word.start(), word[0][:_KEY_LENGTH].lower()
            for length in range(1, len(begins) + 1):
                for tag, pattern in self._by_key.get(begins[:length], ()):
                    match = pattern.match(text, start) if ends.get(tag, 0) <= start else None
                    if match is not None:
                        ends[tag] = match.end()
                        yield tag, match


def quoted(found: Iterable[str]) -> Iterator[str]:
    """Yield the words *found* on one line each, in order and without repeats."""
    seen: set[str] = set()
    for one in found:
        words = " ".join(one.split())
        if words.casefold() not in seen:
            seen.add(words.casefold())
            yield words


def _pattern(phrase: str) -> re.Pattern[str]:
    words = phrase.rstrip("*").replace("-", " ").split()
    ending = r"\w*" if phrase.endswith("*") else r"(?:s|es)?\b"
    return re.compile(_BETWEEN_WORDS.join(map(re.escape, words)) + ending, re.IGNORECASE)
