"""The sentences of a letter, each with where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from foiassist.steps.verify.spans import Span

_END = re.compile(
    r"[.!?](?<![\s(]s\.)(?<!\bss\.)(?<!\bsec\.)(?<!\bNo\.)(?<!\bMr\.)(?<!\bDr\.)(?<!"
    r"\bMs\.)(?<!\bMrs\.)"
    r"(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\breg\.)(?<!\bpara\.)[\"”’')]*(?=\s+[A-Z“\"‘'(\[£\d])"
)
_HOLDING = re.compile(
    r"hold|held|(?:have|had|has)\s+(?:\w+\s+){0,3}?(?:no\b|any\b|information|record|data)"
)


@dataclass(frozen=True)
class Sentence:
    """A sentence, a heading or a bullet; a line break in it reads as a space."""

    words: str
    start: int
    """Where its first character stands in the letter."""

    block: int
    """Place of its block among the letter's."""

    @cached_property
    def low(self) -> str:
        """The words in lower case, each run of spaces as one."""
        return " ".join(self.words.lower().split())

    @property
    def end(self) -> int:
        """One past its last character."""
        return self.start + len(self.words)

    @cached_property
    def speaks_of_holding(self) -> bool:
        """Whether it can say that something is held, or is not."""
        return bool(_HOLDING.search(self.low))

    def has(self, *words: str) -> bool:
        """Return whether any of *words*, in lower case, stands in it."""
        return any(map(self.low.__contains__, words))

    def place(self, match: re.Match[str]) -> Span:
        """Return where a match in its words stands in the letter."""
        return Span(match.start() + self.start, match.end() + self.start)

    def find(self, pattern: re.Pattern[str]) -> Span | None:
        """Return where *pattern* first matches, in the letter's own places."""
        match = pattern.search(self.words)
        return self.place(match) if match else None


def sentences_in(text: str, start: int, end: int, block: int) -> Iterator[Sentence]:
    """Yield the sentences that stand between two places of *text*, which has no line breaks."""
    begins = start
    for match in _END.finditer(text, start, end):
        yield from _sentence(text, begins, match.end(), block)
        begins = match.end()
    yield from _sentence(text, begins, end, block)


def _sentence(text: str, start: int, end: int, block: int) -> Iterator[Sentence]:
    words = text[start:end]
    trimmed = words.strip("\0 \t\r")
    if trimmed:
        begins = start + words.index(trimmed)
        yield Sentence(trimmed, begins, block)
