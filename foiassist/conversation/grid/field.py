"""One field of the grid's form: what to say there, and what may stand in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from foiassist.conversation.grid.choosing import (
    Choice,
    answer_choices,
    answer_in,
    likelihood_choices,
    provision_choices,
    provisions_in,
)
from foiassist.conversation.grid.sheet import COVERS
from foiassist.errors import FoiassistError, SettingsError
from foiassist.law.tests_of_harm import LIKELIHOODS

_NUMBERED = re.compile(r"(.+?)(?: (\d+))?")
_LABELS = {
    "exemptions": "Provisions",
    "clarify": "To clarify",
    COVERS: "For questions",
}


class Kind(Enum):
    """How a field is filled in."""

    ANSWER = auto()
    PROVISIONS = auto()
    LIKELIHOOD = auto()
    LABELS = auto()
    PROSE = auto()
    FACTORS = auto()
    """Prose, each line of it a factor of its own."""


@dataclass(frozen=True, slots=True)
class Field:
    """Something to fill in."""

    place: str
    """The row or the reasons that it belongs to, as the sheet names them."""

    name: str
    asks: str
    """What to say there."""

    kind: Kind = Kind.PROSE
    is_needed: bool = False
    """Whether the letter has a NEEDED mark where it stays empty."""

    text: str = ""
    recorded: str = ""
    heading: str = ""
    """What stands above it, where a new part of the form begins."""

    @property
    def label(self) -> str:
        """Its name, as it is shown: 'For disclosure', 'Fact', 'Fact 2'."""
        name, number = _numbered(self.name)
        more = "" if number in {"", "1"} else f" {number}"
        return _LABELS.get(name, name.replace("_", " ").capitalize()) + more

    @property
    def hint(self) -> str:
        """What to say there, as a sentence, and how where that is not plain."""
        lines = "; one on each line, and Tab goes on" if self.kind is Kind.FACTORS else ""
        return f"{self.label}: {self.asks}{lines}."

    @property
    def is_typed(self) -> bool:
        """Whether what stands in it is not recorded."""
        return self.text != self.recorded

    def choices(self, typed: str) -> tuple[Choice, ...]:
        """Return what may be chosen after *typed*; nothing where it is written freely."""
        find = _CHOICES.get(self.kind)
        return find(typed) if find else ()

    def refusal(self, labels: tuple[str, ...]) -> str:
        """Return why its text cannot be recorded, or an empty string.

        Args:
            labels: Those of the request's questions.
        """
        try:
            self._check(labels)
        except FoiassistError as error:
            return error.in_words
        return ""

    def _check(self, labels: tuple[str, ...]) -> None:
        if not self.text.strip():
            return
        if self.kind is Kind.ANSWER:
            answer_in(self.text)
        elif self.kind is Kind.PROVISIONS:
            provisions_in(self.text)
        elif self.kind is Kind.LIKELIHOOD and self.text.strip() not in LIKELIHOODS:
            hint = f"Say “{'” or “'.join(LIKELIHOODS)}”."
            raise SettingsError(f"“{self.text.strip()}” is no likelihood.", hint=hint)
        elif self.kind is Kind.LABELS:
            unknown = [label for label in labels_in(self.text) if label not in labels]
            if unknown:
                hint = f"Its questions are: {', '.join(labels)}."
                raise SettingsError(f"The request has no question {unknown[0]!r}.", hint=hint)

    def settled(self) -> str:
        """Return its text as it is recorded: the answer in words, the citations as the Act's."""
        if self.refusal(()) and self.kind is not Kind.LABELS:
            return self.text
        if self.kind is Kind.ANSWER and self.text.strip():
            return answer_in(self.text).in_words
        if self.kind is Kind.PROVISIONS:
            return ", ".join(provisions_in(self.text))
        return self.text


_CHOICES: Mapping[Kind, Callable[[str], tuple[Choice, ...]]] = {
    Kind.ANSWER: answer_choices,
    Kind.PROVISIONS: provision_choices,
    Kind.LIKELIHOOD: likelihood_choices,
}


def _numbered(name: str) -> tuple[str, str]:
    parts = _NUMBERED.fullmatch(name)
    return (parts[1], parts[2] or "") if parts else (name, "")


def labels_in(text: str) -> tuple[str, ...]:
    """Return the labels that stand in a field: '3, 4 and 6'."""
    return tuple(text.replace(",", " ").replace(" and ", " ").split())
