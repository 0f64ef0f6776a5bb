"""The vectors of an index as rows of one file: written before anything refers to them, and mapped.

The truth that Chroma's graph and the signatures are made from. Rows beyond those that the passages
refer to are what a kill left; they are cut off before the next row is written.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from foiassist.errors import IndexStale

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Rows = NDArray[np.float32]

_NUMBER_BYTES = 4


class VectorRows:
    """The file at *path*: vectors of *dimensions* 32-bit numbers, one after the other."""

    def __init__(self, path: Path, dimensions: int) -> None:
        self.path = path
        self.dimensions = dimensions

    @property
    def _row_bytes(self) -> int:
        return self.dimensions * _NUMBER_BYTES

    def holds(self, rows: int) -> bool:
        """Return whether there are at least so many rows."""
        return rows == 0 or (
            self.path.exists() and self.path.stat().st_size >= rows * self._row_bytes
        )

    def cut_to(self, rows: int) -> None:
        """Cut off what stands after so many rows."""
        with self.path.open("ab") as file:
            file.truncate(rows * self._row_bytes)

    def append(self, vectors: Sequence[Sequence[float]]) -> None:
        """Write vectors after the last row; they are on the disk when this returns."""
        import numpy as np

        with self.path.open("ab") as file:
            file.write(np.asarray(vectors, dtype="<f4").tobytes())
            file.flush()
            os.fsync(file.fileno())

    def overwrite(self, places: Sequence[int]) -> None:
        """Make these rows zero."""
        with self.path.open("r+b") as file:
            for place in places:
                file.seek(place * self._row_bytes)
                file.write(bytes(self._row_bytes))
            file.flush()
            os.fsync(file.fileno())

    def read(self, rows: int) -> Rows:
        """Return the first *rows* rows, mapped: only what is looked at is read.

        Raises:
            IndexStale: The file does not hold so many.
        """
        import numpy as np

        if not self.holds(rows):
            raise IndexStale("The index has lost vectors.", hint="Run 'foiassist index --rebuild'.")
        if not rows:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        mapped: Any = np.memmap(self.path, dtype="<f4", mode="r", shape=(rows, self.dimensions))
        rows_read: Rows = mapped.view(np.ndarray)
        return rows_read
