"""The tables of the case database: one column a field, under the field's own name.

The column types turn the values of a case into text and back, so that every row can be read by
a person and no row holds anything but text and whole numbers. The tables are made by the
migrations; nothing here creates or changes one.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Column, Dialect, ForeignKey, Integer, MetaData, Table, Text
from sqlalchemy.types import TypeDecorator

from foiassist.case.people import Act
from foiassist.case.section import SectionState, Source
from foiassist.case.stages import Stage
from foiassist.law.answers import Answer


class Day(TypeDecorator[date]):
    """A date, kept as 2022-03-01."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        """Return the day as it is kept."""
        del dialect
        return value.isoformat() if value else None

    def process_result_value(self, value: Any | None, dialect: Dialect) -> date | None:
        """Return the day that was kept."""
        del dialect
        return date.fromisoformat(value) if value else None


class Moment(TypeDecorator[datetime]):
    """A moment, kept in UTC to the microsecond, so that text order is time's order."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Return the moment as it is kept.

        Raises:
            ValueError: The time does not say where on earth it is meant.
        """
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """Return the moment that was kept."""
        del dialect
        return datetime.fromisoformat(value) if value else None


class OneOf(TypeDecorator[StrEnum]):
    """One word of a fixed list, kept as the word."""

    impl = Text
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        """Return the word as it is kept."""
        del dialect
        return None if value is None else self.words(value).value

    def process_result_value(self, value: Any | None, dialect: Dialect) -> StrEnum | None:
        """Return the word that was kept."""
        del dialect
        return None if value is None else self.words(value)


class Flag(TypeDecorator[bool]):
    """Yes or no, kept as 1 or 0."""

    impl = Integer
    cache_ok = True

    def process_result_value(self, value: Any | None, dialect: Dialect) -> bool:
        """Return what was kept."""
        del dialect
        return bool(value)


class Words(TypeDecorator[tuple[str, ...]]):
    """Several texts in order, kept as a JSON list."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str:
        """Return the texts as they are kept."""
        del dialect
        return json.dumps(list(value or ()), ensure_ascii=False)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> tuple[str, ...]:
        """Return the texts that were kept."""
        del dialect
        return tuple(json.loads(value or "[]"))


class Sources(TypeDecorator[tuple[Source, ...]]):
    """What a section came from, kept as a JSON list of objects."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[Source, ...] | None, dialect: Dialect) -> str:
        """Return the sources as they are kept."""
        del dialect
        kept = [{"kind": s.kind, "ref": s.ref, "passage": s.passage} for s in value or ()]
        return json.dumps(kept, ensure_ascii=False)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> tuple[Source, ...]:
        """Return the sources that were kept."""
        del dialect
        return tuple(Source(**kept) for kept in json.loads(value or "[]"))


METADATA = MetaData()
"""Every table, so that a test can hold them against what the migrations make."""


def _table(name: str, *columns: Column[Any]) -> Table:
    return Table(name, METADATA, *columns, sqlite_strict=True)


def _texts(*names: str) -> tuple[Column[str], ...]:
    return tuple(Column(name, Text, nullable=False) for name in names)


def _words(*names: str) -> tuple[Column[tuple[str, ...]], ...]:
    return tuple(Column(name, Words, nullable=False) for name in names)


def _of_case(*, alone: bool = False) -> Column[str]:
    """Return the column that ties a row to its case; *alone*: as its key."""
    return Column(
        "reference",
        ForeignKey("cases.reference"),
        primary_key=alone,
        nullable=False,
        index=not alone,
    )


def _part_of_case(name: str, *columns: Column[Any]) -> Table:
    """Return a table of things that a case has in order."""
    return _table(name, _of_case(alone=True), Column("place", Integer, primary_key=True), *columns)


CASES = _table(
    "cases",
    Column("reference", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("received", Day, nullable=False),
    *_texts("authority_kind", "officer", "letter"),
    Column("stage", OneOf(Stage), nullable=False),
    Column("clock_from", Day),
    Column("clarification_asked", Day),
    Column("extension_exemption", Text),
    Column("extension_until", Day),
    Column("extension_by", Text),
    *_words("hands"),
    Column("changed_by", Text, nullable=False),
    Column("changed_at", Moment, nullable=False),
)
REQUESTS = _table("requests", _of_case(alone=True), *_texts("text"))
APPLICANTS = _table("applicants", _of_case(alone=True), *_texts("name", "email", "address"))
REQUESTS_AS_GIVEN = _table("requests_as_given", _of_case(alone=True), *_texts("text"))
"""Apart from `requests`, since the text as given mostly ends with the applicant's name."""

