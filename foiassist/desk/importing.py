"""Going through the files of an import: read, understood, kept, counted."""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterator, Sequence

from foiassist.case.evidence import PastResponse
from foiassist.case.past_record import NotRead, PastRecord
from foiassist.desk.import_events import (
    ColumnsTaken,
    ImportEnded,
    ImportEvent,
    ImportReport,
    Reading,
    Refused,
    Understood,
)
from foiassist.desk.office import Office
from foiassist.errors import DocumentError
from foiassist.ports import Arrival, ImportJob
from foiassist.steps.understand_response import understand_response

_TOGETHER = 50
"""Records kept in one transaction: the most that a kill can cost."""

_SECONDS_TOGETHER = 2.0
"""The longest that a record waits to be kept."""


class Import(ABC):
    """Goes through the files of *job* and counts what comes of them."""

    def __init__(self, office: Office, job: ImportJob) -> None:
        self._office = office
        self._job = job
        self._authority = job.authority
        self._counts: Counter[str] = Counter()
        self._forms: Counter[str] = Counter()
        self._not_read: list[NotRead] = []
        self._begun = time.monotonic()

    def run(self) -> Iterator[ImportEvent]:
        """Yield what happens, and at the end the report."""
        found = list(self._office.past_reader.arrivals(self._job.paths))
        files = [one for one in found if not isinstance(one, NotRead)]
        refused = [one for one in found if isinstance(one, NotRead)]
        yield from map(self._refused, refused)
        self._keep_refused("", refused)
        total, done = sum(one.size for one in files), 0
        for number, arrival in enumerate(files, 1):
            self._counts["files"] += 1
            yield self._reading(arrival.source, number, len(files), done, total)
            for event in self._file(arrival):
                yield event
                if isinstance(event, Understood):
                    yield self._reading(arrival.source, number, len(files), done, total)
            done += arrival.size
        yield ImportEnded(self._report())

    def _file(self, arrival: Arrival) -> Iterator[ImportEvent]:
        """Yield what becomes of one file."""
        try:
            data = arrival.read()
        except DocumentError as error:
            refused = NotRead(arrival.source, error.message, error.hint)
            yield self._refused(refused)
            self._keep_refused("", [refused])
            return
        yield from self._data(data, arrival.source)

    @abstractmethod
    def _data(self, data: bytes, source: str) -> Iterator[ImportEvent]:
        """Yield what becomes of what a file holds."""

    @abstractmethod
    def _keep_refused(self, digest: str, refused: Sequence[NotRead]) -> None:
        """Keep what could not be read of the file *digest*; of none where that is empty."""

    def _records(self, data: bytes, source: str) -> Iterator[PastRecord | NotRead]:
        """Yield each record, and after it what of it could not be read."""
        columns = dict(self._job.columns) or None
        for record in self._office.past_reader.records(data, source, columns=columns):
            yield record
            if isinstance(record, PastRecord):
                yield from (NotRead(record.source, why) for why in record.unread)

    def _understood(self, record: PastRecord) -> PastResponse:
        response = understand_response(
            record, authority=self._authority, authority_kind=self._job.authority_kind
        )
        self._forms[record.form] += 1
        self._counts["questions"] += len(response.questions)
        self._counts["answered"] += sum(bool(one.answer) for one in response.questions)
        self._counts["with_exemptions"] += bool(response.relied_on or response.exceptions)
        self._counts["unsorted"] += len(response.unsorted)
        self._counts["nameless"] += not response.authority
        return response

    def _refused(self, what: NotRead) -> Refused:
        self._not_read.append(what)
        return Refused(what)

    def _reading(self, source: str, number: int, files: int, done: int, total: int) -> Reading:
        met = self._forms.total() + self._counts["there"]
        return Reading(source, number, files, met, done, total, time.monotonic() - self._begun)

    def _report(self) -> ImportReport:
        return ImportReport(
            **self._counts,
            forms=dict(self._forms.most_common()),
            not_read=tuple(self._not_read),
            seconds=time.monotonic() - self._begun,
        )


class TrialImport(Import):
    """Reads and understands, and keeps nothing."""

    def _data(self, data: bytes, source: str) -> Iterator[ImportEvent]:
        said = dict(self._job.columns) or None
        for columns in self._office.past_reader.columns(data, columns=said):
            yield ColumnsTaken(source, columns)
        for record in self._records(data, source):
            if isinstance(record, NotRead):
                yield self._refused(record)
            else:
                self._counts["new"] += 1
                yield Understood(self._understood(record), record.form)

    def _keep_refused(self, digest: str, refused: Sequence[NotRead]) -> None:
        pass  # a trial keeps nothing


class KeptImport(Import):
    """Reads and understands what was not kept before, and keeps it."""

    def _data(self, data: bytes, source: str) -> Iterator[ImportEvent]:
        store = self._office.past
        if store.has_file(data, source):
            self._counts["unchanged"] += 1
            return
        digest = store.keep_original(data, source)
        refused: list[NotRead] = []
        waiting: list[tuple[PastRecord, PastResponse]] = []
        since = time.monotonic()
        for record in self._records(data, source):
            if isinstance(record, NotRead):
                refused.append(record)
                yield self._refused(record)
            elif store.has_record(record, digest):
                self._counts["there"] += 1
            else:
                waiting.append((record, self._understood(record)))
                yield Understood(waiting[-1][1], record.form)
            if len(waiting) >= _TOGETHER or time.monotonic() - since > _SECONDS_TOGETHER:
                self._keep(digest, waiting)
                since = time.monotonic()
        self._keep(digest, waiting)
        if self._job.columns:
            self._office.past_reader.keep_columns(data, dict(self._job.columns))
        self._keep_refused(digest, refused)

    def _keep(self, digest: str, waiting: list[tuple[PastRecord, PastResponse]]) -> None:
        for kept in self._office.past.keep(digest, waiting) if waiting else ():
            self._counts["new" if kept.is_new else "there"] += 1
            self._counts["alike"] += bool(kept.alike)
        waiting.clear()

    def _keep_refused(self, digest: str, refused: Sequence[NotRead]) -> None:
        if digest or refused:
            self._office.past.file_done(digest, refused)
