"""Doubles for the ports. Each is the smallest thing that satisfies its protocol."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from threading import RLock

from foiassist.case.evidence import EVERYTHING, Match
from foiassist.case.request import Applicant
from foiassist.case.section import Provenance
from foiassist.desk import Desk
from foiassist.desk.office import Office
from foiassist.errors import (
    CaseChanged,
    CaseExists,
    CaseNotFound,
    DocumentEmpty,
    DocumentUnreadable,
    DrafterUnavailable,
    IndexMissing,
)
from foiassist.ports import Document, IndexProgress, IndexState
from foiassist.settings import Authority, Settings
from tests.a_library import LIBRARY, PASSAGES
from tests.fakes_past import FakePastReader, FakePastStore
from tests.fakes_trainer import FakeLearner, FakeTrainer

NOW = datetime(2024, 3, 28, 10, 30, tzinfo=UTC)
"""When the fake office's clock stands still: two working days before `cases.DUE`."""

EASTER = frozenset({date(2024, 3, 29), date(2024, 4, 1)})


class FakeStore:
    """Keeps cases in memory, with the version check and the append-only record."""

    def __init__(self, *cases) -> None:
        self._lock = RLock()
        self.cases = {}
        self.entries = {}
        self.versions = {}
        self.applicants = {}
        self.given = {}
        self.working = {}
        for case in cases:
            self._put(case)

    def add(self, case, applicant, entry, *, as_given) -> None:
        with self._lock:
            if case.reference in self.cases:
                raise CaseExists(f"There is a case {case.reference} already.")
            self._put(case)
            self.applicants[case.reference] = applicant
            self.given[case.reference] = as_given
            self.entries[case.reference].append(entry)

    def _put(self, case) -> None:
        self.cases[case.reference] = case
        self.entries.setdefault(case.reference, [])
        kept = self.versions.setdefault(case.reference, {})
        for section in case.sections:
            stored = kept.setdefault(section.id, [])
            if section not in stored:
                stored.append(section)

    def get(self, reference):
        with self._lock:
            if reference not in self.cases:
                raise CaseNotFound(f"There is no case {reference}.")
            return self.cases[reference]

    def save(self, case, entries, *, expected_version) -> None:
        if not entries:
            raise ValueError("a changed case is saved with what was done to it")
        with self._lock:
            stored = self.get(case.reference)
            if stored.version != expected_version:
                raise CaseChanged(f"{case.reference} was changed meanwhile.")
            self._put(case)
            self.entries[case.reference].extend(entries)

    def all(self):
        with self._lock:
            return tuple(sorted(self.cases.values(), key=lambda case: case.received))

    def history(self, reference):
        self.get(reference)
        return tuple(self.entries[reference])

    def record(self, reference, entry) -> None:
        self.get(reference)
        self.entries[reference].append(entry)

    def section_versions(self, reference, section_id):
        self.get(reference)
        return tuple(self.versions.get(reference, {}).get(section_id, ()))

    def applicant(self, reference):
        self.get(reference)
        return self.applicants.get(reference, Applicant())

    def request_as_given(self, reference):
        return self.given.get(reference, self.get(reference).request.text)

    def keep_working_text(self, reference, working) -> None:
        with self._lock:
            self.get(reference)
            self.working.setdefault(reference, {})[working.section] = working

    def working_texts(self, reference):
        with self._lock:
            self.get(reference)
            return tuple(self.working.get(reference, {}).values())

    def typing(self):
        with self._lock:
            return tuple(
                (reference, working.by)
                for reference, kept in sorted(self.working.items())
                for working in kept.values()
            )

    def drop_working_text(self, reference, section_id) -> None:
        with self._lock:
            self.working.get(reference, {}).pop(section_id, None)


