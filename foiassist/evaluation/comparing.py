"""This evaluation beside an earlier one: what became better or worse, by more than chance.

Both are compared on the cases that they have in common, case by case.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from foiassist.evaluation.earlier import CaseName, Earlier, EarlierCase
from foiassist.evaluation.known_measures import described, is_known, place_of
from foiassist.evaluation.measures import pooling
from foiassist.evaluation.pooled_measures import POOLED, counts_of
from foiassist.evaluation.record import differences
from foiassist.evaluation.report import Report

_MOST_CASES = 10
"""Cases that are listed as those that changed most."""

_LEAST = 1e-6
"""What two figures must differ by: a report keeps so many digits."""


class Verdict(StrEnum):
    """What became of a measure."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "the same"
    CHANCE = "may be chance"
    NOT_PAIRED = "not paired by case"


@dataclass(frozen=True, slots=True)
class Change:
    """One measure then and now, on the cases that both have."""

    before: float
    now: float
    low: float
    high: float
    """Where now - before lies in 95 of 100 draws of the cases."""

    n: int
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class CaseChange:
    """One case that changed, with its values then and now by the name of the measure."""

    case: CaseName
    values: Mapping[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Comparison:
    """This evaluation beside an earlier one."""

    earlier: str
    """The name of the file of the earlier one."""

    warnings: tuple[str, ...]
    """How the two were made differently, so that they can be compared with care only."""

    changes: Mapping[str, Change]
    cases: tuple[CaseChange, ...]
    """Those that changed most, most first."""

    only_then: int
    only_now: int
    """Cases that one of the two lacks."""


def compared(report: Report, earlier: Earlier, seed: int) -> Comparison:
    """Return what became better or worse since *earlier*."""
    now = {(one.dataset, one.id): EarlierCase(one.values, counts_of(one)) for one in report.cases}
    both = [name for name in now if name in earlier.cases]
    pairs = [(earlier.cases[name], now[name]) for name in both]
    names = [name for name in {*report.measures, *earlier.measures} if is_known(name)]
    changes = {name: _change(name, pairs, report, earlier, seed) for name in names}
    return Comparison(
        earlier.name,
        tuple(differences(report.record, earlier.record)),
        {name: one for name in sorted(names, key=place_of) if (one := changes[name])},
        tuple(_most_changed(both, pairs)),
        only_then=len(earlier.cases) - len(both),
        only_now=len(now) - len(both),
    )


def _change(
    name: str,
    pairs: Sequence[tuple[EarlierCase, EarlierCase]],
    report: Report,
    earlier: Earlier,
    seed: int,
) -> Change | None:
    counted = [
        (a, b) for then, now in pairs if (a := _counts(name, then)) and (b := _counts(name, now))
    ]
    if not counted:
        if name not in report.measures or name not in earlier.measures:
            return None
        before, value = earlier.measures[name], report.measures[name].value
        same = abs(value - before) < _LEAST
        return Change(before, value, 0.0, 0.0, 0, Verdict.SAME if same else Verdict.NOT_PAIRED)
    score = POOLED[name].score if name in POOLED else pooling.mean_of
    then, now = ([pair[side] for pair in counted] for side in (0, 1))
    lies = pooling.paired_interval(now, then, score, seed)
    before, value = pooling.pooled(then, score), pooling.pooled(now, score)
    verdict = _verdict(name, lies.low, lies.high, value - before)
    return Change(before, value, lies.low, lies.high, len(counted), verdict)


def _counts(name: str, case: EarlierCase) -> Sequence[float] | None:
    if name in POOLED:
        return case.counts.get(name)
    return (case.values[name], 1.0) if name in case.values else None


def _verdict(name: str, low: float, high: float, difference: float) -> Verdict:
    if max(abs(low), abs(high), abs(difference)) < _LEAST:
        return Verdict.SAME
    if low <= 0.0 <= high:
        return Verdict.CHANCE
    return Verdict.BETTER if described(name).is_better(difference) else Verdict.WORSE


def _most_changed(
    names: Sequence[CaseName], pairs: Sequence[tuple[EarlierCase, EarlierCase]]
) -> Iterator[CaseChange]:
    """Yield the cases whose values moved most, each measure counting one at most."""
    moved = [
        CaseChange(name, values)
        for name, (then, now) in zip(names, pairs, strict=True)
        if (values := dict(_moved(then, now)))
    ]
    yield from sorted(moved, key=lambda one: (-_distance(one), one.case))[:_MOST_CASES]


def _moved(then: EarlierCase, now: EarlierCase) -> Iterator[tuple[str, tuple[float, float]]]:
    for name in sorted((then.values.keys() & now.values) - POOLED.keys()):
        if is_known(name) and abs(now.values[name] - then.values[name]) > _LEAST:
            yield name, (then.values[name], now.values[name])


def _distance(change: CaseChange) -> float:
    return sum(min(1.0, abs(now - then)) for then, now in change.values.values())
