"""The plot of how long a case took."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from foiassist.evaluation.case_result import CaseResult
from foiassist.evaluation.page.chart import (
    Axis,
    Chart,
    level_axis,
    rect,
    round_ticks,
    upright_axis,
    words,
)

_WIDTH, _HEIGHT = 640, 320
_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 610, 16, 260
_BARS = 20
_MEBIBYTE = 2**20


def duration_chart(results: Sequence[CaseResult]) -> Chart:
    """Return how many cases took how long."""
    seconds = sorted(one.seconds for one in results)
    ticks = round_ticks(seconds[-1])
    step = ticks[-1] / _BARS
    bars = Counter(min(_BARS - 1, int(one / step)) for one in seconds)
    counts = round_ticks(max(bars.values()))
    across, up = Axis(0.0, ticks[-1], _LEFT, _RIGHT), Axis(0.0, counts[-1], _BOTTOM, _TOP)
    wide = (_RIGHT - _LEFT) / _BARS
    return Chart(
        id="time",
        title="Time for each case",
        summary=(
            f"Half of the cases took less than {seconds[len(seconds) // 2]:.2f} seconds, nine in "
            f"ten less than {seconds[len(seconds) * 9 // 10]:.2f}, the longest {seconds[-1]:.2f}. "
            f"{_memory(results)}"
        ),
        how_to_read="How high a bar is says how many cases took so many seconds.",
        width=_WIDTH,
        height=_HEIGHT,
        marks=(
            *upright_axis(up, _LEFT, _RIGHT, counts),
            *level_axis(across, _TOP, _BOTTOM, ticks),
            *(
                rect(
                    "ours",
                    _LEFT + wide * bar + 1,
                    up.at(number),
                    wide - 2,
                    _BOTTOM - up.at(number),
                    f"{step * bar:.2f} to {step * (bar + 1):.2f} seconds: {number} cases",
                )
                for bar, number in sorted(bars.items())
            ),
            words("axis", (_LEFT + _RIGHT) / 2, _BOTTOM + 40, "seconds", "middle"),
        ),
        heads=("seconds", "cases"),
        rows=tuple(
            (f"{step * bar:.2f} to {step * (bar + 1):.2f}", str(number))
            for bar, number in sorted(bars.items())
        ),
    )


def _memory(results: Sequence[CaseResult]) -> str:
    peak = max(one.peak_bytes for one in results)
    return f"Memory was {peak / _MEBIBYTE:.0f} MiB at its highest." if peak else ""
