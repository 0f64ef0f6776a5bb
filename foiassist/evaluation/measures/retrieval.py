"""How well a ranked list of past responses serves: by `ir-measures`, as trec_eval counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import ir_measures
from ir_measures import R, nDCG


def ndcg_at(k: int, ranked: Sequence[str], grades: Mapping[str, int]) -> float:
    """Return how near the first *k* of *ranked* come to the best order there is.

    ndcg@k = dcg(ranked[:k]) / dcg(the k highest grades, highest first), where
    dcg = sum of grade at place i / log2(i + 1), places counted from 1; what has no grade gains 0.

    Args:
        k: Places that count.
        ranked: The best first, none twice.
        grades: How much each helps: 1 or more; the rest does not.

    Raises:
        ValueError: Nothing helps, so that there is nothing to find.
    """
    return _value(nDCG @ k, ranked, grades)


def recall_at(k: int, ranked: Sequence[str], grades: Mapping[str, int]) -> float:
    """Return the share of all that helps that is among the first *k* of *ranked*.

    recall@k = |helping and ranked[:k]| / |helping|, whatever the grades.

    Raises:
        ValueError: Nothing helps, so that there is nothing to find.
    """
    return _value(R @ k, ranked, grades)


def _value(measure: ir_measures.Measure, ranked: Sequence[str], grades: Mapping[str, int]) -> float:
    if not any(grade > 0 for grade in grades.values()):
        raise ValueError("there must be something to find")
    # a score of its own for each place: equal ones would be put in the order of their names
    run = {"case": {name: float(len(ranked) - place) for place, name in enumerate(ranked)}}
    (value,) = ir_measures.calc_aggregate([measure], {"case": dict(grades)}, run).values()
    return float(value)
