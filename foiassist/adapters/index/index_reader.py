"""An index that is open to be searched."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from foiassist.adapters.index import index_build
from foiassist.adapters.index.graph_sync import LazyGraph
from foiassist.adapters.index.index_record import IndexRecord
from foiassist.adapters.index.lexical_index import LexicalIndex
from foiassist.adapters.index.near_vectors import NearVectors
from foiassist.adapters.index.vector_rows import VectorRows
from foiassist.errors import IndexStale


@dataclass(frozen=True, slots=True)
class IndexReader:
    """The words, the vectors and the graph of one build."""

    record: IndexRecord
    texts: LexicalIndex
    vectors: NearVectors
    graph: LazyGraph | None

    def close(self) -> None:
        """Let go of the files."""
        self.texts.close()
        if self.graph is not None:
            self.graph.close()


def open_index(build: Path, record: IndexRecord, graph: LazyGraph | None) -> IndexReader:
    """Open the index in the folder *build*.

    Raises:
        IndexStale: It no longer holds what its record tells.
    """
    texts = LexicalIndex(build / index_build.TEXTS)
    live = texts.live()
    if len(live) != record.passages:
        texts.close()
        raise IndexStale("The index has lost passages.", hint="Run 'foiassist index --rebuild'.")
    rows = VectorRows(build / index_build.ROWS, texts.dimensions).read(texts.rows)
    return IndexReader(record, texts, NearVectors(rows, live, graph), graph)
