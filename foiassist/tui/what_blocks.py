"""What stands between a case and the door, as far as the list of cases knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from foiassist.case.stages import Stage

if TYPE_CHECKING:
    from foiassist.desk.cases import CaseSummary


def blocked_by(summary: CaseSummary) -> str:
    """Return it in a few words: '3 undecided, 4 NEEDED'."""
    if summary.stage is Stage.CLARIFICATION:
        return "clock stopped"
    if summary.stage is Stage.IN_REVIEW:
        return "with supervisor"
    if summary.stage is Stage.APPROVED:
        return "nothing"
    parts = []
    if summary.undecided:
        parts.append(f"{summary.undecided} undecided")
    if summary.needed:
        parts.append(f"{summary.needed} NEEDED")
    if waiting := summary.sections - summary.accepted:
        parts.append(f"{waiting} to accept")
    return ", ".join(parts) or ("nothing" if summary.sections else "not drafted")
