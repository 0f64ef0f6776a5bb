"""A supervisor's side of a case: remarks, approval, overrides."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Remark:
    """Something a supervisor said about a section, or about the letter where section is empty."""

    section: str
    text: str
    by: str
    at: datetime
    resolved: bool = False
    """Whether the section was edited since, or the letter approved."""


@dataclass(frozen=True, slots=True)
class Approval:
    """A supervisor's approval of one exact text."""

    by: str
    at: datetime
    letter_sha256: str
    """SHA-256 of the letter's text as UTF-8; any other text is not approved."""


@dataclass(frozen=True, slots=True)
class Override:
    """A supervisor's reason for letting a finding stand."""

    rule: str
    section: str
    words: str
    """The words the finding is about; the override does not reach any others."""

    reason: str
    by: str
    at: datetime


def resolved(remarks: tuple[Remark, ...], section_id: str | None = None) -> tuple[Remark, ...]:
    """Return *remarks* with those on one section (None: all of them) marked as answered."""
    return tuple(
        replace(remark, resolved=True) if section_id in {None, remark.section} else remark
        for remark in remarks
    )
