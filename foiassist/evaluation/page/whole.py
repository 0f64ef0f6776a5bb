"""The page put together from a report."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from foiassist.case.clean_text import clean_line
from foiassist.evaluation.comparing import Comparison
from foiassist.evaluation.comparison_table import in_words
from foiassist.evaluation.known_measures import described
from foiassist.evaluation.page.bars import bar_charts
from foiassist.evaluation.page.calibration import calibration_chart
from foiassist.evaluation.page.case_view import verdict_of, view_of
from foiassist.evaluation.page.chart import Chart
from foiassist.evaluation.page.confusion import confusion_chart
from foiassist.evaluation.page.durations import duration_chart
from foiassist.evaluation.page.learning import learning_chart, nearness_chart
from foiassist.evaluation.page.provisions import provisions_chart
from foiassist.evaluation.report import Report
from foiassist.evaluation.report_table import beaten, figure, timed

_STYLE = Path(__file__).with_name("style.css")
_VERDICTS = ("right", "wrong", "unknown")


def as_html(report: Report, comparison: Comparison | None = None, *, times: bool = False) -> str:
    """Return *report* as one page that needs nothing beside it.

    Without *times* two reports on the same make the same page, byte for byte.
    """
    environment = Environment(
        loader=PackageLoader("foiassist.evaluation.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    environment.filters["figure"] = figure
    environment.filters["verdict"] = in_words
    datasets = sorted(dict.fromkeys(one.dataset for one in report.cases))
    style = _style(len(datasets))
    counts = Counter(map(verdict_of, report.cases))
    return environment.get_template("page.html").render(
        style=style,
        style_digest=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        record=list(_record(report.record)),
        groups=list(_groups(report)),
        beaten=list(beaten(report)),
        charts=list(_charts(report)),
        comparison=comparison,
        datasets=[(place, clean_line(name)) for place, name in enumerate(datasets)],
        places={name: place for place, name in enumerate(datasets)},
        cases=map(view_of, report.cases),
        verdicts=[(name, counts[name]) for name in _VERDICTS],
        number=len(report.cases),
        timed=timed(report) if times else "",
        time_chart=duration_chart(report.cases) if times else None,
    )


def _style(datasets: int) -> str:
    """Return the style sheet, with a rule for each choice of a dataset."""
    rules = (
        f"body:has(#dataset-{n}:checked) .case:not(.dataset-{n}) {{ display: none; }}\n"
        for n in range(datasets)
    )
    return _STYLE.read_text(encoding="utf-8") + "".join(rules)


def _charts(report: Report) -> Iterator[Chart]:
    """Yield the plots that there is something to show in."""
    seed = int(report.record.get("seed", 0))
    yield from bar_charts(report.measures)
    for chart in (
        confusion_chart(report.cases),
        calibration_chart(report.cases, seed),
        learning_chart(report.cases, seed),
        nearness_chart(report.cases, seed),
        provisions_chart(report.cases),
    ):
        if chart is not None:
            yield chart


def _groups(report: Report) -> Iterator[dict[str, Any]]:
    """Yield the measures by the part of the work, with the baselines that any of them has."""
    for group, names in groupby(report.measures, key=lambda name: described(name).group):
        measures = [(described(name), report.measures[name]) for name in names]
        baselines = dict.fromkeys(b for _, one in measures for b in one.baselines)
        yield {"title": group.value, "baselines": list(baselines), "measures": measures}


def _record(record: Mapping[str, Any], within: str = "") -> Iterator[tuple[str, str]]:
    """Yield what the record says, a line for each thing, however deep it stands."""
    for name, value in record.items():
        words = f"{within} {name.replace('_', ' ')}".strip()
        if isinstance(value, Mapping):
            yield from _record(value, words)
        elif value is not None and value != "":
            yield clean_line(words), clean_line(str(value))
