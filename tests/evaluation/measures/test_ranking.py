from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.evaluation.measures import ranking

rankings = st.lists(st.sampled_from("12 21 31 40 43".split()), unique=True)
relied_on = st.frozensets(st.sampled_from("12 21 31 40 43".split()), min_size=1)


@pytest.mark.parametrize(
    ("ranked", "relied", "hit"),
    [(["40", "12"], {"40"}, 1.0), (["12", "40"], {"40"}, 0.0), ([], {"40"}, 0.0)],
)
def test_a_hit_is_a_first_provision_that_was_relied_on(ranked, relied, hit):
    assert ranking.hit_at_1(ranked, relied) == hit


@pytest.mark.parametrize(("k", "share"), [(1, 0.0), (2, 0.5), (3, 0.5), (4, 1.0)])
def test_recall_is_the_share_of_the_provisions_relied_on_that_were_listed(k, share):
    assert ranking.recall_at(k, ["12", "40", "21", "31"], {"31", "40"}) == share


def test_recall_of_nothing_is_not_a_number():
    with pytest.raises(ValueError, match="something to find"):
        ranking.recall_at(3, ["40"], set())


@pytest.mark.parametrize(
    ("ranked", "rank"), [(["40"], 1.0), (["12", "21", "40"], 1 / 3), (["12"], 0.0), ([], 0.0)]
)
def test_the_reciprocal_rank_is_one_over_the_first_place_that_is_right(ranked, rank):
    assert ranking.reciprocal_rank(ranked, {"40"}) == pytest.approx(rank)


@given(ranked=rankings, relied=relied_on)
def test_a_longer_list_never_finds_less(ranked, relied):
    found = [ranking.recall_at(k, ranked, relied) for k in range(1, 6)]
    assert found == sorted(found)
    assert all(0.0 <= one <= 1.0 for one in found)


@given(ranked=rankings, relied=relied_on)
def test_the_reciprocal_rank_is_one_exactly_where_there_is_a_hit(ranked, relied):
    hit = ranking.hit_at_1(ranked, relied) == 1.0
    assert (ranking.reciprocal_rank(ranked, relied) == 1.0) == hit
