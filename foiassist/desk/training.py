"""Training at the desk: the embedder learns from the team's own questions and answers."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from foiassist.case.evidence import PastResponse
from foiassist.desk.office import Office
from foiassist.errors import EvidenceError
from foiassist.ports.training import Pair, Scores, Trained, TrainingStep, TrainingTask
from foiassist.steps.training_pairs import answered_pairs, round_robins, split

FEWEST_PAIRS = 200
"""Questions with their answers that training needs; fewer teach chance."""

MOST_PAIRS = 20_000
"""Pairs that are learnt from; of more, these many are chosen by their hash."""

MOST_HELD_OUT = 2_000
MOST_ANSWERS = 20_000
"""Answers that held-out questions are set before."""

_SEED = 20_050_101


@dataclass(frozen=True, slots=True)
class Judged:
    """A model's score on the held-out questions."""

    ndcg: float
    """Mean nDCG over the first ten."""

    recall: float
    """Share of the questions that find their answer among the first ten."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a training."""

    folder: Path | None
    """Where the new model is; None where it was no better and was thrown away."""

    pairs: int
    held_out: int
    answers: int
    before: Judged
    after: Judged
    low: float
    high: float
    """Between these the gain in nDCG lies, by the paired bootstrap's 95%."""


class Training:
    """Trains the embedder, and keeps what came of it only where it finds more."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def train(
        self, *, epochs: int = 1, folder: Path | None = None
    ) -> Iterator[TrainingStep | Verdict]:
        """Train on the library and the imported responses; ends with what came of it.

        Raises:
            EvidenceError: There is too little to learn from, or nothing to learn with.
        """
        yield TrainingStep(0, 0, "Reading past responses")
        task = self._task(epochs, folder)
        for step in self._office.trainer.train(task):
            yield _verdict(task, step) if isinstance(step, Trained) else step

    def _task(self, epochs: int, folder: Path | None) -> TrainingTask:
        every = answered_pairs(self._responses())
        pairs, held_out = split(every)
        if len(every) < FEWEST_PAIRS or not pairs or not held_out:
            raise EvidenceError(
                f"Training needs {FEWEST_PAIRS} questions with their answers; there are "
                f"{len(every)}.",
                hint="Bring more past responses in: 'foiassist index FOLDER'.",
            )
        held_out = _chosen(held_out, MOST_HELD_OUT)
        own = list(dict.fromkeys(pair.text for pair in held_out))
        others = _chosen([pair for pair in every if pair.text not in set(own)], MOST_ANSWERS)
        return TrainingTask(
            pairs=tuple(_chosen([*pairs, *round_robins(pairs)], MOST_PAIRS)),
            held_out=tuple(held_out),
            answers=tuple(dict.fromkeys([*own, *(pair.text for pair in others)])),
            epochs=epochs,
            seed=_SEED,
            name=f"trained-{self._office.today().isoformat()}",
            folder=folder,
        )

    def _responses(self) -> Iterator[PastResponse]:
        yield from self._office.library().responses
        past = self._office.past
        yield from past.responses(sorted(past.digests()))


def _verdict(task: TrainingTask, trained: Trained) -> Verdict:
    return Verdict(
        folder=trained.folder,
        pairs=len(task.pairs),
        held_out=len(task.held_out),
        answers=len(task.answers),
        before=_judged(trained.before),
        after=_judged(trained.after),
        low=trained.low,
        high=trained.high,
    )


def _judged(scores: Scores) -> Judged:
    return Judged(fmean(scores.ndcg), fmean(scores.recall))


def _chosen(pairs: Sequence[Pair], most: int) -> list[Pair]:
    """Return at most so many pairs, always the same ones, in their order."""
    if len(pairs) <= most:
        return list(pairs)
    marks = {
        pair: hashlib.sha256(f"{pair.question}\0{pair.text}".encode()).digest() for pair in pairs
    }
    kept = set(sorted(marks, key=marks.__getitem__)[:most])
    return [pair for pair in pairs if pair in kept]
