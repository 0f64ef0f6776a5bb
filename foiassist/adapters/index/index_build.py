"""Builds one index in a folder of its own: passages into SQLite, vectors into Chroma.

Nothing here makes a build the index; until its record is written, a build is only a folder.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from foiassist.adapters.index.lexical_index import LexicalIndex
from foiassist.adapters.index.passages import searched_text
from foiassist.adapters.index.vector_store import VectorStore
from foiassist.case.evidence import Passage
from foiassist.errors import EvidenceError, IndexBusy
from foiassist.ports import Embedder, IndexProgress

TEXTS = "passages.sqlite3"
"""The file of a build that holds all text."""

VECTORS = "vectors"
"""The folder of a build that is Chroma's, where Chroma is embedded."""

_BATCH = 64
"""Passages embedded between two reports of progress."""


class PassageEmbedder(Embedder, Protocol):
    """An embedder that says how much of a text it reads."""

    @property
    def longest(self) -> int:
        """How many tokens of a text count."""
        ...

    def tokens_in(self, text: str) -> int:
        """Return how many tokens *text* has."""
        ...


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keep every other process from building in *folder*.

    Raises:
        IndexBusy: One is building there now.
    """
    from filelock import FileLock, Timeout

    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = FileLock(folder / "index.lock", timeout=0, thread_local=False)
    try:
        lock.acquire()
    except Timeout as error:
        raise IndexBusy(
            "The index is being built by another foiassist.", hint="Wait until it has finished."
        ) from error
    try:
        yield
    finally:
        lock.release()


def fill(
    build: Path,
    url: str,
    passages: Sequence[Passage],
    embedder: Embedder,
    known: Mapping[str, Sequence[float]],
) -> Iterator[IndexProgress]:
    """Write *passages* into *build* and see that it finds them.

    Args:
        build: An empty folder; its name is the name of the collection.
        url: Address of a Chroma server; empty: embedded in *build*.
        passages: With ids that differ.
        embedder: Makes the vectors.
        known: Vectors of this embedder by searched text, which are not made again.

    Raises:
        EvidenceError: What was written is not found again.
    """
    LexicalIndex(build / TEXTS).create(passages)
    store = VectorStore(build / VECTORS, build.name, url)
    try:
        store.create(len(passages))
        for start in range(0, len(passages), _BATCH):
            yield IndexProgress(start, len(passages), "Indexing passages")
            batch = passages[start : start + _BATCH]
            store.add([one.id for one in batch], _vectors_of(batch, embedder, known))
        if passages and not store.finds_itself(len(passages)):
            raise EvidenceError(
                "The new index does not find what it holds.", hint="Run 'foiassist index' again."
            )
    finally:
        store.close()


def stored_vectors(build: Path, url: str) -> dict[str, Sequence[float]]:
    """Return the vectors of a finished build by the text that each stands for."""
    ids = LexicalIndex(build / TEXTS).ids_by_searched_text()
    store = VectorStore(build / VECTORS, build.name, url)
    try:
        store.open()
        vectors = dict(store.vectors(list(ids.values())))
    finally:
        store.close()
    return {text: vectors[one] for text, one in ids.items() if one in vectors}


def drop_collections(names: Sequence[str], folder: Path, url: str) -> None:
    """Delete the collections of builds that are gone from a Chroma server."""
    if not url or not names:
        return
    store = VectorStore(folder, "", url)
    try:
        for name in names:
            store.drop(name)
    finally:
        store.close()


def _vectors_of(
    batch: Sequence[Passage], embedder: Embedder, known: Mapping[str, Sequence[float]]
) -> list[Sequence[float]]:
    texts = [searched_text(passage) for passage in batch]
    new = [text for text in dict.fromkeys(texts) if text not in known]
    made = dict(zip(new, embedder.embed(new), strict=True)) if new else {}
    return [made[text] if text in made else known[text] for text in texts]
