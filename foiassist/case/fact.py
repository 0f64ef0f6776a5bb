"""A fact that an officer recorded for this case: the only way a fact gets into a letter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """Something true of this case, and where it came from."""

    question: str
    """Label of the question that it answers; empty for the case as a whole."""

    text: str
    """A sentence that can stand in the letter as it is."""

    source: str = ""
    """The record, person or system that it was taken from; not printed in the letter."""

    by: str = ""
    """Name of the person who recorded it."""

    about: str = ""
    """Which particular of the letter it is ('fee', 'outcome'); empty for a plain fact."""


def facts_with(old: tuple[Fact, ...], new: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return *old* with *new*; a particular takes the place of the one recorded before."""
    kept = list(old)
    for fact in new:
        if fact.about:
            kept = [f for f in kept if (f.about, f.question) != (fact.about, fact.question)]
        said = {(f.question, f.text, f.about) for f in kept}
        if (fact.question, fact.text, fact.about) not in said:
            kept.append(fact)
    return tuple(kept)