class FakeIndex:
    """Finds passages by the words they share with what is looked for."""

    def __init__(self, *passages, ready=True, steps=3) -> None:
        self.passages = passages
        self.ready = ready
        self.steps = steps
        self.asked = []

    def state(self):
        why_not = "" if self.ready else "The corpus has not been indexed yet."
        return IndexState(self.ready, why_not, passages=len(self.passages))

    def build(self, *, rebuild=False) -> Iterator[IndexProgress]:
        for done in range(1, self.steps + 1):
            yield IndexProgress(done, self.steps, "indexing")
        self.ready = True

    def find(self, text, *, k=8, scope=EVERYTHING, kind=""):
        if not self.ready:
            raise IndexMissing("The corpus has not been indexed yet.")
        self.asked.append(text)
        wanted = _words(text)
        found = [
            Match(passage, len(shared) / len(wanted), (f"the words {', '.join(sorted(shared))}",))
            for passage in self.passages
            if (not scope.roles or passage.role in scope.roles)
            and passage.document not in scope.exclude
            and (
                not scope.exemption
                or any(c.startswith(scope.exemption) for c in passage.exemptions)
            )
            and (shared := wanted & _words(f"{passage.text} {passage.question}"))
        ]
        return tuple(sorted(found, key=lambda match: -match.score)[:k])

    def bring_all(self) -> None:
        """Has everything already."""


def _words(text: str) -> set[str]:
    return {word.strip(".,;:?!“”'\"").casefold() for word in text.split() if len(word) > 3}


class FakeCorpus:
    """Holds one library."""

    def __init__(self, library=LIBRARY) -> None:
        self._library = library

    def library(self):
        return self._library

    def digest(self):
        return self.library().digest


class FakeDrafter:
    """Yields the pieces it was given, or a line about the section; remembers what it was asked."""

    name = "fake"

    def __init__(self, *pieces: str) -> None:
        self.pieces = pieces
        self.tasks = []

    def draft(self, task) -> Iterator[str]:
        self.tasks.append(task)
        yield from self.pieces or (f"This is a draft about {task.plan.title}.",)

    def provenance(self):
        return Provenance(drafter=self.name)


class UnreachableDrafter(FakeDrafter):
    """Fails after one piece, as a model does when the line drops."""

    def draft(self, task) -> Iterator[str]:
        self.tasks.append(task)
        yield "We confirm that"
        raise DrafterUnavailable("The language model did not answer.")


class FakeReader:
    """Reads files as UTF-8 text."""

    def read(self, path):
        try:
            return self.read_bytes(path.read_bytes(), path.name)
        except OSError as error:
            raise DocumentUnreadable(f"{path} cannot be read.") from error

    def read_bytes(self, data, name=""):
        text = data.decode()
        if not text.strip():
            raise DocumentEmpty("There is no text in it.")
        return Document(text, "text")


class FakeWriter:
    """Writes a letter as its sections' titles and texts."""

    suffix = ".txt"

    def write(self, letter, path) -> None:
        body = "\n\n".join(f"{title}\n{text}" for title, text in letter.sections)
        path.write_text(f"{letter.watermark}\n{body}", encoding="utf-8")


class FakeCalendar:
    """Knows the bank holidays it was given."""

    def __init__(self, *holidays: date) -> None:
        self.holidays = frozenset(holidays) or EASTER

    def between(self, start, end):
        return frozenset(day for day in self.holidays if start <= day <= end)


def an_office(*cases, **ports):
    """Return an office over fakes, with *ports* in place of its own."""
    authority = Authority(
        name="Tarnshire Police",
        kind="police",
        review_contact="by writing to foi@tarnshire.police.uk",
        signature="Disclosure Officer",
        domains=("tarnshire.police.uk",),
    )
    settings = Settings(authority=authority)
    office = Office(
        settings=settings,
        store=FakeStore(*cases),
        index=FakeIndex(*PASSAGES),
        corpus=FakeCorpus(),
        drafter=FakeDrafter(),
        fallback=FakeDrafter(),
        reader=FakeReader(),
        past=FakePastStore(),
        past_reader=FakePastReader(),
        trainer=FakeTrainer(),
        learner=FakeLearner(),
        writer_for=lambda path: FakeWriter(),
        calendar=FakeCalendar(),
        now=lambda: NOW,
    )
    return replace(office, **ports)


def a_desk(*cases, **ports):
    """Return a desk over fakes that holds *cases*, with *ports* in place of its own."""
    return Desk(an_office(*cases, **ports))
