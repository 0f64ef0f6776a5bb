"""What a paragraph of a past response can be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from foiassist.case.evidence import PassageRole
from foiassist.steps.understanding.parts_lines import Paragraph


class Place(StrEnum):
    """What a paragraph of a response is."""

    SAID = "said"
    """Said of the request as a whole, or of nothing that could be told."""
    OPENS = "opens"
    """Names or repeats a question, and says nothing else."""
    ANSWER = "answer"
    LISTED = "listed"
    """One of the exemptions in a list of those relied on."""
    REASON = "reason"
    ADVICE = "advice"
    ANNOUNCED = "announced"
    """Says that something is held, or decided, and no more."""
    DROPPED = "dropped"
    """Courtesies, rights, what the Act asks of everybody."""


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph of a response, and what it is."""

    place: Place
    paragraph: Paragraph
    labels: tuple[str, ...] = ()
    """The questions that it is about."""

    exemptions: tuple[str, ...] = ()
    """The provisions that it lists, or whose reasons it gives."""

    role: PassageRole | None = None

    @property
    def text(self) -> str:
        """The words of the paragraph."""
        return self.paragraph.text
