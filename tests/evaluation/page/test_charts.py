from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.case.suggestion import Confidence
from foiassist.evaluation.case_result import Shown
from foiassist.evaluation.page.bars import bar_charts
from foiassist.evaluation.page.calibration import calibration_chart
from foiassist.evaluation.page.chart import Axis, round_ticks
from foiassist.evaluation.page.confusion import confusion_chart
from foiassist.evaluation.page.durations import duration_chart
from foiassist.evaluation.page.learning import learning_chart, nearness_chart
from foiassist.evaluation.page.provisions import provisions_chart
from tests.evaluation.reports import SEED, a_report, a_result

RECALL = "suggestion.recall@3"


@pytest.mark.parametrize(
    ("high", "ticks"),
    [
        (0.0, [0.0, 1.0]),
        (0.31, [0.0, 0.1, 0.2, 0.3, 0.4]),
        (80, [0, 20, 40, 60, 80]),
        (7, [0, 2, 4, 6, 8]),
    ],
)
def test_a_scale_has_round_figures(high, ticks):
    assert round_ticks(high) == ticks


@given(st.floats(0.0001, 1e6))
def test_a_scale_reaches_as_far_as_what_is_on_it(high):
    ticks = round_ticks(high)
    assert ticks[-1] >= high * (1 - 1e-6)
    assert 2 <= len(ticks) <= 8


def test_what_is_off_a_scale_lies_at_its_end():
    axis = Axis(0.0, 1.0, 100, 200)
    assert [axis.at(value) for value in (-1, 0, 0.5, 1, 7)] == [100, 100, 150, 200, 200]
    assert Axis(1.0, 1.0, 0, 10).at(1.0) == 5


def test_the_bars_are_ours_and_each_baselines():
    results = [
        a_result(str(n), {RECALL: 0.5}, baselines={"copied": {RECALL: 0.2}}) for n in range(4)
    ]
    (chart,) = bar_charts(a_report(*results).measures)
    assert chart.rows == (
        (RECALL, "ours", "0.500", "0.500 to 0.500", "4"),
        (RECALL, "copied", "0.200 +", "", ""),
    )
    assert {"ours", "theirs", "whisker"} <= {mark.kind for mark in chart.marks}


def test_what_is_no_share_has_no_bar():
    assert not list(bar_charts(a_report(a_result(values={"draft.blockers": 3.0})).measures))


def test_confusion_counts_what_was_put_first_for_each_provision():
    results = [
        a_result("1", suggested=("40", "31"), relied_on=frozenset({"40"})),
        a_result("2", suggested=("40", "31"), relied_on=frozenset({"31"})),
        a_result("3", suggested=(), relied_on=frozenset({"31"})),
        a_result("4", suggested=("12",), relied_on=None),
    ]
    chart = confusion_chart(results)
    assert chart.heads == ("relied on", "first: 31", "first: 40", "first: none")
    assert chart.rows == (("31", "", "1", "1"), ("40", "", "1", ""))
    assert "1 were put first" in chart.summary
    assert "40 put first where 31 was relied on (1)" in chart.summary
    assert confusion_chart([a_result()]) is None


def test_calibration_says_how_often_each_word_was_right_and_of_how_many():
    stated = ((Confidence.HIGH, True), (Confidence.HIGH, False), (Confidence.LOW, False))
    chart = calibration_chart([a_result(stated=stated)] * 3, SEED)
    assert [(row[0], row[2], row[4]) for row in chart.rows] == [
        ("low", "0.000", "3"),
        ("high", "0.500", "6"),
    ]
    assert calibration_chart([a_result()], SEED) is None


def test_learning_parts_the_cases_by_what_they_could_learn_from():
    results = [a_result(str(n), {RECALL: n / 20}, learned_from=n // 2) for n in range(20)]
    chart = learning_chart(results, SEED)
    assert sum(int(row[3]) for row in chart.rows) == 20
    assert chart.rows[0][0] == "0 to 1"
    assert [row[1] for row in chart.rows] == sorted(row[1] for row in chart.rows)
    assert len(learning_chart([a_result(values={RECALL: 1.0})], SEED).rows) == 1
    assert learning_chart([a_result()], SEED) is None


def test_nearness_goes_by_the_best_that_was_found():
    def near(score, value):
        shown = (Shown("1", "made 1", "How many?", score, ""), Shown("2", "made 2", "", 0.1, ""))
        return a_result(str(score), {RECALL: value}, shown=shown)

    chart = nearness_chart([near(0.9, 1.0), near(0.5, 0.0), a_result("x", {RECALL: 1.0})], SEED)
    assert [row[:2] for row in chart.rows] == [("0.5", "0.000"), ("0.9", "1.000")]
    assert nearness_chart([a_result()], SEED) is None


def test_the_provisions_most_relied_on_come_first():
    results = [
        a_result("1", suggested=("40",), relied_on=frozenset({"40"})),
        a_result("2", suggested=("12",), relied_on=frozenset({"40", "31"})),
    ]
    chart = provisions_chart(results)
    assert [row[:4] for row in chart.rows] == [("40", "2", "1", "0.500"), ("31", "1", "0", "0.000")]
    assert provisions_chart([a_result()]) is None


def test_durations_count_every_case_once():
    chart = duration_chart([a_result(str(n), seconds=n / 10, peak_bytes=2**29) for n in range(30)])
    assert sum(int(row[1]) for row in chart.rows) == 30
    assert ("1 to 2", "10") in chart.rows
    assert "512 MiB" in chart.summary
