"""Which cases are asked about together, with one library that holds what any of them may know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from foiassist.evaluation.asked import Asked
from foiassist.evaluation.holding_out import fold_of


@dataclass(frozen=True, slots=True)
class Group:
    """Cases, and the rows that their library may have; each case still holds out its own."""

    asked: tuple[Asked, ...]
    teachers: tuple[Asked, ...]


def by_fold(asked: Sequence[Asked], folds: int) -> list[Group]:
    """Return a group for each fold, with the rows of the other folds to learn from."""
    fold = {one.reference: fold_of(one.row.id, folds) for one in asked}
    groups = (
        Group(
            tuple(one for one in asked if fold[one.reference] == number),
            tuple(one for one in asked if fold[one.reference] != number),
        )
        for number in range(folds)
    )
    return [group for group in groups if group.asked]


def by_time(asked: Sequence[Asked], teachers: Sequence[Asked], groups: int) -> list[Group]:
    """Return groups of about one size, the earliest requests first.

    The cases of a group come after one another, so that whoever learns once for the group, from
    what every case of it may know, has nearly all that each of them may know. Its library ends
    where its last request came in. Rows without a day of receipt are in no group, and those
    without a day of answer teach nobody.
    """
    dated = sorted(
        ((one.row.received, one) for one in asked if one.row.received is not None),
        key=lambda each: (each[0], each[1].reference),
    )
    cuts = [round(len(dated) * number / groups) for number in range(groups + 1)]
    parts = (dated[first:end] for first, end in pairwise(cuts))
    return [
        Group(tuple(one for _, one in part), _answered_before(teachers, part[-1][0]))
        for part in parts
        if part
    ]


def _answered_before(teachers: Sequence[Asked], day: date) -> tuple[Asked, ...]:
    return tuple(one for one in teachers if one.row.answered and one.row.answered < day)
