"""A case as rows, and rows as a case. Nothing here reads or writes a database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import Table

from foiassist.adapters.cases import sql_tables as t
from foiassist.case.case import Case
from foiassist.case.decision import Decision, Reason
from foiassist.case.extension import Extension
from foiassist.case.fact import Fact
from foiassist.case.history import HistoryEntry
from foiassist.case.question import Leftover, Question
from foiassist.case.request import Request
from foiassist.case.review import Approval, Override, Remark
from foiassist.case.section import Provenance, Section

Row = Mapping[str, Any]
"""A row's values by the name of their column."""

IN_ORDER: dict[str, tuple[Table, type]] = {
    "decisions": (t.DECISIONS, Decision),
    "reasons": (t.REASONS, Reason),
    "facts": (t.FACTS, Fact),
    "remarks": (t.REMARKS, Remark),
    "overrides": (t.OVERRIDES, Override),
}
"""The fields of a case that are values in order: each with its table and what a row becomes."""

OF_REQUEST: dict[str, tuple[Table, type]] = {
    "questions": (t.QUESTIONS, Question),
    "leftover": (t.LEFTOVERS, Leftover),
}
"""The same for the fields of its request."""

PARTS = (
    t.REQUESTS,
    t.QUESTIONS,
    t.LEFTOVERS,
    t.DECISIONS,
    t.REASONS,
    t.FACTS,
    t.REMARKS,
    t.OVERRIDES,
    t.APPROVALS,
)
"""The tables whose rows are written anew with every change of a case."""

_PLAIN = ("reference", "version", "received", "authority_kind", "officer", "letter", "stage")
_MORE = ("clock_from", "clarification_asked", "hands")


def case_row(case: Case, changed: HistoryEntry) -> dict[str, Any]:
    """Return the row of the case itself, with who changed it last and when."""
    extension = case.extension
    return {
        **{name: getattr(case, name) for name in (*_PLAIN, *_MORE)},
        "extension_exemption": extension.exemption if extension else None,
        "extension_until": extension.until if extension else None,
        "extension_by": extension.by if extension else None,
        "changed_by": changed.by,
        "changed_at": changed.at,
    }


def part_rows(case: Case) -> dict[Table, list[dict[str, Any]]]:
    """Return the rows of every table in `PARTS`."""
    rows: dict[Table, list[dict[str, Any]]] = {
        t.REQUESTS: [{"reference": case.reference, "text": case.request.text}],
        t.APPROVALS: [],
    }
    if case.approval:
        rows[t.APPROVALS] = [{"reference": case.reference, **row_of(case.approval)}]
    for owner, lists in ((case, IN_ORDER), (case.request, OF_REQUEST)):
        for name, (table, _) in lists.items():
            rows[table] = [
                {"reference": case.reference, "place": place, **row_of(value)}
                for place, value in enumerate(getattr(owner, name))
            ]
    return rows


def row_of(value: Any) -> dict[str, Any]:
    """Return a frozen value's fields by name."""
    return {field.name: getattr(value, field.name) for field in fields(value)}


def value_of(kind: type, row: Row) -> Any:
    """Return the frozen value whose fields are columns of *row*."""
    return kind(**{field.name: row[field.name] for field in fields(kind)})


def section_row(reference: str, section: Section) -> dict[str, Any]:
    """Return a section's version as a row, its provenance spread over columns."""
    row = row_of(section)
    return {"reference": reference, **row, **row_of(row.pop("provenance"))}


def section_of(row: Row) -> Section:
    """Return a section from its row."""
    plain = [field.name for field in fields(Section) if field.name != "provenance"]
    provenance: Provenance = value_of(Provenance, row)
    return Section(**{name: row[name] for name in plain}, provenance=provenance)


def case_of(row: Row, parts: Mapping[Table, Sequence[Row]]) -> Case:
    """Return a case from its row and the rows of its parts, each in order.

    Args:
        row: Of `CASES`.
        parts: Of every table in `PARTS`, and the current rows of `SECTION_VERSIONS`.
    """
    approvals = parts[t.APPROVALS]
    return Case(
        **{name: row[name] for name in (*_PLAIN, *_MORE)},
        request=Request(text=parts[t.REQUESTS][0]["text"], **_lists(OF_REQUEST, parts)),
        extension=_extension(row),
        sections=tuple(section_of(kept) for kept in parts[t.SECTION_VERSIONS]),
        approval=value_of(Approval, approvals[0]) if approvals else None,
        **_lists(IN_ORDER, parts),
    )


def by_reference(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Return rows sorted out by the case that they belong to, their order kept."""
    sorted_out: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        sorted_out[row["reference"]].append(row)
    return sorted_out


def _lists(
    lists: Mapping[str, tuple[Table, type]], parts: Mapping[Table, Sequence[Row]]
) -> dict[str, Any]:
    return {
        name: tuple(value_of(kind, row) for row in parts[table])
        for name, (table, kind) in lists.items()
    }


def _extension(row: Row) -> Extension | None:
    if row["extension_until"] is None:
        return None
    return Extension(row["extension_exemption"], row["extension_until"], row["extension_by"])
