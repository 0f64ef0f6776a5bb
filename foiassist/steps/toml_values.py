"""Values out of a decisions file, each checked, with an error that names the place."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from foiassist.case.clean_text import clean
from foiassist.errors import DecisionsFileError


def table_of(value: object, place: str) -> Mapping[str, Any]:
    """Return *value* as a table.

    Raises:
        DecisionsFileError: It is none.
    """
    if not isinstance(value, Mapping):
        raise DecisionsFileError(f"{place} must be a table.")
    return value


def tables_of(table: Mapping[str, Any], key: str, place: str) -> list[Mapping[str, Any]]:
    """Return the tables under *key*, each written with two brackets.

    Raises:
        DecisionsFileError: They are not.
    """
    entries = table.get(key, [])
    if not isinstance(entries, list):
        raise DecisionsFileError(f"{place}: write [[{key}]] with two brackets.")
    return [table_of(entry, f"{place}, {key}") for entry in entries]


def text_of(table: Mapping[str, Any], key: str, place: str) -> str:
    """Return the text under *key*, cleaned; empty where there is none.

    Raises:
        DecisionsFileError: It is no text.
    """
    value = table.get(key, "")
    if not isinstance(value, str):
        raise DecisionsFileError(f"{place}: {key} must be text in quotes.")
    return clean(value).strip()


def texts_of(table: Mapping[str, Any], key: str, place: str) -> tuple[str, ...]:
    """Return the texts under *key*, cleaned; one text stands for a list of one.

    Raises:
        DecisionsFileError: They are no texts.
    """
    value = table.get(key, [])
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise DecisionsFileError(f"{place}: {key} must be a list of texts.")
    return tuple(clean(one).strip() for one in value)


def day_of(table: Mapping[str, Any], key: str, place: str) -> date | None:
    """Return the day under *key*, or None where there is none.

    Raises:
        DecisionsFileError: It is no date, or one with a time.
    """
    value = table.get(key)
    if value is None or (isinstance(value, date) and type(value) is date):
        return value
    raise DecisionsFileError(f"{place}: {key} must be a date such as 2022-03-01.")


def check_keys(table: Mapping[str, Any], allowed: Collection[str], place: str) -> None:
    """Let a table pass that has only known keys.

    Raises:
        DecisionsFileError: One is unknown.
    """
    for key in table:
        if key not in allowed:
            raise unknown("key", key, list(allowed), place)


def unknown(what: str, word: str, known: Collection[str], place: str) -> DecisionsFileError:
    """Return the error for a word that means nothing, with the nearest that does."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.5)
    hint = f"Did you mean {near[0]!r}?" if near else f"Known: {', '.join(known)}."
    return DecisionsFileError(
        f"{place}: there is no {what} {word!r}. Nothing was changed.", hint=hint
    )
