from __future__ import annotations

from foiassist.evaluation.report_table import as_table, timed
from foiassist.evaluation.scoring import Measure
from tests.evaluation.reports import a_report, a_result, scored

NAMES = [f"a_baseline_of_some_length_{n}" for n in range(5)]


def table(*results, **more):
    return as_table(a_report(*results, **more))


def rivalled(ours=1.0, theirs=0.0, names=("bm25",)):
    name = "suggestion.hit@1"
    baselines = {one: {name: theirs} for one in names}
    return [a_result(str(n), {name: ours}, baselines=baselines) for n in range(6)]


def test_each_part_of_the_work_has_a_table_of_its_own():
    lines = table(a_result("1", {"suggestion.mrr": 0.5, "draft.answered": 1.0})).splitlines()
    assert lines[0] == "PROVISIONS SUGGESTED"
    assert "LETTERS DRAFTED WITH THE REAL DECISIONS" in lines


def test_it_says_how_many_cases_count_and_of_how_many():
    said = table(*scored("suggestion.mrr", [1.0, 0.0]), a_result("x"))
    assert "2 of 3" in said


def test_it_says_in_words_which_baseline_is_beaten():
    said = table(*rivalled())
    assert "0.000 +" in said
    assert "Better than bm25 by more than chance in 1 of 1 measures." in said


def test_it_says_where_nothing_is_beaten():
    assert "perhaps no better in suggestion.hit@1" in table(*rivalled(theirs=1.0))
    assert "worse in suggestion.hit@1" in table(*rivalled(0.0, 1.0))


def test_lines_fit_a_terminal_whatever_is_measured():
    said = table(
        *rivalled(names=NAMES),
        others={"checks.planted_recall." + "a" * 40: Measure(0.9, 0.8, 1.0, 20, 0)},
    )
    assert max(map(len, said.splitlines())) <= 100
    assert all(name in said.replace("\n", " ") for name in NAMES)


def test_less_is_better_is_marked():
    assert "0.500 ↓" in table(*scored("draft.blockers", [0.0, 1.0]))


def test_the_last_line_is_the_time():
    report = a_report(a_result(values={"suggestion.mrr": 1.0}))
    assert as_table(report).endswith(f"{timed(report)}\n")
    assert timed(report).endswith("longest 1.50 s; memory at most 512 MiB.")


def test_provisions_have_a_row_each_the_most_relied_on_first():
    often = {"suggestion.recall.40": 1.0, "suggestion.precision.40": 1.0}
    seldom = {"suggestion.recall.12": 0.0, "suggestion.precision.40": 0.0}
    said = table(a_result("1", often), a_result("2", often), a_result("3", seldom)).splitlines()
    assert said[0] == "PROVISIONS SUGGESTED, ONE BY ONE"
    rows = [line.split() for line in said[2:4]]
    assert [row[:3] for row in rows] == [["40", "2", "1.000"], ["12", "1", "0.000"]]
    assert rows[0][6:8] == ["3", "0.667"]
    assert rows[1][6:] == ["0"]


def test_many_kinds_that_are_as_good_as_can_be_are_one_line():
    names = [f"checks.planted_recall.kind-{n}" for n in range(50)]
    others = {name: Measure(1.0, 0.9, 1.0, 20, 0) for name in names}
    said = table(a_result(values={"suggestion.mrr": 1.0}), others=others)
    assert "checks.planted_recall.… is as good as can be for 50 more" in said
    assert "kind-7" not in said
