"""Runs of words that texts are compared by, whatever their marks and capitals."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+")
_WORDS_TOGETHER = 4


def word_runs(text: str) -> frozenset[str]:
    """Return every run of four words of *text*; a shorter text is one run."""
    words = _WORD.findall(text.casefold())
    last = max(1, len(words) - _WORDS_TOGETHER + 1)
    return frozenset(" ".join(words[place : place + _WORDS_TOGETHER]) for place in range(last))
