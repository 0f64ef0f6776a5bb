"""The case database on SQLite.

Every change is one transaction: the version check, the case, its sections and its history. Who
asked, and the request as they wrote it, stand in tables of their own that nothing else reads.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from sqlalchemy import ColumnElement, Engine, Table, and_, delete, insert, update

from foiassist.adapters.cases import case_rows as rows
from foiassist.adapters.cases import sql_tables as t
from foiassist.adapters.cases.case_queries import (
    append_history,
    known_row,
    read_cases,
    read_rows,
    write_parts,
)
from foiassist.adapters.cases.sql_engine import changing, open_engine, reading
from foiassist.case.case import Case
from foiassist.case.history import HistoryEntry
from foiassist.case.request import Applicant
from foiassist.case.section import Section
from foiassist.errors import CaseChanged, CaseExists
from foiassist.ports import WorkingText


class SqlCases:
    """Keeps cases in the SQLite file at *path*; opens and migrates it on first use.

    Any method raises `StoreUnavailable` where the file cannot be used.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._engine: Engine | None = None
        self._opening = threading.Lock()

    def close(self) -> None:
        """Let go of the file; the next use opens it again."""
        with self._opening:
            if self._engine is not None:
                self._engine.dispose()
                self._engine = None

    # Changes

    def add(self, case: Case, applicant: Applicant, entry: HistoryEntry, *, as_given: str) -> None:
        """Store a new case, with who asked and their own text set apart.

        Raises:
            CaseExists: The reference is taken.
        """
        with changing(self._open()) as connection:
            if read_rows(connection, t.CASES, case.reference):
                raise CaseExists(
                    f"There is a case {case.reference} already.", hint="Choose another reference."
                )
            connection.execute(insert(t.CASES), rows.case_row(case, entry))
            person = {"reference": case.reference, **rows.row_of(applicant)}
            connection.execute(insert(t.APPLICANTS), person)
            given = {"reference": case.reference, "text": _storable(as_given)}
            connection.execute(insert(t.REQUESTS_AS_GIVEN), given)
            write_parts(connection, case)
            append_history(connection, case.reference, [entry])

    def save(self, case: Case, entries: Sequence[HistoryEntry], *, expected_version: int) -> None:
        """Store a changed case with what was done to it; section versions are only appended.

        Raises:
            CaseNotFound: There is none of this reference.
            CaseChanged: The stored version is not *expected_version*; nothing was stored.
            ValueError: No entry says who changed it.
        """
        if not entries:
            raise ValueError("a changed case is saved with what was done to it")
        with changing(self._open()) as connection:
            stored = known_row(connection, case.reference)
            if stored["version"] != expected_version:
                raise _changed(case.reference, stored["changed_by"], stored["changed_at"])
            connection.execute(
                update(t.CASES)
                .where(t.CASES.c.reference == case.reference)
                .values(rows.case_row(case, entries[-1]))
            )
            for table in (*rows.PARTS, t.SECTIONS):
                connection.execute(delete(table).where(table.c.reference == case.reference))
            write_parts(connection, case)
            append_history(connection, case.reference, entries)

    def record(self, reference: str, entry: HistoryEntry) -> None:
        """Append to the history of a case without changing the case.

        Raises:
            CaseNotFound: There is none of this reference.
        """
        with changing(self._open()) as connection:
            known_row(connection, reference)
            append_history(connection, reference, [entry])

    def keep_working_text(self, reference: str, working: WorkingText) -> None:
        """Keep what is being typed, over what was kept before, so that a kill loses nothing.

        Raises:
            CaseNotFound: There is none of this reference.
        """
        with changing(self._open()) as connection:
            known_row(connection, reference)
            connection.execute(delete(t.WORKING_TEXTS).where(_typing(reference, working.section)))
            kept = {"reference": reference, **rows.row_of(working)}
            connection.execute(insert(t.WORKING_TEXTS), kept)

    def drop_working_text(self, reference: str, section_id: str) -> None:
        """Forget what was being typed in a section."""
        with changing(self._open()) as connection:
            connection.execute(delete(t.WORKING_TEXTS).where(_typing(reference, section_id)))

    # Reading

    def get(self, reference: str) -> Case:
        """Return one case.

        Raises:
            CaseNotFound: There is none of this reference.
        """
        with reading(self._open()) as connection:
            known_row(connection, reference)
            return read_cases(connection, reference)[0]

    def all(self) -> tuple[Case, ...]:
        """Return every case, oldest receipt first."""
        with reading(self._open()) as connection:
            return read_cases(connection)

    def history(self, reference: str) -> tuple[HistoryEntry, ...]:
        """Return what was done to a case, oldest first.

        Raises:
            CaseNotFound: There is none of this reference.
        """
        kept = self._rows_of_case(t.HISTORY, reference)
        return tuple(rows.value_of(HistoryEntry, row) for row in kept)

    def section_versions(self, reference: str, section_id: str) -> tuple[Section, ...]:
        """Return every stored version of a section, oldest first.

        Raises:
            CaseNotFound: There is none of this reference.
        """
        kept = self._rows_of_case(t.SECTION_VERSIONS, reference)
        return tuple(rows.section_of(row) for row in kept if row["id"] == section_id)

    def applicant(self, reference: str) -> Applicant:
        """Return who asked. Only the letter's address block may call this.

        Raises:
            CaseNotFound: There is none of this reference.
        """
        person: Applicant = rows.value_of(Applicant, self._rows_of_case(t.APPLICANTS, reference)[0])
        return person

    def request_as_given(self, reference: str) -> str:
        """Return the request as it came in, for the officer to read.

        Raises:
            CaseNotFound: There is none of this reference.
        """
        return str(self._rows_of_case(t.REQUESTS_AS_GIVEN, reference)[0]["text"])

    def working_texts(self, reference: str) -> tuple[WorkingText, ...]:
        """Return what was being typed in a case and never finished, by section.

        Raises:
            CaseNotFound: There is none of this reference.
        """
        kept = self._rows_of_case(t.WORKING_TEXTS, reference)
        return tuple(rows.value_of(WorkingText, row) for row in kept)

    def typing(self) -> tuple[tuple[str, str], ...]:
        """Return for every working text its case's reference and who typed it, by reference."""
        with reading(self._open()) as connection:
            kept = read_rows(connection, t.WORKING_TEXTS, None)
        return tuple((row["reference"], row["by"]) for row in kept)

    # Inside

    def _open(self) -> Engine:
        """Return the engine, with the database as this program needs it."""
        with self._opening:
            if self._engine is None:
                self._engine = open_engine(self._path)
            return self._engine

    def _rows_of_case(self, table: Table, reference: str) -> list[rows.Row]:
        with reading(self._open()) as connection:
            known_row(connection, reference)
            return read_rows(connection, table, reference)


def _typing(reference: str, section_id: str) -> ColumnElement[bool]:
    kept = t.WORKING_TEXTS.c
    return and_(kept.reference == reference, kept.section == section_id)


def _changed(reference: str, by: str, at: datetime) -> CaseChanged:
    here = at.astimezone()
    return CaseChanged(
        f"{by} changed {reference} at {here:%H:%M} on {here.day} {here:%B %Y}, while you worked.",
        hint="Nothing was overwritten. Look at the case as it is now, and do this again.",
    )


def _storable(text: str) -> str:
    """Return *text* with each half of a broken character as a question mark, its length kept."""
    return text.encode("utf-8", "replace").decode("utf-8")
