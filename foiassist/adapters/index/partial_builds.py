"""Which folder a build goes on in: builds that are not the index yet, or not any more."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from foiassist.adapters.index import index_record
from foiassist.adapters.index.index_build import ROWS, TEXTS
from foiassist.adapters.index.index_record import IndexRecord
from foiassist.adapters.index.passage_file import PassageFile
from foiassist.adapters.index.vector_rows import VectorRows
from foiassist.adapters.index.vector_store import VectorStore


def begin(folder: Path, embedder: str, dimensions: int) -> Path:
    """Return the folder of a new build, which knows how it is made."""
    build = index_record.new_build(folder)
    file = PassageFile(build / TEXTS)
    file.note(format=index_record.FORMAT, embedder=embedder, dimensions=dimensions)
    file.close()
    return build


def to_go_on(folder: Path, trusted: str, embedder: str) -> Path | None:
    """Return the folder of a build that can be gone on with, or None where there is none.

    Args:
        folder: The index's own.
        trusted: The build that is the index, where its files are sound; empty otherwise.
        embedder: That the vectors must be of.
    """
    record = _record(folder)
    others = [name for name in index_record.builds(folder) if not record or name != record.build]
    names = [trusted] if trusted else others
    return next((folder / name for name in names if _is_sound(folder / name, embedder)), None)


def tidy(folder: Path, url: str, *, keep: IndexRecord | None) -> None:
    """Delete every build but that of *keep*, with their collections on a server."""
    kept = keep.build if keep else ""
    old = [name for name in index_record.builds(folder) if name != kept]
    if url and old:
        _drop_collections(old, folder, url)
    index_record.remove_builds(folder, keep=kept)


def _record(folder: Path) -> IndexRecord | None:
    try:
        return index_record.read_record(folder)
    except index_record.RecordDamaged:
        return None


def _is_sound(build: Path, embedder: str) -> bool:
    """Return whether a build was made as it would be made now, and holds what it says."""
    if not (build / TEXTS).exists():
        return False
    file = None
    try:
        file = PassageFile(build / TEXTS)
        told = (file.told("format"), file.told("embedder"))
        rows = VectorRows(build / ROWS, int(file.told("dimensions") or 0))
        as_now = told == (str(index_record.FORMAT), embedder)
        return as_now and file.is_sound() and rows.holds(file.rows())
    except (sqlite3.DatabaseError, ValueError):
        return False
    finally:
        if file is not None:
            file.close()


def _drop_collections(names: Sequence[str], folder: Path, url: str) -> None:
    store = VectorStore(folder, "", url)
    try:
        for name in names:
            store.drop(name)
    finally:
        store.close()
