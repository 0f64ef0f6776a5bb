"""What a decisions file says of a letter beside the response: its kind, its particulars, more time.

Checked against the request and the law before anything is recorded, as the rest of the file is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from foiassist.case.extension import Extension
from foiassist.case.fact import Fact
from foiassist.case.particulars import NAMES, OUTCOMES
from foiassist.errors import DecisionsFileError, UnknownProvision
from foiassist.law.clock import may_extend
from foiassist.law.exemptions import provision
from foiassist.law.letters import BESIDE_THE_RESPONSE
from foiassist.steps.toml_values import (
    check_keys,
    day_of,
    table_of,
    tables_of,
    text_of,
    unknown,
)

LETTER_TABLES = ("letter", "outcome", "extension")
"""The tables of a decisions file that are about such a letter."""

_OF_QUESTION = frozenset({"outcome", "outcome_why"})
_OF_LETTER = tuple(name for name in NAMES if name not in _OF_QUESTION)


def read_kind(table: Mapping[str, Any], place: str) -> str:
    """Return which letter beside the response the file is about, or an empty string.

    Raises:
        DecisionsFileError: There is no such letter.
    """
    kind = text_of(table_of(table.get("letter", {}), f"{place}, [letter]"), "kind", place)
    if kind:
        _check_known("kind of letter", kind, [k.value for k in BESIDE_THE_RESPONSE], place)
    return kind


def read_particulars(
    table: Mapping[str, Any], labels: Collection[str], place: str
) -> Iterator[Fact]:
    """Yield what the file says of the letter, as facts.

    Raises:
        DecisionsFileError: A name or a question is unknown, or an outcome is none.
    """
    letter = table_of(table.get("letter", {}), f"{place}, [letter]")
    source = text_of(letter, "source", f"{place}, [letter]")
    check_keys(letter, [*_OF_LETTER, "kind", "source"], f"{place}, [letter]")
    for name in letter:
        if name in _OF_LETTER:
            text = text_of(letter, name, f"{place}, [letter]")
            yield Fact("", text, source, about=name)
    for number, entry in enumerate(tables_of(table, "outcome", place), start=1):
        yield from _outcome(entry, labels, f"{place}, outcome {number}")


def _outcome(entry: Mapping[str, Any], labels: Collection[str], place: str) -> Iterator[Fact]:
    check_keys(entry, ("question", "outcome", "why"), place)
    label, outcome = text_of(entry, "question", place), text_of(entry, "outcome", place)
    _check_known("question", label, labels, place)
    _check_known("outcome", outcome, OUTCOMES, place)
    yield Fact(label, outcome, about="outcome")
    if why := text_of(entry, "why", place):
        yield Fact(label, why, about="outcome_why")


def read_extension(table: Mapping[str, Any], place: str) -> Extension | None:
    """Return the further time that the file takes to weigh the public interest, or None.

    Raises:
        DecisionsFileError: The exemption is none, or has no public interest test.

    Source: FOIA 2000 s.10(3).
    """
    given = table_of(table.get("extension", {}), f"{place}, [extension]")
    if not given:
        return None
    check_keys(given, ("exemption", "until"), f"{place}, [extension]")
    citation, until = text_of(given, "exemption", place), day_of(given, "until", place)
    if until is None:
        raise DecisionsFileError(f"{place}, [extension]: until must be a date such as 2022-04-27.")
    try:
        row = provision(citation)
    except UnknownProvision as error:
        raise DecisionsFileError(f"{place}: {error.message}", hint=error.hint) from error
    if not may_extend(row.citation):
        raise DecisionsFileError(
            f"{place}: section {row.citation} has no public interest test, so no more time."
        )
    return Extension(row.citation, until, "")


def _check_known(what: str, word: str, known: Collection[str], place: str) -> None:
    if word not in known:
        raise unknown(what, word, known, place)
