"""Whether two refusals rest on the same exemptions, down to the limb where both name one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from foiassist.law.exemptions import section_of, sort_key

_PART = re.compile(r"\(\w+\)")
_PERSONAL_DATA = "40"
"""Section 40 was worded anew with the Data Protection Act 2018, and its conditions renumbered, so
that its limbs are not held against each other. FOIA 2000 s.40 as amended by DPA 2018 Sch. 19."""


def other_sections(
    now: Iterable[str], then: Iterable[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the sections that only the one relies on, and those that only the other does."""
    ours, theirs = {section_of(one) for one in now}, {section_of(one) for one in then}
    return _in_order(ours - theirs), _in_order(theirs - ours)


def other_limbs(now: Iterable[str], then: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the limbs of a shared section that only the one relies on, and only the other.

    A section cited without a limb is no other limb: it is only less exact.
    """
    ours, theirs = tuple(now), tuple(then)
    return _unmatched(ours, theirs), _unmatched(theirs, ours)


def _unmatched(ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    return _in_order(
        one
        for one in ours
        if section_of(one) != _PERSONAL_DATA and not any(_agree(one, other) for other in theirs)
    )


def _agree(one: str, other: str) -> bool:
    """Return whether one citation is the other, or names more of it."""
    if section_of(one) != section_of(other):
        return False
    ours, theirs = _PART.findall(one), _PART.findall(other)
    return all(a == b for a, b in zip(ours, theirs, strict=False))


def _in_order(citations: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(citations), key=sort_key))
