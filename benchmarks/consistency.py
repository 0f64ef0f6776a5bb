"""How often questions taken for the same are the same, on a real register.

    .venv/bin/python -m benchmarks.consistency [REGISTER] [--read N]

Every two questions of different requests that are near in meaning are held against each other, as
`foiassist compare` does it. It prints how many are taken for the same, for the same about another
time and for others, in how many requests the outcome differs, and N pairs to be read by hand: what
is right among them no program can say.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np

from foiassist.adapters.index.onnx_embedder import OnnxEmbedder
from foiassist.bootstrap import default_cache_folder
from foiassist.case.comparison import Likeness
from foiassist.settings import Settings
from foiassist.steps.comparing.asking import Asking, asking
from foiassist.steps.comparing.same_question import NEAR_ENOUGH, likeness
from foiassist.steps.read_request import read_request

_DATA = Path(__file__).resolve().parents[2] / "shared" / "data" / "devon_requests.jsonl"
_BATCH = 64
_AT_ONCE = 512


@dataclass(frozen=True, slots=True)
class _Asked:
    """One question of a register."""

    request: str
    outcome: str
    now: Asking
    then: Asking
    """As a past response has it: with its subject."""


def main() -> None:
    """Print the counts, and pairs to read."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("register", nargs="?", type=Path, default=_DATA)
    parser.add_argument("--read", type=int, default=0, metavar="N", help="print N pairs to read")
    given = parser.parse_args()
    rows = [json.loads(line) for line in given.register.read_text("utf-8").splitlines()]
    questions = [one for row in rows for one in _asked(row)]
    authority = rows[0]["authority"] if rows else ""
    counts: Counter[Likeness] = Counter()
    same: dict[tuple[str, str], tuple[_Asked, _Asked]] = {}
    for ours, theirs, cosine in _near(questions):
        found, _ = likeness(ours.now, theirs.then, cosine, authority)
        counts[found] += 1
        if found is Likeness.SAME:
            same.setdefault((ours.request, theirs.request), (ours, theirs))
    print(f"{len(questions)} questions of {len(rows)} requests")
    for found, count in counts.most_common():
        print(f"{count:>7} pairs: {found.value}")
    differing = sum(a.outcome != b.outcome for a, b in same.values())
    print(f"the same in {len(same)} pairs of requests, of another outcome in {differing}")
    for ours, theirs in _to_read(list(same.values()), given.read):
        print(f"\n{ours.request} {ours.outcome}: {ours.now.text}")
        print(f"{theirs.request} {theirs.outcome}: {theirs.now.text}")


def _asked(row: dict[str, Any]) -> list[_Asked]:
    questions = read_request(row["request_text"]).questions
    texts, day = [one.text for one in questions], date.fromisoformat(row["received"])
    titled = f"{row['title']}. {row['request_text']}"
    return [
        _Asked(
            row["id"],
            row["outcome"],
            asking(one.in_full, row["request_text"], texts, day),
            asking(one.in_full, titled, texts, day),
        )
        for one in questions
    ]


def _near(questions: list[_Asked]) -> list[tuple[_Asked, _Asked, float]]:
    """Return every two questions of different requests that are near in meaning, and how near."""
    embedder = OnnxEmbedder(Settings().embedder, default_cache_folder() / "models")
    texts = [one.now.text for one in questions]
    parts = [embedder.embed(texts[at : at + _BATCH]) for at in range(0, len(texts), _BATCH)]
    vectors = np.concatenate([np.asarray(part, dtype=np.float32) for part in parts])
    near = []
    for start in range(0, len(vectors), _AT_ONCE):
        cosines = vectors[start : start + _AT_ONCE] @ vectors.T
        for row, column in zip(*np.nonzero(cosines >= NEAR_ENOUGH), strict=True):
            ours, theirs = questions[start + row], questions[column]
            if ours.request > theirs.request:
                near.append((ours, theirs, float(cosines[row, column])))
    return near


def _to_read(pairs: list[tuple[_Asked, _Asked]], count: int) -> list[tuple[_Asked, _Asked]]:
    return sorted(
        pairs, key=lambda pair: sha256(f"{pair[0].request} {pair[1].request}".encode()).digest()
    )[:count]


if __name__ == "__main__":
    main()
