"""Reads past requests and responses out of files of many forms, in a process apart."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence

from foiassist.adapters.readers.reading_process import (
    MOST_SECONDS,
    Answer,
    ReadingEnded,
    ReadingProcess,
)
from foiassist.adapters.readers.record_lines import not_read_from, record_from
from foiassist.adapters.readers.sources import FileArrival, arrivals
from foiassist.adapters.readers.unread import Why, not_read
from foiassist.case.clean_text import clean_line
from foiassist.case.past_record import NotRead, PastRecord

MOST_COSTLY = 20
"""After so many files in an archive that cost too much, the rest of it is refused."""


class PastFileReader:
    """Reads files of many forms, in one child process that is renewed where a file ends it.

    Not to be shared between threads: each wants a reader of its own.

    Args:
        seconds: The most processor time for a file, or for one entry of a large one.
    """

    def __init__(self, seconds: int = MOST_SECONDS) -> None:
        self._process = ReadingProcess(seconds)

    def arrivals(self, paths: Sequence[str]) -> Iterator[FileArrival | NotRead]:
        """Yield the files that *paths* name: files, folders, '-' for standard input; in order."""
        return arrivals(paths)

    def records(
        self, data: bytes, source: str, *, columns: Mapping[str, str] | None = None
    ) -> Iterator[PastRecord | NotRead]:
        """Yield what a file holds, and as `NotRead` what of it cannot be read.

        Args:
            data: The whole file.
            source: What to call it; its content decides what it is.
            columns: For a register: which of its columns is which field, by field name.
        """
        place = _Place(clean_line(source) or "the file")
        for _ in range(MOST_COSTLY):
            if not (yield from self._some(data, place, columns)):
                return
        yield not_read(f"{place.source} and what comes after it", Why.COSTLY)

    def close(self) -> None:
        """End the reading process, where there is one; the next file starts another."""
        self._process.close()

    def _some(
        self, data: bytes, place: _Place, columns: Mapping[str, str] | None
    ) -> Generator[PastRecord | NotRead, None, bool]:
        """Yield records until a file ends the process; return whether there is more to read."""
        question: Answer = {
            "want": "records",
            "source": place.whole,
            "columns": dict(columns) if columns else None,
            "skip": place.number,
        }
        before = place.number
        try:
            for answer in self._process.ask(question, data):
                if (record := place.taken(answer)) is not None:
                    yield record
        except ReadingEnded:
            yield place.lost()
            return place.number > before and place.in_archive
        return False


class _Place:
    """How far the reading of a file has come."""

    def __init__(self, whole: str) -> None:
        self.whole = whole
        self.source = whole
        self.number = 0
        self._records = 0

    @property
    def in_archive(self) -> bool:
        """Whether there are files to go on with after this one."""
        return self.source != self.whole

    def taken(self, answer: Answer) -> PastRecord | NotRead | None:
        """Return the record in *answer*; None where it only says what comes next."""
        if "begun" in answer:
            self.number, self.source = answer["begun"], answer["source"]
            self._records = 0
            return None
        self._records += 1
        if "record" in answer:
            return record_from(answer["record"])
        return not_read_from(answer["not_read"])

    def lost(self) -> NotRead:
        """Return that what was being read cost too much."""
        after = f", after {self._records} records" if self._records else ""
        return not_read(f"{self.source}{after}", Why.COSTLY)
