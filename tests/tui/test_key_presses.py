"""The published scripts of keys, played to the letter that leaves."""

from __future__ import annotations

import re

import pytest

from benchmarks.key_presses import EXAMPLES, SCRIPTS, count_keys, steps_in
from foiassist.adapters.cases.sql_cases import SqlCases
from tests.real_desk import a_real_desk

ROOT = EXAMPLES.parent


@pytest.mark.timeout(600)
@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
async def test_a_letter_leaves_within_the_keys_it_may_take(script, tmp_path):
    if not script.request.exists():
        pytest.skip("the real request is not beside this checkout")
    store = SqlCases(tmp_path / "cases.db")
    pressed = await count_keys(a_real_desk(store), script, tmp_path)
    store.close()
    assert pressed <= script.limit
    assert f"| {pressed} | {script.limit} |" in (ROOT / "docs" / "key-presses.md").read_text(
        encoding="utf-8"
    )


def test_a_line_that_is_no_step_is_an_error(tmp_path):
    path = tmp_path / "odd.txt"
    path.write_text("key a x2   accept\n\n# a comment\npress b\n", encoding="utf-8")
    with pytest.raises(ValueError, match=re.escape("'press b' is no step")):
        list(steps_in(path.read_text(encoding="utf-8").splitlines(), {}))
