"""Which sections of the Act an officer argues as one, so that a letter argues them once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from foiassist.case.decision import Reason
from foiassist.law.exemptions import provision, section_of, sort_key
from foiassist.law.tests_of_harm import needs_of


def argued_together(
    reasons: Iterable[Reason], cited: Mapping[str, Sequence[str]]
) -> tuple[tuple[str, ...], ...]:
    """Return the sections of *cited* in groups, each in the order of the Act.

    Two sections stand in one group where one reason argues both, each whole, and the law asks
    the same of both: prejudice and balance of sections 31 and 38, but not of 36 and 42.

    Args:
        reasons: The officer's reasons.
        cited: The citations relied on, by section.
    """
    groups: dict[str, tuple[str, ...]] = {s: (s,) for s in sorted(cited, key=sort_key)}
    for reason in reasons:
        for one, other in _pairs(reason):
            if one in groups and other in groups and _alike(reason, cited, one, other):
                joined = tuple(sorted({*groups[one], *groups[other]}, key=sort_key))
                groups.update(dict.fromkeys(joined, joined))
    return tuple(dict.fromkeys(groups.values()))


def _pairs(reason: Reason) -> Iterable[tuple[str, str]]:
    sections = list(dict.fromkeys(section_of(citation) for citation in reason.exemptions))
    return pairwise(sections)


def _alike(reason: Reason, cited: Mapping[str, Sequence[str]], *sections: str) -> bool:
    citations = [citation for section in sections for citation in cited[section]]
    rows = [provision(citation) for citation in citations]
    return (
        set(citations) <= set(reason.exemptions)
        and len({needs_of(citation) for citation in citations}) == 1
        and len({(row.nature, row.is_ncnd) for row in rows}) == 1
    )
