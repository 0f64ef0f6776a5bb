"""Which part of a question some words name: '3(b)', 'part (a) of 1', 'question 2, part c'.

A part that the request itself labels is a question of its own; one that only stands in the words
of a question, such as '(a) the ranks', is a part that a decision can be about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from foiassist.case.case import Case
from foiassist.conversation.plain_words.orders import Named

_NUMBER = r"(?:the )?(?:(?:questions?|numbers?|points?|items?|q\.?)\s*)?(?P<n>\d{1,2})"
_NOUN = r"(?:the )?(?:parts?|bits?|sub-?questions?|paragraphs?)"
_LETTER = r"(?P<p>[a-z]|[ivx]{2,4})"
_FORMS = tuple(
    map(
        re.compile,
        (
            rf"{_NUMBER}\.?\s?\({_LETTER}\)",
            rf"{_NUMBER}\.?{_LETTER}\)?",
            rf"{_NUMBER} {_NOUN} \(?{_LETTER}\)?",
            rf"{_NOUN} \(?{_LETTER}\)? (?:of|in|to|from) {_NUMBER}",
            rf"\({_LETTER}\) (?:of|in|to|from) {_NUMBER}",
        ),
    )
)
_LETTER_ALONE = re.compile(rf"(?:{_NOUN} )?\(?{_LETTER}\)?")


class Part(NamedTuple):
    """A part as it was said: the number of its question, and its letter."""

    number: str
    letter: str


def parts_said(items: Sequence[str]) -> tuple[Part | None, ...]:
    """Return the part that each of *items* names, or None where it names none.

    A letter alone belongs to the question of the part before it, or of the one after it:
    '3(a) and (b)', 'parts (a) and (b) of 3'.
    """
    parts = [_part(item.strip()) for item in items]
    for step in (1, -1):
        number = ""
        for place in range(len(parts))[::step]:
            part = parts[place]
            if part is not None and not part.number:
                part = parts[place] = Part(number, part.letter)
            number = part.number if part is not None else ""
    return tuple(part if part is not None and part.number else None for part in parts)


def _part(item: str) -> Part | None:
    for form in _FORMS:
        if fit := form.fullmatch(item):
            return Part(fit["n"], fit["p"])
    alone = _LETTER_ALONE.fullmatch(item)
    return Part("", alone["p"]) if alone is not None else None


def label_of(part: Part, case: Case) -> str:
    """Return the label that the request gives a part, or empty where it gives none."""
    wanted = {f"{part.number}{part.letter}", f"{part.number}.{part.letter}"}
    known = (question.label for question in case.request.questions)
    return next((label for label in known if label.casefold() in wanted), "")


def parts_in_the_words(items: Sequence[str], case: Case) -> Named | None:
    """Return the parts of one question that *items* name and that the request does not label."""
    said = parts_said(items)
    parts = [part for part in said if part is not None and not label_of(part, case)]
    if len(parts) != len(said) or len({part.number for part in parts}) != 1:
        return None
    question = case.request.question(parts[0].number)
    if question is None:
        return None
    letters = tuple(dict.fromkeys(part.letter for part in parts))
    unknown = next((letter for letter in letters if not _stands_in(question.text, letter)), "")
    if unknown:
        near = tuple(
            one.label
            for one in case.request.questions
            if re.match(rf"{question.label}(?!\d)", one.label)
        )
        return Named(candidates=near, why=f"Question {question.label} has no part ({unknown}).")
    return Named((question.label,), part=_in_words(letters))


def _stands_in(text: str, letter: str) -> bool:
    return re.search(rf"(?<!\w){letter}\)", text.casefold()) is not None


def _in_words(letters: Sequence[str]) -> str:
    """Return 'part (b)' or 'parts (a) and (c)', as a letter says it."""
    marks = [f"({letter})" for letter in letters]
    if len(marks) == 1:
        return f"part {marks[0]}"
    return f"parts {', '.join(marks[:-1])} and {marks[-1]}"
