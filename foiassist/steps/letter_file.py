"""What a decisions file says of a letter beside the response: its kind, its particulars, more time.

Checked against the request and the law before anything is recorded, as the rest of the file is.
"""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any

from foiassist.case.clean_text import clean
from foiassist.case.extension import Extension
from foiassist.case.fact import Fact
from foiassist.case.particulars import NAMES, OUTCOMES
from foiassist.errors import DecisionsFileError, UnknownProvision
from foiassist.law.clock import may_extend
from foiassist.law.exemptions import provision
from foiassist.law.letters import BESIDE_THE_RESPONSE

LETTER_TABLES = ("letter", "outcome", "extension")
"""The tables of a decisions file that are about such a letter."""

_OF_QUESTION = frozenset({"outcome", "outcome_why"})
_OF_LETTER = tuple(name for name in NAMES if name not in _OF_QUESTION)


def read_kind(table: Mapping[str, Any], place: str) -> str:
    """Return which letter beside the response the file is about, or an empty string.

    Raises:
        DecisionsFileError: There is no such letter.
    """
    kind = _table(table.get("letter", {}), f"{place}, [letter]").get("kind", "")
    if kind:
        _known(kind, [one.value for one in BESIDE_THE_RESPONSE], f"{place}, [letter], kind")
    return str(kind)


def read_particulars(
    table: Mapping[str, Any], labels: Collection[str], place: str
) -> Iterator[Fact]:
    """Yield what the file says of the letter, as facts.

    Raises:
        DecisionsFileError: A name or a question is unknown, or an outcome is none.
    """
    letter = _table(table.get("letter", {}), f"{place}, [letter]")
    source = _text(letter, "source", f"{place}, [letter]")
    for name in letter:
        _known(name, [*_OF_LETTER, "kind", "source"], f"{place}, [letter]")
        if name in _OF_LETTER:
            text = _text(letter, name, f"{place}, [letter]")
            yield Fact("", text, source, about=name)
    outcomes = table.get("outcome", [])
    if not isinstance(outcomes, list):
        raise DecisionsFileError(f"{place}: write [[outcome]] with two brackets.")
    for number, entry in enumerate(outcomes, start=1):
        yield from _outcome(
            _table(entry, f"{place}, outcome"), labels, f"{place}, outcome {number}"
        )


def _outcome(entry: Mapping[str, Any], labels: Collection[str], place: str) -> Iterator[Fact]:
    for key in entry:
        _known(key, ["question", "outcome", "why"], place)
    label = _text(entry, "question", place)
    _known(label, labels, f"{place}, question")
    outcome = _text(entry, "outcome", place)
    _known(outcome, OUTCOMES, f"{place}, outcome")
    yield Fact(label, outcome, about="outcome")
    if why := _text(entry, "why", place):
        yield Fact(label, why, about="outcome_why")


def read_extension(table: Mapping[str, Any], place: str) -> Extension | None:
    """Return the further time that the file takes to weigh the public interest, or None.

    Raises:
        DecisionsFileError: The exemption is none, or has no public interest test.

    Source: FOIA 2000 s.10(3).
    """
    given = _table(table.get("extension", {}), f"{place}, [extension]")
    if not given:
        return None
    for key in given:
        _known(key, ["exemption", "until"], f"{place}, [extension]")
    citation, until = _text(given, "exemption", place), given.get("until")
    if type(until) is not date:
        raise DecisionsFileError(f"{place}: until must be a date such as 2022-04-27.")
    try:
        row = provision(citation)
    except UnknownProvision as error:
        raise DecisionsFileError(f"{place}: {error.message}", hint=error.hint) from error
    if not may_extend(row.citation):
        raise DecisionsFileError(
            f"{place}: section {row.citation} has no public interest test, so no more time."
        )
    return Extension(row.citation, until, "")


def _table(value: object, place: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise DecisionsFileError(f"{place} must be a table.")
    return value


def _text(table: Mapping[str, Any], key: str, place: str) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise DecisionsFileError(f"{place}: {key} must be text in quotes.")
    return clean(value).strip()


def _known(word: object, known: Collection[str], place: str) -> None:
    if word not in known:
        near = difflib.get_close_matches(str(word), list(known), n=1, cutoff=0.5)
        hint = f"Did you mean {near[0]!r}?" if near else f"Known: {', '.join(known)}."
        raise DecisionsFileError(f"{place}: {word!r} is unknown. Nothing was changed.", hint=hint)
