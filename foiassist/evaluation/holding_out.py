"""What a case may learn from: never its own answer, nor that of a request much like it."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from foiassist.case.evidence import Library, PastResponse
from foiassist.steps.word_runs import word_runs

_ALIKE = 0.4
"""Share of its runs that a request has in common with another, from which on they are alike."""

_MOST_COMMON = 200
"""Requests that a run may be in; one in more says nothing ('the Freedom of Information')."""


def fold_of(row_id: str, folds: int) -> int:
    """Return the fold of a row: by the hash of its id, so that it never drifts.

    Raises:
        ValueError: There are fewer than two folds.
    """
    if folds < 2:  # noqa: PLR2004 - one to ask about and one to learn from
        raise ValueError(f"folds must be at least 2, not {folds}")
    return int.from_bytes(hashlib.sha256(row_id.encode()).digest()[:8], "big") % folds


def near_duplicates(requests: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Return for each request the others that are alike, by reference.

    Two are alike where the runs of words that they share are `_ALIKE` or more of the shorter
    one's; two that are too short for a run are alike where their words are the same.
    """
    runs = {reference: word_runs(text) for reference, text in requests.items()}
    having: dict[str, list[str]] = defaultdict(list)
    for reference, own in runs.items():
        for run in own:
            having[run].append(reference)
    return {reference: frozenset(_alike(reference, runs, having)) for reference in requests}


def _alike(
    reference: str, runs: Mapping[str, frozenset[str]], having: Mapping[str, list[str]]
) -> Iterator[str]:
    own = runs[reference]
    shared: Counter[str] = Counter()
    for run in own:
        if len(having[run]) <= _MOST_COMMON:
            shared.update(having[run])
    for other, count in shared.items():
        if other != reference and count >= _ALIKE * min(len(own), len(runs[other])):
            yield other


def held_out(asked: Iterable[str], alike: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return every reference that must not be found for *asked*: themselves and those alike."""
    own = frozenset(asked)
    return own.union(*(alike.get(one, frozenset()) for one in own))


def not_yet_answered(responses: Iterable[PastResponse], received: date) -> frozenset[str]:
    """Return the references of what nobody could know when a request was *received*.

    That is every response that was not answered on an earlier day, and every one of an unknown
    day. An invented response stays: it reports no answer of anybody's.
    """
    return frozenset(
        one.reference
        for one in responses
        if not one.invented and (one.answered is None or one.answered >= received)
    )


def without(library: Library, held_out: Collection[str]) -> Library:
    """Return *library* without the responses *held_out*; its guidance and wording stay."""
    kept = tuple(one for one in library.responses if one.reference not in held_out)
    return replace(library, responses=kept)
