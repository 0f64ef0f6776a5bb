"""Looks a measure up by its name."""

from __future__ import annotations

import difflib
from dataclasses import replace

from foiassist.evaluation.described import Described
from foiassist.evaluation.measure_table import MEASURES

_NAMES = {one.name: one for one in MEASURES if not one.is_family}
_FAMILIES = {one.name: one for one in MEASURES if one.is_family}
_PLACES = {one.name: place for place, one in enumerate(MEASURES)}


def described(name: str) -> Described:
    """Return what is said of the measure *name*.

    Raises:
        KeyError: It is in no table.
    """
    return replace(_entry(name), name=name)


def family_of(name: str) -> str:
    """Return the beginning that the measure *name* shares with its family; '' where it has none.

    Raises:
        KeyError: It is in no table.
    """
    entry = _entry(name)
    return entry.name if entry.is_family else ""


def is_known(name: str) -> bool:
    """Return whether *name* is that of a measure."""
    return name in _NAMES or any(_belongs(name, family) for family in _FAMILIES)


def nearest_name(name: str) -> str:
    """Return the measure whose name is most like *name*, or an empty string."""
    return next(iter(difflib.get_close_matches(name, _NAMES, n=1)), "")


def place_of(name: str) -> tuple[int, str]:
    """Return where the measure *name* stands in a report, as a key to sort by."""
    return _PLACES[_entry(name).name], name


def _entry(name: str) -> Described:
    if name in _NAMES:
        return _NAMES[name]
    families = [family for family in _FAMILIES if _belongs(name, family)]
    if not families:
        raise KeyError(name)
    return _FAMILIES[max(families, key=len)]


def _belongs(name: str, family: str) -> bool:
    return name.startswith(family) and name != family
