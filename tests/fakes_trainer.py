"""A trainer and a learner without a model: they say what they are told to."""

from __future__ import annotations

from pathlib import Path

from foiassist.ports import NOTHING_LEARNED, Scores, Trained, TrainingStep


class FakeTrainer:
    """Notes the task, and is better or not as it was made."""

    def __init__(self, *, better: bool = True) -> None:
        self.better = better
        self.tasks = []

    def train(self, task):
        self.tasks.append(task)
        yield TrainingStep(1, 2, "Training")
        number = len(task.held_out)
        before, after = (
            Scores((0.5,) * number, (0.6,) * number),
            Scores((0.7,) * number, (0.8,) * number),
        )
        low = 0.1 if self.better else -0.1
        folder = (task.folder or Path("models") / task.name) if self.better else None
        yield Trained(before, after, low, 0.3, folder)


class FakeLearner:
    """Notes what it was given to learn from, and has learnt what it was made with."""

    def __init__(self, learned=NOTHING_LEARNED) -> None:
        self.known = learned
        self.given = []

    def learned(self, digest, examples):
        self.given.append((digest, examples()))
        return self.known
