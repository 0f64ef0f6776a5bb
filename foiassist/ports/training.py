"""Training the embedder on what the team itself asked and answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Pair:
    """A question, and a text that a search for it should find."""

    question: str
    text: str
    reference: str
    """The past response that they stand in."""


@dataclass(frozen=True, slots=True)
class Scores:
    """How well the held-out questions find their own answers, one number a question."""

    ndcg: tuple[float, ...]
    """nDCG over the first ten."""

    recall: tuple[float, ...]
    """1 where the answer is among the first ten, otherwise 0."""


@dataclass(frozen=True, slots=True)
class TrainingTask:
    """What a model is trained on and how it is judged."""

    pairs: tuple[Pair, ...]
    held_out: tuple[Pair, ...]
    """Never trained on; the model is kept or not by these alone."""

    answers: tuple[str, ...]
    """Everything that a held-out question may find, its own answer among it."""

    epochs: int = 1
    seed: int = 0
    name: str = ""
    """What to call the model's folder where none is given."""

    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class TrainingStep:
    """So many of so many are done."""

    done: int
    total: int
    doing: str


@dataclass(frozen=True, slots=True)
class Trained:
    """A training that ended, with what the model was worth before and after."""

    before: Scores
    after: Scores
    low: float
    high: float
    """Between these the mean gain in nDCG lies: the paired bootstrap's 95%."""

    folder: Path | None
    """Where the model was kept; None where it was thrown away."""


class Trainer(Protocol):
    """Trains the embedder that the settings name."""

    def train(self, task: TrainingTask) -> Iterator[TrainingStep | Trained]:
        """Train, saying how far it is; ends with what came of it.

        The new model is kept, whole, where its nDCG over the held-out questions rose by more than
        chance, and thrown away otherwise.

        Raises:
            EvidenceError: It cannot be trained here, or its folder is there already.
        """
        ...
