"""How well ways of finding rank, in pairs: the measures, and how far their difference is chance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import ir_measures
import numpy as np
from ir_measures import R, nDCG

from benchmarks.finding_texts import SEED, Task

MEASURES = (nDCG @ 10, R @ 10)
RESAMPLES = 2000
OURS = "foiassist"

Ranking = Mapping[str, Sequence[str]]
"""Ids of texts, best first, by the name of the question."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure of one way, over all questions."""

    measure: str
    mean: float
    by_question: Mapping[str, float]


def measured(task: Task, ranking: Ranking) -> list[Figure]:
    """Return each measure of a ranking."""
    asked = {name: dict.fromkeys(task.relevant[name], 1) for name in ranking}
    run = {
        name: {one: float(len(those) - place) for place, one in enumerate(those)}
        for name, those in ranking.items()
    }
    figures = []
    for measure in MEASURES:
        by_question = dict.fromkeys(asked, 0.0) | {
            one.query_id: float(one.value) for one in ir_measures.iter_calc([measure], asked, run)
        }
        mean = sum(by_question.values()) / len(by_question)
        figures.append(Figure(str(measure), mean, by_question))
    return figures


def perfect(task: Task, asked: Sequence[str]) -> Ranking:
    """Return the best ranking that there can be."""
    return {name: sorted(task.relevant[name])[:10] for name in asked}


def interval(figure: Figure, other: Figure) -> tuple[float, float]:
    """Return the middle 95% of the ratio of two figures over questions drawn again and again."""
    names = sorted(figure.by_question)
    own = np.array([figure.by_question[name] for name in names])
    theirs = np.array([other.by_question[name] for name in names])
    draws = np.random.default_rng(SEED).integers(0, len(names), (RESAMPLES, len(names)))
    ratios = own[draws].mean(axis=1) / np.maximum(theirs[draws].mean(axis=1), 1e-9)
    low, high = np.quantile(ratios, (0.025, 0.975))
    return float(low), float(high)


def table(task: Task, rankings: Mapping[str, Ranking]) -> list[str]:
    """Return the lines to print: each way, the ceiling, and ours over the better of the others."""
    figures = {way: measured(task, ranking) for way, ranking in rankings.items()}
    asked = sorted(next(iter(rankings.values())))
    figures["perfect"] = measured(task, perfect(task, asked))
    lines = [f"{task.name}: {len(asked)} questions, {len(task.library)} texts"]
    for way, those in figures.items():
        lines.append(f"  {way:12}" + "".join(f"{one.measure:>9} {one.mean:.4f}" for one in those))
    for place, figure in enumerate(figures[OURS]):
        others = [figures[way][place] for way in figures if way not in {OURS, "perfect"}]
        better = max(others, key=lambda one: one.mean)
        low, high = interval(figure, better)
        most = figures["perfect"][place].mean / better.mean
        lines.append(
            f"  {figure.measure}: ours over the better other {figure.mean / better.mean:.3f} "
            f"(95%: {low:.3f} to {high:.3f}); at most possible {most:.3f}"
        )
    return lines
