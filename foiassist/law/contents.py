"""Tables of contents of a law, written short and read here.

'1(a(i,ii),b) 2*' means subsection 1 with paragraphs (a), with (i) and (ii), and (b), and a
subsection 2 whose paragraphs are not listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

_WORD = re.compile(r"[0-9]+[A-Z]?|[a-z]+|[(),*]")


def references_of(contents: Mapping[str, str]) -> frozenset[str]:
    """Return every reference that a table of contents describes: '31', '31(1)', '31(1)(a)'."""
    return frozenset(
        reference
        for section, parts in contents.items()
        for reference in _references(section, parts)
    )


def is_among(section: str, references: AbstractSet[str]) -> bool:
    """Return whether *section* is one of *references*, or lies where those list nothing."""
    if "*" in section:
        return False
    if section in references:
        return True
    subsection = re.match(r"[0-9]+[A-Z]?\([0-9]+[A-Z]?\)", section)
    return subsection is not None and f"{subsection.group()}*" in references


def _references(section: str, parts: str) -> Iterator[str]:
    """Yield every reference that *parts* describe, from the section down."""
    yield section
    above = [section]
    last = section
    for word in _WORD.findall(parts):
        if word == "(":
            above.append(last)
        elif word == ")":
            above.pop()
        elif word == "*":
            yield f"{last}*"
        elif word != ",":
            last = f"{above[-1]}({word})"
            yield last
