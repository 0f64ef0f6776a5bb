"""What a table in a corpus file may and must hold, and the errors that name what does not."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from foiassist.case.clean_text import clean
from foiassist.errors import CorpusError

_PLAIN = re.compile(r"[\n -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u20ac]*")
"""Letters, digits and marks of ordinary English text, in which nothing can hide."""
_KIND_IN_WORDS = {bool: "true or false", str: "a text", dict: "a table", tuple: "a list of texts"}


@dataclass(frozen=True, slots=True)
class Shape:
    """The keys of one kind of table, each with the kind of its value."""

    required: Mapping[str, type]
    optional: Mapping[str, type]

    def checked(self, table: Mapping[str, Any], place: str) -> dict[str, Any]:
        """Return *table* with its texts cleaned and its lists as tuples.

        Raises:
            CorpusError: A key is unknown or missing, or a value is not of its kind.
        """
        known = {**self.required, **self.optional}
        for key in table:
            if key not in known:
                raise CorpusError(f"{place}: there is no key {key!r}.", hint=nearest(key, known))
        for key in self.required:
            if key not in table:
                raise CorpusError(f"{place}: the key {key!r} is missing.")
        return {key: _value(known[key], value, f"{place}: {key}") for key, value in table.items()}


def nearest(word: str, known: Collection[str]) -> str:
    """Return a hint with the known word that *word* was probably meant to be."""
    near = difflib.get_close_matches(word, known, n=1)
    return f"Did you mean {near[0]!r}?" if near else f"Known: {', '.join(known)}."


def cleaned(text: str) -> str:
    """Return *text* as `clean` does, at once where there can be nothing to clean."""
    return text if _PLAIN.fullmatch(text) else clean(text)


def is_kind(value: object, kind: type) -> bool:
    """Return whether *value* is what a key of *kind* takes; a tuple stands for a list of texts."""
    if kind is tuple:
        return isinstance(value, list) and all(type(one) is str for one in value)
    return type(value) is kind


def _value(kind: type, value: Any, place: str) -> Any:
    if kind is list:
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            raise CorpusError(f"{place} must be a list of tables, each under its own [[ ]].")
        return value
    if not is_kind(value, kind):
        raise CorpusError(f"{place} must be {_KIND_IN_WORDS.get(kind, f'a {kind.__name__}')}.")
    if kind is tuple:
        return tuple(cleaned(one).strip() for one in value)
    return cleaned(value).strip() if kind is str else value
