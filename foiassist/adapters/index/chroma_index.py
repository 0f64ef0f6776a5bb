"""The evidence index: Chroma for meaning, SQLite for words, one record of what built them.

A cache: all of it can be thrown away and built again from the corpus. A build goes into a folder
of its own and becomes the index at one stroke, so that a kill leaves the old index or none.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from foiassist.adapters.index import index_build, index_record, vector_store
from foiassist.adapters.index.hybrid_search import hybrid_search
from foiassist.adapters.index.index_build import PassageEmbedder
from foiassist.adapters.index.index_record import IndexRecord
from foiassist.adapters.index.lexical_index import LexicalIndex
from foiassist.adapters.index.passages import cut_library
from foiassist.adapters.index.vector_store import VectorStore
from foiassist.case.evidence import EVERYTHING, Match, Scope
from foiassist.errors import IndexBusy, IndexMissing, IndexStale
from foiassist.ports import Corpus, IndexProgress, IndexState

_INDEX_AGAIN = "Run 'foiassist index'."
_MISSING = "The corpus has not been indexed yet."
_HALF_BUILT = "The last build of the index was not finished."


@dataclass(frozen=True, slots=True)
class _Reader:
    """An open index."""

    record: IndexRecord
    texts: LexicalIndex
    vectors: VectorStore


class ChromaIndex:
    """Finds passages of *corpus*; keeps its files in *folder*.

    Args:
        folder: Belongs to this index alone.
        corpus: The truth that the index is built from.
        embedder: Loads nothing before the first text.
        chroma_url: Address of a Chroma server; empty: embedded in *folder*.
    """

    def __init__(
        self,
        folder: Path,
        corpus: Corpus,
        embedder: PassageEmbedder,
        chroma_url: str = "",
    ) -> None:
        self._folder = folder
        self._corpus = corpus
        self._embedder = embedder
        self._url = chroma_url
        self._reader: _Reader | None = None
        self._opening = threading.RLock()
        """Held while searching too: libraries that load in two threads at once can fail to."""

    def state(self) -> IndexState:
        """Return whether the index answers for the library as it stands."""
        try:
            record = index_record.read_record(self._folder)
        except index_record.RecordDamaged:
            return IndexState(ready=False, why_not="The record of the index is damaged.")
        if record is None:
            half = index_record.builds(self._folder)
            return IndexState(ready=False, why_not=_HALF_BUILT if half else _MISSING)
        why_not = self._why_stale(record) or self._why_damaged(record)
        return IndexState(
            ready=not why_not,
            why_not=why_not,
            passages=record.passages,
            documents=record.documents,
            embedder=record.embedder,
            corpus_sha256=record.corpus_sha256,
        )

    def build(self, *, rebuild: bool = False) -> Iterator[IndexProgress]:
        """Bring the library in; ends with the index ready.

        Args:
            rebuild: Build again, and embed everything again, even where nothing changed.

        Raises:
            IndexBusy: Another process is building it.
            CorpusError, EvidenceError: The corpus or the embedding model cannot be used.
        """
        with index_build.alone(self._folder):
            yield IndexProgress(0, 0, "Reading the corpus")
            old = self._usable_record()
            self._tidy(keep=old.build if old else "")
            if not rebuild and self.state().ready:
                return
            yield IndexProgress(0, 0, "Preparing the embedding model")
            library = self._corpus.library()
            embedder = self._embedder
            longest = embedder.longest
            passages = cut_library(library, lambda text: embedder.tokens_in(text) <= longest)
            known = {} if rebuild else self._known_vectors(old, embedder.name)
            build = index_record.new_build(self._folder)
            yield from index_build.fill(build, self._url, passages, embedder, known)
            self._swap(
                IndexRecord(
                    build=build.name,
                    embedder=embedder.name,
                    corpus_sha256=library.digest,
                    passages=len(passages),
                    documents=len({passage.document for passage in passages}),
                    chroma_url=self._url,
                    files=index_record.stamp_files(build),
                )
            )
            yield IndexProgress(len(passages), len(passages), "The index is ready")

    def find(
        self, text: str, *, k: int = 8, scope: Scope = EVERYTHING, kind: str = ""
    ) -> tuple[Match, ...]:
        """Return the passages nearest to *text*, best first; none where nothing is relevant.

        Where an exemption is asked for, every passage about it is relevant.

        Raises:
            IndexMissing, IndexStale: It has not been built, or not from this library.
        """
        if not text.strip() or k < 1:
            return ()
        with self._opening:
            reader = self._reader_of(self._ready_record())
            vector = self._embedder.embed([text])[0]
            return hybrid_search(
                text,
                vector,
                reader.texts,
                reader.vectors,
                k=k,
                scope=scope,
                kind=kind,
            )

    def _swap(self, record: IndexRecord) -> None:
        """Make the new build the index, then forget every other one."""
        with self._opening:
            self._close()
            index_record.write_record(self._folder, record)
        self._tidy(keep=record.build)

    def _tidy(self, keep: str) -> None:
        """Delete what earlier builds left behind, finished or not."""
        old = [name for name in index_record.builds(self._folder) if name != keep]
        index_build.drop_collections(old, self._folder, self._url)
        index_record.remove_builds(self._folder, keep=keep)

    def _known_vectors(self, old: IndexRecord | None, embedder: str) -> dict[str, Sequence[float]]:
        """Return the vectors of the old index that still hold, by the text they stand for."""
        if old is None or old.embedder != embedder or old.chroma_url != self._url:
            return {}
        if old.format != index_record.FORMAT or self._why_damaged(old):
            return {}
        with self._opening:
            self._close()
            return index_build.stored_vectors(self._folder / old.build, self._url)

    def _usable_record(self) -> IndexRecord | None:
        try:
            return index_record.read_record(self._folder)
        except index_record.RecordDamaged:
            return None

    def _why_stale(self, record: IndexRecord) -> str:
        if record.format != index_record.FORMAT:
            return "The index was built by another version of foiassist."
        if record.chroma_url != self._url:
            return "The index was built for another setting of chroma_url."
        if record.embedder != (name := self._embedder.name):
            return f"The index was built with {record.embedder}; the embedder is now {name}."
        if record.corpus_sha256 != self._corpus.library().digest:
            return "The corpus has changed since it was indexed."
        return ""

    def _why_damaged(self, record: IndexRecord) -> str:
        """Return why the files cannot be trusted; tries them apart where they were touched."""
        build = self._folder / record.build
        if index_record.files_look_the_same(build, record.files):
            return ""
        damaged = "The index is damaged: its files are not the ones that were built."
        if not index_record.files_are_the_same(build, record.files):
            return damaged
        if not self._url and vector_store.probe(
            build / index_build.VECTORS, record.build, record.passages
        ):
            return damaged
        self._stamp_again(record)
        return ""

    def _stamp_again(self, record: IndexRecord) -> None:
        """Note that files which look different were tried and are sound."""
        files = index_record.stamp_files(self._folder / record.build)
        try:
            with index_build.alone(self._folder):
                if self._usable_record() == record:
                    index_record.write_record(self._folder, replace(record, files=files))
        except IndexBusy:
            return  # whoever builds now writes a record of its own

    def _ready_record(self) -> IndexRecord:
        """Return the record of an index that can be trusted.

        Raises:
            IndexMissing, IndexStale: There is none.
        """
        state = self.state()
        record = self._usable_record()
        if not state.ready or record is None:
            kind = IndexMissing if state.why_not == _MISSING else IndexStale
            raise kind(state.why_not or _MISSING, hint=_INDEX_AGAIN)
        return record

    def _reader_of(self, record: IndexRecord) -> _Reader:
        """Return the open index, opened again where it has been built anew."""
        if self._reader is None or self._reader.record.build != record.build:
            self._close()
            self._reader = self._open(record)
        return self._reader

    def _open(self, record: IndexRecord) -> _Reader:
        build = self._folder / record.build
        vectors = VectorStore(build / index_build.VECTORS, record.build, self._url)
        vectors.open()
        if vectors.count() != record.passages:
            raise IndexStale(
                "The index has lost passages.", hint="Run 'foiassist index --rebuild'."
            )
        return _Reader(record, LexicalIndex(build / index_build.TEXTS), vectors)

    def _close(self) -> None:
        if self._reader is not None:
            self._reader.vectors.close()
            self._reader = None