_SPAN = (("start", Integer), ("end", Integer))
QUESTIONS = _part_of_case(
    "questions",
    *_texts("label", "text", "context"),
    *(Column(name, kind, nullable=False) for name, kind in _SPAN),
)
LEFTOVERS = _part_of_case(
    "leftovers", *_texts("text"), *(Column(name, kind, nullable=False) for name, kind in _SPAN)
)
DECISIONS = _part_of_case(
    "decisions",
    *_texts("question"),
    Column("answer", OneOf(Answer), nullable=False),
    *_words("exemptions"),
    *_texts("part", "where", "when", "searches", "transferred_to", "clarify", "earlier"),
    *_texts("redaction", "advice", "interpretation", "by"),
)
REASONS = _part_of_case(
    "reasons",
    *_words("exemptions", "questions"),
    *_texts("information", "engaged", "interest", "harm", "likelihood"),
    *_words("for_disclosure", "against_disclosure"),
    *_texts("balance", "legitimate_interest", "necessity", "fairness", "confidence", "privilege"),
    *_texts("qualified_person", "qualified_opinion", "settled_intention", "enactment"),
    *_texts("estimate", "burden", "mosaic", "by"),
)
FACTS = _part_of_case("facts", *_texts("question", "text", "source", "by", "about"))
REMARKS = _part_of_case(
    "remarks",
    *_texts("section", "text", "by"),
    Column("at", Moment, nullable=False),
    Column("resolved", Flag, nullable=False),
)
OVERRIDES = _part_of_case(
    "overrides",
    *_texts("rule", "section", "words", "reason", "by"),
    Column("at", Moment, nullable=False),
)
APPROVALS = _table(
    "approvals",
    _of_case(alone=True),
    *_texts("by"),
    Column("at", Moment, nullable=False),
    *_texts("letter_sha256"),
)
SECTION_VERSIONS = _table(
    "section_versions",
    Column("number", Integer, primary_key=True, autoincrement=True),
    _of_case(),
    *_texts("id", "title", "text"),
    Column("state", OneOf(SectionState), nullable=False),
    *_words("questions"),
    Column("sources", Sources, nullable=False),
    *_texts("drafter", "model", "prompt_sha256", "corpus_sha256", "notes"),
    Column("version", Integer, nullable=False),
    *_texts("by"),
)
"""Append-only. Counted by `number`: a section taken out and drafted anew starts at version 1."""

SECTIONS = _part_of_case(
    "sections",
    Column("number", ForeignKey("section_versions.number"), nullable=False),
)
"""Which versions make up the letter as it stands, in its order."""

HISTORY = _table(
    "history",
    Column("number", Integer, primary_key=True, autoincrement=True),
    _of_case(),
    Column("at", Moment, nullable=False),
    *_texts("by"),
    Column("act", OneOf(Act), nullable=False),
    *_texts("about", "detail"),
)
"""Append-only: triggers refuse to change or delete a row, as on `section_versions`."""

WORKING_TEXTS = _table(
    "working_texts",
    Column("reference", ForeignKey("cases.reference"), primary_key=True),
    Column("section", Text, primary_key=True),
    *_texts("text", "by", "at"),
)
