"""Chroma, used as far as it goes well: places and vectors, one writer, and no text at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from foiassist.adapters.child_process import ChildFailed, run_in_child
from foiassist.errors import EvidenceError, IndexStale

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Rows = NDArray[np.float32]

MOST_AT_ONCE = 5_000
"""Records in one call; Chroma refuses more than 5,461."""

_PROBES = 64
"""How many records are looked for by their own vector before a store is trusted."""

_FOUND_AT_LEAST = 0.9
"""Share of them that must be found: a sound graph may lose a few, a damaged one loses most."""

_GRAPH = {"ef_construction": 200, "max_neighbors": 32, "ef_search": 200}
"""Recall of the fifty nearest among 11,000 real sentences 0.9995, and 0.9915 by Chroma's defaults;
a query takes 2.2 ms and not 1.4."""

_WRITTEN_AT_ONCE = {"sync_threshold": 2, "batch_size": 2}
"""What is added is on the disk when the call returns: who only reads an embedded graph then
changes none of its files."""

_SAME = 1e-3
"""Cosine distance below which a vector has found itself, or one that is the same."""

_PROBE_SECONDS = 120


class VectorStore:
    """One collection of vectors in Chroma, embedded in *folder* or on the server at *url*."""

    def __init__(self, folder: Path, collection: str, url: str = "") -> None:
        self._name = collection
        self._url = url
        self._client = _calling(url, _client, folder, url)
        self._collection: Any = None

    def create(self) -> None:
        """Make the collection anew."""
        if self._name in [one.name for one in self._call(self._client.list_collections)]:
            self._call(self._client.delete_collection, self._name)
        at_once = {} if self._url else _WRITTEN_AT_ONCE
        self._collection = self._call(
            self._client.create_collection,
            self._name,
            embedding_function=None,
            configuration={"hnsw": {"space": "cosine", **_GRAPH, **at_once}},
        )

    def open(self) -> None:
        """Open the collection that is there.

        Raises:
            EvidenceError: It cannot be opened.
        """
        self._collection = self._call(
            self._client.get_collection, self._name, embedding_function=None
        )

    def add(self, places: Sequence[int], rows: Rows) -> None:
        """Add vectors, or add them again; the caller holds the lock, for two writers lose some."""
        ids = [str(place) for place in places]
        self._call(self._collection.upsert, ids=ids, embeddings=rows)

    def count(self) -> int:
        """Return how many vectors there are."""
        return int(self._call(self._collection.count))

    def likely(self, vector: Sequence[float], k: int) -> list[int]:
        """Return the places of about *k* near vectors, some of them perhaps gone."""
        found = self._call(
            self._collection.query,
            query_embeddings=[vector],
            n_results=2 * k,
            include=[],
        )
        return [int(one) for one in found["ids"][0]]

    def drop(self, collection: str) -> None:
        """Delete a collection where it is there."""
        if collection in [one.name for one in self._call(self._client.list_collections)]:
            self._call(self._client.delete_collection, collection)

    def finds_itself(self, count: int) -> bool:
        """Return whether all *count* records are there and nearly all of a sample are found."""
        if self.count() != count:
            return False
        ids = self._call(lambda: self._collection.get(include=[]))["ids"]
        sample = ids[:: max(1, len(ids) // _PROBES)]
        got = self._call(self._collection.get, sample, include=["embeddings"])
        near = self._call(
            self._collection.query,
            query_embeddings=list(got["embeddings"]),
            n_results=1,
            include=["distances"],
        )
        found = sum(bool(each) and each[0] < _SAME for each in near["distances"])
        return bool(found >= _FOUND_AT_LEAST * len(sample))

    def close(self) -> None:
        """Let go of the files."""
        self._client.close()

    def _call(self, act: Callable[..., Any], *given: Any, **named: Any) -> Any:
        return _calling(self._url, act, *given, **named)


def probe(folder: Path, collection: str) -> str:
    """Try an embedded store in a child process; return why it cannot be trusted, or nothing.

    A damaged graph ends the process that searches it, so that no other one may be the first.
    """
    try:
        run_in_child(
            __name__,
            "probe_here",
            str(folder),
            collection,
            timeout_seconds=_PROBE_SECONDS,
        )
    except ChildFailed as error:
        return str(error)
    return ""


def probe_here(folder: str, collection: str) -> None:
    """Search an embedded store in this very process; `probe` calls it.

    Raises:
        EvidenceError: Records are missing or are not found.
    """
    store = VectorStore(Path(folder), collection)
    store.open()
    if not store.finds_itself(store.count()):
        raise EvidenceError("The store does not find what it holds.")


def _client(folder: Path, url: str) -> Any:
    import chromadb
    from chromadb.config import Settings

    quiet = Settings(anonymized_telemetry=False)
    if not url:
        return chromadb.PersistentClient(str(folder), settings=quiet)
    parts = urlsplit(url)
    secure = parts.scheme == "https"
    port = parts.port or (443 if secure else 8000)
    return chromadb.HttpClient(parts.hostname or url, port, ssl=secure, settings=quiet)


def _calling(url: str, act: Callable[..., Any], *given: Any, **named: Any) -> Any:
    """Return what *act* returns; what Chroma or the way to it raises becomes one error of ours."""
    try:
        return act(*given, **named)
    except Exception as error:
        if url:
            raise EvidenceError(
                f"The Chroma server at {url} did not answer as it should: {error}.",
                hint="Check the setting chroma_url and that the server is running.",
            ) from error
        raise IndexStale(
            f"The index cannot be read: {error}.", hint="Run 'foiassist index --rebuild'."
        ) from error
