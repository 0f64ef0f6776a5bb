"""One case asked about: what foiassist says to its request, and how that compares with the answer.

The answer is read only after foiassist has said its own; it never reaches the desk before.
"""

from __future__ import annotations

import time
from collections.abc import Mapping

from foiassist.desk import Desk
from foiassist.evaluation.asked import Asked, Known
from foiassist.evaluation.baselines import Ranker
from foiassist.evaluation.case_index import CaseIndex
from foiassist.evaluation.case_result import CaseResult, Texts
from foiassist.evaluation.measuring.draft_baselines import baseline_values
from foiassist.evaluation.measuring.drafts import draft_as_decided, draft_values
from foiassist.evaluation.measuring.finding import finding_values, shown_for
from foiassist.evaluation.measuring.imports import relied_on_as_read
from foiassist.evaluation.measuring.model_cost import model_values
from foiassist.evaluation.measuring.provisions import provision_values
from foiassist.evaluation.measuring.questions import question_values
from foiassist.evaluation.measuring.stated import stated_confidences
from foiassist.evaluation.measuring.suggestions import disclosure_value, ranking_values
from foiassist.evaluation.memory import peak_bytes


def ask(
    one: Asked, desk: Desk, index: CaseIndex, rankers: Mapping[str, Ranker], known: Known
) -> CaseResult:
    """Return what *desk* says to the case, measured against what its row knows of its answer.

    Args:
        one: The case with its row.
        desk: The desk that an officer who knows no more than *known* would sit at.
        index: What that desk searches.
        rankers: Baselines by name.
        known: What the case may know.
    """
    row, case = one.row, one.case
    begun = time.perf_counter()
    suggested = desk.evidence.suggest_for_request(case)
    suggestions = suggested.questions
    ranked = tuple(one.section for one in suggested.exemptions)
    before = desk.drafting.tokens()
    drafted = draft_as_decided(desk, row, case)
    used = desk.drafting.tokens().since(before)
    findings = desk.letters.check(drafted) if drafted else ()
    seconds = time.perf_counter() - begun
    values = dict(question_values(row, case))
    values.update(ranking_values(row, ranked))
    values.update(provision_values(row, ranked))
    values.update(disclosure_value(row, suggestions))
    values.update(draft_values(desk, row, drafted, findings))
    values.update(model_values(used, desk.drafting.pence_for_a_million()))
    theirs = {
        name: dict(ranking_values(row, rank(case.request.text, known.held_out)))
        for name, rank in rankers.items()
        if row.sections
    }
    found, found_by_theirs = finding_values(one, known, index, rankers)
    values.update(found)
    for name, counted in found_by_theirs.items():
        theirs[name].update(counted)
    theirs.update(baseline_values(desk, row, drafted, known.copied))
    return CaseResult(
        id=row.id,
        dataset=one.dataset,
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
        marked=row.question_spans,
        stated=tuple(stated_confidences(row, suggested)),
        texts=Texts(
            case.request.text,
            row.response_text,
            desk.letters.text(drafted) if drafted else "",
            tuple(one.text for one in case.request.questions),
        ),
        shown=tuple(shown_for(case, index.searches)),
        learned_from=known.past_responses,
        peak_bytes=peak_bytes(),
    )
