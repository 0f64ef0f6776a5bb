"""What an import reads that the authority relied on, beside what the label says."""

from __future__ import annotations

from foiassist.evaluation.dataset import Row
from foiassist.evaluation.past_responses import as_read, record_of


def relied_on_as_read(row: Row) -> tuple[frozenset[str], frozenset[str]] | None:
    """Return what an import reads that the authority relied on, and what the label says.

    None where the label does not say what was relied on. Regulations are written 'EIR 12(4)(b)'.
    """
    if row.exemptions is None and not row.regulations:
        return None
    response = as_read(record_of(row))
    read = {*response.relied_on, *(f"EIR {one}" for one in response.exceptions)}
    label = {*(row.exemptions or ()), *(f"EIR {one}" for one in row.regulations)}
    return frozenset(read), frozenset(label)
