"""foiassist's index beside `plain_rag.py`'s store at any size, on the same machine.

Prints, for both: the time from process start to the first result, a warm query with its embedding,
the same within a tenth of the library, resident memory and disk; ratios by pairs of runs; and how
much of what exact search finds is found. Stores are kept in a folder, so that they are filled once.

    python -m benchmarks.scale --passages 100000 --folder /tmp/foiassist-scale
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks import scale_stores

ROOT = Path(__file__).resolve().parent.parent
QUIET = {
    "ANONYMIZED_TELEMETRY": "False",
    "LANGSMITH_TRACING": "false",
    "HF_HUB_OFFLINE": "1",
    "TOKENIZERS_PARALLELISM": "false",
    "OMP_NUM_THREADS": "1",  # unless the environment names more
}
SIDES = ("ours", "plain")
WARM = 31


def spent_ms(
    name: str, search: Callable[[str], object], questions: Sequence[str]
) -> dict[str, float]:
    """Return the median time of a search, and of the processor's part in it."""
    spent, worked = [], []
    for question in questions:
        begin, before = time.perf_counter(), time.process_time()
        search(question)
        spent.append(time.perf_counter() - begin)
        worked.append(time.process_time() - before)
    return {
        f"{name}_ms": statistics.median(spent) * 1000,
        f"{name}_cpu_ms": statistics.median(worked) * 1000,
    }


def resident_mb() -> float:
    """Return how much memory this process holds now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1e6


def measure_here(side: str, folder: Path, passages: int) -> None:
    """Search once, say so, then search warm and print what it took."""
    questions = json.loads((folder / "questions.json").read_text(encoding="utf-8"))
    store = folder / f"{side}-{passages}"
    if side == "ours":
        search = scale_stores.open_ours(store, folder / "models", passages)
    else:
        search = scale_stores.open_plain(store)
    short, long = questions["short"], questions["long"]
    search.plain(short[0])
    print("first", flush=True)
    search.filtered(short[0])
    found = {
        **spent_ms("short", search.plain, short[1:WARM]),
        **spent_ms("long", search.plain, long[1:WARM]),
        **spent_ms("filtered", search.filtered, short[WARM : 2 * WARM]),
        "resident_mb": resident_mb(),
    }
    print(json.dumps(found))


def fresh(side: str, folder: Path, passages: int) -> dict[str, float]:
    """Run one side in a fresh process and return what it took."""
    command = [
        sys.executable, "-m", "benchmarks.scale", "--side", side, "--folder", str(folder),
        "--passages", str(passages),
    ]  # fmt: skip
    begin = time.perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env={**QUIET, **os.environ}, cwd=ROOT
    ) as child:
        if child.stdout is None or child.stdout.readline() != "first\n":
            raise SystemExit(f"{side} did not answer")
        first = time.perf_counter() - begin
        return {"first_s": first, **json.loads(child.stdout.read())}


def disk_mb(folder: Path) -> float:
    """Return how much the files under *folder* take."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def fill(folder: Path, passages: int) -> float:
    """Fill both stores where they are not, and return the size of text plus vectors."""
    from benchmarks import scale_texts

    folder.mkdir(parents=True, exist_ok=True)
    made_of = scale_texts.seeds(folder)
    (folder / "questions.json").write_text(json.dumps(made_of.questions), encoding="utf-8")
    for side in SIDES:
        store = folder / f"{side}-{passages}"
        done = folder / f"{side}-{passages}.done"
        if done.exists():
            continue
        begin = time.perf_counter()
        made = scale_texts.Recombined(made_of, passages)
        if side == "ours":
            scale_stores.fill_ours(store, made, folder / "models")
        else:
            scale_stores.fill_plain(store, made)
        done.touch()
        print(f"filled {side} with {passages}: {time.perf_counter() - begin:.0f} s", flush=True)
    made = scale_texts.Recombined(made_of, passages)
    texts = sum(len(made.text(number).encode()) for number in range(passages))
    return (texts + passages * made_of.vectors.shape[1] * 4) / 1e6


def found_of_exact(folder: Path, passages: int) -> tuple[float, float]:
    """Return recall@10 against exact search over all vectors: plainly, and within a tenth."""
    import numpy as np

    from foiassist.case.evidence import Scope

    asked = json.loads((folder / "questions.json").read_text(encoding="utf-8"))
    questions = [*asked["short"], *asked["long"]]
    index = scale_stores.open_ours(folder / f"ours-{passages}", folder / "models", passages).index
    reader = index._reader_of(index._ready_record())
    rows, live = reader.vectors._rows, reader.texts.live()
    within = reader.texts.places(Scope(authority_kind=scale_stores.FILTERED_BY))
    shares: tuple[list[float], list[float]] = ([], [])
    for vector in index._embedder.embed(questions):
        for among, share in ((None, shares[0]), (within, shares[1])):
            places = live if among is None else among
            exact = places[np.argsort(-(rows[places] @ vector), kind="stable")[:10]]
            found = reader.vectors.nearest(vector, 10, among)
            share.append(len(set(exact.tolist()) & set(found)) / 10)
    return statistics.mean(shares[0]), statistics.mean(shares[1])


def table(folder: Path, passages: int, pairs: int, text_mb: float) -> dict[str, float]:
    """Measure both in pairs, print the table, and return our medians."""
    for side in SIDES:
        fresh(side, folder, passages)  # what is on the disk comes into the machine's memory
    runs = [{side: fresh(side, folder, passages) for side in SIDES} for _ in range(pairs)]
    print(f"{passages} passages{'':10}{'ours':>10}{'plain':>10}{'plain/ours':>12}  by pair")
    medians: dict[str, float] = {}
    for key in runs[0]["ours"]:
        ours, plain = (statistics.median(run[side][key] for run in runs) for side in SIDES)
        medians[key] = ours
        ratios = [run["plain"][key] / run["ours"][key] for run in runs]
        by_pair = " ".join(f"{one:.2f}" for one in ratios)
        print(f"{key:24}{ours:10.2f}{plain:10.2f}{statistics.median(ratios):12.2f}  {by_pair}")
    sizes = [disk_mb(folder / f"{side}-{passages}") for side in SIDES]
    print(f"{'disk_mb':24}{sizes[0]:10.1f}{sizes[1]:10.1f}{sizes[1] / sizes[0]:12.2f}")
    print(f"disk over text plus vectors ({text_mb:.1f} MB): {sizes[0] / text_mb:.2f}")
    recall = found_of_exact(folder, passages)
    print(f"recall@10 against exact search: {recall[0]:.4f}, within a tenth: {recall[1]:.4f}")
    return medians


def main() -> None:
    """Fill both stores and print the table, at a tenth of the size too."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--passages", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "scale")
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--side", choices=SIDES)
    parser.add_argument("--only-fill", action="store_true")
    given = parser.parse_args()
    if given.side:
        measure_here(given.side, given.folder, given.passages)
        return
    sizes = (given.passages // 10, given.passages)
    texts = {size: fill(given.folder, size) for size in sizes}
    if given.only_fill:
        return
    small, large = (table(given.folder, size, given.pairs, texts[size]) for size in sizes)
    for key in ("short_ms", "long_ms", "filtered_ms", "short_cpu_ms", "filtered_cpu_ms"):
        print(f"{key} at {sizes[1]} over {sizes[0]}: {large[key] / small[key]:.2f}")


if __name__ == "__main__":
    main()
