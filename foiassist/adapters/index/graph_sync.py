"""Keeps Chroma's graph in step with the vectors of an index: a cache, made again when in doubt.

Rows are only added. Where some are gone, the graph is made again from those that are left, in a
folder of its own: Chroma loses records when others are deleted, and what was forgotten must be in
no file.
"""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from foiassist.adapters.index import graph_filling, vector_store
from foiassist.adapters.index.vector_store import MOST_AT_ONCE, VectorStore
from foiassist.errors import EvidenceError
from foiassist.ports import IndexProgress

if TYPE_CHECKING:
    from foiassist.adapters.index.index_build import Build

_GRAPH = "chroma-"
"""How the folder of a build begins that is Chroma's, where Chroma is embedded."""

_SEEN = "as-written.json"
"""How the files of the graph looked when it was last known to be sound."""

_ADDING = "Adding to the graph"


class LazyGraph:
    """The graph of a build, opened when it is wanted: Chroma takes a while to load.

    One that is embedded and does not work puts nothing forward: searches do without it, and the
    next build makes it again.
    """

    def __init__(self, build: Path, url: str) -> None:
        self._build = build
        self._url = url
        self._store: VectorStore | None = None
        self._is_tried = False
        self._opening = threading.Lock()

    @property
    def is_at_hand(self) -> bool:
        """Whether no Chroma has to be loaded into this process before it answers."""
        return self._is_tried or bool(self._url)

    def open(self) -> None:
        """Load what answers.

        Raises:
            EvidenceError: The server does not answer, or has no such graph.
        """
        with self._opening:
            if not self._is_tried:
                self._store = _open(self._build, self._url)
                self._is_tried = True

    def likely(self, vector: Sequence[float], k: int) -> Collection[int]:
        """Return the places of about *k* near vectors.

        Raises:
            EvidenceError: The server does not answer, or has no such graph.
        """
        self.open()
        return self._store.likely(vector, k) if self._store else ()

    def close(self) -> None:
        """Let go of the files."""
        with self._opening:
            self._is_tried = True
            if self._store is not None:
                self._store.close()
                self._store = None


def _open(build: Path, url: str) -> VectorStore | None:
    if url:
        store = VectorStore(build, build.name, url)
        store.open()
        return store
    folder = _folder(build)
    if folder is None or not _is_sound(folder, build.name):
        return None
    store = VectorStore(folder, build.name)
    store.open()
    return store


def sync_graph(build: Build, folder: Path, url: str) -> Iterator[IndexProgress]:
    """Bring the rows of *build* that the graph does not hold yet into it, and see that it finds.

    Raises:
        EvidenceError: What was written is not found again, or the server does not answer.
    """
    goes_on = _goes_on(build, folder, url)
    if not goes_on:
        drop_graph(build, folder)
    if url:
        yield from _on_server(build, folder, url, goes_on=goes_on)
    else:
        yield from _embedded(build, folder)


def _on_server(build: Build, folder: Path, url: str, *, goes_on: bool) -> Iterator[IndexProgress]:
    store = VectorStore(folder, folder.name, url)
    try:
        store.open() if goes_on else store.create()
        build.file.note(graph_url=f"at {url}")
        yield from _add(build, store)
        if not store.finds_itself(int(build.file.told("graph_held"))):
            build.file.note(graph_url="")
            raise EvidenceError(
                "The new index does not find what it holds.", hint="Run 'foiassist index' again."
            )
    finally:
        store.close()


def _embedded(build: Build, folder: Path) -> Iterator[IndexProgress]:
    """Have the rows that are new added by a process that never held a text."""
    place = _folder(folder) or folder / f"{_GRAPH}{uuid4().hex[:8]}"
    held, begin = int(build.file.told("graph_held")), int(build.file.told("graph_rows"))
    live = build.file.live_places()
    new = live[live >= begin].tolist()
    yield IndexProgress(0, len(new), _ADDING)
    build.file.note(graph_url="at ", graph_at_work="yes")
    if new:
        graph_filling.fill(place, folder.name, build.rows, new, held)
    total = build.file.rows()
    build.file.note(graph_at_work="", graph_rows=total, graph_held=held + len(new))
    _note_files(place)


def _folder(build: Path) -> Path | None:
    return next(iter(sorted(build.glob(f"{_GRAPH}*"))), None)


def drop_graph(build: Build, folder: Path) -> None:
    """Forget the graph of a build, and delete one that is embedded."""
    build.file.note(graph_url="", graph_rows=0, graph_held=0)
    for old in folder.glob(f"{_GRAPH}*"):
        shutil.rmtree(old, ignore_errors=True)


def _goes_on(build: Build, folder: Path, url: str) -> bool:
    """Return whether the graph is the one that was noted, whole, and none of it is gone."""
    told = build.file.told
    if told("graph_url") != f"at {url}" or (told("graph_at_work") == "yes" and not url):
        return False
    held = int(told("graph_held"))
    if int((build.file.live_places() < int(told("graph_rows"))).sum()) != held:
        return False
    place = _folder(folder)
    if not url and (place is None or not _is_sound(place, folder.name)):
        return False
    store = VectorStore(place or folder, folder.name, url)
    try:
        store.open()
        return store.count() == held
    except EvidenceError:
        return False
    finally:
        store.close()


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


def _is_sound(folder: Path, collection: str) -> bool:
    """Return whether the graph can be opened: a damaged one ends the process that does.

    Files that look as they were written are trusted; others are tried in a process apart.
    """
    try:
        if json.loads((folder / _SEEN).read_bytes()) == _look(folder):
            return True
    except (OSError, ValueError):
        pass
    if vector_store.probe(folder, collection):
        return False
    _note_files(folder)
    return True


def _note_files(folder: Path) -> None:
    (folder / _SEEN).write_text(json.dumps(_look(folder)), encoding="utf-8")


def _look(folder: Path) -> dict[str, list[int]]:
    """Return size and date of each file of the graph; Chroma's database is rewritten when read."""
    files = (path for path in sorted(folder.glob("*/*")) if path.is_file())
    return {
        path.relative_to(folder).as_posix(): [path.stat().st_size, path.stat().st_mtime_ns]
        for path in files
    }
