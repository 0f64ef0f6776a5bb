"""What was found for a request: as a report shows it, and how much of what helps is in it.

No person has judged which past responses help with which request. What stands in for that is what
authorities did: a past response *helps* where it relied on a section that the authority relied on
in this case, and helps more where its heading also names the same uncommon thing. A response that
relied on nothing may be of great help too, but nothing here can tell: it is passed over, as if it
had not been found, and so are letters invented for the bundled library.

The measures therefore say whether a search puts the responses first that were decided alike. They
cannot say whether the reasoning fits, they count a response on another subject that happened to
rely on the same section, and they are silent on requests that were answered in full. Where many
responses relied on a section, ten places hold few of them: recall is low for everybody, and only
the difference between two ways of finding means something. Even that leans to the baselines: they
choose from those that relied on something and always fill their places, while a search looks
through all responses, question by question, and stops where nothing more is relevant.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from foiassist.case.case import Case
from foiassist.case.evidence import Match, PassageRole, PastResponse, Scope
from foiassist.evaluation.asked import Asked, Known
from foiassist.evaluation.baselines import Neighbours, Ranker, sections_of
from foiassist.evaluation.case_index import CaseIndex, Search
from foiassist.evaluation.case_result import Shown
from foiassist.evaluation.measures import retrieval
from foiassist.steps.find_evidence import without_dates

_SHOWN = 3
"""Passages shown for each question."""

_PLACES = 10
"""Past responses that count: more than an officer opens."""

_PASSAGES = 60
"""Past questions looked for with each question; ten responses that relied on something are in
about so many."""

_UNCOMMON = 0.05
"""Share of the headings that a word may stand in to say what one of them is about."""

_WORD = re.compile(r"[^\W\d_]{3,}")


def shown_for(case: Case, searches: Iterable[Search]) -> Iterator[Shown]:
    """Yield the past questions nearest to each question of *case*, nearest first."""
    found: dict[str, tuple[Match, ...]] = {}
    for search in searches:
        if search.is_for_questions:
            found.setdefault(search.text, search.found)
    for question in case.request.questions:
        for match in found.get(without_dates(question.in_full), ())[:_SHOWN]:
            yield Shown(
                question.label,
                match.passage.document,
                match.passage.text,
                match.score,
                "; ".join(match.why),
            )


def finding_values(
    one: Asked, known: Known, index: CaseIndex, rankers: Mapping[str, Ranker]
) -> tuple[dict[str, float], dict[str, dict[str, float]]]:
    """Return what the case adds to the measures of finding, for us and for each baseline.

    Nothing where the authority relied on no section, or no past response relied on it too.

    Args:
        one: The case.
        known: What it may know.
        index: What the case may search.
        rankers: The baselines; those that find past requests count here.
    """
    judged = [r for r in known.library.responses if sections_of(r) and not r.invented]
    grades = helping(one, judged)
    if not grades:
        return {}, {}
    names = {response.reference for response in judged}
    request = one.case.request.text
    theirs = {
        name: dict(_values(_among(names, rank.find(request, known.held_out)), grades))
        for name, rank in rankers.items()
        if isinstance(rank, Neighbours)
    }
    return dict(_values(_among(names, _found(one.case, index)), grades)), theirs


def _found(case: Case, index: CaseIndex) -> list[str]:
    """Return the past responses that a search for each question finds."""
    scope = Scope(roles=frozenset({PassageRole.QUESTION}), real=True)
    kind = case.authority_kind
    found = (
        index.find(without_dates(one.in_full), k=_PASSAGES, scope=scope, kind=kind)
        for one in case.request.questions
    )
    return responses_of(match for matches in found for match in matches)


def responses_of(matches: Iterable[Match]) -> list[str]:
    """Return the past responses that *matches* are of, by the best score of any of them."""
    best: dict[str, float] = {}
    for match in matches:
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


def _among(names: Collection[str], ranked: Iterable[str]) -> list[str]:
    return [name for name in ranked if name in names]


def _values(ranked: Sequence[str], grades: Mapping[str, int]) -> Iterator[tuple[str, float]]:
    yield f"retrieval.ndcg@{_PLACES}", retrieval.ndcg_at(_PLACES, ranked, grades)
    yield f"retrieval.recall@{_PLACES}", retrieval.recall_at(_PLACES, ranked, grades)


def _words(heading: str) -> frozenset[str]:
    return frozenset(_WORD.findall(heading.casefold()))
