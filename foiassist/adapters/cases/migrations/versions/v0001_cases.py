"""Make the tables of the first release, and the triggers that keep two of them append-only.

Revision ID: 0001
Revises: nothing
"""

from __future__ import annotations

from typing import Any

from alembic import op
from sqlalchemy import Column, ForeignKey, Integer, Text

revision = "0001"
down_revision = None

_SPAN = ("start", "end")
_DECISION = "question answer exemptions part where when searches transferred_to clarify earlier"
_REASON = (
    "exemptions questions information engaged interest harm likelihood for_disclosure"
    " against_disclosure balance legitimate_interest necessity fairness confidence privilege"
    " qualified_person qualified_opinion settled_intention enactment estimate burden by"
)
_SECTION = "state questions sources drafter model prompt_sha256 corpus_sha256 notes"


def upgrade() -> None:
    """Make every table, then forbid what may never be done to two of them."""
    _make_cases()
    _make("requests", _of_case(alone=True), *_texts("text"))
    _make("applicants", _of_case(alone=True), *_texts("name email address"))
    _make("requests_as_given", _of_case(alone=True), *_texts("text"))
    _part_of_case("questions", *_texts("label text context"), *_numbers(*_SPAN))
    _part_of_case("leftovers", *_texts("text"), *_numbers(*_SPAN))
    _part_of_case("decisions", *_texts(f"{_DECISION} redaction advice interpretation by"))
    _part_of_case("reasons", *_texts(_REASON))
    _part_of_case("facts", *_texts("question text source by"))
    _part_of_case("remarks", *_texts("section text by at"), *_numbers("resolved"))
    _part_of_case("overrides", *_texts("rule section words reason by at"))
    _make("approvals", _of_case(alone=True), *_texts("by at letter_sha256"))
    _make(
        "section_versions",
        Column("number", Integer, primary_key=True, autoincrement=True),
        _of_case(),
        *_texts(f"id title text {_SECTION}"),
        *_numbers("version"),
        *_texts("by"),
    )
    number = Column("number", Integer, ForeignKey("section_versions.number"), nullable=False)
    _part_of_case("sections", number)
    _make(
        "history",
        Column("number", Integer, primary_key=True, autoincrement=True),
        _of_case(),
        *_texts("at by act about detail"),
    )
    _make(
        "working_texts",
        _of_case(alone=True),
        Column("section", Text, primary_key=True, nullable=False),
        *_texts("text by at"),
    )
    for table in ("history", "section_versions"):
        op.create_index(f"ix_{table}_reference", table, ["reference"])
        _only_append(table)


def _make_cases() -> None:
    _make(
        "cases",
        Column("reference", Text, primary_key=True, nullable=False),
        *_numbers("version"),
        *_texts("received authority_kind officer stage"),
        *_texts("clock_from clarification_asked", may_be_missing=True),
        *_texts("extension_exemption extension_until extension_by", may_be_missing=True),
        *_texts("hands changed_by changed_at"),
    )


def _only_append(table: str) -> None:
    """Forbid changing or deleting a row of *table*, whoever asks."""
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )


def _make(name: str, *columns: Column[Any]) -> None:
    op.create_table(name, *columns, sqlite_strict=True)


def _part_of_case(name: str, *columns: Column[Any]) -> None:
    place = Column("place", Integer, primary_key=True, nullable=False, autoincrement=False)
    _make(name, _of_case(alone=True), place, *columns)


def _of_case(*, alone: bool = False) -> Column[Any]:
    key = ForeignKey("cases.reference")
    return Column("reference", Text, key, primary_key=alone, nullable=False)


def _texts(names: str, *, may_be_missing: bool = False) -> list[Column[Any]]:
    return [Column(name, Text, nullable=may_be_missing) for name in names.split()]


def _numbers(*names: str) -> list[Column[Any]]:
    return [Column(name, Integer, nullable=False) for name in names]
