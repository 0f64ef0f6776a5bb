"""The plot of how long a case took."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence

from foiassist.evaluation.case_result import CaseResult
from foiassist.evaluation.page.chart import (
    Axis,
    Chart,
    Mark,
    rect,
    round_ticks,
    upright_axis,
    words,
)

_WIDTH, _HEIGHT = 640, 320
_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 610, 16, 260
_SHORTEST = 0.001
_MEBIBYTE = 2**20


def duration_chart(results: Sequence[CaseResult]) -> Chart:
    """Return how many cases took how long."""
    seconds = sorted(one.seconds for one in results)
    counted = Counter(math.floor(math.log2(max(_SHORTEST, one))) for one in seconds)
    bars = [(power, counted[power]) for power in range(min(counted), max(counted) + 1)]
    return Chart(
        id="time",
        title="Time for each case",
        summary=(
            f"Half of the cases took less than {seconds[len(seconds) // 2]:.2f} seconds, nine in "
            f"ten less than {seconds[len(seconds) * 9 // 10]:.2f}, the longest {seconds[-1]:.2f}. "
            f"{_memory(results)}"
        ),
        how_to_read=(
            "How high a bar is says how many cases took so many seconds; each bar is for twice as "
            "many seconds as the one before."
        ),
        width=_WIDTH,
        height=_HEIGHT,
        marks=tuple(_marks(bars)),
        heads=("seconds", "cases"),
        rows=tuple((_between(power), str(number)) for power, number in bars),
    )


def _marks(bars: Sequence[tuple[int, int]]) -> Iterator[Mark]:
    counts = round_ticks(max(number for _power, number in bars))
    up = Axis(0.0, counts[-1], _BOTTOM, _TOP)
    yield from upright_axis(up, _LEFT, _RIGHT, counts)
    wide = (_RIGHT - _LEFT) / len(bars)
    for place, (power, number) in enumerate(bars):
        x, y = _LEFT + wide * place, up.at(number)
        says = f"{_between(power)} seconds: {number} cases"
        yield rect("ours", x + 1, y, wide - 2, _BOTTOM - y, says)
        yield words("tick", x, _BOTTOM + 16, f"{2.0**power:.2g}", "middle")
    yield words("tick", _RIGHT, _BOTTOM + 16, f"{2.0 ** (bars[-1][0] + 1):.2g}", "middle")
    yield words("axis", (_LEFT + _RIGHT) / 2, _BOTTOM + 40, "seconds", "middle")


def _between(power: int) -> str:
    return f"{2.0**power:.2g} to {2.0 ** (power + 1):.2g}"


def _memory(results: Sequence[CaseResult]) -> str:
    peak = max(one.peak_bytes for one in results)
    return f"Memory was {peak / _MEBIBYTE:.0f} MiB at its highest." if peak else ""
