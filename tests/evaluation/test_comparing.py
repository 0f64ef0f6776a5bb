from __future__ import annotations

import pytest

from foiassist.errors import EvaluationError
from foiassist.evaluation.comparing import Verdict, compared
from foiassist.evaluation.comparison_table import comparison_as_lines
from foiassist.evaluation.earlier import read_earlier
from foiassist.evaluation.report_json import as_json
from foiassist.evaluation.scoring import Measure
from tests.evaluation.reports import SEED, a_report, a_result, scored

HIT = "suggestion.hit@1"


@pytest.fixture
def since(tmp_path):
    """Return what became of one report after another."""

    def compare(before, now):
        path = tmp_path / "earlier.json"
        path.write_text(as_json(before), encoding="utf-8")
        return compared(now, read_earlier(path), SEED)

    return compare


def run(values, name=HIT, **record):
    return a_report(*scored(name, values), **record)


@pytest.mark.parametrize(
    ("name", "before", "now", "verdict"),
    [
        (HIT, [0.0] * 8, [1.0] * 8, Verdict.BETTER),
        (HIT, [1.0] * 8, [0.0] * 8, Verdict.WORSE),
        (HIT, [1.0, 0.0] * 4, [1.0, 0.0] * 4, Verdict.SAME),
        (HIT, [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], Verdict.CHANCE),
        ("draft.blockers", [0.0] * 8, [1.0] * 8, Verdict.WORSE),
        ("draft.blockers", [1.0] * 8, [0.0] * 8, Verdict.BETTER),
    ],
)
def test_a_change_is_better_worse_or_chance(since, name, before, now, verdict):
    change = since(run(before, name), run(now, name)).changes[name]
    assert (change.verdict, change.n) == (verdict, len(now))
    assert change.low - 1e-9 <= change.now - change.before <= change.high + 1e-9


def test_cases_are_paired_by_dataset_and_id(since):
    before = a_report(*(a_result(str(n), {HIT: 0.0}) for n in range(4)))
    now = a_report(*(a_result(str(n), {HIT: 1.0}) for n in range(2, 8)))
    found = since(before, now)
    assert (found.changes[HIT].n, found.only_then, found.only_now) == (2, 2, 4)


def test_what_is_scored_over_all_cases_together_is_compared_by_cases_too(since):
    before = a_report(*(a_result(str(n), marked=((0, 4),)) for n in range(5)))
    now = a_report(*(a_result(str(n), marked=((0, 9),)) for n in range(5)))
    change = since(before, now).changes["questions.f1"]
    assert (change.before, change.now, change.verdict) == (0.0, 1.0, Verdict.BETTER)


def test_what_has_no_cases_is_shown_without_a_verdict_on_chance(since):
    def one(value):
        recall = {"checks.planted_recall": Measure(value, value, value, 20, 0)}
        return a_report(a_result(values={HIT: 1.0}), others=recall)

    change = since(one(0.8), one(0.9)).changes["checks.planted_recall"]
    assert (change.verdict, change.n) == (Verdict.NOT_PAIRED, 0)


def test_the_cases_that_changed_most_come_first(since):
    found = since(run([0.0, 0.5, 1.0]), run([1.0, 0.5, 0.8]))
    assert [one.case for one in found.cases] == [("made", "0"), ("made", "2")]
    assert found.cases[0].values == {HIT: (0.0, 1.0)}


def test_it_warns_where_the_two_were_not_made_alike(since):
    before = run([1.0], corpus_sha256="first", datasets={"made": "aa", "old": "bb"})
    now = run(
        [1.0], corpus_sha256="second", datasets={"made": "cc"}, folds=5, model="", labels={"a": 1}
    )
    warnings = since(before, now).warnings
    assert "corpus: first then, second now." in warnings
    assert "datasets: made aa then, cc now, old bb then, none now." in warnings
    assert "folds: none then, 5 now." in warnings
    assert "labels: none then, recorded now." in warnings
    assert not any("model" in one for one in warnings)


def test_it_is_told_in_lines_that_fit_a_terminal(since):
    found = since(run([0.0] * 9, seed="s" * 300), run([1.0] * 9, name=HIT, seed=2))
    said = comparison_as_lines(found)
    assert max(map(len, said.splitlines())) <= 100
    assert "COMPARED WITH earlier.json" in said
    assert "better" in said
    assert "made 0: suggestion.hit@1 0.000 to 1.000" in said


def test_nothing_changed_is_said(since):
    assert "No case changed." in comparison_as_lines(since(run([1.0]), run([1.0])))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"record": {}, "measures": 3, "cases": []}'])
def test_what_is_no_report_is_refused_with_what_to_do(tmp_path, text):
    path = tmp_path / "other.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(EvaluationError, match="no report") as caught:
        read_earlier(path)
    assert "--json" in caught.value.hint


def test_a_report_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(EvaluationError, match="cannot be read"):
        read_earlier(tmp_path / "none.json")
