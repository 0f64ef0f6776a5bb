"""A citation and the provisions that it is a part of: 31(1)(a), 31(1), 31."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

_Said = TypeVar("_Said")


def with_wholes(citation: str) -> Iterator[str]:
    """Yield *citation* and then each provision that it is a part of, up to the section."""
    while citation:
        yield citation
        citation = citation.rpartition("(")[0]


def nearest(citation: str, said: Mapping[str, _Said], otherwise: _Said) -> _Said:
    """Return what *said* has on *citation*, or on the closest provision that it is a part of."""
    for one in with_wholes(citation):
        if one in said:
            return said[one]
    return otherwise
