"""The plot of how often each provision was found, the most relied on first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from foiassist.evaluation.case_result import CaseResult
from foiassist.evaluation.measures.shares import share_interval
from foiassist.evaluation.measuring.provisions import FIRST
from foiassist.evaluation.page.chart import Axis, Chart, Mark, dot, level_axis, line, words
from foiassist.law.exemptions import sort_key

_WIDTH, _LEFT, _RIGHT, _TOP, _ROW = 660, 190, 560, 8, 24
_TICKS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)


@dataclass(frozen=True, slots=True)
class _Provision:
    section: str
    relied: int
    """Requests that relied on it."""
    found: int
    """Of these, those that had it among the first."""

    @property
    def share(self) -> float:
        return self.found / self.relied


def provisions_chart(results: Sequence[CaseResult]) -> Chart | None:
    """Return for each provision how often it was found; None where none was relied on."""
    found: dict[str, list[bool]] = defaultdict(list)
    for one in results:
        for section in one.relied_on or ():
            found[section].append(section in one.suggested[:FIRST])
    if not found:
        return None
    each = [_Provision(section, len(was), sum(was)) for section, was in found.items()]
    listed = sorted(each, key=lambda one: (-one.relied, sort_key(one.section)))
    return Chart(
        id="provisions",
        title="How often each provision was found, the most relied on first",
        summary=(
            f"Requests that relied on the provision and had it among the first {FIRST}: "
            + "; ".join(f"section {one.section} {one.found} of {one.relied}" for one in listed)
            + "."
        ),
        how_to_read=(
            "A point for each section of the Act, with the interval that its share lies in. The "
            "further down, the fewer past responses there are to learn it from, and the less the "
            "figure says."
        ),
        width=_WIDTH,
        height=_TOP + _ROW * len(listed) + 28,
        marks=tuple(_marks(listed)),
        heads=("section", "relied on it", f"among the first {FIRST}", "share", "95% interval"),
        rows=tuple(_rows(listed)),
    )


def _marks(listed: Sequence[_Provision]) -> Iterator[Mark]:
    axis = Axis(0.0, 1.0, _LEFT, _RIGHT)
    yield from level_axis(axis, _TOP, _TOP + _ROW * len(listed), _TICKS)
    for row, one in enumerate(listed):
        y = _TOP + _ROW * (row + 0.5)
        lies = share_interval(one.found, one.relied)
        says = f"section {one.section}: {one.found} of {one.relied}"
        yield words("label", _LEFT - 12, y + 4, f"section {one.section} ({one.relied})", "end")
        yield line("whisker", (axis.at(lies.low), y), (axis.at(lies.high), y))
        yield dot("point", axis.at(one.share), y, 5, says)
        yield words("figure", _RIGHT + 12, y + 4, f"{one.found} of {one.relied}")


def _rows(listed: Sequence[_Provision]) -> Iterator[tuple[str, ...]]:
    for one in listed:
        lies = share_interval(one.found, one.relied)
        between = f"{lies.low:.3f} to {lies.high:.3f}"
        yield one.section, str(one.relied), str(one.found), f"{one.share:.3f}", between
