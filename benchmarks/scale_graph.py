"""What finds the nearest vectors best: signatures with exact comparison, or Chroma's graph.

Over the stores that `benchmarks.scale` filled: recall of the ten and fifty nearest against exact
search, and the time of a query that asks for places alone, its embedding left out.

    python -m benchmarks.scale_graph --passages 100000 --folder /tmp/foiassist-scale
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.scale_stores import open_ours


def measured(
    search: Callable[[Any, int], Collection[int]], asked: Any, exact: list[list[int]]
) -> str:
    """Return recall and the median time, in words."""
    search(asked[0], 10)
    shares: dict[int, list[float]] = {10: [], 50: []}
    spent = []
    for vector, best in zip(asked, exact, strict=True):
        for k, share in shares.items():
            begin = time.perf_counter()
            found = search(vector, k)
            spent.append(time.perf_counter() - begin)
            share.append(len(set(best[:k]) & set(found)) / k)
    ten, fifty = (statistics.mean(share) for share in shares.values())
    return f"recall@10 {ten:.4f}, @50 {fifty:.4f}, {statistics.median(spent) * 1000:.2f} ms"


def main() -> None:
    """Search both, and print what they find."""
    import chromadb

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--passages", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, required=True)
    given = parser.parse_args()
    questions = json.loads((given.folder / "questions.json").read_text(encoding="utf-8"))
    questions = [*questions["short"][:50], *questions["long"][:50]]
    store = given.folder / f"ours-{given.passages}"
    index = open_ours(store, given.folder / "models", given.passages).index
    reader = index._reader_of(index._ready_record())
    asked = np.asarray(index._embedder.embed(questions))
    rows = reader.vectors._rows
    exact = [np.argsort(-np.einsum("ij,j->i", rows, one))[:50].tolist() for one in asked]
    graph = chromadb.PersistentClient(str(given.folder / f"plain-{given.passages}")).get_collection(
        "foi", embedding_function=None
    )

    def by_graph(vector: Any, k: int) -> list[int]:
        found = graph.query(query_embeddings=[vector], n_results=k, include=[])
        return [int(one) for one in found["ids"][0]]

    print(f"signatures, then exact: {measured(reader.vectors.nearest, asked, exact)}")
    print(f"Chroma's graph as it comes: {measured(by_graph, asked, exact)}")


if __name__ == "__main__":
    main()
