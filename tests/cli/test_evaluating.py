"""`foiassist evaluate`: what it prints, what it writes, and how it ends."""

from __future__ import annotations

import json

import pytest

from tests.evaluation.benches import a_bench, some_rows, written


@pytest.fixture
def evaluate(foiassist, tmp_path, monkeypatch):
    """Return the command over invented rows and a bench of fakes."""
    monkeypatch.setattr("foiassist.bootstrap.bench_for", lambda settings: a_bench())
    path = written(tmp_path / "made.jsonl", some_rows())
    return lambda *words: foiassist("evaluate", str(path), *words)


def test_the_table_is_the_output_and_progress_is_words(evaluate):
    said = evaluate()
    assert said.code == 0
    assert said.out.startswith("QUESTIONS READ IN THE REQUEST\n")
    assert "suggestion.recall@3" in said.out
    assert "Asking about past requests" in said.err
    assert "Asking" not in said.out


def test_both_files_are_written(evaluate, tmp_path):
    assert (
        evaluate("--json", str(tmp_path / "r.json"), "--html", str(tmp_path / "r.html")).code == 0
    )
    assert "times" not in json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert (tmp_path / "r.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_json_on_standard_output_is_one_document(evaluate):
    said = evaluate("--json", "-")
    assert "measures" in said.json
    assert "suggestion.recall@3" in said.err


def test_a_missed_figure_ends_with_1_and_a_sentence(evaluate):
    words = ["--fail-under", "suggestion.recall@3=0.1", "--fail-under", "draft.duties=1.5"]
    said = evaluate(*words)
    assert said.code == 1
    assert "draft.duties is " in said.err
    assert "below the 1.5 that is asked for." in said.err
    assert "recall@3" not in said.err


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("--fail-under", "suggestion.recal@3=1"), 2, "Did you mean suggestion.recall@3?"),
        (("--fail-under", "draft.blockers"), 2, "Write it like --fail-under"),
        (("--folds", "1"), 10, "Take 5."),
        (("--compare", "/nowhere.json"), 10, "cannot be read"),
        (("--html", "/nowhere/r.html"), 10, "There is no folder"),
        (("--time-ordered",), 10, "with a day of receipt"),
    ],
)
def test_what_is_wrong_is_said_with_what_to_do(evaluate, words, code, message):
    said = evaluate(*words)
    assert said.code == code
    assert message in said.err


def test_help_has_examples_of_everything(foiassist, capsys):
    with pytest.raises(SystemExit):
        foiassist("evaluate", "--help")
    said = capsys.readouterr().out
    for word in (
        "--learn-from",
        "--html",
        "--compare",
        "--fail-under",
        "--times",
        "--time-ordered",
    ):
        assert f"{word} " in said.partition("examples:")[2]
