"""A report as lines for a terminal: a table for each part of the work, then what it amounts to."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from foiassist.evaluation.described import Direction, Group
from foiassist.evaluation.folding import falling_short, folded
from foiassist.evaluation.known_measures import described
from foiassist.evaluation.measuring.provisions import FIRST, PRECISION, RECALL
from foiassist.evaluation.report import Measure, Report
from foiassist.law.exemptions import sort_key

WIDTH = 100
"""Columns that a line has at most."""

_GAP = "  "
_LARGE = 100
"""From where on digits after the point say nothing."""
_MARKS = """\
+ ours is better by more than chance   - ours is worse by more than chance
~ the difference may be chance: drawn again and again, the cases favour now one and now the other
"""
_INTERVAL = "The interval is where the figure lies in 95 of 100 such draws. ↓ less is better."


def as_table(report: Report) -> str:
    """Return *report* as lines of at most `WIDTH` columns."""
    lines = [line for block in (*_groups(report), _legend(report)) for line in (*block, "")]
    return "\n".join([*lines, *beaten(report), timed(report)]) + "\n"


def timed(report: Report) -> str:
    """Return how long it took in a sentence, with the memory where that is known."""
    times = report.times
    each = f"median {times['median_case']:.2f} s, longest {times['longest_case']:.2f} s"
    memory = f"; memory at most {times['peak_mib']:.0f} MiB" if "peak_mib" in times else ""
    return f"{len(report.cases)} cases in {times['whole']:.0f} s; a case: {each}{memory}."


def figure(value: float) -> str:
    """Return a figure with three digits after the point, or as many as there is room for."""
    return f"{value:.3f}" if abs(value) < _LARGE else f"{value:,.0f}"


def _groups(report: Report) -> Iterator[list[str]]:
    for group, names in groupby(report.measures, key=lambda name: described(name).group):
        measures = {name: report.measures[name] for name in names}
        if group is Group.PROVISIONS:
            yield [group.value.upper(), *aligned(_by_provision(measures))]
            continue
        shown = aligned(_rows(falling_short(measures), report))
        yield [group.value.upper(), *shown, *_folded(measures)]


def _folded(measures: Mapping[str, Measure]) -> Iterator[str]:
    """Yield how many measures of a family have no line, as they are as good as can be."""
    for family, number in folded(measures).items():
        yield f"{family}… is as good as can be for {number} more; --json lists them."


def _rows(measures: Mapping[str, Measure], report: Report) -> list[tuple[str, ...]]:
    baselines = list(dict.fromkeys(b for one in measures.values() for b in one.baselines))
    heads = ("measure", "ours", "95% interval", "cases", *baselines)
    return [heads, *(_row(name, one, baselines, report) for name, one in measures.items())]


def _by_provision(measures: Mapping[str, Measure]) -> list[tuple[str, ...]]:
    """Return a row for each provision, the most relied on first."""
    sections = {name.rpartition(".")[2] for name in measures}
    each = [
        (section, measures.get(f"{RECALL}{section}"), measures.get(f"{PRECISION}{section}"))
        for section in sections
    ]
    each.sort(key=lambda one: (-one[1].n if one[1] else 0, sort_key(one[0])))
    heads = ("section", "relied on", f"in the first {FIRST}", "", "put first", "rightly", "")
    return [heads, *((section, *_share(recall), *_share(right)) for section, recall, right in each)]


def _share(measure: Measure | None) -> tuple[str, str, str]:
    """Return how many cases a share is of, the share, and its interval."""
    if measure is None:
        return "0", "", ""
    lies = f"{figure(measure.low)} to {figure(measure.high)}"
    return str(measure.n), figure(measure.value), lies


def _row(name: str, measure: Measure, baselines: Sequence[str], report: Report) -> tuple[str, ...]:
    less = " ↓" if described(name).direction is Direction.LOWER else ""
    known = measure.n + measure.left_out
    cases = f"{measure.n} of {known}" if known == len(report.cases) else str(measure.n)
    lies = f"{figure(measure.low)} to {figure(measure.high)}"
    theirs = (_theirs(measure, baseline) for baseline in baselines)
    return name, f"{figure(measure.value)}{less}", lies, cases, *theirs


def _theirs(measure: Measure, baseline: str) -> str:
    if baseline not in measure.baselines:
        return ""
    mark = "+" if baseline in measure.beats else "-" if baseline in measure.loses_to else "~"
    return f"{figure(measure.baselines[baseline])} {mark}"


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return *rows* as lines, without the last columns where there is no room for them."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    while sum(widths) + len(_GAP) * (len(widths) - 1) > WIDTH:
        widths.pop()
    return [
        _GAP.join(cell.ljust(width) for cell, width in zip(row, widths, strict=False)).rstrip()
        for row in rows
    ]


def _legend(report: Report) -> list[str]:
    compared = any(one.baselines for one in report.measures.values())
    return [*(_MARKS.splitlines() if compared else ()), _INTERVAL]


def beaten(report: Report) -> Iterator[str]:
    """Yield for each baseline where it is beaten by more than chance, and where it is not."""
    measures = report.measures
    for baseline in dict.fromkeys(b for one in measures.values() for b in one.baselines):
        compared = {n: one for n, one in measures.items() if baseline in one.baselines}
        beaten = sum(baseline in one.beats for one in compared.values())
        by_chance = [name for name, one in compared.items() if baseline in one.noise]
        worse = [name for name, one in compared.items() if baseline in one.loses_to]
        said = f"Better than {baseline} by more than chance in {beaten} of {len(compared)} measures"
        said += f"; perhaps no better in {', '.join(by_chance)}" if by_chance else ""
        said += f"; worse in {', '.join(worse)}" if worse else ""
        yield from textwrap.wrap(f"{said}.", WIDTH, break_on_hyphens=False)
