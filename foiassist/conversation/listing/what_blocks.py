"""What stands between a case and the door, in the few words of the list of cases."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from foiassist.case.stages import Stage
from foiassist.conversation.days_in_words import count, short_day

if TYPE_CHECKING:
    from foiassist.desk.case_summary import CaseSummary

_STAGES = {
    Stage.DRAFTING: "drafting",
    Stage.CLARIFICATION: "to clarify",
    Stage.IN_REVIEW: "in review",
    Stage.APPROVED: "approved",
}

_WAITS_FOR = {
    Stage.CLARIFICATION: "applicant to clarify",
    Stage.IN_REVIEW: "with a supervisor",
    Stage.APPROVED: "to export",
}


def stage_words(summary: CaseSummary) -> str:
    """Return how far a case has come, in a word; nobody has begun on a new one."""
    is_new = not summary.sections and summary.undecided == summary.questions
    return "new" if is_new and summary.stage is Stage.DRAFTING else _STAGES[summary.stage]


def blocked_by(summary: CaseSummary, blockers: int = 0, today: date | None = None) -> str:
    """Return it in a few words: '4 NEEDED, 1 blocker'.

    Args:
        summary: The case.
        blockers: How many findings of the checks block its letter.
        today: The day it is, so that its year need not be said.
    """
    if summary.exported is not None:
        return f"nothing, left {short_day(summary.exported, today)}"
    if summary.stage is not Stage.DRAFTING:
        return _WAITS_FOR[summary.stage]
    parts = []
    if summary.undecided:
        parts.append(f"{summary.undecided} to decide")
    if summary.needed:
        parts.append(f"{summary.needed} NEEDED")
    if blockers:
        parts.append(count(blockers, "blocker"))
    if waiting := summary.sections - summary.accepted:
        parts.append(f"{waiting} to accept")
    return ", ".join(parts) or ("to send for review" if summary.sections else "to draft")
