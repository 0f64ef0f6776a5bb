from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.evaluation.measures.shares import share_interval


@pytest.mark.parametrize(
    ("right", "number", "low", "high"),
    [(5, 10, 0.2366, 0.7634), (1, 1, 0.2065, 1.0), (0, 20, 0.0, 0.1611), (81, 263, 0.2553, 0.3662)],
)
def test_wilsons_interval(right, number, low, high):
    lies = share_interval(right, number)
    assert (lies.low, lies.high) == pytest.approx((low, high), abs=5e-5)


@given(number=st.integers(1, 500), data=st.data())
def test_the_share_lies_in_its_interval_which_has_a_width(number, data):
    right = data.draw(st.integers(0, number))
    lies = share_interval(right, number)
    assert 0.0 <= lies.low <= right / number + 1e-12
    assert right / number - 1e-12 <= lies.high <= 1.0
    assert lies.high > lies.low


def test_nothing_has_no_share():
    with pytest.raises(ValueError, match="no share"):
        share_interval(0, 0)
