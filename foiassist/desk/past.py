"""Past responses at the desk: bringing them in, saying what came of it, and forgetting them."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from foiassist.case.evidence import PastResponse
from foiassist.case.past_record import NotRead, PastRecord
from foiassist.desk.office import Office
from foiassist.errors import DocumentError
from foiassist.ports import Arrival, Forgotten, ImportedSource, ImportJob, IndexProgress
from foiassist.steps.understand_response import understand_response

_TOGETHER = 50
"""Records kept in one transaction: what a kill can cost."""

_SECONDS_TOGETHER = 2.0
"""The longest that a record waits to be kept."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What came of an import."""

    files: int = 0
    unchanged: int = 0
    """Files that were brought in whole before."""

    new: int = 0
    """Past responses that were not there before."""

    there: int = 0
    """Records that were there already, from another file or an earlier import."""

    alike: int = 0
    """New ones to much the same request as another."""

    questions: int = 0
    answered: int = 0
    """Questions whose answer was understood."""

    with_exemptions: int = 0
    """New responses that rely on a provision."""

    unsorted: int = 0
    """Pieces of text whose part in a letter could not be told; kept as such."""

    forms: Mapping[str, int] = field(default_factory=dict)
    """How many records of each form there were."""

    not_read: tuple[NotRead, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class FileOpened:
    """A file is being read."""

    source: str
    number: int
    """Counting from 1."""

    files: int


@dataclass(frozen=True, slots=True)
class Reading:
    """How far the reading has come."""

    source: str
    records: int
    done_bytes: int
    total_bytes: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Understood:
    """A record was understood; in a trial run this is all that becomes of it."""

    response: PastResponse
    form: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Something could not be read."""

    what: NotRead


@dataclass(frozen=True, slots=True)
class ImportEnded:
    """All files have been gone through."""

    report: ImportReport


ImportEvent = FileOpened | Reading | Understood | Refused | ImportEnded | IndexProgress


class Past:
    """Brings past responses in and keeps order among them."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def bring_in(self, job: ImportJob, *, trial: bool = False) -> Iterator[ImportEvent]:
        """Read what the paths of *job* name, keep what is understood, and index what is new.

        What was kept before is neither read nor kept again, so that an import that was stopped is
        resumed by asking for it again. Stopping the iterator lets go of the store; what was kept
        stays.

        Args:
            job: What to bring in.
            trial: Whether to store nothing, and only say what would come of it.

        Raises:
            ImportBusy, IndexBusy: Another process is at it.
        """
        if trial:
            yield from _Trial(self._office, job).run()
            return
        self._office.past.began(replace(job, began=self._office.now()))
        finished = False
        try:
            yield from _Import(self._office, job).run()
            finished = True
        finally:
            self._office.past.ended(finished=finished)
        yield from self._office.index.build()

    def unfinished(self) -> ImportJob | None:
        """Return the import that was stopped before its end, or None."""
        return self._office.past.unfinished()

    def sources(self) -> tuple[ImportedSource, ...]:
        """Return every file that was brought in."""
        return self._office.past.sources()

    def not_read(self) -> tuple[NotRead, ...]:
        """Return everything that could not be read, with its reason."""
        return self._office.past.not_read()

    def response(self, reference: str) -> PastResponse | None:
        """Return an imported response, or None where there is none of this reference."""
        return next(iter(self._office.past.responses([reference])), None)

    def forget(self, source: str) -> Iterator[Forgotten | IndexProgress]:
        """Remove all trace of a file, a folder or a response, from the index too.

        Raises:
            SourceNotFound: Nothing came from there.
            ImportBusy, IndexBusy: Another process is at it.
        """
        yield self._office.past.forget(source)
        yield from self._office.index.build()


class _Reader:
    """Goes through the files of a job and counts what comes of them."""

    def __init__(self, office: Office, job: ImportJob) -> None:
        self._office = office
        self._job = job
        self._columns = dict(job.columns) or None
        self._authority = job.authority or office.settings.authority.name
        self._kind = job.authority_kind
        self._counts: Counter[str] = Counter()
        self._forms: Counter[str] = Counter()
        self._not_read: list[NotRead] = []
        self._begun = time.monotonic()

    def run(self) -> Iterator[ImportEvent]:
        """Yield what happens, and at the end the report."""
        found = list(self._office.past_reader.arrivals(self._job.paths))
        files = [one for one in found if not isinstance(one, NotRead)]
        refused = [one for one in found if isinstance(one, NotRead)]
        for one in refused:
            yield self._refused(one)
        self._keep_refused("", refused)
        total, done = sum(one.size for one in files), 0
        for number, arrival in enumerate(files, 1):
            yield FileOpened(arrival.source, number, len(files))
            self._counts["files"] += 1
            for event in self._file(arrival):
                yield event
                if isinstance(event, Understood):
                    yield self._reading(arrival.source, done, total)
            done += arrival.size
            yield self._reading(arrival.source, done, total)
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

    def _data(self, data: bytes, source: str) -> Iterator[ImportEvent]:
        raise NotImplementedError

    def _keep_refused(self, digest: str, refused: Sequence[NotRead]) -> None:
        raise NotImplementedError

    def _understood(self, record: PastRecord) -> PastResponse:
        response = understand_response(record, authority=self._authority, authority_kind=self._kind)
        self._forms[record.form] += 1
        self._counts["questions"] += len(response.questions)
        self._counts["answered"] += sum(bool(one.answer) for one in response.questions)
        self._counts["with_exemptions"] += bool(response.relied_on or response.exceptions)
        self._counts["unsorted"] += len(response.unsorted)
        return response

    def _refused(self, what: NotRead) -> Refused:
        self._not_read.append(what)
        return Refused(what)

    def _reading(self, source: str, done: int, total: int) -> Reading:
        records = self._forms.total() + self._counts["there"]
        return Reading(source, records, done, total, time.monotonic() - self._begun)

    def _report(self) -> ImportReport:
        return ImportReport(
            **self._counts,
            forms=dict(self._forms.most_common()),
            not_read=tuple(self._not_read),
            seconds=time.monotonic() - self._begun,
        )


class _Trial(_Reader):
    """Reads and understands, and keeps nothing."""

    def _data(self, data: bytes, source: str) -> Iterator[ImportEvent]:
        for record in self._office.past_reader.records(data, source, columns=self._columns):
            if isinstance(record, NotRead):
                yield self._refused(record)
            else:
                self._counts["new"] += 1
                yield from map(self._refused, _parts_not_read(record))
                yield Understood(self._understood(record), record.form)

    def _keep_refused(self, digest: str, refused: Sequence[NotRead]) -> None:
        """Keep nothing."""


class _Import(_Reader):
    """Reads, understands and keeps."""

    def _data(self, data: bytes, source: str) -> Iterator[ImportEvent]:
        store = self._office.past
        if store.has_file(data, source):
            self._counts["unchanged"] += 1
            return
        digest = store.keep_original(data, source)
        refused: list[NotRead] = []
        waiting: list[tuple[PastRecord, PastResponse]] = []
        since = time.monotonic()
        for record in self._office.past_reader.records(data, source, columns=self._columns):
            if isinstance(record, NotRead):
                refused.append(record)
                yield self._refused(record)
                continue
            for part in _parts_not_read(record):
                refused.append(part)
                yield self._refused(part)
            if store.has_record(record, digest):
                self._counts["there"] += 1
            else:
                waiting.append((record, self._understood(record)))
                yield Understood(waiting[-1][1], record.form)
            if len(waiting) >= _TOGETHER or time.monotonic() - since > _SECONDS_TOGETHER:
                self._keep(digest, waiting)
                since = time.monotonic()
        self._keep(digest, waiting)
        self._keep_refused(digest, refused)

    def _keep(self, digest: str, waiting: list[tuple[PastRecord, PastResponse]]) -> None:
        for kept in self._office.past.keep(digest, waiting) if waiting else ():
            self._counts["new" if kept.is_new else "there"] += 1
            self._counts["alike"] += bool(kept.alike)
        waiting.clear()

    def _keep_refused(self, digest: str, refused: Sequence[NotRead]) -> None:
        if digest or refused:
            self._office.past.file_done(digest, refused)


def _parts_not_read(record: PastRecord) -> list[NotRead]:
    """Return what of a record could not be read, such as an attachment."""
    return [NotRead(record.source, why) for why in record.unread]
