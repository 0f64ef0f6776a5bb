from __future__ import annotations

import pytest

from foiassist.evaluation.scoring import measures_of
from tests.evaluation.reports import SEED, a_result, scored

NAME = "suggestion.hit@1"
LESS = "draft.blockers"


def against(ours, theirs, name=NAME, baseline="bm25"):
    pairs = enumerate(zip(ours, theirs, strict=True))
    results = [
        a_result(str(n), {name: our}, baselines={baseline: {name: their}})
        for n, (our, their) in pairs
    ]
    return measures_of(results, SEED)[name]


def test_a_measure_is_the_mean_of_the_cases_that_have_it():
    results = [*scored(NAME, [0.0, 1.0, 1.0]), a_result("other")]
    one = measures_of(results, SEED)[NAME]
    assert (one.value, one.n, one.left_out) == (pytest.approx(2 / 3), 3, 1)
    assert 0.0 <= one.low <= one.value <= one.high <= 1.0


def test_any_baseline_is_compared_whatever_its_name():
    one = against([1.0] * 8, [0.0] * 8, baseline="copied")
    assert (dict(one.baselines), one.beats, one.noise) == ({"copied": 0.0}, ("copied",), ())


def test_a_difference_that_may_be_chance_beats_nothing():
    one = against([1.0, 0.0, 1.0, 0.0], [0.0, 1.0, 1.0, 0.0])
    assert (one.beats, one.loses_to, one.noise) == ((), (), ("bm25",))


def test_less_is_better_where_the_table_says_so():
    assert against([0.0] * 6, [1.0] * 6, LESS).beats == ("bm25",)
    assert against([1.0] * 6, [0.0] * 6, LESS).loses_to == ("bm25",)


def test_a_baseline_counts_only_in_cases_that_it_has():
    results = [*scored(NAME, [0.0, 0.0]), a_result("x", {NAME: 1.0}, baselines={"b": {NAME: 0.5}})]
    assert measures_of(results, SEED)[NAME].baselines == {"b": 0.5}


def test_questions_are_counted_over_all_cases_together():
    long = a_result("a", questions=(("1", 0, 5), ("2", 6, 9)), marked=((0, 5), (6, 9)))
    short = a_result("b", questions=(("1", 0, 5),), marked=((0, 4),))
    measures = measures_of([long, short], SEED)
    one = measures["questions.f1"]
    assert (one.value, one.n) == (pytest.approx(2 * 2 / 6), 2)
    assert measures["questions.characters_f1"].value == pytest.approx(2 * 12 / (13 + 12))


def test_each_dataset_has_its_own_figure_where_there_are_several():
    results = [*scored(NAME, [1.0, 0.0]), *scored(NAME, [1.0], dataset="other", marked=((0, 9),))]
    measures = measures_of(results, SEED)
    parts = {name: (one.value, one.n) for name, one in measures[NAME].by_dataset.items()}
    assert parts == {"made": (0.5, 2), "other": (1.0, 1)}
    assert measures["questions.f1"].by_dataset == {}
