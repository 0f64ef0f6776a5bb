from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.evaluation.measures import sampling


def test_the_mean_of_nothing_is_an_error():
    with pytest.raises(ValueError, match="no mean"):
        sampling.mean([])


@given(st.lists(st.floats(0, 1), min_size=1, max_size=40))
def test_an_interval_holds_the_mean_between_the_least_and_the_greatest(values):
    lies = sampling.interval(values, seed=7)
    assert min(values) - 1e-9 <= lies.low <= lies.high <= max(values) + 1e-9
    assert lies == sampling.interval(values, seed=7)


def test_an_interval_is_as_wide_as_the_figures_are_few():
    few = sampling.interval([0.0, 1.0] * 5, seed=7)
    many = sampling.interval([0.0, 1.0] * 500, seed=7)
    assert many.high - many.low < (few.high - few.low) / 3
    assert many.low == pytest.approx(0.5 - 1.96 * 0.5 / 1000**0.5, abs=0.01)


def test_a_difference_that_chance_explains_is_noise_and_a_steady_one_is_not():
    ours = [1.0, 0.0] * 20
    assert sampling.is_noise(ours, ours, seed=7)
    assert sampling.is_noise(ours, [0.0, 1.0] * 20, seed=7)
    assert not sampling.is_noise(ours, [value - 0.1 for value in ours], seed=7)
