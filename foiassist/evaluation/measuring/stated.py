"""How sure each suggestion was, and whether it turned out right."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from foiassist.case.suggestion import Suggestion
from foiassist.evaluation.dataset import Row
from foiassist.evaluation.measures.calibration import Stated
from foiassist.law.answers import Answer
from foiassist.law.exemptions import section_of


def stated_confidences(row: Row, suggestions: Collection[Suggestion]) -> Iterator[Stated]:
    """Yield the confidence of each suggestion with whether it was right, where that is known.

    A suggestion to withhold is right where its first provision was relied on: on the question
    where the row says so, otherwise on the request. One to disclose is right where the question,
    or the request, was disclosed in full; it is wrong where the only question met an exemption.
    """
    for one in suggestions:
        right = _is_right(row, one, alone=len(suggestions) == 1)
        if right is not None and one.answer is not None:
            yield one.confidence, right


def _is_right(row: Row, suggestion: Suggestion, *, alone: bool) -> bool | None:
    decided = (row.question_outcomes or {}).get(suggestion.question)
    relied = frozenset(map(section_of, decided.exemptions)) if decided else row.sections
    outcome = decided.outcome if decided else row.outcome
    is_known = decided is not None or row.exemptions is not None
    if not is_known:
        return None
    if suggestion.answer is Answer.DISCLOSED:
        if outcome == "disclosed":
            return True
        return False if relied and (alone or decided) else None
    return bool(suggestion.exemptions) and suggestion.exemptions[0].section in relied
