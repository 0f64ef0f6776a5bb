"""Does foiassist find what an officer would look for, and nothing where there is nothing?

Ranks real texts beside BM25 (bm25s) and the embedding model alone (MiniLM), in pairs over the same
questions, with intervals from a bootstrap; then shows what `relevance.ANYTHING` costs and saves.

    python -m benchmarks.finding

The first run embeds some nine thousand texts, which takes minutes; they are kept in a folder for
temporary files, and a later run takes less than one on a core of its own.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.finding_answers import own_answers
from benchmarks.finding_measures import table
from benchmarks.finding_nothing import curve
from benchmarks.finding_texts import (
    Task,
    by_subject,
    drawn,
    same_mailings,
    same_requests,
    same_titles,
)
from benchmarks.finding_ways import Remembered, rankings
from foiassist.adapters.index.onnx_embedder import OnnxEmbedder

MODEL = "all-MiniLM-L6-v2"
SAMPLE = 250
"""Questions of each task, drawn once."""


def main() -> None:
    """Print every table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "finding")
    parser.add_argument("--sample", type=int, default=SAMPLE)
    given = parser.parse_args()
    embedder = OnnxEmbedder(MODEL, given.cache / "models")
    remembered = Remembered(given.cache / "vectors.npz", embedder.embed)
    for task in tasks():
        asked = drawn(task, given.sample)
        texts = [*(one.text for one in task.library), *(task.asked[name] for name in asked)]
        vectors = remembered.by_text(texts)
        print("\n".join(table(task, rankings(task, asked, vectors))), flush=True)
    print("\n".join(curve(remembered, given.sample)))


def tasks() -> Iterator[Task]:
    """Yield what is measured, one after the other."""
    first: Sequence[Callable[[], Task]] = (same_titles, same_mailings)
    for made in first:
        yield made()
    again = same_requests()
    yield again
    yield by_subject(again)
    yield own_answers()


if __name__ == "__main__":
    main()
