from __future__ import annotations

import pytest

from foiassist.evaluation.measures.model_cost import pence


@pytest.mark.parametrize(
    ("read", "written", "expected"),
    [(0, 0, 0.0), (1_000_000, 0, 200.0), (0, 1_000_000, 800.0), (3_000, 500, 0.6 + 0.4)],
)
def test_tokens_at_two_and_eight_pounds_a_million(read, written, expected):
    assert pence(read, written, 200, 800) == pytest.approx(expected)
