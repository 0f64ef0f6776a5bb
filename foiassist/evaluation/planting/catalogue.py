"""Every way to spoil a letter, gathered from the modules that know how."""

from __future__ import annotations

from collections.abc import Sequence

from foiassist.evaluation.planting import (
    answers,
    balance,
    costs,
    details,
    reasons,
    rights,
    ways,
)
from foiassist.evaluation.planting.sound import Sound
from foiassist.evaluation.planting.ways import Planted

SUBJECTS = (answers, balance, costs, details, reasons, rights)
"""Modules that enter their ways in the list as they are loaded."""


def planted_letters(
    letters: Sequence[Sound], seed: int, most_for_each_way: int
) -> tuple[Planted, ...]:
    """Return letters with one defect each, a few for every way that any subject knows.

    Args:
        letters: Letters that nothing is wrong with.
        seed: Chooses among them, and the words.
        most_for_each_way: How many letters each way spoils, at most.
    """
    return tuple(ways.planted(letters, seed, most_for_each_way))
