"""Which column of a register is which field, told from its heading and from what stands in it.

What could be two things is taken for none, and the preview says so: nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from statistics import median

from foiassist.adapters.readers.register_explained import places_named
from foiassist.adapters.readers.register_headings import SUMMARY, Sense, senses_of, words_of
from foiassist.adapters.readers.written_dates import day_counted, day_written
from foiassist.case.register_preview import ColumnUse

Cell = str | float | date
Row = tuple[Cell, ...]

DAYS = frozenset({"received", "answered"})
NOT_KEPT = frozenset({"scheme", "department", "applicant"})
"""Fields that are known in order that their columns are taken for nothing else."""

_SEVERAL = frozenset({"exemptions", "applicant", "scheme", "department"})
"""Fields that more than one column may be."""
_MOSTLY = 0.6
_HARDLY = 0.2
_LEAST = 3
"""So many values, and they may speak against a heading."""
_SURE = 90
_LONG = 150
_REFERENCE = re.compile(r"(?=.*\d)[\w./-]+(?: ?[\w./-]+)?")
_DECISION = re.compile(
    r"(?=.{1,80}$).*\b(?:full|fully|part|partly|partial|partially|refused|refusal|disclosed|granted"
    r"|held|withheld|exempt|exempted|yes|no|y|n|withdrawn|sent|provided|supplied|none|rejected"
    r"|vexatious|closed|complete|completed|successful|released)\b.*",
    re.IGNORECASE,
)
_PROVISION = re.compile(
    r"\W*(?:s(?:ec(?:tion)?)?|reg(?:ulation)?)?s?[. ]*\d.*|none|n/?a|no|-", re.IGNORECASE
)
_IN_TWO_WAYS = {
    "date": "received or answered",
    "organisation": "the authority or whoever asked",
    "organization": "the authority or whoever asked",
}


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table, and which field each is."""

    names: tuple[str, ...]
    uses: tuple[ColumnUse, ...]
    """One a column, in order."""

    places: Mapping[str, tuple[int, ...]]
    """Where each field stands."""

    @property
    def say_something(self) -> bool:
        """Whether a request or its title can be told from the table at all."""
        return "request" in self.places or "title" in self.places


def is_day(cell: Cell) -> bool:
    """Return whether a cell holds a day, written or as Excel counts it."""
    return day_of(cell) is not None


def day_of(cell: Cell) -> date | None:
    """Return the day that a cell holds, or None."""
    if isinstance(cell, date):
        return cell
    if isinstance(cell, str):
        shown = cell.strip()
        return day_written(shown) or (day_counted(float(shown)) if _is_number(shown) else None)
    return day_counted(cell)


def columns_of(
    names: Sequence[str], samples: Sequence[Row], given: Mapping[str, str] | None = None
) -> Columns:
    """Return what the columns of a table are.

    Args:
        names: The headings.
        samples: Some rows, so that what stands in a column may speak for or against its heading.
        given: Which column is which field, where somebody said so; '' leaves a field out.
    """
    said = dict(given or {})
    fixed = {place: field for field, at in said.items() for place in places_named(at, names)}
    values = [_values(samples, place) for place in range(len(names))]
    wished = [
        (sense.strength, -place, sense.field)
        for place, name in enumerate(names)
        if place not in fixed
        for sense in _senses(name, values[place])
        if sense.field not in said
    ]
    taken = _assigned(sorted(wished, reverse=True), fixed)
    _settle_summary(taken, values, said)
    uses = tuple(
        ColumnUse(name, field, _why(name, field, said=place in fixed))
        for place, name in enumerate(names)
        for field in [taken.get(place, "")]
    )
    places: dict[str, tuple[int, ...]] = {}
    for place, field in sorted(taken.items()):
        places[field] = (*places.get(field, ()), place)
    return Columns(tuple(names), uses, places)


def _assigned(wished: list[tuple[int, int, str]], fixed: dict[int, str]) -> dict[int, str]:
    """Return a field for each column that gets one: the surest first, then from left to right."""
    taken = dict(fixed)
    for _, minus_place, field in wished:
        free = field in _SEVERAL or field not in taken.values()
        if -minus_place not in taken and free:
            taken[-minus_place] = field
    return taken


def _settle_summary(
    taken: dict[int, str], values: list[list[Cell]], said: Mapping[str, str]
) -> None:
    """Make a summary the title beside a request, and the request where there is none."""
    place = next((at for at, field in taken.items() if field == SUMMARY), None)
    known = {*taken.values(), *said}
    if place is not None:
        taken[place] = next((one for one in ("request", "title") if one not in known), "response")
        if taken[place] == "response":
            del taken[place]
    elif "title" in taken.values() and "request" not in known:
        place = next(at for at, field in taken.items() if field == "title")
        if _length(values[place]) > _LONG:
            taken[place] = "request"


def _senses(name: str, values: list[Cell]) -> Iterator[Sense]:
    """Yield what a column may be by its heading, as far as its values allow."""
    senses = senses_of(name)
    if not values:
        yield from senses
        return
    days = sum(is_day(value) for value in values) / len(values)
    if days >= _MOSTLY:
        yield from _as_day(senses)
        return
    for sense in senses:
        if sense.field in DAYS and days < _HARDLY and len(values) >= _LEAST:
            continue
        yield _corrected(sense, values)


def _as_day(senses: Sequence[Sense]) -> Iterator[Sense]:
    """Yield what a column of days may be: a day of receipt where it says 'Request'."""
    meant = {"request": "received", "response": "answered", "outcome": "answered"}
    for sense in senses:
        field = meant.get(sense.field, sense.field)
        if field in DAYS:
            yield replace(sense, field=field)


def _corrected(sense: Sense, values: list[Cell]) -> Sense:
    """Return what a heading means in view of the values under it."""
    if sense.field == "response" and _share(_DECISION, values) > _MOSTLY:
        return Sense("outcome", sense.strength - 5)
    if sense.field == "outcome" and _length(values) > _LONG:
        return Sense("response", sense.strength - 5)
    if sense.field in {"request", SUMMARY} and _share(_REFERENCE, values) > _MOSTLY:
        return Sense("reference", sense.strength - 5)
    if (
        sense.field == "exemptions"
        and sense.strength < _SURE
        and _share(_PROVISION, values) < _HARDLY
    ):
        return Sense("department", sense.strength)
    return sense


def _values(samples: Sequence[Row], place: int) -> list[Cell]:
    cells = (row[place] for row in samples if place < len(row))
    return [cell for cell in cells if not isinstance(cell, str) or cell.strip()]


def _length(values: list[Cell]) -> float:
    return median(len(str(value)) for value in values) if values else 0


def _share(pattern: re.Pattern[str], values: list[Cell]) -> float:
    return sum(bool(pattern.fullmatch(str(value).strip())) for value in values) / len(values)


def _why(name: str, field: str, *, said: bool) -> str:
    if not field:
        ways = _IN_TWO_WAYS.get(words_of(name))
        if ways:
            return f"could be {ways}: say which"
        meant = ", ".join(sense.field for sense in senses_of(name) if sense.field != SUMMARY)
        told = f"another column is the {meant}" if meant else "its heading says none of the fields"
        return f"{told}; nothing is taken from it"
    told = "you said so" if said else "its heading says so"
    if field == "applicant":
        return f"{told}; who asked is never kept"
    return f"{told}; not kept" if field in NOT_KEPT else told


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit()
