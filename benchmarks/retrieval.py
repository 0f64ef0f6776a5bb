"""foiassist's retrieval beside `plain_rag.py`, over the same corpus, on the same machine.

Prints, for both: the time from process start to the first retrieved result with the index built
(fresh processes, in pairs, median of five), a warm query, memory and disk; and the ratios.

    python benchmarks/retrieval.py
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAIRS = 5
WARM_QUERIES = 50
QUESTIONS = (
    "How many officers were deployed?",
    "A copy of the contract with the supplier",
    "Minutes of the meetings of the board",
    "Legal advice about the sale of land",
    "How much was spent on agency staff last year?",
)
QUIET = {
    "ANONYMIZED_TELEMETRY": "False",
    "LANGSMITH_TRACING": "false",
    "HF_HUB_OFFLINE": "1",
    "TOKENIZERS_PARALLELISM": "false",
}


def ours(folder: Path) -> Callable[[str], object]:
    """Return foiassist's search over an index in *folder*, built where it is not."""
    from foiassist.adapters.corpus.corpus_files import CorpusFiles
    from foiassist.adapters.index.chroma_index import ChromaIndex
    from foiassist.adapters.index.onnx_embedder import OnnxEmbedder

    index = ChromaIndex(
        folder / "index",
        CorpusFiles([ROOT / "corpus"]),
        OnnxEmbedder("all-MiniLM-L6-v2", folder / "models"),
    )
    if not index.state().ready:
        list(index.build())
    return index.find


def plain(folder: Path) -> Callable[[str], object]:
    """Return the search of `plain_rag.py` over a store in *folder*, built where it is not."""
    import plain_rag

    store = plain_rag.open_store(folder)
    return lambda text: store.similarity_search(text, k=8)


def measure_here(name: str, folder: Path) -> None:
    """Search once, say so, then search warm and print what it took."""
    search = {"ours": ours, "plain": plain}[name](folder)
    if not search(QUESTIONS[0]):
        raise SystemExit(f"{name} found nothing")
    print("first", flush=True)
    spent = []
    for number in range(WARM_QUERIES):
        begin = time.perf_counter()
        search(QUESTIONS[number % len(QUESTIONS)])
        spent.append(time.perf_counter() - begin)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"warm_ms": statistics.median(spent) * 1000, "memory_mb": peak / 1024}))


def fresh(name: str, folder: Path) -> dict[str, float]:
    """Run one of the two in a fresh process and return what it took."""
    environment = {**os.environ, **QUIET, "PYTHONPATH": str(ROOT)}
    begin = time.perf_counter()
    command = [sys.executable, __file__, name, str(folder)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment
    ) as child:
        if child.stdout is None or child.stdout.readline() != "first\n":
            raise SystemExit(f"{name} did not answer")
        first = time.perf_counter() - begin
        return {"first_s": first, **json.loads(child.stdout.read())}


def disk_mb(folder: Path) -> float:
    """Return how much the files under *folder* take."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def main() -> None:
    """Build both, run them in pairs, and print the table."""
    with tempfile.TemporaryDirectory() as scratch:
        folders = {name: Path(scratch) / name for name in ("ours", "plain")}
        rows: dict[str, dict[str, float]] = {}
        built = {name: fresh(name, folder)["first_s"] for name, folder in folders.items()}
        runs = [{name: fresh(name, folders[name]) for name in folders} for _ in range(PAIRS)]
        for name, folder in folders.items():
            medians = {
                key: statistics.median(run[name][key] for run in runs) for key in runs[0][name]
            }
            index = folder / "index" if name == "ours" else folder
            rows[name] = {"build_s": built[name], **medians, "index_mb": disk_mb(index)}
        print(f"{'':12}{'ours':>10}{'plain':>10}{'ratio':>8}")
        for key, value in rows["ours"].items():
            other = rows["plain"][key]
            print(f"{key:12}{value:10.2f}{other:10.2f}{value / other:8.2f}")
        print(f"the exported model, once: {disk_mb(folders['ours'] / 'models'):.0f} MB")
        pairs = [run["ours"]["first_s"] / run["plain"]["first_s"] for run in runs]
        print("first result, ours over plain, by pair:", " ".join(f"{one:.3f}" for one in pairs))


if __name__ == "__main__":
    if len(sys.argv) == 3:
        measure_here(sys.argv[1], Path(sys.argv[2]))
    else:
        main()
