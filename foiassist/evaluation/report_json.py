"""A report as one JSON document for scripts, the same byte for byte in every run.

Times are in it only where they are asked for; texts of requests and letters never are.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from foiassist.case.suggestion import Suggestion
from foiassist.evaluation.case_result import CaseResult
from foiassist.evaluation.comparing import Comparison
from foiassist.evaluation.known_measures import described
from foiassist.evaluation.pooled_measures import counts_of
from foiassist.evaluation.report import Measure, Report

_DIGITS = 6
"""Digits after the point that are kept."""


def as_json(report: Report, comparison: Comparison | None = None, *, times: bool = False) -> str:
    """Return *report* as one JSON document; with *times*, these come last."""
    said: dict[str, Any] = {
        "record": dict(report.record),
        "measures": {name: _measure(name, one) for name, one in report.measures.items()},
        "cases": [_case(one) for one in report.cases],
    }
    if comparison is not None:
        said["compared"] = _comparison(comparison)
    if times:
        said["times"] = {**report.times, "cases": [_time(one) for one in report.cases]}
    return json.dumps(_rounded(said), ensure_ascii=True, indent=1)


def _measure(name: str, measure: Measure) -> dict[str, Any]:
    about = described(name)
    return {
        "value": measure.value,
        "low": measure.low,
        "high": measure.high,
        "n": measure.n,
        "left_out": measure.left_out,
        "baselines": dict(measure.baselines),
        "noise": measure.noise,
        "beats": measure.beats,
        "loses_to": measure.loses_to,
        "by_dataset": {name: asdict(one) for name, one in measure.by_dataset.items()},
        "group": about.group.value,
        "direction": about.direction.value,
        "unit": about.unit.value,
        "what": about.what,
    }


def _comparison(comparison: Comparison) -> dict[str, Any]:
    return {
        "earlier": comparison.earlier,
        "warnings": comparison.warnings,
        "only_then": comparison.only_then,
        "only_now": comparison.only_now,
        "measures": {
            name: {**asdict(one), "verdict": one.verdict.value}
            for name, one in comparison.changes.items()
        },
        "cases": [
            {
                "dataset": one.case[0],
                "id": one.case[1],
                "values": {n: {"before": a, "now": b} for n, (a, b) in one.values.items()},
            }
            for one in comparison.cases
        ],
    }


def _case(result: CaseResult) -> dict[str, Any]:
    return {
        "id": result.id,
        "dataset": result.dataset,
        "questions": [
            {"label": label, "start": start, "end": end} for label, start, end in result.questions
        ],
        "suggested": result.suggested,
        "suggestions": [_suggestion(one) for one in result.suggestions],
        "relied_on": None if result.relied_on is None else sorted(result.relied_on),
        "outcome": result.outcome,
        "findings": [
            {
                "rule": one.rule,
                "severity": one.severity.value,
                "section": one.section,
                "message": one.message,
                "source": one.source,
            }
            for one in result.findings
        ],
        "learned_from": result.learned_from,
        "values": dict(result.values),
        "counts": counts_of(result),
        "baselines": {name: dict(values) for name, values in result.baselines.items()},
    }


def _suggestion(suggestion: Suggestion) -> dict[str, Any]:
    return {
        "question": suggestion.question,
        "answer": None if suggestion.answer is None else suggestion.answer.value,
        "exemptions": [
            {"section": one.section, "score": one.score} for one in suggestion.exemptions
        ],
        "confidence": suggestion.confidence.value,
    }


def _time(result: CaseResult) -> dict[str, Any]:
    return {
        "id": result.id,
        "dataset": result.dataset,
        "seconds": result.seconds,
        "peak_bytes": result.peak_bytes,
    }


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, _DIGITS)
    if isinstance(value, dict):
        return {key: _rounded(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(one) for one in value]
    return value
