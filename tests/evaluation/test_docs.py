"""docs/evaluation.md says of each measure what the reports say of it."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest

from foiassist.cli.main import parser
from foiassist.evaluation.described import Direction, Unit
from foiassist.evaluation.measure_table import MEASURES

PAGE = Path(__file__).resolve().parents[2] / "docs" / "evaluation.md"
UNITS = {Unit.SHARE: "share", Unit.COUNT: "for each case", Unit.POINTS: "points"}


def measures_table():
    """Return the measures as the page shows them, made from the table of measures."""
    lines = []
    for group, measures in groupby(MEASURES, key=lambda one: one.group):
        lines += [f"### {group.value}", ""]
        lines += ["| Measure | What it says | How it is worked out | What it cannot tell |"]
        lines += ["|---|---|---|---|"]
        for one in measures:
            less = ", less is better" if one.direction is Direction.LOWER else ""
            name = f"`{one.name}{'…' if one.is_family else ''}` ({UNITS[one.unit]}{less})"
            lines += [f"| {name} | {one.what} | {one.formula} | {one.cannot} |"]
        lines += [""]
    return "\n".join(lines).rstrip()


def test_the_page_has_the_table_of_every_measure():
    assert measures_table() in PAGE.read_text(encoding="utf-8"), measures_table()


@pytest.mark.parametrize(
    "option",
    "--learn-from --folds --time-ordered --json --html --times --compare --fail-under".split(),
)
def test_every_option_is_explained_and_exists(option, capsys):
    with pytest.raises(SystemExit):
        parser().parse_args(["evaluate", "--help"])
    assert option in capsys.readouterr().out
    assert option in PAGE.read_text(encoding="utf-8")
