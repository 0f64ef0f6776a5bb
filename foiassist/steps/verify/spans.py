"""Stretches of a text, taken out one reader after another so that nothing is judged twice."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

TAKEN = "\0"
"""Stands for each character that a reader has already dealt with; neither word nor space."""


class Placed(Protocol):
    """Anything that stands somewhere in a text."""

    @property
    def start(self) -> int:
        """Its first character."""
        ...

    @property
    def end(self) -> int:
        """One past its last character."""
        ...


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text."""

    start: int
    end: int


def span_of(match: re.Match[str], group: int | str = 0) -> Span:
    """Return where a match, or one of its groups, stands."""
    return Span(match.start(group), match.end(group))


def without(text: str, spans: Iterable[Placed]) -> str:
    """Return *text*, as long as before, with *spans* taken out."""
    pieces: list[str] = []
    at = 0
    for span in sorted(spans, key=lambda one: one.start):
        if span.end <= at:
            continue
        start = max(span.start, at)
        pieces.append(text[at:start])
        pieces.append(TAKEN * (span.end - start))
        at = span.end
    pieces.append(text[at:])
    return "".join(pieces)


def without_matches(text: str, *patterns: re.Pattern[str]) -> str:
    """Return *text* with everything that any of *patterns* matches taken out."""
    for pattern in patterns:
        text = pattern.sub(lambda match: TAKEN * len(match[0]), text)
    return text
