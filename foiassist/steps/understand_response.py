"""Understanding a past response: what was asked, what was answered, and why."""

from __future__ import annotations

from foiassist.case.evidence import PastQuestion, PastResponse
from foiassist.case.past_record import PastRecord


def understand_response(
    record: PastRecord, *, authority: str = "", authority_kind: str = ""
) -> PastResponse:
    """Return what *record* says, its persons masked; what is not understood in `unsorted`."""
    return PastResponse(
        reference=record.reference,
        authority=record.authority or authority,
        authority_kind=authority_kind,
        subject=record.title,
        request="",
        questions=(PastQuestion("1", record.title),),
        unsorted=(record.text,),
    )
