"""What is asked of the case tables, each on a connection that the caller opened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, Table, insert, select

from foiassist.adapters.cases import case_rows as rows
from foiassist.adapters.cases import sql_tables as t
from foiassist.case.case import Case
from foiassist.case.history import HistoryEntry
from foiassist.case.section import Section
from foiassist.errors import CaseNotFound, StoreUnavailable

_NUMBER = t.SECTION_VERSIONS.c.number


def read_cases(connection: Connection, reference: str | None = None) -> tuple[Case, ...]:
    """Return the case with *reference*, or every case, with one query a table; oldest first."""
    parts = {
        table: rows.by_reference(read_rows(connection, table, reference)) for table in rows.PARTS
    }
    current = t.SECTION_VERSIONS.join(t.SECTIONS, t.SECTIONS.c.number == _NUMBER)
    sections = select(t.SECTION_VERSIONS).select_from(current).order_by(t.SECTIONS.c.place)
    parts[t.SECTION_VERSIONS] = rows.by_reference(
        _found(connection, sections, t.SECTIONS, reference)
    )
    cases = [
        rows.case_of(row, {table: kept[row["reference"]] for table, kept in parts.items()})
        for row in read_rows(connection, t.CASES, reference)
    ]
    return tuple(sorted(cases, key=lambda case: (case.received, case.reference)))


def read_rows(connection: Connection, table: Table, reference: str | None) -> list[rows.Row]:
    """Return the rows of one case, or of all, in the order of the table's key.

    Raises:
        StoreUnavailable: A row holds what no foiassist of this version wrote.
    """
    return _found(connection, select(table).order_by(*table.primary_key), table, reference)


def _found(
    connection: Connection, asked: Select[Any], table: Table, reference: str | None
) -> list[rows.Row]:
    if reference is not None:
        asked = asked.where(table.c.reference == reference)
    try:
        return [row._asdict() for row in connection.execute(asked)]
    except (ValueError, TypeError) as error:
        raise StoreUnavailable(
            f"The case database holds something under {table.name!r} that cannot be understood.",
            hint="Put back the last good copy of the file; foiassist has changed nothing in it.",
        ) from error


def known_row(connection: Connection, reference: str) -> rows.Row:
    """Return the row of a case.

    Raises:
        CaseNotFound: There is none of this reference.
    """
    found = read_rows(connection, t.CASES, reference)
    if not found:
        raise CaseNotFound(
            f"There is no case {reference}.", hint="The case list shows every reference."
        )
    return found[0]


def write_parts(connection: Connection, case: Case) -> None:
    """Write everything that a case is made of, its section versions included."""
    for table, values in rows.part_rows(case).items():
        if values:
            connection.execute(insert(table), values)
    for place, section in enumerate(case.sections):
        number = _number_of(connection, case.reference, section)
        current = {"reference": case.reference, "place": place, "number": number}
        connection.execute(insert(t.SECTIONS), current)


def _number_of(connection: Connection, reference: str, section: Section) -> int:
    """Return the number of this version of a section, appending it where it is new."""
    latest = connection.execute(
        select(t.SECTION_VERSIONS)
        .where(t.SECTION_VERSIONS.c.reference == reference, t.SECTION_VERSIONS.c.id == section.id)
        .order_by(_NUMBER.desc())
        .limit(1)
    )
    for row in latest:
        if rows.section_of(row._asdict()) == section:
            return int(row.number)
    appended = connection.execute(
        insert(t.SECTION_VERSIONS).returning(_NUMBER), rows.section_row(reference, section)
    )
    return int(appended.scalar_one())


def append_history(connection: Connection, reference: str, entries: Sequence[HistoryEntry]) -> None:
    """Add *entries* to the history of a case."""
    values = [{"reference": reference, **rows.row_of(entry)} for entry in entries]
    connection.execute(insert(t.HISTORY), values)
