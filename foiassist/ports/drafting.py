"""What a drafter may use, and what it gives back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol, runtime_checkable

from foiassist.case.decision import Decision, Reason
from foiassist.case.fact import Fact
from foiassist.case.lent_wording import LentWording
from foiassist.case.plan import SectionPlan
from foiassist.case.question import Question
from foiassist.case.section import Provenance


@dataclass(frozen=True, slots=True)
class LetterFrame:
    """What every letter of this case says of itself."""

    reference: str
    received: date
    due: date
    kind: str
    authority_name: str = ""
    review_contact: str = ""
    review_working_days: int = 40
    regulator_name: str = ""
    regulator_address: str = ""
    regulator_website: str = ""
    officer: str = ""
    signature: str = ""
    central: bool = False
    """Whether the higher appropriate limit applies (SI 2004/3244 reg. 3(2))."""

    weighed: str = ""
    """Exemption for which more time is taken; empty: none is. FOIA 2000 s.10(3)."""

    extended_until: date | None = None
    """By when the public interest will have been weighed. FOIA 2000 s.17(2)."""

    environmental_due: date | None = None
    """Last day for an answer under the environmental regulations. EIR 2004 reg.5(2)."""

    access_due: date | None = None
    """Last day for an answer to a request for one's own data. UK GDPR Article 12(3)."""


@dataclass(frozen=True, slots=True)
class DraftTask:
    """Everything a drafter may use for one section, and nothing else.

    Facts come from the case; wording comes through the firewall. There is no field for a past
    letter's text, and none for who asked.
    """

    plan: SectionPlan
    frame: LetterFrame
    questions: tuple[Question, ...]
    """The questions of this section; for the request section, all of them."""

    decisions: tuple[Decision, ...]
    """The decisions on those questions; for the letter-wide sections, all of them."""

    reasons: tuple[Reason, ...]
    facts: tuple[Fact, ...]
    wording: tuple[LentWording, ...]
    standard: Mapping[str, str]
    """Standard wording of the corpus by name; $-placeholders are filled by the drafter."""

    instruction: str = ""
    """What the officer asked of a redraft in words ('shorter'); empty mostly."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """How much a language model has read and written, in tokens as its service counts them."""

    read: int = 0
    written: int = 0

    def since(self, earlier: Tokens) -> Tokens:
        """Return what has come to be read and written after *earlier*."""
        return Tokens(self.read - earlier.read, self.written - earlier.written)


@runtime_checkable
class Metered(Protocol):
    """A drafter that counts what its language model reads and writes."""

    tokens: Tokens
    """Since it was made; all 0 where the model's service does not say."""


class Drafter(Protocol):
    """Turns a task into text, a piece at a time."""

    name: str
    """Stored with every section it writes, for the audit trail."""

    def draft(self, task: DraftTask) -> Iterator[str]:
        """Yield the section's text in order.

        Raises:
            DraftingError: Nothing more can be written.
        """
        ...

    def provenance(self) -> Provenance:
        """Return who or what wrote the last section, for the audit trail."""
        ...
