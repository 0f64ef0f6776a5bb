"""The plot of what was put first against what was relied on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from foiassist.evaluation.case_result import CaseResult
from foiassist.evaluation.page.chart import Chart, Mark, rect, words
from foiassist.law.exemptions import sort_key

_LEFT, _TOP, _CELL = 150, 58, 34
_SHADES = 5
_NOTHING = "none"


def confusion_chart(results: Sequence[CaseResult]) -> Chart | None:
    """Return what was put first for each provision relied on; None where none was."""
    pairs: Counter[tuple[str, str]] = Counter()
    for one in results:
        first = one.suggested[0] if one.suggested else _NOTHING
        pairs.update((section, first) for section in one.relied_on or ())
    if not pairs:
        return None
    down = sorted({relied for relied, _ in pairs}, key=sort_key)
    across = sorted({*down, *(first for _, first in pairs)} - {_NOTHING}, key=sort_key)
    across += [_NOTHING] if any(first == _NOTHING for _, first in pairs) else []
    right = sum(number for (relied, first), number in pairs.items() if relied == first)
    return Chart(
        id="confusion",
        title="What was put first against what was relied on",
        summary=(
            f"Of {sum(pairs.values())} provisions that authorities relied on, {right} were put "
            f"first for their request. {_oftenest(pairs)}"
        ),
        how_to_read=(
            "A row for each provision that an authority relied on, a column for what was put "
            "first; the framed cells are where both are the same. A request that met several "
            "provisions counts in the row of each, so that at most one of them can be right."
        ),
        width=_LEFT + _CELL * len(across) + 20,
        height=_TOP + _CELL * len(down) + 12,
        marks=tuple(_marks(pairs, down, across)),
        heads=("relied on", *(f"first: {section}" for section in across)),
        rows=tuple(
            (relied, *(str(pairs[relied, first] or "") for first in across)) for relied in down
        ),
    )


def _oftenest(pairs: Counter[tuple[str, str]]) -> str:
    """Return the most frequent wrong pair in a sentence."""
    wrong = [(-n, pair) for pair, n in pairs.items() if pair[0] != pair[1]]
    if not wrong:
        return ""
    number, (relied, first) = min(wrong)
    return f"Most often wrong: {first} put first where {relied} was relied on ({-number})."


def _marks(
    pairs: Counter[tuple[str, str]], down: Sequence[str], across: Sequence[str]
) -> list[Mark]:
    middle = _LEFT + _CELL * len(across) / 2
    marks = [words("axis", middle, 16, "put first", "middle"), words("axis", 4, 40, "relied on")]
    marks += [
        words("label", _LEFT + _CELL * (n + 0.5), _TOP - 10, one, "middle")
        for n, one in enumerate(across)
    ]
    for row, relied in enumerate(down):
        y = _TOP + _CELL * row
        every = sum(pairs[relied, first] for first in across)
        marks.append(words("label", _LEFT - 10, y + 21, f"section {relied} ({every})", "end"))
        for column, first in enumerate(across):
            x = _LEFT + _CELL * column
            number = pairs[relied, first]
            shade = -(-_SHADES * number // every)
            kind = f"cell shade-{shade}" + (" same" if relied == first else "")
            says = f"{relied} relied on, {first} put first: {number} of {every}"
            marks.append(rect(kind, x + 1, y + 1, _CELL - 2, _CELL - 2, says))
            if number:
                kind = "count on-dark" if shade > _SHADES // 2 else "count"
                marks.append(words(kind, x + _CELL / 2, y + 22, str(number), "middle"))
    return marks
