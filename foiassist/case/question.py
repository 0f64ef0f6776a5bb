"""One thing that the authority must answer or provide."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it stands in the request."""

    label: str
    """The request's own number ('1a'), or one given in order; unique in the request."""

    text: str
    """The asking sentence, cleaned, without its list marker."""

    context: str = ""
    """The nearest text without which the question cannot be read, or empty."""

    start: int = 0
    """First character in the request as it was given, in code points."""

    end: int = 0
    """One past the last character in the request as it was given."""

    @property
    def in_full(self) -> str:
        """The question with the stem that it hangs on."""
        return f"{self.context} {self.text}".strip()


@dataclass(frozen=True, slots=True)
class Leftover:
    """Text of the request that is in no question; shown, never dropped."""

    text: str
    start: int
    end: int
