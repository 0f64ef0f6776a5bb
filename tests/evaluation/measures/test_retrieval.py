from __future__ import annotations

from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.evaluation.measures.retrieval import ndcg_at, recall_at

names = st.sampled_from("abcdefgh")
rankings = st.lists(names, unique=True)
graded = st.dictionaries(names, st.integers(1, 2), min_size=1)


@pytest.mark.parametrize(
    ("ranked", "k", "value"),
    [
        ("ab", 10, 1.0),
        ("ba", 10, (1 + 2 / log2(3)) / (2 + 1 / log2(3))),
        ("xa", 10, (2 / log2(3)) / (2 + 1 / log2(3))),
        ("xab", 1, 0.0),
        ("a", 1, 1.0),
        ("", 10, 0.0),
    ],
)
def test_the_gain_is_less_the_further_down_and_one_in_the_best_order(ranked, k, value):
    assert ndcg_at(k, list(ranked), {"a": 2, "b": 1}) == pytest.approx(value)


@pytest.mark.parametrize(("k", "share"), [(1, 0.0), (2, 0.5), (3, 0.5), (4, 1.0)])
def test_recall_is_the_share_of_all_that_helps(k, share):
    assert recall_at(k, list("xayb"), {"a": 2, "b": 1}) == share


@pytest.mark.parametrize("grades", [{}, {"a": 0}])
def test_where_nothing_helps_there_is_no_value(grades):
    for measure in (ndcg_at, recall_at):
        with pytest.raises(ValueError, match="something to find"):
            measure(10, ["a"], grades)


@given(ranked=rankings, grades=graded)
def test_both_lie_between_none_and_all(ranked, grades):
    for measure in (ndcg_at, recall_at):
        assert 0.0 <= measure(5, ranked, grades) <= 1.0 + 1e-9


@given(ranked=rankings, grades=graded)
def test_the_names_decide_nothing(ranked, grades):
    other = {name: name.upper() * 2 for name in "abcdefgh"}
    renamed = [other[name] for name in ranked]
    again = {other[name]: grade for name, grade in grades.items()}
    assert ndcg_at(5, ranked, grades) == ndcg_at(5, renamed, again)


@given(ranked=rankings, grades=graded)
def test_a_longer_list_never_finds_less(ranked, grades):
    found = [recall_at(k, ranked, grades) for k in range(1, 9)]
    assert found == sorted(found)
