"""Past responses at the desk: brought in, shown as they were understood, and forgotten."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import replace

from foiassist.case.evidence import PastResponse
from foiassist.case.past_record import NotRead
from foiassist.desk.import_events import (
    ColumnsTaken,
    ImportEnded,
    ImportEvent,
    ImportReport,
    Reading,
    Understood,
)
from foiassist.desk.learning import learn
from foiassist.desk.office import Office
from foiassist.errors import IndexBusy
from foiassist.ports import Forgotten, ImportedSource, ImportJob, IndexProgress

__all__ = [
    "ColumnsTaken",
    "Forgotten",
    "ImportEnded",
    "ImportEvent",
    "ImportJob",
    "ImportReport",
    "ImportedSource",
    "IndexProgress",
    "Past",
    "Reading",
    "Understood",
]


_WAITING = "Waiting for another foiassist that is indexing"
_PAUSE_SECONDS = 0.5


class Past:
    """Brings past responses in and keeps order among them."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def bring_in(self, job: ImportJob) -> Iterator[ImportEvent]:
        """Read what the paths of *job* name, keep what is understood, and index what is new.

        What was kept before is neither kept nor embedded again, so that an import that was stopped
        is resumed by asking for it again. Closing the iterator stops the work and lets go of the
        store; what was kept stays.

        Raises:
            ImportBusy: Another process is at it.
        """
        from foiassist.desk.importing import KeptImport

        self._office.past.began(replace(job, began=self._office.now()))
        finished = False
        try:
            yield from KeptImport(self._office, job).run()
            finished = True
        finally:
            self._office.past.ended(finished=finished)
        yield from self._indexed()

    def try_out(self, job: ImportJob) -> Iterator[ImportEvent]:
        """Say what would come of an import, and store nothing."""
        from foiassist.desk.importing import TrialImport

        yield from TrialImport(self._office, job).run()

    def unfinished(self) -> ImportJob | None:
        """Return the import that was stopped before its end, or None."""
        return self._office.past.unfinished()

    def count(self) -> int:
        """Return how many past responses were brought in."""
        return len(self._office.past.digests())

    def sources(self) -> tuple[ImportedSource, ...]:
        """Return every file that was brought in."""
        return self._office.past.sources()

    def not_read(self) -> tuple[NotRead, ...]:
        """Return everything that could not be read, with its reason."""
        return self._office.past.not_read()

    def response(self, reference: str) -> PastResponse | None:
        """Return a response that was brought in, or None where there is none of this reference."""
        return next(iter(self._office.past.responses([reference])), None)

    def alike(self, reference: str) -> tuple[str, ...]:
        """Return the references of responses to much the same request as that of *reference*."""
        return self._office.past.alike(reference)

    def forget(self, source: str) -> Iterator[Forgotten | IndexProgress]:
        """Remove all trace of a file, a folder or a response, from the index too.

        Raises:
            SourceNotFound: Nothing came from there.
            ImportBusy: Another process is at it.
        """
        yield self._office.past.forget(source)
        yield from self._indexed()

    def _indexed(self) -> Iterator[IndexProgress]:
        """Index what changed; wait while somebody else is at it, and take the rest in then."""
        while True:
            try:
                yield from self._office.index.build()
                yield from learn(self._office)
            except IndexBusy:
                yield IndexProgress(0, 0, _WAITING)
                time.sleep(_PAUSE_SECONDS)
            else:
                return


def import_job(
    paths: Iterable[str],
    authority: str = "",
    authority_kind: str = "",
    columns: Iterable[tuple[str, str]] = (),
) -> ImportJob:
    """Return the import that a person asks for."""
    return ImportJob(tuple(paths), authority, authority_kind, tuple(columns))
