"""Reads past requests and responses out of files of many forms, in a process apart."""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterator, Mapping, Sequence

from foiassist.adapters.readers.column_maps import ColumnMaps
from foiassist.adapters.readers.reading_process import (
    MOST_SECONDS,
    Answer,
    ReadingEnded,
    ReadingProcess,
)
from foiassist.adapters.readers.record_lines import not_read_from, record_from
from foiassist.adapters.readers.register_explained import places_named
from foiassist.adapters.readers.sources import FileArrival, arrivals
from foiassist.adapters.readers.unread import Why, not_read
from foiassist.case.clean_text import clean_line
from foiassist.case.past_record import NotRead, PastRecord
from foiassist.case.register_preview import ColumnUse

MOST_COSTLY = 20
"""After so many files in an archive that cost too much, the rest of it is refused."""


class PastFileReader:
    """Reads files of many forms, in a child process that is renewed where a file ends it.

    Each thread that reads has a process of its own, which ends with the thread.

    Args:
        seconds: The most processor time for a file, or for one entry of a large one.
        maps: What was said of the columns of registers before.
    """

    def __init__(self, seconds: int = MOST_SECONDS, maps: ColumnMaps | None = None) -> None:
        self._seconds = seconds
        self._maps = maps
        self._of_thread = threading.local()

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

    def columns(
        self, data: bytes, *, columns: Mapping[str, str] | None = None
    ) -> tuple[tuple[ColumnUse, ...], ...]:
        """Return what the columns of each table of a register are; none of any other file."""
        question: Answer = {"want": "columns", **self._explained(columns)}
        try:
            answers = list(self._process.ask(question, data))
        except ReadingEnded:
            return ()
        return tuple(tuple(ColumnUse(*use) for use in answer["columns"]) for answer in answers)

    def keep_columns(self, data: bytes, columns: Mapping[str, str]) -> None:
        """Keep what was said of a register, for the next one of its layout.

        Raises:
            SettingsError: It cannot be kept.
        """
        for uses in self.columns(data, columns=columns) if self._maps else ():
            names = [use.column for use in uses]
            if self._maps and all(places_named(one, names) for one in columns.values() if one):
                self._maps.keep(names, columns)

    def close(self) -> None:
        """End the reading process of this thread; the next file starts another."""
        self._process.close()

    @property
    def _process(self) -> ReadingProcess:
        if not hasattr(self._of_thread, "process"):
            self._of_thread.process = ReadingProcess(self._seconds)
        process: ReadingProcess = self._of_thread.process
        return process

    def _some(
        self, data: bytes, place: _Place, columns: Mapping[str, str] | None
    ) -> Generator[PastRecord | NotRead, None, bool]:
        """Yield records until a file ends the process; return whether there is more to read."""
        question: Answer = {
            "want": "records",
            "source": place.whole,
            **self._explained(columns),
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

    def _explained(self, columns: Mapping[str, str] | None) -> Answer:
        """Return what is known of the columns of registers, as the process is told it."""
        kept = self._maps.kept() if self._maps and not columns else {}
        return {"given": dict(columns or {}), "kept": {name: dict(kept[name]) for name in kept}}


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
