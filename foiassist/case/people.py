"""Who works on a case, and the one table of who may do what.

Nothing here looks anybody up: a person is who the desk was told is sitting there.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person is to the case."""

    OFFICER = "officer"
    SUPERVISOR = "supervisor"


class Act(StrEnum):
    """What a person can do to a case, in the words of the history."""

    LOG_CASE = "logged the case"
    CORRECT_QUESTIONS = "corrected the questions"
    DECIDE = "decided"
    RECORD_FACT = "recorded a fact"
    DRAFT = "asked for a draft"
    EDIT_SECTION = "edited a section"
    ACCEPT_SECTION = "accepted a section"
    REMOVE_SECTION = "removed a section"
    ASK_CLARIFICATION = "asked for clarification"
    RECEIVE_CLARIFICATION = "received clarification"
    EXTEND_TIME = "extended the time"
    SEND_FOR_REVIEW = "sent for review"
    REMARK = "remarked"
    RETURN_TO_OFFICER = "returned"
    APPROVE = "approved"
    OVERRIDE_FINDING = "overrode a finding"
    EXPORT = "exported"


_OFFICER_ACTS = frozenset(
    {
        Act.LOG_CASE,
        Act.CORRECT_QUESTIONS,
        Act.DECIDE,
        Act.RECORD_FACT,
        Act.DRAFT,
        Act.EDIT_SECTION,
        Act.ACCEPT_SECTION,
        Act.REMOVE_SECTION,
        Act.ASK_CLARIFICATION,
        Act.RECEIVE_CLARIFICATION,
        Act.EXTEND_TIME,
        Act.SEND_FOR_REVIEW,
        Act.EXPORT,
    }
)
_SUPERVISOR_ACTS = frozenset(
    {Act.REMARK, Act.RETURN_TO_OFFICER, Act.APPROVE, Act.OVERRIDE_FINDING, Act.EXPORT}
)
ALLOWED: dict[Role, frozenset[Act]] = {
    Role.OFFICER: _OFFICER_ACTS,
    Role.SUPERVISOR: _SUPERVISOR_ACTS,
}
"""Every act that each role may do; what is not here is refused."""


@dataclass(frozen=True, slots=True)
class Person:
    """A named person acting in one role.

    Raises:
        ValueError: The name is blank; nobody acts without a name.
    """

    name: str
    role: Role = Role.OFFICER

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ValueError("a person needs a name")


def may(role: Role, act: Act) -> bool:
    """Return whether somebody in *role* may do *act* at all."""
    return act in ALLOWED[role]


def is_same_person(one: str, other: str) -> bool:
    """Return whether two names are one person's, whatever their capitals and spaces."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
