"""Texts and vectors for a library of any size: real ones, recombined.

Some thousands of pieces of real requests and responses are embedded for real, once. A passage of
the large library is made of two halves of pieces; its vector lies between theirs, with noise. What
is searched for are pieces that went into no passage.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from foiassist.adapters.index.onnx_embedder import OnnxEmbedder
from foiassist.case.evidence import Library, PastQuestion, PastResponse

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
MODEL = "all-MiniLM-L6-v2"
KINDS = (
    "council", "police", "health", "education", "central", "transport", "fire", "parks", "housing",
    "courts",
)  # fmt: skip
SEEDS, ASKED = 4_000, 200
NOISE = 0.02
FIRST_DAY = date(2005, 1, 3)


@dataclass(frozen=True)
class Seeds:
    """Real pieces with their real vectors, and what is asked."""

    texts: list[str]
    vectors: Any
    questions: dict[str, list[str]]
    """Short ones, titles of requests as one types them, and long ones, paragraphs of requests."""


def pieces() -> list[str]:
    """Return the paragraphs of the real requests and responses, each once, shuffled."""
    found: list[str] = []
    for line in (DATA / "devon_requests.jsonl").read_text(encoding="utf-8").strip().split("\n"):
        found += _paragraphs(json.loads(line)["request_text"])
    for line in (DATA / "sheffield_pairs.jsonl").read_text(encoding="utf-8").strip().split("\n"):
        for response in json.loads(line)["responses"]:
            found += _paragraphs(response["text"])
    found = list(dict.fromkeys(found))
    random.Random(1).shuffle(found)
    return found


def _paragraphs(text: str) -> list[str]:
    parts = re.split(r"\n\s*\n|\n(?=\d)", text)
    return [part.strip()[:600] for part in parts if len(part.strip()) > 60]


def seeds(folder: Path) -> Seeds:
    """Return the seeds, embedded in this folder once."""
    texts = pieces()
    chosen, asked = texts[:SEEDS], texts[SEEDS : SEEDS + ASKED]
    file = folder / "seeds.npy"
    if not file.exists():
        np.save(file, np.asarray(OnnxEmbedder(MODEL, folder / "models").embed(chosen)))
    questions = {"short": titles(), "long": [one[:200] for one in asked]}
    return Seeds(chosen, np.load(file), questions)


def titles() -> list[str]:
    """Return titles of real requests, each once, shuffled."""
    lines = (DATA / "devon_requests.jsonl").read_text(encoding="utf-8").strip().split("\n")
    found = list(dict.fromkeys(json.loads(line)["title"].strip() for line in lines))
    random.Random(2).shuffle(found)
    return [one for one in found if one][:ASKED]


class Recombined:
    """A library of *passages* passages: two to a response, a question and its answer."""

    def __init__(self, made_of: Seeds, passages: int) -> None:
        self._seeds = made_of
        self._chance = np.random.default_rng(7)
        self._pairs = self._chance.integers(0, len(made_of.texts), (passages, 2))
        self._weights = self._chance.uniform(0, 0.5, passages)
        self.passages = passages

    def text(self, number: int) -> str:
        """Return the text of a passage: the first half of one piece and the second of another."""
        first, second = (self._seeds.texts[one].split() for one in self._pairs[number])
        words = first[: len(first) // 2 + 1] + second[len(second) // 2 :]
        return f"{' '.join(words)} ({number})"

    def vectors(self) -> Any:
        """Return the vector of each passage, of length one."""
        first, second = (self._seeds.vectors[self._pairs[:, side]] for side in (0, 1))
        weights = self._weights[:, None]
        noise = self._chance.normal(0, NOISE, first.shape)
        mixed = (1 - weights) * first + weights * second + noise
        return (mixed / np.linalg.norm(mixed, axis=1, keepdims=True)).astype(np.float32)

    def response(self, number: int) -> PastResponse:
        """Return a response: its question is one passage and its answer the next."""
        kind = KINDS[number % len(KINDS)]
        question = self.text(2 * number)
        answer = "withheld" if number % 4 == 0 else "disclosed"
        cited = ("31(1)(a)",) if number % 4 == 0 else ()
        response = self.text(2 * number + 1)
        return PastResponse(
            reference=f"S/{number}",
            authority=f"{kind} {number % 97}",
            authority_kind=kind,
            subject="",
            request="",
            questions=(PastQuestion("1", question, answer, cited, response),),
            answered=FIRST_DAY + timedelta(days=number % 7_000),
        )


class Past:
    """The responses of a recombined library, as a store of past responses gives them."""

    def __init__(self, made: Recombined | None, count: int, revision: str = "1") -> None:
        self._made = made
        self._count = count
        self._revision = revision

    def revision(self) -> str:
        """Return what changes whenever a response does."""
        return self._revision

    def digests(self) -> dict[str, str]:
        """Return a digest of each response, by reference."""
        return {f"S/{number}": f"digest {number}" for number in range(self._count)}

    def responses(self, references: list[str]) -> Iterator[PastResponse]:
        """Yield these responses."""
        if self._made is not None:
            for reference in references:
                yield self._made.response(int(reference.removeprefix("S/")))


class NoCorpus:
    """A corpus without a document."""

    def library(self) -> Library:
        """Return nothing, with a digest."""
        return Library(digest="none")

    def digest(self) -> str:
        """Return the digest of nothing."""
        return "none"


class ByTable:
    """An embedder that knows the vectors of a recombined library, and embeds the rest."""

    longest = 256

    def __init__(self, embedder: OnnxEmbedder, vectors: Any) -> None:
        self._embedder = embedder
        self._vectors = vectors
        self.dimensions = embedder.dimensions

    @property
    def name(self) -> str:
        """The name of the embedder whose vectors these are."""
        return self._embedder.name

    def tokens_in(self, text: str) -> int:
        """Return about how many tokens *text* has."""
        return len(text) // 6

    def embed(self, texts: list[str]) -> Any:
        """Return one vector a text: each ends with the number of its passage."""
        numbers = [int(text.rpartition("(")[2].rstrip(")")) for text in texts]
        return self._vectors[numbers]
