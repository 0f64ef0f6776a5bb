"""What an embedder can learn from past responses: which text answers which question.

What it is judged by is set apart first, and nothing much like it is left to learn from.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence

from foiassist.case.evidence import PastResponse
from foiassist.ports.training import Pair
from foiassist.steps.word_runs import word_runs

HELD_OUT = 5
"""One response in so many is held out."""

_FEWEST_WORDS = 4
"""Shorter texts ('None', '12') fit too many questions to teach anything."""

_ALIKE = 0.5
"""Share of the runs of words from which on two questions are much the same."""

_COMMON = 50
"""A run of words in more questions than this tells nothing about any of them."""


def answered_pairs(responses: Iterable[PastResponse]) -> list[Pair]:
    """Return each question with its answer, each pair once, where both say enough."""
    pairs = (
        Pair(question.text, question.response, response.reference)
        for response in responses
        for question in response.questions
    )
    return [pair for pair in dict.fromkeys(pairs) if _says_enough(pair)]


def round_robins(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the questions that came again in other words, each with the earlier one."""
    asked = _Questions()
    found = []
    for pair in pairs:
        for earlier in asked.much_like(pair.question):
            if earlier.reference != pair.reference and earlier.question != pair.question:
                found.append(Pair(pair.question, earlier.question, pair.reference))
                break
        asked.add(pair)
    return found


def split(pairs: Sequence[Pair]) -> tuple[list[Pair], list[Pair]]:
    """Return what to learn from and what to hold out, apart by the hash of the reference.

    A question that is much like one that is held out is in neither.
    """
    held = [pair for pair in pairs if _is_held_out(pair.reference)]
    known = _Questions()
    for pair in held:
        known.add(pair)
    kept = [
        pair
        for pair in pairs
        if not _is_held_out(pair.reference) and not any(known.much_like(pair.question))
    ]
    return kept, held


class _Questions:
    """Questions, found again by the runs of words that they share."""

    def __init__(self) -> None:
        self._by_run: dict[str, list[int]] = {}
        self._pairs: list[Pair] = []
        self._runs: list[frozenset[str]] = []

    def add(self, pair: Pair) -> None:
        runs = word_runs(pair.question)
        for run in runs:
            self._by_run.setdefault(run, []).append(len(self._pairs))
        self._pairs.append(pair)
        self._runs.append(runs)

    def much_like(self, question: str) -> Iterator[Pair]:
        runs = word_runs(question)
        near: dict[int, None] = {}
        for run in sorted(runs):
            places = self._by_run.get(run, ())
            if len(places) <= _COMMON:
                near.update(dict.fromkeys(places))
        for place in near:
            together = len(runs | self._runs[place])
            if len(runs & self._runs[place]) >= _ALIKE * together:
                yield self._pairs[place]


def _says_enough(pair: Pair) -> bool:
    return min(len(pair.question.split()), len(pair.text.split())) >= _FEWEST_WORDS


def _is_held_out(reference: str) -> bool:
    return int(hashlib.sha256(reference.encode()).hexdigest()[:8], 16) % HELD_OUT == 0
