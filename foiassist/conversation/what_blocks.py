"""What stands between a case and the door, in the few words of the list of cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from foiassist.case.stages import Stage
from foiassist.conversation.days_in_words import count

if TYPE_CHECKING:
    from foiassist.desk.cases import CaseSummary


def blocked_by(summary: CaseSummary, blockers: int = 0) -> str:
    """Return it in a few words: '4 NEEDED, 1 blocker'; *blockers* is what the checks found."""
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
    if blockers:
        parts.append(count(blockers, "blocker"))
    if waiting := summary.sections - summary.accepted:
        parts.append(f"{waiting} to accept")
    return ", ".join(parts) or ("not sent yet" if summary.sections else "not drafted")
