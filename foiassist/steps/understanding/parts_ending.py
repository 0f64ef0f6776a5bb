"""Where a letter has said all that it decided, and where it takes that up again."""

from __future__ import annotations

from collections.abc import Sequence

from foiassist.steps.understanding.parts_headings import names_exemption
from foiassist.steps.understanding.parts_words import closes, looks_like_heading, tells_rights
from foiassist.steps.understanding.reasons_roles import is_over_reasons
from foiassist.steps.understanding.relied_on import exceptions, relied_on

_NEAR = 3
"""Paragraphs after a heading on complaints in which it must come to the rights."""


def ends_at(texts: Sequence[str], number: int) -> bool:
    """Return whether rights, regards or licences begin with paragraph *number* of *texts*.

    A heading such as 'Complaints' does so only where the rights follow: complaints may be what
    was asked about.
    """
    text = texts[number]
    if not closes(text):
        return False
    following = texts[number + 1 : number + 1 + _NEAR]
    is_bare = looks_like_heading(text.rstrip(" :-–")) and bool(following)
    return not is_bare or any(tells_rights(one) or closes(one) for one in (text, *following))


def begins_again(text: str) -> bool:
    """Return whether *text*, after the rights, speaks of what was decided once more."""
    if is_over_reasons(text) or names_exemption(text):
        return True
    return not tells_rights(text) and bool(relied_on(text) or exceptions(text))
