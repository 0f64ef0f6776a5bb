"""What was found for a request: as a report shows it, and how much of what helps is in it.

No person has judged which past responses help with which request. What stands in for that is what
authorities did: a past response *helps* where it relied on a section that the authority relied on
in this case, and helps more where its heading also names the same uncommon thing. The measures
therefore say whether the search leads to responses that were decided alike; they cannot say
whether their reasoning fits, they count a response on another subject that happened to rely on
the same section, and they are silent on requests that were answered in full.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from foiassist.case.case import Case
from foiassist.case.evidence import PastResponse
from foiassist.evaluation.asked import Asked, Known
from foiassist.evaluation.baselines import Neighbours, Ranker, sections_of
from foiassist.evaluation.case_index import Search
from foiassist.evaluation.case_result import Shown
from foiassist.evaluation.measures import retrieval

_SHOWN = 3
"""Passages shown for each question."""

_PLACES = 10
"""Past responses that count: more than an officer opens."""

_UNCOMMON = 0.05
"""Share of the headings that a word may stand in to say what one of them is about."""

_WORD = re.compile(r"[^\W\d_]{3,}")


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


def finding_values(
    one: Asked, known: Known, searches: Iterable[Search], rankers: Mapping[str, Ranker]
) -> tuple[dict[str, float], dict[str, dict[str, float]]]:
    """Return what the case adds to the measures of finding, for us and for each baseline.

    Nothing where the authority relied on no section, or no past response relied on it too.

    Args:
        one: The case.
        known: What it may know.
        searches: Those that were made for it.
        rankers: The baselines; those that find past requests count here.
    """
    grades = helping(one, known.library.responses)
    if not grades:
        return {}, {}
    request = one.case.request.text
    theirs = {
        name: dict(_values(rank.find(request, known.held_out), grades))
        for name, rank in rankers.items()
        if isinstance(rank, Neighbours)
    }
    return dict(_values(responses_found(searches), grades)), theirs


def responses_found(searches: Iterable[Search]) -> list[str]:
    """Return the past responses whose questions were found, by the best score of any of them."""
    best: dict[str, float] = {}
    for search in searches:
        for match in search.found if search.is_for_questions else ():
            document = match.passage.document
            best[document] = max(best.get(document, 0.0), match.score)
    return sorted(best, key=lambda document: (-best[document], document))


def helping(one: Asked, responses: Sequence[PastResponse]) -> dict[str, int]:
    """Return which of *responses* help with the case, and how much.

    1: it relied on a section that the authority relied on in this case. 2: and the headings of
    both share a word that at most one heading in twenty has. A case without a heading knows
    only 1.
    """
    relied = one.row.sections
    about = _words(one.row.title)
    headings = [_words(response.subject) for response in responses]
    having = Counter(word for words in headings for word in words)
    telling = {word for word in about if having[word] <= _UNCOMMON * len(responses)}
    return {
        response.reference: 2 if words & telling else 1
        for response, words in zip(responses, headings, strict=True)
        if relied & sections_of(response)
    }


def _values(ranked: Sequence[str], grades: Mapping[str, int]) -> Iterator[tuple[str, float]]:
    yield f"retrieval.ndcg@{_PLACES}", retrieval.ndcg_at(_PLACES, ranked, grades)
    yield f"retrieval.recall@{_PLACES}", retrieval.recall_at(_PLACES, ranked, grades)


def _words(heading: str) -> frozenset[str]:
    return frozenset(_WORD.findall(heading.casefold()))
