"""Keeps Chroma's graph in step with the vectors of an index: a cache, made again when in doubt.

Rows are only added. Those that are gone stay in the graph and are passed over, until they are so
many that it is made again.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from foiassist.adapters.index import vector_store
from foiassist.adapters.index.vector_store import MOST_AT_ONCE, VectorStore
from foiassist.errors import EvidenceError
from foiassist.ports import IndexProgress

if TYPE_CHECKING:
    from foiassist.adapters.index.index_build import Build

GRAPH = "chroma"
"""The folder of a build that is Chroma's, where Chroma is embedded."""

_GONE_AT_MOST = 0.2
"""Share of a graph's rows that may be gone."""

_ADDING = "Adding to the graph"


def open_graph(build: Path, url: str) -> VectorStore | None:
    """Return the graph of a build, open; None where one that is embedded does not work.

    Searches do without it then, and the next build makes it again.

    Raises:
        EvidenceError: The server does not answer, or has no such graph.
    """
    if not url and vector_store.probe(build / GRAPH, build.name):
        return None
    store = VectorStore(build / GRAPH, build.name, url)
    store.open()
    return store


def sync_graph(build: Build, folder: Path, url: str) -> Iterator[IndexProgress]:
    """Bring the rows of *build* that the graph does not hold yet into it, and see that it finds.

    Raises:
        EvidenceError: What was written is not found again, or the server does not answer.
    """
    is_there = not url and (folder / GRAPH).exists()
    if is_there and vector_store.probe(folder / GRAPH, folder.name):
        shutil.rmtree(folder / GRAPH, ignore_errors=True)
    store = VectorStore(folder / GRAPH, folder.name, url)
    try:
        if not _goes_on(build, store, url):
            yield from _fill_anew(build, store, url)
            return
        yield from _add(build, store)
        if not store.finds_itself(int(build.file.told("graph_held"))):
            yield from _fill_anew(build, store, url)
    finally:
        store.close()


def _goes_on(build: Build, store: VectorStore, url: str) -> bool:
    """Return whether the graph is the one that was noted and not too much of it is gone."""
    told = build.file.told
    if told("graph_url") != f"at {url}" or (told("graph_at_work") == "yes" and not url):
        return False
    try:
        store.open()
        held = store.count()
    except EvidenceError:
        return False
    live = int((build.file.live_places() < int(told("graph_rows"))).sum())
    return live >= held * (1 - _GONE_AT_MOST)


def _fill_anew(build: Build, store: VectorStore, url: str) -> Iterator[IndexProgress]:
    build.file.note(graph_url="", graph_rows=0, graph_held=0)
    store.create()
    build.file.note(graph_url=f"at {url}")
    yield from _add(build, store)
    if not store.finds_itself(int(build.file.told("graph_held"))):
        raise EvidenceError(
            "The new index does not find what it holds.", hint="Run 'foiassist index' again."
        )


def _add(build: Build, store: VectorStore) -> Iterator[IndexProgress]:
    """Add the rows after those that are in; noted part by part, so that a kill loses one."""
    total, begin = build.file.rows(), int(build.file.told("graph_rows"))
    held = int(build.file.told("graph_held"))
    live = build.file.live_places()
    new = live[live >= begin]
    build.file.note(graph_at_work="yes")
    for start in range(0, len(new), MOST_AT_ONCE):
        yield IndexProgress(start, len(new), _ADDING)
        places = new[start : start + MOST_AT_ONCE]
        store.add(places.tolist(), build.rows.read(total)[places])
        held += len(places)
        build.file.note(graph_rows=int(places[-1]) + 1, graph_held=held)
    build.file.note(graph_at_work="", graph_rows=total)
