"""What the suggestions for a request add to the measures of each provision by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from foiassist.evaluation.dataset import Row

PRECISION, RECALL = "suggestion.precision.", "suggestion.recall."
"""How the names of the measures begin; the section follows."""

FIRST = 3
"""Provisions that an officer sees at a glance."""


def provision_values(row: Row, ranked: Sequence[str]) -> Iterator[tuple[str, float]]:
    """Yield whether what was put first was right, and whether what was relied on was found.

    precision(s) = [s relied on] where ranked[0] = s; recall(s) = [s in ranked[:3]] where s was
    relied on. Only requests that met an exemption count.
    """
    if not row.sections:
        return
    if ranked:
        yield f"{PRECISION}{ranked[0]}", float(ranked[0] in row.sections)
    for section in sorted(row.sections):
        yield f"{RECALL}{section}", float(section in ranked[:FIRST])
