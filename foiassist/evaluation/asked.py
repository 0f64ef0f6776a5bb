"""One case of an evaluation as it is asked about, and what it may be asked with."""

from __future__ import annotations

from dataclasses import dataclass

from foiassist.case.case import Case
from foiassist.case.evidence import Library, PastResponse
from foiassist.evaluation.dataset import Row
from foiassist.evaluation.measuring.draft_baselines import PastLetter


@dataclass(frozen=True, slots=True)
class Asked:
    """A row with the case that it was read as, and with the past response that it amounts to."""

    row: Row
    dataset: str
    case: Case
    response: PastResponse
    """What a team that had answered this request would have in its library."""

    @property
    def reference(self) -> str:
        """The name of the case and of its response, in the library and in the index."""
        return self.case.reference

    @property
    def can_teach(self) -> bool:
        """Whether anything is known of its answer, from its label or from its letters."""
        told = any(one.answer for one in self.response.questions) or self.response.relied_on
        return self.row.exemptions is not None or bool(self.row.outcome) or bool(told)


@dataclass(frozen=True, slots=True)
class Known:
    """What one case may know: nothing of its own answer, nor of its thread's."""

    library: Library
    """Without what is held out."""

    held_out: frozenset[str]
    """References of responses that nothing may use."""

    copied: PastLetter | None = None
    """The letter whose request is nearest, for the baseline that copies it."""

    @property
    def past_responses(self) -> int:
        """How many real past responses there are to learn from."""
        return sum(1 for one in self.library.responses if not one.invented)
