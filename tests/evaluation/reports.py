"""Results that nobody worked for, and reports on them."""

from __future__ import annotations

from foiassist.evaluation.case_result import CaseResult
from foiassist.evaluation.known_measures import place_of
from foiassist.evaluation.report import Report
from foiassist.evaluation.scoring import measures_of

SEED = 7
TIMES = {"whole": 61.2, "median_case": 0.05, "longest_case": 1.5, "peak_mib": 512.0}


def a_result(row_id="1", values=None, **more) -> CaseResult:
    fields = {
        "dataset": "made",
        "questions": (("1", 0, 9),),
        "suggested": ("40", "31"),
        "findings": (),
        "values": values or {},
        "seconds": 0.05,
        **more,
    }
    return CaseResult(row_id, **fields)


def a_report(*results: CaseResult, others=None, **record) -> Report:
    measures = {**measures_of(results, SEED), **(others or {})}
    return Report(
        {"version": "1", "corpus_sha256": "first", **record},
        {name: measures[name] for name in sorted(measures, key=place_of)},
        results,
        TIMES,
    )


def scored(name, values, **more):
    """Return a case for each of *values* of the measure *name*."""
    return [a_result(str(n), {name: value}, **more) for n, value in enumerate(values)]
