"""Trains the embedder in a process of its own, and keeps the result only where it is better."""

from __future__ import annotations

import importlib.util
import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from foiassist.adapters.child_process import ChildFailed, follow_child
from foiassist.adapters.index.model_export import INT8
from foiassist.errors import EvidenceError
from foiassist.ports.training import Scores, Trained, TrainingStep, TrainingTask

_NEEDED = ("torch", "sentence_transformers")
_RESAMPLES = 2_000
_BOUNDS = (2.5, 97.5)
"""Percentiles of the resampled means."""

_RUN = "foiassist.adapters.index.training_run"


class EmbedderTrainer:
    """Trains *model*; what it makes goes into *models* where no other folder is named."""

    def __init__(self, model: str, models: Path) -> None:
        self._model = model.removesuffix(INT8)
        self._models = models

    def train(self, task: TrainingTask) -> Iterator[TrainingStep | Trained]:
        """Train, saying how far it is; ends with what came of it.

        Raises:
            EvidenceError: It cannot be trained here, or its folder is there already.
        """
        if missing := [name for name in _NEEDED if importlib.util.find_spec(name) is None]:
            raise EvidenceError(
                f"Training needs {' and '.join(missing)}, which this installation has not.",
                hint="Install foiassist again with everything that it needs.",
            )
        target = task.folder or self._new_folder(task.name)
        if target.exists():
            raise EvidenceError(
                f"{target} is there already.", hint="Name another folder with --out."
            )
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="training-", dir=target.parent) as scratch:
            yield from self._run(task, Path(scratch))
            before, after = _scores(Path(scratch))
            low, high = gain(before.ndcg, after.ndcg, task.seed)
            if low > 0:
                (Path(scratch) / "model").rename(target)
            yield Trained(before, after, low, high, target if low > 0 else None)

    def _run(self, task: TrainingTask, scratch: Path) -> Iterator[TrainingStep]:
        asked = {
            "model": self._model,
            "pairs": [(pair.question, pair.text, pair.reference) for pair in task.pairs],
            "held_out": [(pair.question, pair.text) for pair in task.held_out],
            "answers": task.answers,
            "epochs": task.epochs,
            "seed": task.seed,
        }
        (scratch / "task.json").write_text(json.dumps(asked), encoding="utf-8")
        try:
            for line in follow_child(_RUN, "train_here", str(scratch)):
                doing, _, numbers = line.partition("\t")
                done, _, total = numbers.partition("\t")
                if done.isdigit() and total.isdigit():
                    yield TrainingStep(int(done), int(total), doing)
        except ChildFailed as error:
            raise EvidenceError(
                f"The embedder {self._model!r} could not be trained: {error}.",
                hint="Nothing was kept, and the embedder in use is as it was.",
            ) from error

    def _new_folder(self, name: str) -> Path:
        taken = {path.name for path in self._models.glob(f"{name}*")}
        number = 1
        while (called := name if number == 1 else f"{name}-{number}") in taken:
            number += 1
        return self._models / called


def gain(before: Sequence[float], after: Sequence[float], seed: int) -> tuple[float, float]:
    """Return between what bounds the mean gain lies, by a paired bootstrap over the questions."""
    import numpy as np

    gains = np.asarray(after) - np.asarray(before)
    drawn = np.random.default_rng(seed).integers(0, len(gains), (_RESAMPLES, len(gains)))
    low, high = np.percentile(gains[drawn].mean(axis=1), _BOUNDS)
    return float(low), float(high)


def _scores(scratch: Path) -> tuple[Scores, Scores]:
    told = json.loads((scratch / "scores.json").read_bytes())
    before, after = (
        Scores(tuple(told[when]["ndcg"]), tuple(told[when]["recall"]))
        for when in ("before", "after")
    )
    return before, after
