"""A fact that an officer recorded for this case: the only way a fact gets into a letter."""

from __future__ import annotations

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
