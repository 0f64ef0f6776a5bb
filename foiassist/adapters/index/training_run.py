"""The training itself, for the child process that `training` starts: torch is loaded here."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from foiassist.adapters.index.sentence_embedder import load_embedder

_BATCH = 32
"""Pairs learnt from at a time: each question is told apart from the texts of the others."""

_LEARNING_TOKENS = 128
"""Tokens of a text that are learnt from; the model still takes as many as before."""

_RATE = 2e-5
_WARM_UP = 0.1
"""Share of the steps over which the rate of learning rises; it falls over the others."""

_FIRST = 10
"""The first so many texts that are found count."""

_MOST_THREADS = 4


def train_here(folder: str) -> None:
    """Do the task in *folder*, and leave a model and its scores there; says how far it is."""
    import torch

    task = json.loads((Path(folder) / "task.json").read_bytes())
    torch.manual_seed(task["seed"])
    torch.set_num_threads(min(torch.get_num_threads(), _MOST_THREADS))
    _tell("Loading the embedding model", 0, 0)
    model = load_embedder(task["model"])
    before = _scored(model, task, "Scoring the model as it is")
    _learn(model, task)
    after = _scored(model, task, "Scoring the model as trained")
    model.save(str(Path(folder) / "model"), create_model_card=False)
    (Path(folder) / "scores.json").write_text(
        json.dumps({"before": before, "after": after}), encoding="utf-8"
    )


def _tell(doing: str, done: int, total: int) -> None:
    sys.stdout.write(f"{doing}\t{done}\t{total}\n")
    sys.stdout.flush()


def _learn(model: Any, task: dict[str, Any]) -> None:
    import torch
    from sentence_transformers.losses import MultipleNegativesRankingLoss

    batches = [
        batch
        for epoch in range(task["epochs"])
        for batch in _batches(task["pairs"], [task["seed"], epoch])
    ]
    loss_of = MultipleNegativesRankingLoss(model)
    optimiser = torch.optim.AdamW(model.parameters(), lr=_RATE)
    rate = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step, len(batches)))
    longest, model.max_seq_length = model.max_seq_length, _learning_length(model)
    model.train()
    for number, batch in enumerate(batches):
        _tell("Training", number, len(batches))
        columns = [[pair[side] for pair in batch] for side in (0, 1)]
        loss = loss_of([model.preprocess(texts) for texts in columns], torch.empty(0))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        rate.step()
        optimiser.zero_grad()
    model.max_seq_length = longest
    model.eval()


def _learning_length(model: Any) -> int:
    return min(model.max_seq_length or _LEARNING_TOKENS, _LEARNING_TOKENS)


def _rate(step: int, steps: int) -> float:
    """Return what share of the full rate a step learns at."""
    warm = max(1, round(steps * _WARM_UP))
    return min((step + 1) / warm, (steps - step) / max(1, steps - warm))


def _batches(pairs: Sequence[Sequence[str]], seed: Sequence[int]) -> Iterator[list[Sequence[str]]]:
    """Yield the pairs in an order by chance, no two of a batch with a text or reference in common.

    Two such would be taken for texts that do not belong together.
    """
    import numpy as np

    waiting = [pairs[place] for place in np.random.default_rng(seed).permutation(len(pairs))]
    while waiting:
        batch: list[Sequence[str]] = []
        later: list[Sequence[str]] = []
        seen: set[str] = set()
        for pair in waiting:
            fits = len(batch) < _BATCH and seen.isdisjoint(pair)
            (batch if fits else later).append(pair)
            if fits:
                seen.update(pair)
        if len(batch) > 1:
            yield batch
        waiting = later


def _scored(model: Any, task: dict[str, Any], doing: str) -> dict[str, list[float]]:
    """Return nDCG and recall over the first ten for each held-out question."""
    answers = task["answers"]
    place_of = {text: place for place, text in enumerate(answers)}
    vectors = _embedded(model, answers, doing)
    asked = model.encode([question for question, _ in task["held_out"]], normalize_embeddings=True)
    scores: dict[str, list[float]] = {"ndcg": [], "recall": []}
    for vector, (_, text) in zip(asked, task["held_out"], strict=True):
        near = vectors @ vector
        rank = int((near > near[place_of[text]]).sum())
        scores["ndcg"].append(1 / math.log2(rank + 2) if rank < _FIRST else 0.0)
        scores["recall"].append(float(rank < _FIRST))
    return scores


def _embedded(model: Any, texts: Sequence[str], doing: str) -> Any:
    import numpy as np

    size = 8 * _BATCH
    parts = []
    for start in range(0, len(texts), size):
        _tell(doing, start, len(texts))
        parts.append(model.encode(texts[start : start + size], normalize_embeddings=True))
    return np.concatenate(parts)
