"""How well the questions cut out of requests agree with those that a person marked.

A span is where a question starts and ends in the text as given, in code points. Pure functions;
each takes the spans of one request, or of many requests together.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

Span = tuple[int, int]
Spans = Collection[Span]

_SAME_QUESTION = 0.5
"""Share of two spans together that they must have in common to be the same question."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many were found, how many were marked, and how many were both."""

    both: int
    found: int
    marked: int

    @property
    def precision(self) -> float:
        """The share of what was found that was marked: both / found; 1 where nothing was found."""
        return self.both / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of what was marked that was found: both / marked; 1 where nothing was."""
        return self.both / self.marked if self.marked else 1.0

    @property
    def f1(self) -> float:
        """How far they agree: 2 both / (found + marked); 1 where nothing was found or marked."""
        every = self.found + self.marked
        return 2 * self.both / every if every else 1.0


def exact(found: Sequence[Spans], marked: Sequence[Spans]) -> Agreement:
    """Return the agreement over all requests, counting a question where both edges are the same.

    both = sum |found_i and marked_i|, found = sum |found_i|, marked = sum |marked_i|.

    Args:
        found: For each request, the questions that were cut out of it.
        marked: For each request, in the same order, the questions that a person marked.
    """
    pairs = [(set(one), set(other)) for one, other in zip(found, marked, strict=True)]
    return Agreement(
        sum(len(one & other) for one, other in pairs),
        sum(len(one) for one, _ in pairs),
        sum(len(other) for _, other in pairs),
    )


def within(found: Sequence[Spans], marked: Sequence[Spans]) -> Agreement:
    """Return the agreement over all requests, counting characters inside questions.

    With c(S) the places that the spans S cover: both = sum |c(found_i) and c(marked_i)|,
    found = sum |c(found_i)|, marked = sum |c(marked_i)|.
    """
    pairs = [(_places(one), _places(other)) for one, other in zip(found, marked, strict=True)]
    return Agreement(
        sum(len(one & other) for one, other in pairs),
        sum(len(one) for one, _ in pairs),
        sum(len(other) for _, other in pairs),
    )


def right_but_for_an_edge(found: Spans, marked: Spans) -> int:
    """Return how many marked questions were found with another start or end.

    |{m in marked, not in found: some f in found, not in marked, has |f and m| / |f or m| > 1/2}|.
    """
    left = [span for span in found if span not in marked]
    return sum(
        any(_shared(span, other) > _SAME_QUESTION for other in left)
        for span in marked
        if span not in found
    )


def lost(visible: Spans, *covered: Spans) -> int:
    """Return how many characters of a text are in no question, no leftover and no list mark.

    lost = |{v in visible: v is not within c(covered_1) or ... or c(covered_n)}|.

    Args:
        visible: Where each character that can be seen starts and ends.
        covered: The questions, the leftover, the list marks.
    """
    held = set().union(*map(_places, covered))
    return sum(not held.issuperset(range(start, end)) for start, end in visible)


def _places(spans: Spans) -> set[int]:
    return {place for start, end in spans for place in range(start, end)}


def _shared(one: Span, other: Span) -> float:
    """Return the share that two spans have in common: |one and other| / |one or other|."""
    common = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    every = (one[1] - one[0]) + (other[1] - other[0]) - common
    return common / every if every else 0.0
