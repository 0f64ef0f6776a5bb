"""A trainer without a model: says what it is told to."""

from __future__ import annotations

from pathlib import Path

from foiassist.ports import Scores, Trained, TrainingStep


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
