"""What a past letter is as a whole, from its words alone."""

from __future__ import annotations

from foiassist.law.letters import LetterKind
from foiassist.steps.check.letter_kind import kind_of_text


def kind_of(text: str) -> LetterKind | None:
    """Return what kind of letter *text* is, or None where its words do not tell."""
    kind = kind_of_text(text)
    return None if kind is LetterKind.DRAFT else kind
