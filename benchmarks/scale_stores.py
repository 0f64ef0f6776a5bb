"""The same library in foiassist's index and in the store of `plain_rag.py`, to be searched."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FILTERED_BY = "police"
"""A tenth of the library is of this kind of authority."""

_AT_ONCE = 5_000


@dataclass(frozen=True)
class Search:
    """A store that can be searched, plainly and within a tenth of it."""

    plain: Callable[[str], object]
    filtered: Callable[[str], object]
    index: Any = None


def fill_ours(folder: Path, made: Any, models: Path) -> None:
    """Bring the library into foiassist's index; a killed run is gone on with."""
    from benchmarks.scale_texts import MODEL, ByTable, NoCorpus, Past
    from foiassist.adapters.index.chroma_index import ChromaIndex
    from foiassist.adapters.index.onnx_embedder import OnnxEmbedder

    embedder = ByTable(OnnxEmbedder(MODEL, models), made.vectors())
    past = Past(made, made.passages // 2)
    for _ in ChromaIndex(folder, NoCorpus(), embedder, past=past).build():
        pass


def fill_plain(folder: Path, made: Any) -> None:
    """Put the library, texts and all, into a Chroma store as LangChain lays it out."""
    import chromadb

    collection = chromadb.PersistentClient(str(folder)).create_collection(
        "foi", embedding_function=None
    )
    vectors = made.vectors()
    for start in range(0, made.passages, _AT_ONCE):
        numbers = range(start, min(start + _AT_ONCE, made.passages))
        responses = {number // 2: made.response(number // 2) for number in numbers}
        about = [responses[number // 2] for number in numbers]
        collection.add(
            ids=[str(number) for number in numbers],
            embeddings=vectors[start : numbers.stop],
            documents=[made.text(number) for number in numbers],
            metadatas=[{"source": one.reference, "kind": one.authority_kind} for one in about],
        )


def open_ours(folder: Path, models: Path, count: int) -> Search:
    """Return foiassist's search."""
    from benchmarks.scale_texts import MODEL, NoCorpus, Past
    from foiassist.adapters.index.chroma_index import ChromaIndex
    from foiassist.adapters.index.onnx_embedder import OnnxEmbedder
    from foiassist.case.evidence import Scope

    past = Past(None, count // 2)
    index = ChromaIndex(folder, NoCorpus(), OnnxEmbedder(MODEL, models), past=past)
    scope = Scope(authority_kind=FILTERED_BY)
    return Search(
        lambda text: index.find(text, k=10), lambda text: index.find(text, k=10, scope=scope), index
    )


def open_plain(folder: Path) -> Search:
    """Return the search of `plain_rag.py`: LangChain over Chroma and Hugging Face embeddings."""
    sys.path.insert(0, str(ROOT / "benchmarks"))
    import plain_rag

    store = plain_rag.open_store(folder)
    where = {"kind": FILTERED_BY}
    return Search(
        lambda text: store.similarity_search(text, k=10),
        lambda text: store.similarity_search(text, k=10, filter=where),
    )
