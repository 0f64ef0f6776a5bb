"""Split a request into its questions, each with the text that it hangs on.

Finds, cuts and labels; it never rewrites what was asked, and nothing of the request is dropped:
what is in no question comes back as leftover.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from foiassist.case.clean_text import CleanText, clean_with_positions
from foiassist.case.question import Leftover, Question
from foiassist.case.request import Applicant
from foiassist.steps.reading.greetings import find_courtesies, masked
from foiassist.steps.reading.question_spans import find_asked
from foiassist.steps.reading.request_walk import Asked

_NUMBER = r"(?:\d{1,2}[a-z]?|[a-z]|[ivx]{2,4})"
_MARKER = re.compile(
    rf"(?i)[\W_]*(?:(?-i:and|but|plus|or)\b[\W_]*)?|[(\[]?(?:(?:question|request|part|q)[\s./]*)*{_NUMBER}(?:[.\s(]+{_NUMBER})*[\W_]*"
)
"""What is nothing but a list mark ('2.', '(b)', 'Question 3:', '•') or joins two questions."""


@dataclass(frozen=True, slots=True)
class ReadRequest:
    """A request read: its questions, all the rest of it, and who wrote it."""

    text: str
    """The whole request, cleaned, with the applicant's own details masked."""
    questions: tuple[Question, ...]
    leftover: tuple[Leftover, ...]
    markers: tuple[tuple[int, int], ...]
    """Where the bare list marks stand that are neither asked nor left over."""
    applicant: Applicant


def read_request(given: str, sender: Applicant | None = None) -> ReadRequest:
    """Return the questions of the request *given*, and what is in none of them.

    Every character that can be seen is inside a question, a leftover or a marker; where these
    stand is counted in *given*, before cleaning.

    Args:
        given: The request as it came in; cleaned here.
        sender: What the envelope already told about the applicant.
    """
    cleaned = clean_with_positions(given)
    text = cleaned.text
    courtesies = find_courtesies(text, sender or Applicant())

    def read(start: int, end: int) -> str:
        return " ".join(masked(text, start, end, courtesies.personal).split())

    asked = find_asked(text, courtesies.spans) or _as_a_whole(text, courtesies.spans)
    labels = _labels(asked)
    questions = tuple(
        _question(
            one, label, cleaned, " ".join(read(*span) for span in one.context), read(*one.span)
        )
        for one, label in zip(asked, labels, strict=True)
    )
    gaps = list(_gaps(text, [one.span for one in asked]))
    leftover = tuple(
        Leftover(read(start, end), *cleaned.given_span(start, end))
        for start, end in gaps
        if not _MARKER.fullmatch(text, start, end)
    )
    markers = tuple(
        cleaned.given_span(start, end) for start, end in gaps if _MARKER.fullmatch(text, start, end)
    )
    whole = masked(text, 0, len(text), courtesies.personal)
    return ReadRequest(whole, questions, leftover, markers, courtesies.applicant)


def _as_a_whole(text: str, courtesies: Iterable[tuple[int, int]]) -> list[Asked]:
    """Return all that is no courtesy as one question; somebody must answer it, whatever it asks."""
    blank = text
    for start, end in courtesies:
        blank = f"{blank[:start]}{' ' * (end - start)}{blank[end:]}"
    words = blank.strip()
    if not words:
        return []
    start = len(blank) - len(blank.lstrip())
    return [Asked((start, start + len(words)), (), "")]


def _question(one: Asked, label: str, cleaned: CleanText, context: str, words: str) -> Question:
    start, end = cleaned.given_span(*one.span)
    return Question(label=label, text=words, context=context, start=start, end=end)


def _labels(asked: list[Asked]) -> list[str]:
    """Return a label for each question: the request's own number, or the next one free.

    What one entry of a list asks in one sentence shares a number: the second half of 3 is 3.2.
    """
    taken: set[str] = set()
    labels = [one.label if _newly(one.label, taken) else "" for one in asked]
    numbers = (re.match(r"\d+", label) for one in asked for label in (one.label, one.under))
    taken.update(number[0] for number in numbers if number)
    tried: dict[str, int] = {}
    first = ""
    for place, one in enumerate(asked):
        if not one.goes_on:
            first = ""
        if not labels[place]:
            above = one.label or first or one.under
            stem = f"{above}." if above else ""
            number = tried.get(stem, 1 if one.label or first else 0) + 1
            while not _newly(f"{stem}{number}", taken):
                number += 1
            tried[stem] = number
            labels[place] = f"{stem}{number}"
        first = first or labels[place]
    return labels


def _newly(label: str, taken: set[str]) -> bool:
    """Take *label* unless it is empty or taken already; return whether it was free."""
    if not label or label.lower() in taken:
        return False
    taken.add(label.lower())
    return True


def _gaps(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield what lies between *spans*, a paragraph at a time."""
    begin = 0
    for start, end in [*spans, (len(text), len(text))]:
        place = begin
        for line in text[begin:start].split("\n"):
            bare = line.strip()
            if bare:
                at = place + line.index(bare)
                yield at, at + len(bare)
            place += len(line) + 1
        begin = end
