"""What the suggestions for a request add to the measures."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from foiassist.case.suggestion import Suggestion
from foiassist.evaluation.dataset import Row
from foiassist.evaluation.measures import ranking
from foiassist.law.answers import Answer


def ranking_values(row: Row, ranked: Collection[str]) -> Iterator[tuple[str, float]]:
    """Yield how high the sections that were relied on stand in *ranked*."""
    if row.sections:
        listed = list(ranked)
        yield "suggestion.hit@1", ranking.hit_at_1(listed, row.sections)
        yield "suggestion.recall@3", ranking.recall_at(3, listed, row.sections)
        yield "suggestion.recall@5", ranking.recall_at(5, listed, row.sections)
        yield "suggestion.mrr", ranking.reciprocal_rank(listed, row.sections)


def disclosure_value(row: Row, suggestions: Collection[Suggestion]) -> Iterator[tuple[str, float]]:
    """Yield the share of the questions to which disclosure was the first suggestion."""
    if row.outcome == "disclosed" and suggestions:
        first = [one.answer is Answer.DISCLOSED for one in suggestions]
        yield "suggestion.disclosure_first", sum(first) / len(first)
