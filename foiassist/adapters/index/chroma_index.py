"""The evidence index: vectors in rows, words in SQLite, Chroma's graph beside them.

A cache: all of it can be thrown away and built again from the corpus and the imported responses.
A build changes what differs and can be killed at any point; one that cannot trust what is there
goes into a folder of its own and becomes the index at one stroke.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Generator, Iterator
from dataclasses import replace
from pathlib import Path

from foiassist.adapters.index import index_build, index_record, partial_builds
from foiassist.adapters.index.graph_sync import LazyGraph, drop_graph, sync_graph
from foiassist.adapters.index.hybrid_search import hybrid_search
from foiassist.adapters.index.index_build import Build, Documents, PassageEmbedder
from foiassist.adapters.index.index_reader import IndexReader, open_index
from foiassist.adapters.index.index_record import IndexRecord
from foiassist.case.evidence import EVERYTHING, Match, Scope
from foiassist.errors import IndexBusy, IndexMissing, IndexStale
from foiassist.ports import Corpus, IndexProgress, IndexState, PastResponses, Reranker

GRAPH_UP_TO = 50_000
"""Passages up to which Chroma is embedded; larger libraries have it as a server, or signatures."""

_TRUSTED_SECONDS = 2.0
"""How long searches go on before the files of the corpus are looked at again; a build and an import
are noticed at once."""

_INDEX_AGAIN = "Run 'foiassist index'."
_MISSING = "The corpus has not been indexed yet."
_HALF_BUILT = "The last build of the index was not finished."


class ChromaIndex:
    """Finds passages of *corpus* and of *past*; keeps its files in *folder*.

    Args:
        folder: Belongs to this index alone.
        corpus: The truth that the index is built from.
        embedder: Loads nothing before the first text.
        chroma_url: Address of a Chroma server; empty: embedded in *folder*.
        past: What a team imported: truth too.
        reranker: Puts what was found in order; None: as it was found.
        graph: Whether Chroma holds the vectors; False: an index that lives for an evaluation.
    """

    def __init__(
        self,
        folder: Path,
        corpus: Corpus,
        embedder: PassageEmbedder,
        chroma_url: str = "",
        *,
        past: PastResponses | None = None,
        reranker: Reranker | None = None,
        graph: bool = True,
    ) -> None:
        self._folder = folder
        self._corpus = corpus
        self._embedder = embedder
        self._url = chroma_url
        self._past = past
        self._reranker = reranker
        self._graph = graph
        self._reader: IndexReader | None = None
        self._seen: object = None
        self._trusted_until = 0.0
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
        why_not = self._why_unusable(record) or self._why_stale(record)
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
            if not rebuild and self.state().ready:
                partial_builds.tidy(self._folder, self._url, keep=self._usable_record())
                return
            yield IndexProgress(0, 0, "Preparing the embedding model")
            folder = self._folder_to_build(rebuild=rebuild)
            build = Build(folder, self._embedder)
            try:
                record = yield from self._fill(build, folder)
            finally:
                build.file.close()
            self._swap(replace(record, files=index_record.stamp_files(folder)))
            documents = record.documents
            yield IndexProgress(documents, documents, "The index is ready")

    def _fill(self, build: Build, folder: Path) -> Generator[IndexProgress, None, IndexRecord]:
        """Bring in what differs; return the record of it."""
        library = self._corpus.library()
        revision = self._past.revision() if self._past else ""
        yield from build.bring_in(Documents(library, self._past))
        passages, documents = build.file.counts()
        if self._has_graph(passages):
            yield from sync_graph(build, folder, self._url)
        else:
            drop_graph(build, folder)
        return IndexRecord(
            build=folder.name,
            embedder=self._embedder.name,
            corpus_sha256=library.digest,
            past=revision,
            passages=passages,
            documents=documents,
            chroma_url=self._url,
        )

    def _has_graph(self, passages: int) -> bool:
        return self._graph and 0 < passages <= (sys.maxsize if self._url else GRAPH_UP_TO)

    def _folder_to_build(self, *, rebuild: bool) -> Path:
        """Return the folder that a build goes on in, or a new one."""
        record = self._usable_record()
        embedder = self._embedder.name
        if not rebuild:
            trusted = record is not None and not self._why_unusable(record)
            held = record.build if record and trusted else ""
            going_on = partial_builds.to_go_on(self._folder, held, embedder)
            if going_on and record and going_on.name == record.build:
                self._begin(record)
            if going_on:
                return going_on
        return partial_builds.begin(self._folder, embedder, self._embedder.dimensions)

    def find(
        self, text: str, *, k: int = 8, scope: Scope = EVERYTHING, kind: str = ""
    ) -> tuple[Match, ...]:
        """Return the passages nearest to *text*, best first; none where nothing is relevant.

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
                reranker=self._reranker,
            )

    def bring_all(self) -> None:
        """Load the graph of the open index, which few passages are searched without."""
        reader = self._reader
        if reader is not None and reader.graph is not None and not self._url:
            reader.graph.open()

    def _swap(self, record: IndexRecord) -> None:
        """Make the new build the index, then forget every other one."""
        with self._opening:
            self._close()
            index_record.write_record(self._folder, record)
        partial_builds.tidy(self._folder, self._url, keep=record)

    def _usable_record(self) -> IndexRecord | None:
        try:
            return index_record.read_record(self._folder)
        except index_record.RecordDamaged:
            return None

    def _why_unusable(self, record: IndexRecord) -> str:
        """Return why nothing of the index can be used again."""
        if record.format != index_record.FORMAT:
            return "The index was built by another version of foiassist."
        if record.embedder != (name := self._embedder.name):
            return f"The index was built with {record.embedder}; the embedder is now {name}."
        return self._why_damaged(record) if record.finished else ""

    def _why_stale(self, record: IndexRecord) -> str:
        """Return what has to be brought in before the index answers for the library."""
        if not record.finished:
            return _HALF_BUILT
        if record.chroma_url != self._url:
            return "The index was built for another setting of chroma_url."
        if record.corpus_sha256 != self._corpus.digest():
            self._corpus.library()  # where it cannot be read, that is what is to be told
            return "The corpus has changed since it was indexed."
        if record.past != (self._past.revision() if self._past else ""):
            return "Past responses were imported or forgotten since they were indexed."
        return ""

    def _why_damaged(self, record: IndexRecord) -> str:
        """Return why the files cannot be trusted; tries them apart where they were touched."""
        build = self._folder / record.build
        if index_record.files_look_the_same(build, record.files):
            return ""
        if not index_record.files_are_the_same(build, record.files):
            return "The index is damaged: its files are not the ones that were built."
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
        seen = (index_record.look(self._folder), self._past.revision() if self._past else "")
        if self._reader and seen == self._seen and time.monotonic() < self._trusted_until:
            return self._reader.record
        state = self.state()
        record = self._usable_record()
        if not state.ready or record is None:
            kind = IndexMissing if state.why_not == _MISSING else IndexStale
            raise kind(state.why_not or _MISSING, hint=_INDEX_AGAIN)
        self._seen, self._trusted_until = seen, time.monotonic() + _TRUSTED_SECONDS
        return record

    def _reader_of(self, record: IndexRecord) -> IndexReader:
        """Return the open index, opened again where it has changed."""
        if self._reader is None or self._reader.record != record:
            self._close()
            build = self._folder / record.build
            graph = LazyGraph(build, self._url) if self._has_graph(record.passages) else None
            self._reader = open_index(build, record, graph)
        return self._reader

    def _close(self) -> None:
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def _begin(self, record: IndexRecord) -> None:
        """Note that the files of the index are being changed."""
        with self._opening:
            self._close()
            index_record.write_record(self._folder, replace(record, finished=False))
