"""Brings documents into an index by difference: the new and changed come in, the gone leave.

Every batch lasts once it is reported: its vectors are on the disk before the passages that refer to
them are. A kill loses the batch at work, and nothing that was kept is embedded again.
"""

from __future__ import annotations

import hashlib
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Protocol

from foiassist.adapters.index.passage_file import Incoming, PassageFile, mark_of
from foiassist.adapters.index.passages import cut_document, searched_text
from foiassist.adapters.index.vector_rows import VectorRows
from foiassist.case.evidence import Guidance, Library, Passage, PastResponse
from foiassist.errors import IndexBusy
from foiassist.ports import Embedder, IndexProgress, PastResponses

TEXTS = "passages.sqlite3"
"""The file of a build that holds all text."""

ROWS = "vectors.f32"
"""The file of a build that holds the vectors."""

_BATCH = 128
"""Passages, at least, that are embedded and kept together."""

_MARKS = 8
"""Tokens, at most, that a model puts around every text."""

_SETTLED_FROM = 0.05
"""Share of new passages from which on it pays to bring the words into their fastest order."""

_READ_AT_ONCE = 32
"""Imported responses that are read together."""


class PassageEmbedder(Embedder, Protocol):
    """An embedder that says how much of a text it reads."""

    @property
    def dimensions(self) -> int:
        """How many numbers a vector has."""
        ...

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


class Documents:
    """All that is to be in the index: the documents of the library, then those imported."""

    def __init__(self, library: Library, past: PastResponses | None) -> None:
        self._past = past
        self._held = dict(_of_library(library))
        self._imported = past.digests() if past else {}

    def digests(self) -> dict[str, str]:
        """Return the digest of each document, by key."""
        imported = {f"past/{one}": digest for one, digest in self._imported.items()}
        return {key: known.digest for key, (known, _) in self._held.items()} | imported

    def each(self, keys: Sequence[str]) -> Iterator[tuple[Incoming, PastResponse | Guidance]]:
        """Yield each of *keys* with what it holds; what is gone meanwhile is passed over."""
        yield from (self._held[key] for key in keys if key in self._held)
        references = iter([key.removeprefix("past/") for key in keys if key not in self._held])
        while self._past and (some := list(islice(references, _READ_AT_ONCE))):
            for response in self._past.responses(some):
                reference = response.reference
                digest = self._imported[reference]
                yield Incoming(f"past/{reference}", reference, digest), response


@dataclass(frozen=True, slots=True)
class _Cut:
    """A document, cut."""

    document: Incoming
    passages: tuple[Passage, ...]


class Build:
    """One folder of an index, open for its one writer."""

    def __init__(self, folder: Path, embedder: PassageEmbedder) -> None:
        self._embedder = embedder
        self.file = PassageFile(folder / TEXTS)
        self.rows = VectorRows(folder / ROWS, embedder.dimensions)
        self.added = 0
        """Passages that this build brought in."""

    def bring_in(self, documents: Documents) -> Iterator[IndexProgress]:
        """Make the documents in the index those of *documents*."""
        began = time.monotonic()
        self.rows.cut_to(self.file.rows())
        wanted, held = documents.digests(), self.file.digests()
        self._remove([key for key in held if key not in wanted])
        new = [key for key, digest in wanted.items() if held.get(key) != digest]
        done = 0
        for batch in self._batches(documents.each(new)):
            yield IndexProgress(done, len(new), _INDEXING, time.monotonic() - began)
            self._keep(batch)
            done += len(batch)
        if self.file.gone():
            yield IndexProgress(len(new), len(new), "Overwriting what is gone")
            self.rows.overwrite(self.file.gone())
            self.file.overwrite_gone()
        elif self.added >= self.file.rows() * _SETTLED_FROM:
            self.file.settle()

    def _batches(
        self, documents: Iterable[tuple[Incoming, PastResponse | Guidance]]
    ) -> Iterator[list[_Cut]]:
        batch: list[_Cut] = []
        for document, held in documents:
            batch.append(_Cut(document, cut_document(held, self._fits)))
            if sum(len(one.passages) for one in batch) >= _BATCH or len(batch) >= _BATCH:
                yield batch
                batch = []
        if batch:
            yield batch

    def _fits(self, text: str) -> bool:
        longest = self._embedder.longest
        if len(text.encode()) <= longest - _MARKS:
            return True  # no token is shorter than a byte
        return self._embedder.tokens_in(text) <= longest

    def _keep(self, batch: Sequence[_Cut]) -> None:
        """Write a batch: the vectors, then at one stroke the passages that make them count."""
        vectors = self._vectors([one for cut in batch for one in cut.passages])
        if len(vectors):
            self.rows.append(vectors)
        with self.file.change():
            self.file.remove([cut.document.key for cut in batch])
            for cut in batch:
                self.file.put(cut.document, cut.passages)
        self.added += len(vectors)

    def _remove(self, keys: Sequence[str]) -> None:
        with self.file.change():
            self.file.remove(keys)

    def _vectors(self, passages: Sequence[Passage]) -> list[Sequence[float]]:
        """Return a vector for each passage; a text that is in the index already is not embedded."""
        texts = [searched_text(passage) for passage in passages]
        marks = [mark_of(text) for text in texts]
        places = self.file.places_of_marks(marks)
        stored = self.rows.read(self.file.rows())
        known: dict[bytes, Sequence[float]] = {
            mark: stored[place].tolist() for mark, place in places.items()
        }
        new = {mark: text for mark, text in zip(marks, texts, strict=True) if mark not in known}
        if new:
            known.update(zip(new, self._embedder.embed(list(new.values())), strict=True))
        return [known[mark] for mark in marks]


_INDEXING = "Indexing documents"


def _of_library(
    library: Library,
) -> Iterator[tuple[str, tuple[Incoming, PastResponse | Guidance]]]:
    held: Sequence[tuple[str, PastResponse | Guidance]] = [
        *((one.reference, one) for one in library.responses),
        *((f"guidance s.{one.section}", one) for one in library.guidance),
    ]
    seen: Counter[str] = Counter()
    for reference, document in held:
        digest = hashlib.sha256(repr(document).encode()).hexdigest()
        key = f"corpus/{reference}" + "*" * seen[reference]
        seen[reference] += 1
        yield key, (Incoming(key, reference, digest), document)
