"""How far a case has come, and which acts each stage allows."""

from __future__ import annotations

from enum import StrEnum

from foiassist.case.people import Act


class Stage(StrEnum):
    """Where a case stands, in the words of the case list."""

    DRAFTING = "drafting"
    CLARIFICATION = "waiting for clarification"
    IN_REVIEW = "in review"
    APPROVED = "approved"


_DRAFTING_ACTS = frozenset(
    {
        Act.CORRECT_QUESTIONS,
        Act.DECIDE,
        Act.RECORD_FACT,
        Act.DRAFT,
        Act.EDIT_SECTION,
        Act.ACCEPT_SECTION,
        Act.REMOVE_SECTION,
        Act.ASK_CLARIFICATION,
        Act.EXTEND_TIME,
        Act.SEND_FOR_REVIEW,
        Act.EXPORT,
        Act.OVERRIDE_FINDING,
        Act.REMARK,
    }
)
ACTS_IN: dict[Stage, frozenset[Act]] = {
    Stage.DRAFTING: _DRAFTING_ACTS,
    Stage.CLARIFICATION: frozenset({Act.RECEIVE_CLARIFICATION, Act.EXPORT, Act.REMARK}),
    Stage.IN_REVIEW: frozenset(
        {
            Act.REMARK,
            Act.RETURN_TO_OFFICER,
            Act.APPROVE,
            Act.OVERRIDE_FINDING,
            Act.EXPORT,
            Act.EXTEND_TIME,
        }
    ),
    Stage.APPROVED: frozenset(
        {
            Act.EXPORT,
            Act.EDIT_SECTION,
            Act.CORRECT_QUESTIONS,
            Act.DECIDE,
            Act.RECORD_FACT,
            Act.DRAFT,
            Act.REMOVE_SECTION,
            Act.ACCEPT_SECTION,
        }
    ),
}
"""What can be done at each stage. An approved letter may be edited, which voids the approval."""


def allows(stage: Stage, act: Act) -> bool:
    """Return whether *act* can be done while the case is at *stage*."""
    return act in ACTS_IN[stage]
