from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from foiassist.errors import EvaluationError, SettingsError
from foiassist.evaluation.command import Told, Written, evaluate_command
from tests.evaluation.benches import a_bench, some_rows, written

ROOT = Path(__file__).resolve().parents[2]


class Run:
    """Runs the command over invented rows and remembers what it said."""

    def __init__(self, folder):
        self.folder = folder
        self.shown, self.put, self.said = [], [], []
        self.path = written(folder / "made.jsonl", some_rows())

    def __call__(self, *paths, **outputs):
        told = Told(lambda *step: self.shown.append(step), self.put.append, self.said.append)
        paths = [self.path, *paths]
        ordered = outputs.pop("time_ordered", False)
        return evaluate_command(
            a_bench(), paths, time_ordered=ordered, written=Written(**outputs), told=told
        )


@pytest.fixture
def run(tmp_path):
    return Run(tmp_path)


def test_it_puts_the_table_and_writes_the_json(run, tmp_path):
    assert run(json=tmp_path / "report.json") == 0
    assert run.shown
    assert "suggestion.recall@3" in run.put[0]
    given = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert set(given) == {"record", "measures", "cases"}
    measure = given["measures"]["suggestion.hit@1"]
    assert {"value", "low", "high", "n", "baselines", "direction", "unit", "what"} <= set(measure)
    assert {"id", "questions", "suggested", "findings"} <= set(given["cases"][0])


def test_times_come_last_where_they_are_asked_for(run, tmp_path):
    run(json=tmp_path / "report.json", times=True)
    given = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert list(given)[-1] == "times"
    assert {"whole", "median_case", "longest_case", "cases"} <= set(given["times"])


def test_json_on_standard_output_takes_the_place_of_the_table(run):
    run(json=Path("-"))
    (document,) = run.put
    assert "measures" in json.loads(document)
    assert "suggestion.recall@3" in run.said[0]


def test_a_missed_figure_is_said_and_is_exit_code_1(run):
    assert run(fail_under=["suggestion.recall@3=0.01"]) == 0
    assert run(fail_under=["suggestion.recall@3=1.01", "draft.answered=1.0"]) == 1
    assert [one for one in run.said if "below the 1.01" in one]


def test_it_is_compared_with_an_earlier_report(run, tmp_path):
    earlier, now = tmp_path / "earlier.json", tmp_path / "now.json"
    run(json=earlier)
    run(compare=earlier, json=now)
    assert "COMPARED WITH earlier.json" in run.put[-1]
    assert "No case changed." in run.put[-1]
    found = json.loads(now.read_text(encoding="utf-8"))["compared"]
    assert {one["verdict"] for one in found["measures"].values()} == {"the same"}


def test_two_datasets_of_one_name_cannot_be_told_apart(run, tmp_path):
    (tmp_path / "other").mkdir()
    again = written(tmp_path / "other" / "made.jsonl", some_rows())
    with pytest.raises(EvaluationError, match="same name"):
        run(again)


@pytest.mark.parametrize(
    ("outputs", "error", "words"),
    [
        ({"json": Path("/nowhere/at/all.json")}, EvaluationError, "no folder"),
        ({"json": Path("/")}, EvaluationError, "is a folder"),
        ({"compare": Path("/nowhere.json")}, EvaluationError, "cannot be read"),
        ({"fail_under": ["suggestion=1"]}, SettingsError, "no measure"),
    ],
)
def test_what_cannot_come_to_an_end_is_not_begun(run, outputs, error, words):
    with pytest.raises(error, match=words):
        run(**outputs)
    assert run.shown == []


def test_nothing_has_an_order_of_time_where_no_row_has_a_day(run):
    with pytest.raises(EvaluationError, match="No case"):
        run(time_ordered=True)


CODE = """
import sys
from pathlib import Path
from foiassist.evaluation.command import Told, Written, evaluate_command
from tests.evaluation.benches import a_bench
folder, to = Path(sys.argv[1]), Path(sys.argv[2])
told = Told(lambda *step: None, lambda text: None, print)
files = Written(json=to / "r.json", html=to / "r.html")
evaluate_command(a_bench(), [folder / "made.jsonl"], written=files, told=told)
"""


def test_two_runs_write_the_same_byte_for_byte(run, tmp_path):
    def files(seed):
        folder = tmp_path / seed
        folder.mkdir()
        subprocess.run(
            [sys.executable, "-c", CODE, tmp_path, folder],
            check=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        return {path.name: path.read_bytes() for path in folder.iterdir()}

    assert files("1") == files("2")
