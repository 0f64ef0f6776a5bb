"""The desk's tray of training: what is learnt from, how it is judged, what comes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from foiassist.case.evidence import PastQuestion, PastResponse
from foiassist.desk import training
from foiassist.desk.training import Verdict
from foiassist.errors import EvidenceError
from tests.fakes import a_desk
from tests.fakes_past import FakePastStore
from tests.fakes_trainer import FakeTrainer


def past(count):
    """Return so many past responses, each with one question of its own."""
    return [
        PastResponse(
            f"P-{number}",
            "Saltby Council",
            "council",
            "Boats",
            "",
            (
                PastQuestion(
                    "1",
                    f"How many boats of kind {number} were moored at berth {number}?",
                    "disclosed",
                    (),
                    f"There were {number} boats of this kind.",
                ),
            ),
        )
        for number in range(count)
    ]


def desk_with(count, **ports):
    return a_desk(past=FakePastStore(*past(count)), **ports)


@pytest.mark.parametrize("better", [True, False])
def test_training_ends_with_the_scores_and_where_the_model_is(better):
    trainer = FakeTrainer(better=better)
    *steps, verdict = desk_with(300, trainer=trainer).training.train()
    assert [step.doing for step in steps] == ["Reading past responses", "Training"]
    (task,) = trainer.tasks
    assert isinstance(verdict, Verdict)
    assert verdict.folder == (Path("models/trained-2024-03-28") if better else None)
    assert (verdict.pairs, verdict.held_out) == (len(task.pairs), len(task.held_out))
    assert (verdict.before.ndcg, verdict.after.ndcg) == pytest.approx((0.5, 0.7))
    assert (verdict.before.recall, verdict.after.recall) == pytest.approx((0.6, 0.8))


def test_every_held_out_answer_is_among_those_that_may_be_found_and_none_is_learnt_from():
    trainer = FakeTrainer()
    list(desk_with(300, trainer=trainer).training.train(epochs=3, folder=Path("ours")))
    (task,) = trainer.tasks
    assert (task.epochs, task.folder) == (3, Path("ours"))
    assert len(set(task.answers)) == len(task.answers) >= 300
    assert {pair.text for pair in task.held_out} <= set(task.answers)
    assert not {pair.reference for pair in task.held_out} & {pair.reference for pair in task.pairs}


def test_too_few_pairs_are_refused_with_their_number():
    trainer = FakeTrainer()
    with pytest.raises(EvidenceError, match=r"needs 200 .*; there are \d+\.") as error:
        list(desk_with(150, trainer=trainer).training.train())
    assert "foiassist index" in error.value.hint
    assert trainer.tasks == []


def test_of_many_pairs_the_same_ones_are_always_chosen(monkeypatch):
    monkeypatch.setattr(training, "MOST_PAIRS", 100)
    monkeypatch.setattr(training, "MOST_HELD_OUT", 20)
    tasks = []
    for _ in range(2):
        trainer = FakeTrainer()
        list(desk_with(400, trainer=trainer).training.train())
        tasks += trainer.tasks
    assert tasks[0] == tasks[1]
    assert (len(tasks[0].pairs), len(tasks[0].held_out)) == (100, 20)
