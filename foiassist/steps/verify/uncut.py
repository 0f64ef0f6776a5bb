"""What is copied from the record, taken out of a text without cutting through anything.

'28 January 2022' half copied is no '2022', and 'the Freedom of Information Act 2000' without its
name no '2000': a figure, a law or a citation is taken out whole or left in whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from foiassist.steps.verify.figures import read_figures
from foiassist.steps.verify.laws import laws_in
from foiassist.steps.verify.reliance import citations_in
from foiassist.steps.verify.spans import TAKEN, Placed, Span, without

_WORD_AFTER = re.compile(r"\s*\S*\d")
_WORD_BEFORE = re.compile(r"\d\S*\s*$")
_LOOK = 110
"""Characters on either side of a cut in which what it cuts through is looked for."""

_NEAREST_WORD = 24


def without_copies(text: str, copies: Iterable[Placed]) -> str:
    """Return *text*, as long as before, with *copies* taken out and nothing cut through."""
    stretches = _joined(copies, text)
    cut = without(text, stretches)
    for stretch in stretches:
        for unit in _cut_through(text, stretch):
            left = cut[unit.start : unit.end]
            if TAKEN in left and left.strip(TAKEN):
                cut = f"{cut[: unit.start]}{text[unit.start : unit.end]}{cut[unit.end :]}"
    return cut


def _joined(copies: Iterable[Placed], text: str) -> list[Span]:
    """Return *copies* with those that only spaces part made one."""
    joined: list[Span] = []
    for copy in sorted(copies, key=lambda one: one.start):
        if joined and not text[joined[-1].end : copy.start].strip():
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, copy.end))
        else:
            joined.append(Span(copy.start, copy.end))
    return joined


def _cut_through(text: str, stretch: Span) -> Iterator[Span]:
    """Yield the figures, laws and citations at the ends of a stretch that has numbers there."""
    for edge in (stretch.start, stretch.end):
        before = text[max(0, edge - _NEAREST_WORD) : edge]
        after = text[edge : edge + _NEAREST_WORD]
        if not (_WORD_AFTER.match(after) or _WORD_BEFORE.search(before)):
            continue
        first = max(0, edge - _LOOK)
        near = text[first : edge + _LOOK]
        units: tuple[Placed, ...] = (*laws_in(near), *citations_in(near), *read_figures(near))
        for unit in units:
            yield Span(first + unit.start, first + unit.end)
