"""The figure for each measure, with where it probably lies and what it beats."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from foiassist.evaluation.case_result import CaseResult
from foiassist.evaluation.described import Group
from foiassist.evaluation.known_measures import described, place_of
from foiassist.evaluation.measures import pooling, sampling
from foiassist.evaluation.measures.shares import share_interval
from foiassist.evaluation.pooled_measures import POOLED

Counted = TypeVar("Counted")
"""What one case adds to a measure."""


@dataclass(frozen=True, slots=True)
class Part:
    """The figure of one measure over the cases of one dataset."""

    value: float
    n: int


@dataclass(frozen=True, slots=True)
class Measure:
    """The figure of one measure over the cases that could count in it."""

    value: float
    low: float
    high: float
    n: int
    left_out: int
    """Cases that lack what the measure needs."""

    baselines: Mapping[str, float] = field(default_factory=dict)
    """Figures of the same measure by the name of the baseline, on the cases that both have."""

    noise: tuple[str, ...] = ()
    """Baselines from which the difference may be chance."""

    beats: tuple[str, ...] = ()
    """Baselines that ours is better than, by more than chance."""

    loses_to: tuple[str, ...] = ()
    """Baselines that ours is worse than, by more than chance."""

    by_dataset: Mapping[str, Part] = field(default_factory=dict)
    """The same figure for each dataset; empty where there is one alone."""


def measures_of(results: Sequence[CaseResult], seed: int) -> dict[str, Measure]:
    """Return every measure that some case counts in, in the order of a report."""
    names = {name for one in results for name in one.values}
    found = {name: _mean(name, results, seed) for name in names - POOLED.keys()}
    found.update(_pooled(results, seed))
    return {name: found[name] for name in sorted(found, key=place_of)}


def _mean(name: str, results: Sequence[CaseResult], seed: int) -> Measure:
    counted = [one for one in results if name in one.values]
    ours = [one.values[name] for one in counted]
    lies = _interval(name, ours, seed)
    compared = {
        baseline: _compared(name, baseline, counted, seed)
        for baseline in dict.fromkeys(b for one in counted for b in one.baselines)
        if any(name in one.baselines.get(baseline, {}) for one in counted)
    }
    return Measure(
        value=sampling.mean(ours),
        low=lies.low,
        high=lies.high,
        n=len(ours),
        left_out=len(results) - len(ours),
        baselines={baseline: value for baseline, (value, _verdict) in compared.items()},
        noise=_judged(compared, 0),
        beats=_judged(compared, 1),
        loses_to=_judged(compared, -1),
        by_dataset=_by_dataset([(one.dataset, one.values[name]) for one in counted], sampling.mean),
    )


def _interval(name: str, values: Sequence[float], seed: int) -> sampling.Interval:
    """Return where the mean lies; one of few cases for a provision has room for what is unseen."""
    if described(name).group is Group.PROVISIONS:
        return share_interval(sum(value == 1.0 for value in values), len(values))
    return sampling.interval(values, seed)


def _compared(
    name: str, baseline: str, counted: Sequence[CaseResult], seed: int
) -> tuple[float, int]:
    """Return the baseline's figure, and 1 where ours is better, -1 where worse, 0 by chance."""
    both = [one for one in counted if name in one.baselines.get(baseline, {})]
    ours = [one.values[name] for one in both]
    theirs = [one.baselines[baseline][name] for one in both]
    if sampling.is_noise(ours, theirs, seed):
        return sampling.mean(theirs), 0
    difference = sampling.mean(ours) - sampling.mean(theirs)
    return sampling.mean(theirs), 1 if described(name).is_better(difference) else -1


def _judged(compared: Mapping[str, tuple[float, int]], verdict: int) -> tuple[str, ...]:
    return tuple(baseline for baseline, (_, judged) in compared.items() if judged == verdict)


def _pooled(results: Sequence[CaseResult], seed: int) -> dict[str, Measure]:
    found = {}
    for name, one in POOLED.items():
        every = [
            (result.dataset, counted)
            for result in results
            if (counted := one.counts(result)) is not None
        ]
        counts = [counted for _dataset, counted in every]
        if counts:
            score = partial(pooling.pooled, score=one.score)
            lies = pooling.pooled_interval(counts, one.score, seed)
            found[name] = Measure(
                score(counts),
                lies.low,
                lies.high,
                len(counts),
                len(results) - len(counts),
                by_dataset=_by_dataset(every, score),
            )
    return found


def _by_dataset(
    counted: Sequence[tuple[str, Counted]], score: Callable[[list[Counted]], float]
) -> dict[str, Part]:
    """Return the figure for each dataset, where there are several."""
    parts: dict[str, list[Counted]] = {}
    for dataset, value in counted:
        parts.setdefault(dataset, []).append(value)
    if len(parts) == 1:
        return {}
    return {dataset: Part(score(part), len(part)) for dataset, part in parts.items()}
