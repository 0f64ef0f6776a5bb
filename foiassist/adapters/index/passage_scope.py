"""Which passages a search may find: by what they are about, in arrays that are read once."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from foiassist.adapters.index.passage_file import folded
from foiassist.case.evidence import EVERYTHING, Scope

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Places = NDArray[np.int64]

_OF_DOCUMENTS = """
SELECT place FROM passages JOIN documents ON number = document
WHERE folded IN (SELECT value FROM json_each(?))
"""
_ABOUT = "SELECT group_concat(place) FROM provisions WHERE provision = ?"
_COLUMN = "SELECT group_concat(role) FROM (SELECT role FROM facets ORDER BY place)"
_NAMES = "SELECT code FROM names WHERE name IN (SELECT value FROM json_each(?))"

_SCOPES_REMEMBERED = 64


class PassageScope:
    """What is known of every passage in the file behind *connection*."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.column = cache(self._column)
        """One fact about every passage, by place, as an array of numbers."""
        self._found = lru_cache(_SCOPES_REMEMBERED)(self._find)

    def places(self, scope: Scope) -> Places | None:
        """Return the places within *scope*, in order, or None where any may be found."""
        asked = Scope(
            scope.roles,
            scope.exemption,
            scope.authority,
            scope.authority_kind,
            scope.answers,
            scope.since,
            scope.real,
        )
        return None if asked == EVERYTHING else self._found(asked)

    def places_of(self, documents: Collection[str]) -> frozenset[int]:
        """Return the places of every passage of *documents*."""
        if not documents:
            return frozenset()
        named = json.dumps([folded(document) for document in documents])
        return frozenset(row[0] for row in self._connection.execute(_OF_DOCUMENTS, (named,)))

    def _find(self, scope: Scope) -> Places:
        import numpy as np

        places = self.column("place")
        within = np.ones(len(places), dtype=bool)
        for column, names in (
            ("role", [role.name for role in scope.roles]),
            ("authority", [folded(scope.authority)] if scope.authority else []),
            ("kind", [folded(scope.authority_kind)] if scope.authority_kind else []),
            ("answer", list(scope.answers)),
        ):
            if names:
                within &= np.isin(self.column(column), self._codes(names))
        if scope.since:
            within &= self.column("day") >= scope.since.toordinal()
        if scope.real:
            within &= self.column("invented") == 0
        if scope.exemption:
            within &= np.isin(places, self._about(scope.exemption), assume_unique=True)
        found: Places = places[within]
        return found

    def _about(self, provision: str) -> Places:
        row = self._connection.execute(_ABOUT, (provision.replace(" ", ""),)).fetchone()
        about: Places = numbers(row[0])
        return about

    def _codes(self, names: Collection[str]) -> list[int]:
        rows = self._connection.execute(_NAMES, (json.dumps(list(names)),))
        return [row[0] for row in rows]

    def _column(self, name: str) -> Places:
        row = self._connection.execute(_COLUMN.replace("role", name)).fetchone()
        column: Places = numbers(row[0])
        return column


def numbers(listed: str | None) -> Any:
    """Return the numbers of a list with commas: ten times faster than a row for each."""
    import numpy as np

    return np.fromstring(listed or "", dtype=np.int64, sep=",") if listed else np.zeros(0, np.int64)
