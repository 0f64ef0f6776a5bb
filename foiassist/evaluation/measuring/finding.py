"""What was found for a request: as a report shows it, and as the past responses it came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from foiassist.case.case import Case
from foiassist.evaluation.case_index import Search
from foiassist.evaluation.case_result import Shown

_SHOWN = 3
"""Passages shown for each question."""


def shown_for(case: Case, searches: Iterable[Search]) -> Iterator[Shown]:
    """Yield the past questions nearest to each question of *case*, nearest first."""
    found = {one.text: one.found for one in searches if one.is_for_questions}
    for question in case.request.questions:
        for match in found.get(question.in_full, ())[:_SHOWN]:
            yield Shown(
                question.label,
                match.passage.document,
                match.passage.text,
                match.score,
                "; ".join(match.why),
            )


def responses_found(searches: Iterable[Search]) -> list[str]:
    """Return the past responses whose questions were found, by the best score of any of them."""
    best: dict[str, float] = {}
    for search in searches:
        for match in search.found if search.is_for_questions else ():
            document = match.passage.document
            best[document] = max(best.get(document, 0.0), match.score)
    return sorted(best, key=lambda document: (-best[document], document))
