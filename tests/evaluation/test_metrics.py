from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.evaluation import metrics

rankings = st.lists(st.sampled_from("12 21 31 40 43".split()), unique=True)
relied_on = st.frozensets(st.sampled_from("12 21 31 40 43".split()), min_size=1)


@pytest.mark.parametrize(
    ("ranked", "relied", "hit"),
    [(["40", "12"], {"40"}, 1.0), (["12", "40"], {"40"}, 0.0), ([], {"40"}, 0.0)],
)
def test_a_hit_is_a_first_provision_that_was_relied_on(ranked, relied, hit):
    assert metrics.hit_at_1(ranked, relied) == hit


@pytest.mark.parametrize(("k", "share"), [(1, 0.0), (2, 0.5), (3, 0.5), (4, 1.0)])
def test_recall_is_the_share_of_the_provisions_relied_on_that_were_listed(k, share):
    assert metrics.recall_at(k, ["12", "40", "21", "31"], {"31", "40"}) == share


def test_recall_of_nothing_is_not_a_number():
    with pytest.raises(ValueError, match="something to find"):
        metrics.recall_at(3, ["40"], set())


@pytest.mark.parametrize(
    ("ranked", "rank"), [(["40"], 1.0), (["12", "21", "40"], 1 / 3), (["12"], 0.0), ([], 0.0)]
)
def test_the_reciprocal_rank_is_one_over_the_first_place_that_is_right(ranked, rank):
    assert metrics.reciprocal_rank(ranked, {"40"}) == pytest.approx(rank)


@given(ranked=rankings, relied=relied_on)
def test_a_longer_list_never_finds_less(ranked, relied):
    found = [metrics.recall_at(k, ranked, relied) for k in range(1, 6)]
    assert found == sorted(found)
    assert all(0.0 <= one <= 1.0 for one in found)


@given(ranked=rankings, relied=relied_on)
def test_the_reciprocal_rank_is_one_exactly_where_there_is_a_hit(ranked, relied):
    hit = metrics.hit_at_1(ranked, relied) == 1.0
    assert (metrics.reciprocal_rank(ranked, relied) == 1.0) == hit


@pytest.mark.parametrize(
    ("said", "labelled", "f1"),
    [
        ([(0, 5), (6, 9)], [(0, 5), (6, 9)], 1.0),
        ([(0, 5), (6, 8)], [(0, 5), (6, 9)], 0.5),
        ([(0, 5)], [], 0.0),
        ([], [], 1.0),
    ],
)
def test_only_an_exact_span_counts_as_a_question_found(said, labelled, f1):
    assert metrics.exact_f1(said, labelled) == f1


def test_the_mean_of_nothing_is_an_error():
    with pytest.raises(ValueError, match="no mean"):
        metrics.mean([])


@given(st.lists(st.floats(0, 1), min_size=1, max_size=40))
def test_an_interval_holds_the_mean_between_the_least_and_the_greatest(values):
    lies = metrics.interval(values, seed=7)
    assert min(values) - 1e-9 <= lies.low <= lies.high <= max(values) + 1e-9
    assert lies == metrics.interval(values, seed=7)


def test_an_interval_is_as_wide_as_the_figures_are_few():
    few = metrics.interval([0.0, 1.0] * 5, seed=7)
    many = metrics.interval([0.0, 1.0] * 500, seed=7)
    assert many.high - many.low < (few.high - few.low) / 3
    assert many.low == pytest.approx(0.5 - 1.96 * 0.5 / 1000**0.5, abs=0.01)


def test_a_difference_that_chance_explains_is_noise_and_a_steady_one_is_not():
    ours = [1.0, 0.0] * 20
    assert metrics.is_noise(ours, ours, seed=7)
    assert metrics.is_noise(ours, [0.0, 1.0] * 20, seed=7)
    assert not metrics.is_noise(ours, [value - 0.1 for value in ours], seed=7)
