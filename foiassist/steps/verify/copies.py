"""Which words of a text are copied, word for word, from something that was recorded.

A run of words counts as copied only whole: one word changed inside it, and the words around
the change are read like any others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from foiassist.steps.verify.spans import Span

RUN = 6
"""Length, in words, of the shortest run that counts as copied from a longer text."""

SHORTEST = 3
"""Length, in words, of the shortest recorded text that counts as copied when it stands whole."""

_WORD = re.compile(r"[^\s\0]+")
_ALIKE = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_EDGES = "\"'()[]>.,;:!?"


@dataclass(frozen=True, slots=True)
class Runs:
    """Every run of words in the recorded texts that a letter may copy."""

    by_length: tuple[tuple[int, frozenset[tuple[str, ...]]], ...]


def runs_of(texts: Iterable[str]) -> Runs:
    """Return the runs of *texts*: six words each, or the whole of a shorter text."""
    by_length: dict[int, set[tuple[str, ...]]] = {}
    for text in texts:
        words = [_alike(match[0]) for match in _WORD.finditer(text)]
        words = [word for word in words if word]
        length = min(RUN, len(words))
        if length < SHORTEST:
            continue
        runs = by_length.setdefault(length, set())
        runs.update(tuple(words[at : at + length]) for at in range(len(words) - length + 1))
    return Runs(tuple((length, frozenset(runs)) for length, runs in sorted(by_length.items())))


@lru_cache(maxsize=128)
def copied_spans(text: str, runs: Runs) -> tuple[Span, ...]:
    """Return the stretches of *text* that are made of *runs*."""
    if not runs.by_length:
        return ()
    found = _words_in(text)
    words = tuple(word[2] for word in found)
    covered = bytearray(len(words))
    for length, known in runs.by_length:
        for at in range(len(words) - length + 1):
            if words[at : at + length] in known:
                covered[at : at + length] = b"\1" * length
    return tuple(Span(found[at][0], found[at][1]) for at in range(len(found)) if covered[at])


@lru_cache(maxsize=256)
def _words_in(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return where each word of *text* stands, and the form in which it is compared."""
    found = ((match.start(), match.end(), _alike(match[0])) for match in _WORD.finditer(text))
    return tuple(word for word in found if word[2])


def _alike(word: str) -> str:
    """Return *word* without the punctuation at its edges, quotes and dashes made plain."""
    return word.translate(_ALIKE).strip(_EDGES)
