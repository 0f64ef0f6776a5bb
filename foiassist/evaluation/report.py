"""What an evaluation found, as a table for people and as JSON for scripts."""

from __future__ import annotations

import hashlib
import json
import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from foiassist.case.evidence import Library
from foiassist.evaluation import metrics
from foiassist.evaluation.bench import Bench
from foiassist.evaluation.case_result import CaseResult
from foiassist.evaluation.dataset import Dataset
from foiassist.evaluation.label_counts import label_counts
from foiassist.settings import Settings

BASELINES = ("most_frequent", "bm25", "minilm")

_NAMES = (
    "questions.f1",
    "questions.lost_characters",
    "suggestion.hit@1",
    "suggestion.recall@3",
    "suggestion.recall@5",
    "suggestion.mrr",
    "suggestion.disclosure_first",
    "draft.answered",
    "draft.unsupported_facts",
    "draft.blockers",
)
"""Every measure, in the order of the table."""

_PERSONAL = frozenset({"user", "data_folder", "model_url", "chroma_url", "corpus"})
"""Settings that say where and by whom a run was made, not how."""


@dataclass(frozen=True, slots=True)
class Measure:
    """The mean of one measure over the cases that could count in it."""

    value: float
    low: float
    high: float
    n: int
    left_out: int
    """Cases that lack what the measure needs."""

    baselines: Mapping[str, float]
    noise: tuple[str, ...]
    """Baselines from which the difference may be chance."""


@dataclass(frozen=True, slots=True)
class Report:
    """What an evaluation found. All of it but `times` is the same in every run."""

    record: Mapping[str, Any]
    """What was evaluated, with what: versions, settings, digests, seed."""

    measures: Mapping[str, Measure]
    cases: tuple[CaseResult, ...]
    times: Mapping[str, float]
    """In seconds."""


def report_on(
    results: Sequence[CaseResult],
    bench: Bench,
    bundled: Library,
    datasets: Sequence[Dataset],
    learn_from: Sequence[Dataset],
    *,
    folds: int,
    seed: int,
    seconds: float,
) -> Report:
    """Return the report on *results*, with the record of what they were made from."""
    record = {
        "version": _version(),
        "settings_sha256": _digest_of(bench.office.settings),
        "drafter": bench.office.drafter.name,
        "embedder": bench.embedder.name,
        "corpus_sha256": bundled.digest,
        "datasets": {one.name: one.sha256 for one in datasets},
        "learn_from": {one.name: one.sha256 for one in learn_from},
        "labels": {one.name: label_counts(one) for one in (*datasets, *learn_from)},
        "folds": folds,
        "seed": seed,
    }
    measures = {name: found for name in _NAMES if (found := _measure(name, results, seed))}
    if imported := _import_measure(results, seed):
        measures["import.exemptions_f1"] = imported
    each = sorted(one.seconds for one in results)
    times = {"whole": seconds, "median_case": statistics.median(each), "longest_case": each[-1]}
    return Report(record, measures, tuple(results), times)


def _measure(name: str, results: Sequence[CaseResult], seed: int) -> Measure | None:
    counted = [one for one in results if name in one.values]
    if not counted:
        return None
    ours = [one.values[name] for one in counted]
    theirs = {
        baseline: [one.baselines[baseline][name] for one in counted]
        for baseline in BASELINES
        if all(name in one.baselines.get(baseline, {}) for one in counted)
    }
    lies = metrics.interval(ours, seed)
    return Measure(
        value=metrics.mean(ours),
        low=lies.low,
        high=lies.high,
        n=len(ours),
        left_out=len(results) - len(ours),
        baselines={baseline: metrics.mean(values) for baseline, values in theirs.items()},
        noise=tuple(b for b, values in theirs.items() if metrics.is_noise(ours, values, seed)),
    )


def _import_measure(results: Sequence[CaseResult], seed: int) -> Measure | None:
    """Return how far what was read that authorities relied on agrees with the labels."""
    pairs = [one.imported for one in results if one.imported is not None]
    if not pairs:
        return None
    read, labels = zip(*pairs, strict=True)
    lies = metrics.micro_f1_interval(read, labels, seed)
    return Measure(
        value=metrics.micro_f1(read, labels),
        low=lies.low,
        high=lies.high,
        n=len(pairs),
        left_out=len(results) - len(pairs),
        baselines={},
        noise=(),
    )


def as_json(report: Report) -> str:
    """Return the report as one JSON document; only `times` differs between two runs."""
    return json.dumps(
        {
            "record": dict(report.record),
            "measures": {name: _rounded(asdict(one)) for name, one in report.measures.items()},
            "cases": [_case_json(one) for one in report.cases],
            "times": _rounded(dict(report.times)),
        },
        ensure_ascii=True,
        indent=1,
    )


def _case_json(result: CaseResult) -> dict[str, Any]:
    return {
        "id": result.id,
        "dataset": result.dataset,
        "questions": [
            {"label": label, "start": start, "end": end} for label, start, end in result.questions
        ],
        "suggested": list(result.suggested),
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
        "values": _rounded(dict(result.values)),
    }


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 6)
    if isinstance(value, dict):
        return {key: _rounded(one) for key, one in value.items()}
    return value


def as_table(report: Report) -> str:
    """Return the report as lines of at most 100 columns for a terminal or a file."""
    heads = ("measure", "ours", "95% interval", *BASELINES, "n", "left out")
    rows = [heads, *_rows(report)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(heads))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    lines += [
        "",
        "~ the difference from ours may be chance: the paired 95% interval has 0 in it.",
        _timed(report),
    ]
    return "\n".join(lines) + "\n"


def _timed(report: Report) -> str:
    times = report.times
    each = f"median {times['median_case']:.2f} s, longest {times['longest_case']:.2f} s"
    return f"{len(report.cases)} cases in {times['whole']:.0f} s; a case: {each}."


def _rows(report: Report) -> Iterator[tuple[str, ...]]:
    for name, one in report.measures.items():
        theirs = (_theirs(one, baseline) for baseline in BASELINES)
        lies = f"{one.low:.3f} to {one.high:.3f}"
        yield name, f"{one.value:.3f}", lies, *theirs, str(one.n), str(one.left_out or "")


def _theirs(measure: Measure, baseline: str) -> str:
    if baseline not in measure.baselines:
        return ""
    mark = " ~" if baseline in measure.noise else ""
    return f"{measure.baselines[baseline]:.3f}{mark}"


def _version() -> str:
    try:
        return version("foiassist")
    except PackageNotFoundError:
        return "not installed"


def _digest_of(settings: Settings) -> str:
    said = {key: value for key, value in asdict(settings).items() if key not in _PERSONAL}
    return hashlib.sha256(json.dumps(said, sort_keys=True, default=str).encode()).hexdigest()
