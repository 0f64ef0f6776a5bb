"""A comparison with an earlier evaluation as lines for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from foiassist.evaluation.comparing import Change, Comparison, Verdict
from foiassist.evaluation.report_table import WIDTH, aligned, figure


def comparison_as_lines(comparison: Comparison) -> str:
    """Return what became better or worse as lines of at most `WIDTH` columns."""
    heads = ("measure", "then", "now", "change, 95% interval", "cases", "")
    rows = [heads, *(_row(name, one) for name, one in comparison.changes.items())]
    lines = [
        f"COMPARED WITH {comparison.earlier}",
        *_warned(comparison),
        *aligned(rows),
        "",
        *_cases(comparison),
    ]
    return "\n".join(lines) + "\n"


def in_words(verdict: Verdict) -> str:
    """Return what became of a measure, as an officer would say it."""
    return {
        Verdict.BETTER: "better",
        Verdict.WORSE: "worse",
        Verdict.SAME: "the same",
        Verdict.CHANCE: "may be chance",
        Verdict.NOT_PAIRED: "changed; not by cases",
    }[verdict]


def _row(name: str, change: Change) -> tuple[str, ...]:
    lies = f"{change.low:+.3f} to {change.high:+.3f}" if change.n else ""
    said = in_words(change.verdict)
    return name, figure(change.before), figure(change.now), lies, str(change.n or ""), said


def _warned(comparison: Comparison) -> Iterator[str]:
    """Yield what makes the two hard to compare."""
    if comparison.only_then or comparison.only_now:
        yield from textwrap.wrap(
            "Compared are the cases that both have: "
            f"{comparison.only_then} were asked about only then, {comparison.only_now} only now.",
            WIDTH,
        )
    if comparison.warnings:
        yield "The two were not made alike, so a change may come of this:"
        for warning in comparison.warnings:
            yield from textwrap.wrap(warning, WIDTH, initial_indent="  ", subsequent_indent="    ")


def _cases(comparison: Comparison) -> Iterator[str]:
    if not comparison.cases:
        yield "No case changed."
        return
    yield "Cases that changed most:"
    for one in comparison.cases:
        moved = (f"{n} {figure(a)} to {figure(b)}" for n, (a, b) in one.values.items())
        said = f"{' '.join(one.case)}: {', '.join(moved)}"
        yield from textwrap.wrap(said, WIDTH, initial_indent="  ", subsequent_indent="    ")
