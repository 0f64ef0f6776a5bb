"""The nearest vectors of an index: exact wherever that is fast, and never past a record's own.

Among few rows, and within a scope, every row is compared. Among many, signatures (the signs of a
vector's numbers, one bit each) and Chroma's graph, where there is one, put rows forward, and those
are compared exactly. Few are all compared too while the graph is not loaded: no first search waits
for Chroma. A signature's own row has no differing bit, so every row finds itself.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Rows = NDArray[np.float32]
    Places = NDArray[np.int64]

EXACT_UP_TO = 20_000
"""Rows that are all compared; beyond that, the likely ones."""

_SHORTLIST = 2_000
"""Rows that the signatures put forward."""

_SCOPES_KEPT = 3
"""Scopes whose rows stay side by side in memory: at most 30 MB each."""

_WORD_BITS = 64


class Graph(Protocol):
    """Puts forward rows that are likely to be near."""

    @property
    def is_at_hand(self) -> bool:
        """Whether it need not be loaded first."""
        ...

    def likely(self, vector: Sequence[float], k: int) -> Collection[int]:
        """Return about *k* places."""
        ...


class NearVectors:
    """Searches *rows*, of which those at *live* count.

    Args:
        rows: Vectors of length one.
        live: In order.
        graph: Puts forward rows beside the signatures.
    """

    def __init__(self, rows: Rows, live: Places, graph: Graph | None = None) -> None:
        self._rows = rows
        self._live = live
        self._graph = graph
        self._signatures: Any = None
        self._kept: list[tuple[Places, Rows]] = []

    def nearest(
        self, vector: Sequence[float], k: int, among: Places | None = None
    ) -> dict[int, float]:
        """Return the places of at most *k* passages with their cosine, nearest first.

        Args:
            vector: Of length one.
            k: At most so many.
            among: Only these places, each once; None means any.
        """
        import numpy as np

        asked = np.asarray(vector, dtype=np.float32)
        places = self._live if among is None else among
        has_graph = self._graph is not None and self._graph.is_at_hand and among is None
        if len(places) > EXACT_UP_TO or has_graph:
            places = self._likely(asked, k, among)
            cosines = _cosines(self._rows.take(places, axis=0), asked)
        else:
            cosines = _cosines(self._together(places), asked)
        best = largest(cosines, places, k)
        return {int(places[one]): float(cosines[one]) for one in best}

    def cosines(self, vector: Sequence[float], places: Collection[int]) -> dict[int, float]:
        """Return the cosine of each of *places*."""
        import numpy as np

        asked = np.array(sorted(places), dtype=np.int64)
        found = _cosines(self._rows[asked], np.asarray(vector, dtype=np.float32))
        return dict(zip(asked.tolist(), found.tolist(), strict=True))

    def _together(self, places: Places) -> Rows:
        """Return the rows at *places*, side by side; those of the last scopes are kept so."""
        if len(places) == len(self._rows):
            return self._rows
        if not any(places is kept for kept, _ in self._kept):
            self._kept = [*self._kept[1 - _SCOPES_KEPT :], (places, self._rows[places])]
        return next(rows for kept, rows in self._kept if places is kept)

    def _likely(self, vector: Any, k: int, among: Places | None) -> Places:
        """Return the places that are put forward, in order."""
        import numpy as np

        if self._signatures is None:
            self._signatures = _Signatures(self._rows)
        within = self._live if among is None else among
        near: Places = self._signatures.nearest(vector, max(k, _SHORTLIST), within)
        if self._graph is not None and among is None:
            put = np.array(list(self._graph.likely(vector, k)), dtype=np.int64)
            near = np.union1d(near, put[np.isin(put, within)])
        return near


class _Signatures:
    """One bit for each number of each row: whether it is above the middle of its column."""

    def __init__(self, rows: Rows) -> None:
        import numpy as np

        self._middle = rows[:: max(1, len(rows) // EXACT_UP_TO)].mean(axis=0)
        parts = [self._bits(rows[start : start + 8192]) for start in range(0, len(rows), 8192)]
        self._columns = [
            np.ascontiguousarray(np.concatenate([part[:, word] for part in parts]))
            for word in range(parts[0].shape[1])
        ]
        self._scratch = np.empty(len(rows), dtype=np.uint64)
        self._differing = np.empty(len(rows), dtype=np.uint16)

    def nearest(self, vector: Any, count: int, places: Places) -> Places:
        """Return the *count* of *places* whose signature differs least, and all as near as they."""
        import numpy as np

        own = self._bits(vector[None, :])[0]
        whole = len(places) == len(self._columns[0])
        differing = self._differing[: len(places)]
        differing[:] = 0
        for column, word in zip(self._columns, own, strict=True):
            bits = self._scratch[: len(places)]
            np.bitwise_xor(column if whole else column[places], word, out=bits)
            differing += np.bitwise_count(bits)
        furthest = np.searchsorted(np.cumsum(np.bincount(differing)), count)
        near: Places = places[np.flatnonzero(differing <= furthest)]
        return near

    def _bits(self, rows: Any) -> Any:
        import numpy as np

        above = rows > self._middle
        spare = -above.shape[1] % _WORD_BITS
        packed = np.packbits(np.pad(above, ((0, 0), (0, spare))), axis=1)
        return np.ascontiguousarray(packed).view(np.uint64)


def _cosines(rows: Rows, vector: Any) -> Any:
    """Return the cosine of each row; in one thread, for a second one waits more than it helps."""
    import numpy as np

    return np.einsum("ij,j->i", rows, vector)


def largest(figures: Any, places: Places, k: int) -> Any:
    """Return which of *figures* are the *k* largest, largest first; among equals, by place."""
    import numpy as np

    if k < len(figures):
        edge = np.partition(figures, len(figures) - k)[len(figures) - k]
        kept = np.flatnonzero(figures >= edge)
    else:
        kept = np.arange(len(figures))
    return kept[np.lexsort((places[kept], -figures[kept]))][:k]
