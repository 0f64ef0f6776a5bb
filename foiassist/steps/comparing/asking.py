"""A question with the request that it stands in, for being held against another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from foiassist.case.request import Applicant
from foiassist.steps.reading.greetings import find_courtesies

_MASK = re.compile(r"\[[^\]\n]{1,60}\]")
"""What stands in place of a name that was taken out."""

_DATED = re.compile(
    r"(?m)^[ \t]*(?:dated?:?[ \t]+)?(?:[a-z]+,?[ \t]+)?\d{1,2}(?:st|nd|rd|th)?[ \t./-]+"
    r"(?:[a-z]+|\d+)[ \t./-]+\d{2,4}[ \t]*$",
    re.IGNORECASE,
)
"""The date of the letter, on a line of its own."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A question with what is needed to read it."""

    text: str
    request: str = ""
    """The whole request that it stands in, without its courtesies, where it is known."""

    around: str = ""
    """What the request says outside its questions, and so of all of them."""

    on: date | None = None
    """When it was asked, or else answered."""


def asking(text: str, request: str, questions: Iterable[str], on: date | None) -> Asking:
    """Return *text* as a question of *request*, which asks *questions*."""
    whole = _without_courtesies(request)
    around = whole
    for question in questions:
        around = around.replace(" ".join(question.split()), " ")
    return Asking(text, whole, around, on)


@lru_cache(maxsize=256)
def _without_courtesies(request: str) -> str:
    """Return a request as one line without greeting, signature and what names were masked by."""
    parts, at = [], 0
    for start, end in find_courtesies(request, Applicant()).spans:
        parts.append(request[at:start])
        at = max(at, end)
    kept = _DATED.sub(" ", "\n".join((*parts, request[at:])))
    return " ".join(_MASK.sub(" ", kept).split())
