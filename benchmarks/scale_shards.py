"""A library in four Chroma servers beside the same in one: what merging by score finds and costs.

A stand-in, on one machine, for a distributed store: each server holds a quarter of the vectors, is
asked for its ten nearest, and the forty are merged by their distance.

    python -m benchmarks.scale_shards --passages 20000 --folder /tmp/foiassist-scale
"""

from __future__ import annotations

import argparse
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.scale_texts import Recombined, seeds
from foiassist.adapters.index.vector_store import MOST_AT_ONCE, VectorStore

SHARDS = 4
ASKED = 60


@contextmanager
def server(folder: Path) -> Iterator[str]:
    """Run a Chroma server and give its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    chroma = shutil.which("chroma", path=str(Path(sys.executable).parent)) or "chroma"
    command = [chroma, "run", "--path", str(folder), "--host", "127.0.0.1", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        for _ in range(600):
            with socket.socket() as trial:
                if trial.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            running.kill()


def filled(url: str, places: Any, vectors: Any) -> VectorStore:
    """Return a store on a server with the vectors at *places*."""
    store = VectorStore(Path(), "shards", url)
    store.create()
    for start in range(0, len(places), MOST_AT_ONCE):
        part = places[start : start + MOST_AT_ONCE]
        store.add(part.tolist(), vectors[part])
    return store


def measured(search: Callable[[Any], Sequence[int]], asked: Any, exact: Sequence[set[int]]) -> str:
    """Return recall@10 against exact search, and the median time, in words."""
    spent, shares = [], []
    for vector, best in zip(asked, exact, strict=True):
        begin = time.perf_counter()
        found = search(vector)
        spent.append(time.perf_counter() - begin)
        shares.append(len(best & set(found)) / 10)
    return f"recall@10 {statistics.mean(shares):.4f}, {statistics.median(spent) * 1000:.1f} ms"


def main() -> None:
    """Fill one server and four, search both, and print what they find."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--passages", type=int, default=20_000)
    parser.add_argument("--folder", type=Path, required=True)
    given = parser.parse_args()
    vectors = Recombined(seeds(given.folder), given.passages).vectors()
    chance = np.random.default_rng(11)
    asked = vectors[chance.integers(0, given.passages, ASKED)]
    asked = asked + chance.normal(0, 0.02, asked.shape).astype(np.float32)
    asked /= np.linalg.norm(asked, axis=1, keepdims=True)
    exact = [set(np.argsort(-(vectors @ vector))[:10].tolist()) for vector in asked]
    places = np.arange(given.passages)
    with ExitStack() as stack, ThreadPoolExecutor(SHARDS) as pool:
        scratch = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        urls = [stack.enter_context(server(scratch / str(one))) for one in range(SHARDS + 1)]
        whole = filled(urls[0], places, vectors)
        shards = [filled(url, places[one::SHARDS], vectors) for one, url in enumerate(urls[1:])]

        def from_shards(vector: Any) -> list[int]:
            put = [
                place
                for near in pool.map(lambda one: one.likely(vector, 5), shards)
                for place in near
            ]
            return sorted(put, key=lambda place: -float(vectors[place] @ vector))[:10]

        one = measured(lambda vector: whole.likely(vector, 5), asked, exact)
        four = measured(from_shards, asked, exact)
        print(f"{given.passages} vectors in one server: {one}")
        print(f"in {SHARDS}, merged by score: {four}")


if __name__ == "__main__":
    main()
