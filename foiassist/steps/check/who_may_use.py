"""Exemptions relied on by an authority of a kind that plainly may not rely on them."""

from __future__ import annotations

from collections.abc import Iterator

from foiassist.case.case import Case
from foiassist.case.finding import Finding, Severity
from foiassist.law.exemptions import find_provision, section_of
from foiassist.law.for_authority import may_not_use


def not_for_this_authority(case: Case) -> Iterator[Finding]:
    """Yield a warning for each section decided on that this kind of authority may not use.

    Nothing is said where the kind of authority is not known.

    Source: FOIA 2000 s.30(1), s.33(1), s.35(1) and s.84.
    """
    decided = dict.fromkeys(one for each in case.decisions for one in each.all_exemptions)
    judged: set[str] = set()
    for citation in decided:
        row, section = find_provision(citation), section_of(citation)
        if row is None or section in judged or not may_not_use(citation, case.authority_kind):
            continue
        judged.add(section)
        place = f"reason-{section}"
        message = (
            f"Only {row.users.who} may rely on section {citation}, and this authority is recorded "
            f"as “{case.authority_kind}”. Choose another exemption, or put the record right."
        )
        yield Finding(
            "who-may-use",
            Severity.WARNING,
            message,
            row.users.source,
            place if any(one.id == place for one in case.sections) else None,
        )
