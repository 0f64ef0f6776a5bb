"""What one duty of a letter is: a rule, what it asks, where it comes from, and when it bites.

Only the shape stands here; the table is `duties`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from foiassist.law.letters import LetterKind


class When(StrEnum):
    """What must be so in a letter of the right kind before a duty bites."""

    ALWAYS = "always"
    QUALIFIED = "a qualified exemption is relied on"
    PREJUDICE = "a prejudice exemption is relied on"
    SECTION_21 = "section 21 is relied on"
    NCND = "a question is neither confirmed nor denied"
    NCND_QUALIFIED = "a question is neither confirmed nor denied under a qualified exemption"
    NOT_12_2 = "section 12(2) is not relied on"


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing that the Act, or good practice under it, asks a letter to say."""

    rule: str
    """Short name for findings: 's17-1-b'."""
    what: str
    """What the letter must do, as a sentence to an officer."""
    source: str
    kinds: frozenset[LetterKind]
    severity: Literal["blocker", "warning", "note"]
    """How much a letter that fails it stands in the way."""
    when: When = When.ALWAYS
