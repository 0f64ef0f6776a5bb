"""One case asked about: what foiassist says to its request, and how that compares with the answer.

The answer is read only after foiassist has said its own; it never reaches the desk before.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Mapping

from foiassist.case.case import Case
from foiassist.desk import Desk
from foiassist.evaluation.baselines import Ranker
from foiassist.evaluation.case_result import CaseResult, Texts
from foiassist.evaluation.dataset import Row
from foiassist.evaluation.measuring.drafts import draft_as_decided, draft_values
from foiassist.evaluation.measuring.imports import relied_on_as_read
from foiassist.evaluation.measuring.questions import question_values
from foiassist.evaluation.measuring.suggestions import disclosure_value, ranking_values


def ask(
    desk: Desk,
    row: Row,
    dataset: str,
    case: Case,
    rankers: Mapping[str, Ranker],
    exclude: Collection[str],
) -> CaseResult:
    """Return what *desk* says to *case*, measured against what *row* knows of its answer."""
    begun = time.perf_counter()
    suggestions = desk.evidence.suggest(case, exclude=exclude)
    ranked = tuple(one.section for one in desk.evidence.rank(suggestions))
    drafted = draft_as_decided(desk, row, case)
    findings = desk.letters.check(drafted) if drafted else ()
    seconds = time.perf_counter() - begun
    values = dict(question_values(row, case))
    values.update(ranking_values(row, ranked))
    values.update(disclosure_value(row, suggestions))
    values.update(draft_values(drafted, findings))
    theirs = {
        name: dict(ranking_values(row, rank(case.request.text, exclude)))
        for name, rank in rankers.items()
        if row.sections
    }
    return CaseResult(
        id=row.id,
        dataset=dataset,
        questions=tuple((one.label, one.start, one.end) for one in case.request.questions),
        suggested=ranked,
        findings=findings,
        values=values,
        baselines=theirs,
        seconds=seconds,
        imported=relied_on_as_read(row) if row.replies else None,
        suggestions=suggestions,
        relied_on=None if row.exemptions is None else row.sections,
        outcome=row.outcome,
        texts=Texts(
            case.request.text, row.response_text, desk.letters.text(drafted) if drafted else ""
        ),
    )
