"""What runs in the process that writes an embedded graph of Chroma's: places and vectors, no text.

Chroma writes memory to its files that it was given and never used. A process that has held the
texts of a library would leave pieces of them there, so another one writes, which never had any.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from foiassist.adapters.child_process import ChildFailed, run_in_child
from foiassist.adapters.index.vector_rows import VectorRows
from foiassist.adapters.index.vector_store import MOST_AT_ONCE, VectorStore
from foiassist.errors import EvidenceError

_SECONDS = 3600


def fill(folder: Path, collection: str, rows: VectorRows, places: list[int], held: int) -> None:
    """Add the rows at *places* to the graph in *folder*, which holds so many, in a child process.

    Args:
        folder: Chroma's own; a new one where nothing is held yet.
        collection: Its name.
        rows: All vectors.
        places: Which of them are new.
        held: How many the graph has.

    Raises:
        EvidenceError: What was written is not found again.
    """
    with tempfile.TemporaryDirectory(prefix="foiassist-") as scratch:
        new = Path(scratch) / "places"
        new.write_text("\n".join(map(str, places)), encoding="ascii")
        words = (folder, collection, rows.path, rows.dimensions, new, held)
        try:
            run_in_child(__name__, "fill_here", *map(str, words), timeout_seconds=_SECONDS)
        except ChildFailed as error:
            raise EvidenceError(
                f"The new index does not find what it holds: {error}.",
                hint="Run 'foiassist index' again.",
            ) from error


def fill_here(
    folder: str, collection: str, rows: str, dimensions: str, places: str, held: str
) -> None:
    """Add rows to a graph in this very process; `fill` calls it.

    Raises:
        EvidenceError: What was written is not found again.
    """
    new = [int(one) for one in Path(places).read_text(encoding="ascii").split()]
    vectors = VectorRows(Path(rows), int(dimensions)).read(max(new) + 1) if new else None
    store = VectorStore(Path(folder), collection)
    if int(held):
        store.open()
    else:
        store.create()
    for start in range(0, len(new), MOST_AT_ONCE):
        part = new[start : start + MOST_AT_ONCE]
        if vectors is not None:
            store.add(part, vectors[part])
    if not store.finds_itself(int(held) + len(new)):
        raise EvidenceError("The graph does not find what it holds.")
    store.close()
