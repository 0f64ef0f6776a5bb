from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.evaluation.measures import pooling

names = st.frozensets(st.sampled_from("12 21 31 40 43".split()))
cases = st.lists(st.tuples(names, names), min_size=1, max_size=12)


def counted(pairs):
    return [pooling.agreement_counts(said, labelled) for said, labelled in pairs]


def test_agreement_counts_what_both_have_over_all_cases_together():
    pairs = [({"40"}, {"40"}), ({"31", "43"}, {"31"}), (set(), {"12"})]
    assert counted(pairs) == [(1, 2), (1, 3), (0, 1)]
    assert pooling.pooled(counted(pairs), pooling.f1) == pytest.approx(2 * 2 / 6)


def test_nothing_said_where_nothing_is_labelled_agrees():
    assert pooling.pooled([(0, 0)], pooling.f1) == 1.0


def test_no_case_has_no_score():
    with pytest.raises(ValueError, match="no score"):
        pooling.pooled([], pooling.f1)


def test_a_mean_is_the_score_of_single_values():
    counts = pooling.as_counts([0.0, 0.5, 1.0])
    assert pooling.pooled(counts, pooling.mean_of) == 0.5


@given(cases)
def test_agreement_lies_between_nothing_and_all_and_so_does_its_interval(pairs):
    counts = counted(pairs)
    lies = pooling.pooled_interval(counts, pooling.f1, seed=3)
    assert 0.0 <= lies.low <= lies.high <= 1.0
    assert lies == pooling.pooled_interval(counts, pooling.f1, seed=3)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=20))
def test_a_run_is_never_better_than_itself(values):
    counts = pooling.as_counts(values)
    lies = pooling.paired_interval(counts, counts, pooling.mean_of, seed=3)
    assert (lies.low, lies.high) == (0.0, 0.0)


def test_a_case_that_is_better_everywhere_is_better_beyond_chance():
    worse = pooling.as_counts([0.0, 0.1, 0.2, 0.3])
    better = pooling.as_counts([0.5, 0.6, 0.7, 0.8])
    lies = pooling.paired_interval(better, worse, pooling.mean_of, seed=3)
    assert (lies.low, lies.high) == pytest.approx((0.5, 0.5))
