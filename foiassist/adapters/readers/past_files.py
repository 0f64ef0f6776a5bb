"""Reads past requests and responses out of files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from foiassist.case.past_record import NotRead, PastRecord
from foiassist.ports import Arrival


class PastFileReader:
    """Reads files of many forms, each in a child process."""

    def arrivals(self, paths: Sequence[str]) -> Iterator[Arrival | NotRead]:
        """Yield the files that *paths* name."""
        yield from (NotRead(path, "Nothing is read yet.") for path in paths)

    def records(
        self, data: bytes, source: str, *, columns: Mapping[str, str] | None = None
    ) -> Iterator[PastRecord | NotRead]:
        """Yield what a file holds."""
        yield PastRecord(source, "text", text=data.decode(), reference=str(columns or ""))
