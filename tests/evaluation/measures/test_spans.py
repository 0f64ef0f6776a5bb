from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.evaluation.measures.spans import (
    Agreement,
    exact,
    lost,
    right_but_for_an_edge,
    within,
)

spans = st.builds(
    lambda start, length: (start, start + length),
    st.integers(min_value=0, max_value=40),
    st.integers(min_value=1, max_value=12),
)
requests = st.lists(st.frozensets(spans, max_size=4), min_size=1, max_size=4)


@pytest.mark.parametrize(
    ("found", "marked", "agreement"),
    [
        ([[(0, 10), (11, 20)]], [[(0, 10), (11, 21)]], Agreement(both=1, found=2, marked=2)),
        ([[(0, 5)], []], [[(0, 5)], [(3, 9)]], Agreement(both=1, found=1, marked=2)),
        ([[(0, 5)], [(0, 5)]], [[(0, 5)], []], Agreement(both=1, found=2, marked=1)),
        ([[]], [[]], Agreement(both=0, found=0, marked=0)),
    ],
)
def test_exact_counts_the_questions_whose_edges_are_both_the_same(found, marked, agreement):
    assert exact(found, marked) == agreement


@pytest.mark.parametrize(
    ("agreement", "precision", "recall", "f1"),
    [
        (Agreement(both=3, found=4, marked=6), 3 / 4, 1 / 2, 6 / 10),
        (Agreement(both=0, found=0, marked=2), 1.0, 0.0, 0.0),
        (Agreement(both=0, found=2, marked=0), 0.0, 1.0, 0.0),
        (Agreement(both=0, found=0, marked=0), 1.0, 1.0, 1.0),
    ],
)
def test_precision_recall_and_f1(agreement, precision, recall, f1):
    assert (agreement.precision, agreement.recall) == pytest.approx((precision, recall))
    assert agreement.f1 == pytest.approx(f1)


def test_within_counts_characters_once():
    found, marked = [[(0, 10), (5, 12)]], [[(6, 16)]]
    assert within(found, marked) == Agreement(both=6, found=12, marked=10)


@pytest.mark.parametrize(
    ("found", "marked", "near"),
    [
        ([(0, 9)], [(0, 10)], 1),
        ([(0, 5)], [(0, 10)], 0),
        ([(0, 10)], [(0, 10)], 0),
        ([(0, 10), (20, 26)], [(0, 10), (20, 30), (40, 50)], 1),
    ],
)
def test_a_question_is_right_but_for_an_edge_where_more_than_half_is_in_common(found, marked, near):
    assert right_but_for_an_edge(found, marked) == near


def test_a_character_is_lost_that_is_nowhere():
    visible = [(place, place + 1) for place in range(10)]
    assert lost(visible, [(0, 4)], [(6, 9)], []) == 3
    assert lost(visible, [(0, 4)], [(4, 10)]) == 0
    assert lost([(0, 2)], [(0, 1)]) == 1


@given(requests, st.data())
def test_agreement_is_whole_with_itself_and_the_same_both_ways(one, data):
    other = data.draw(
        st.lists(st.frozensets(spans, max_size=4), min_size=len(one), max_size=len(one))
    )
    for measure in (exact, within):
        assert measure(one, one).f1 == 1.0
        assert measure(one, other).f1 == measure(other, one).f1
        assert 0.0 <= measure(one, other).f1 <= 1.0


@given(st.frozensets(spans, max_size=5), st.frozensets(spans, max_size=5))
def test_near_questions_are_never_exact_ones(found, marked):
    near = right_but_for_an_edge(found, marked)
    assert 0 <= near <= len(marked) - exact([found], [marked]).both


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
    assert exact([said], [labelled]).f1 == f1
