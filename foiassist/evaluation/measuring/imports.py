"""What an import reads that the authority relied on, beside what the label says."""

from __future__ import annotations

from foiassist.case.clean_text import clean
from foiassist.case.past_record import PastMessage, PastRecord, Side
from foiassist.evaluation.dataset import Row
from foiassist.steps.understand_response import understand_response


def relied_on_as_read(row: Row) -> tuple[frozenset[str], frozenset[str]] | None:
    """Return what an import reads that the authority relied on, and what the label says.

    None where the label does not say what was relied on. Regulations are written 'EIR 12(4)(b)'.
    """
    if row.exemptions is None and not row.regulations:
        return None
    asked = PastMessage(Side.APPLICANT, clean(row.request_text))
    replies = (PastMessage(Side.AUTHORITY, reply) for reply in row.replies)
    response = understand_response(
        PastRecord(row.id, "thread", messages=(asked, *replies), authority=row.authority)
    )
    read = {*response.relied_on, *(f"EIR {one}" for one in response.exceptions)}
    label = {*(row.exemptions or ()), *(f"EIR {one}" for one in row.regulations)}
    return frozenset(read), frozenset(label)
