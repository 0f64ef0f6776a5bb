"""What people say of the columns of a register, where its headings do not speak for themselves."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from foiassist.adapters.readers.register_headings import words_of

FIELDS = (
    "reference title request response authority received answered outcome exemptions link"
    " scheme department applicant"
).split()
"""The fields that a column may be."""

_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Explained:
    """What people said of the columns of registers."""

    given: Mapping[str, str] | None = None
    """From field to column, for the registers at hand; '' leaves a field out."""

    kept: Mapping[str, Mapping[str, str]] | None = None
    """What was said before, by `layout_of` the headings."""

    def of(self, names: Sequence[str]) -> Mapping[str, str]:
        """Return what was said of a register with the headings *names*."""
        return self.given or (self.kept or {}).get(layout_of(names), {})


def layout_of(names: Sequence[str]) -> str:
    """Return by what a layout is known: a digest of its headings in their order."""
    told = "\n".join(words_of(name) or name for name in names)
    return hashlib.sha256(told.encode()).hexdigest()[:_DIGITS]


def unknown_field(given: Mapping[str, str] | None) -> str:
    """Return what is wrong with the name of a field, or an empty string."""
    for field in given or {}:
        if field not in FIELDS:
            near = get_close_matches(field, FIELDS, n=1, cutoff=0.5)
            meant = f"did you mean '{near[0]}'?" if near else f"there are {', '.join(FIELDS)}."
            return f"'{field}' is no field of a register: {meant}"
    return ""


def places_named(wanted: str, names: Sequence[str]) -> tuple[int, ...]:
    """Return where the columns named in *wanted* stand: one name, or several joined by ' + '."""
    known = {words_of(name) or name: place for place, name in reversed(list(enumerate(names)))}
    whole = known.get(words_of(wanted) or wanted)
    if whole is not None:
        return (whole,)
    parts = (known.get(words_of(part) or part) for part in wanted.split(" + "))
    return tuple(place for place in parts if place is not None)
