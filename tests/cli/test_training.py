"""`foiassist train`: what it says where the new model finds more, and where it does not."""

from __future__ import annotations

import pytest

from tests.fakes_past import FakePastStore
from tests.fakes_trainer import FakeTrainer
from tests.test_desk_training import past


def told(foiassist, *words, better=True):
    trainer = FakeTrainer(better=better)
    foiassist.holds(past=FakePastStore(*past(300)), trainer=trainer)
    return foiassist("train", *words), trainer.tasks


def test_a_model_that_finds_more_is_kept_and_told_how_to_use(foiassist):
    said, _ = told(foiassist)
    assert said.code == 0
    assert "nDCG@10    0.500 before, 0.700 after" in said.out
    assert "recall@10  0.600 before, 0.800 after" in said.out
    assert "between +0.100 and +0.300" in said.out
    assert said.out.endswith('embedder = "models/trained-2024-03-28"\n')
    assert "write into the settings" in said.err
    assert "Training…" in said.err


def test_a_model_that_finds_no_more_is_thrown_away_and_said_so(foiassist):
    said, _ = told(foiassist, better=False)
    assert said.code == 1
    assert "thrown away" in said.err
    assert "embedder =" not in said.out
    assert "0.500 before" in said.out


@pytest.mark.parametrize("better", [True, False])
def test_the_verdict_as_json(foiassist, better):
    said, _ = told(foiassist, "--json", better=better)
    assert said.code == int(not better)
    verdict = said.json
    assert verdict["kept"] is better
    assert verdict["folder"] == ("models/trained-2024-03-28" if better else "")
    assert verdict["before"] == pytest.approx({"ndcg@10": 0.5, "recall@10": 0.6})
    assert verdict["after"] == pytest.approx({"ndcg@10": 0.7, "recall@10": 0.8})
    assert verdict["gain"] == {"low": 0.1 if better else -0.1, "high": 0.3}
    assert verdict["pairs"] > verdict["held_out"] > 0


def test_where_and_how_often_is_for_the_officer_to_say(foiassist, tmp_path):
    _, tasks = told(foiassist, "--epochs", "2", "--out", str(tmp_path / "ours"))
    assert (tasks[0].epochs, tasks[0].folder) == (2, tmp_path / "ours")


def test_too_few_pairs_end_with_the_number_and_what_to_do(foiassist):
    foiassist.holds(past=FakePastStore(), trainer=FakeTrainer())
    said = foiassist("train")
    assert said.code == 4
    assert "Training needs 200 questions with their answers" in said.err
