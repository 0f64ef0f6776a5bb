from __future__ import annotations

import re
from pathlib import Path

import pytest

from foiassist.evaluation.dataset import read_dataset
from foiassist.evaluation.described import Direction
from foiassist.evaluation.known_measures import described, is_known, nearest_name, place_of
from foiassist.evaluation.measure_table import MEASURES
from foiassist.evaluation.pooled_measures import POOLED
from tests.evaluation.benches import a_bench, a_row, reported, some_rows, written

EVALUATION = Path(__file__).resolve().parents[2] / "foiassist" / "evaluation"
CONTRACT = """questions.f1 questions.lost_characters suggestion.hit@1 suggestion.recall@3
suggestion.recall@5 suggestion.calibration_error suggestion.disclosure_first retrieval.ndcg@10
retrieval.recall@10 draft.answered draft.blockers draft.unsupported_facts draft.edit_distance
import.exemptions_f1""".split()


@pytest.mark.parametrize("name", CONTRACT)
def test_every_name_that_scripts_rely_on_is_in_the_table(name):
    assert described(name).name == name


def test_no_measure_stands_in_the_table_twice_and_each_says_what_it_is():
    assert len({one.name for one in MEASURES}) == len(MEASURES)
    for one in MEASURES:
        assert one.what.endswith("."), one.name
        assert one.formula.endswith("."), one.name


def test_every_name_that_a_case_counts_in_is_known(tmp_path):
    rows = [*some_rows(), a_row("m", "How many?", [], questions=[{"start": 0, "end": 9}])]
    report = reported(a_bench(), [read_dataset(written(tmp_path / "made.jsonl", rows))])
    names = {name for one in report.cases for name in one.values}
    theirs = {n for one in report.cases for values in one.baselines.values() for n in values}
    assert [name for name in {*names, *theirs, *POOLED} if not is_known(name)] == []


def test_every_name_that_the_code_yields_is_known():
    said = re.compile(r"\"((?:questions|suggestion|retrieval|draft|checks|import)\.[\w@.]+)\"")
    names = {
        name.partition("{")[0]
        for path in EVALUATION.rglob("*.py")
        for name in said.findall(path.read_text(encoding="utf-8"))
    }
    beginnings = {
        n for n in names if n.endswith(".") and any(m.name.startswith(n) for m in MEASURES)
    }
    assert [name for name in names - beginnings if not is_known(name)] == []


def test_a_family_speaks_for_each_of_its_members():
    one = described("suggestion.recall.40")
    assert (one.name, one.group) == (
        "suggestion.recall.40",
        described("suggestion.recall.12").group,
    )
    assert described("suggestion.recall@3").group != one.group
    assert not is_known("suggestion.recall.")
    assert not is_known("nothing.at.all")


def test_the_nearest_name_is_offered():
    assert nearest_name("sugestion.recal@3") == "suggestion.recall@3"
    assert nearest_name("zzz") == ""


def test_measures_stand_in_the_order_of_the_table():
    names = ["import.exemptions_f1", "draft.blockers", "questions.f1", "suggestion.recall.40"]
    assert sorted(names, key=place_of) == [names[2], names[3], names[1], names[0]]


def test_what_is_better_follows_the_direction():
    assert described("suggestion.hit@1").is_better(0.1)
    assert described("draft.blockers").is_better(-0.1)
    assert described("draft.blockers").direction is Direction.LOWER
