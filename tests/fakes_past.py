"""Doubles for what brings past responses in and keeps them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from foiassist.case.past_record import NotRead, PastRecord
from foiassist.case.register_preview import ColumnUse
from foiassist.errors import SourceNotFound
from foiassist.ports import Forgotten, ImportedSource, Kept


class FakePastReader:
    """Finds the files it was given, each a record of its text; those called 'bad' cannot be read."""

    def __init__(self, files=None) -> None:
        self.files = files or {}
        self.read = []
        self.columns_kept = None

    def arrivals(self, paths):
        for source, data in self.files.items():
            if any(source.startswith(path.rpartition("/")[2]) for path in paths):
                yield FakeArrival(source, data)

    def records(self, data, source, *, columns=None):
        self.read.append(source)
        if "bad" in source:
            yield NotRead(source, f"{source} is damaged.", "Ask for it again.")
            return
        for number, text in enumerate(data.decode().split("\n---\n"), 1):
            yield PastRecord(f"{source} › {number}", "text", text=text, title=text[:40])

    def columns(self, data, *, columns=None):
        asked = columns or {"request": "Enquiry"}
        uses = tuple(ColumnUse(column, field, "you said so") for field, column in asked.items())
        return (uses,) if b"register" in data else ()

    def keep_columns(self, data, columns):
        self.columns_kept = columns


@dataclass(frozen=True)
class FakeArrival:
    """A file in memory."""

    source: str
    data: bytes

    @property
    def size(self) -> int:
        return len(self.data)

    def read(self) -> bytes:
        return self.data


class FakePastStore:
    """Keeps past responses in memory."""

    def __init__(self, *responses) -> None:
        self.kept = {one.reference: one for one in responses}
        self.files = {}
        self.places = {}
        self.held = {}
        self.refused = []
        self.job = None

    def revision(self):
        return str(sorted(self.kept)) if self.kept else ""

    def digests(self):
        return {reference: repr(one) for reference, one in self.kept.items()}

    def responses(self, references):
        return (self.kept[one] for one in references if one in self.kept)

    def began(self, job) -> None:
        self.job = job

    def ended(self, *, finished) -> None:
        self.job = None if finished else self.job

    def unfinished(self):
        return self.job

    def has_file(self, data, source):
        return self.files.get(data, False)

    def keep_original(self, data, source):
        self.files[data] = False
        self.places[source] = data
        return source

    def has_record(self, record, digest):
        reference = self.held.get(record.text)
        return Kept(reference, is_new=False) if reference else None

    def keep(self, digest, entries):
        kept = []
        for record, response in entries:
            reference = response.reference or f"import-{len(self.kept) + 1}"
            self.kept[reference] = replace(response, reference=reference)
            self.held[record.text] = reference
            kept.append(Kept(reference, is_new=True))
        return tuple(kept)

    def file_done(self, digest, not_read) -> None:
        self.refused.extend(not_read)
        if digest:
            self.files[self.places[digest]] = True

    def sources(self):
        return tuple(ImportedSource(source, source, 1, 0) for source in sorted(self.places))

    def not_read(self):
        return tuple(self.refused)

    def alike(self, reference):
        return ()

    def forget(self, source):
        if source not in self.places:
            raise SourceNotFound(f"Nothing was brought in from {source!r}.")
        self.files.pop(self.places.pop(source))
        gone, self.kept, self.held = tuple(self.kept), {}, {}
        return Forgotten((source,), gone)
