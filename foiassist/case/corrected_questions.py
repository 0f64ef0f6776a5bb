"""The questions of a request as a person reads them, where the machine has split it wrongly.

No word of the request is lost: what is no question becomes a passage in none, and the other way
round. A question keeps its label, since decisions and letters name it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, TypeVar

from foiassist.case.clean_text import clean_line
from foiassist.case.question import Leftover, Question
from foiassist.case.request import Request
from foiassist.errors import PassageNotFound, QuestionsApart

if TYPE_CHECKING:
    from foiassist.case.case import Case

_QUOTED = 60
"""Letters of what is quoted."""

_Placed = TypeVar("_Placed", Question, Leftover)


def set_aside(request: Request, question: Question) -> Request:
    """Return *request* with *question* as a passage that asks nothing.

    Where the next questions hang on a stem, it is read before that stem.
    """
    passage = Leftover(question.text, question.start, question.end)
    hanging = hanging_on(request, question)
    return replace(
        request,
        questions=tuple(
            replace(q, context=f"{question.text} {q.context}".strip()) if q in hanging else q
            for q in request.questions
            if q is not question
        ),
        leftover=_in_order((*request.leftover, passage)),
    )


def hanging_on(request: Request, question: Question) -> tuple[Question, ...]:
    """Return the questions that are read with *question* where it asks nothing itself.

    They are those after it that hang on one stem; without a stem, where *question* ends as one.
    """
    after = request.questions[request.questions.index(question) + 1 :]
    if not after or not (after[0].context or question.text.endswith(":")):
        return ()
    return tuple(takewhile(lambda q: q.context == after[0].context, after))


def taken_up(request: Request, passage: Leftover) -> Request:
    """Return *request* with a passage as a question, under the next number that is free."""
    question = Question(_next_number(request), passage.text, "", passage.start, passage.end)
    return replace(
        request,
        questions=_in_order((*request.questions, question)),
        leftover=tuple(left for left in request.leftover if left is not passage),
    )


def joined(request: Request, first: Question, second: Question, word: str = "") -> Request:
    """Return *request* with two questions as one, under the label of the earlier.

    What stands between them and was in no question becomes part of it.

    Args:
        request: What was asked.
        first: One of its questions.
        second: The one before or after it.
        word: What joins them where they stand, such as 'and'; or empty.

    Raises:
        QuestionsApart: Another question stands between them, or they are the same.
    """
    first, second = sorted((first, second), key=request.questions.index)
    if request.questions.index(second) - request.questions.index(first) != 1:
        raise QuestionsApart(
            f"Questions {first.label} and {second.label} do not stand side by side.",
            hint="Join each with its neighbour.",
        )
    between = [left for left in request.leftover if first.start < left.start < second.start]
    texts = [first.text, *(left.text for left in between), word, second.text]
    text = " ".join(filter(None, texts))
    whole = replace(first, text=text, end=second.end)
    return replace(
        request,
        questions=tuple(whole if q is first else q for q in request.questions if q is not second),
        leftover=tuple(left for left in request.leftover if left not in between),
    )


def parted(request: Request, question: Question, at: int, start: int) -> Request:
    """Return *request* with one question as two, the second under a number beneath the first.

    Args:
        request: What was asked.
        question: One of its questions.
        at: Where in its text the second begins, in code points; not at either end.
        start: Where that stands in the request as it was given.
    """
    first = replace(question, text=question.text[:at].rstrip(), end=start)
    second = replace(
        question,
        label=_label_beneath(request, question.label),
        text=question.text[at:].lstrip(),
        start=start,
    )
    return replace(
        request,
        questions=tuple(
            one for q in request.questions for one in ((first, second) if q is question else (q,))
        ),
    )


def passage_of(request: Request, words: str) -> Leftover:
    """Return the passage in no question that is meant: by some of its words, or by its number.

    Raises:
        PassageNotFound: There is none, or the words stand in several.
    """
    passages = request.leftover
    said = clean_line(words)
    if said.isdecimal() and 0 < int(said) <= len(passages):
        return passages[int(said) - 1]
    found = [left for left in passages if said and said.casefold() in left.text.casefold()]
    if len(found) == 1:
        return found[0]
    count = "several passages" if found else "no passage"
    raise PassageNotFound(
        f"{quoted(said)} stands in {count} outside the questions.",
        hint="Give words that stand in one of them alone.",
    )


def place_of(question: Question, words: str) -> int:
    """Return where in its text the second half begins that begins with *words*.

    Raises:
        PassageNotFound: The question has no such words, or begins with them.
    """
    said = clean_line(words)
    found = re.search(re.escape(said), question.text, re.IGNORECASE) if said else None
    if found and found.start():
        return found.start()
    told = "begins with" if found and said else "has no"
    raise PassageNotFound(
        f"Question {question.label} {told} {quoted(said)}.",
        hint=f"Give the first words of the second question, as they stand in: {question.text}",
    )


def quoted(words: str) -> str:
    """Return *words* in quotation marks, on one line, cut short where they are long."""
    said = clean_line(words)
    return f"“{said[:_QUOTED]}…”" if len(said) > _QUOTED else f"“{said}”"


def what_follows(case: Case, request: Request, into: Mapping[str, str]) -> dict[str, object]:
    """Return what of *case* changes with its questions, by field.

    What was decided on a question that is no more goes with it; the record of the case keeps it.
    A fact of a question that was joined with another is a fact of that other.

    Args:
        case: As it stands.
        request: Its request, with the questions corrected.
        into: For each label that is no more the label of the question that it is part of now, if
            there is one.
    """
    labels = {question.label for question in request.questions}

    def still(label: str) -> str:
        return label if label in labels else into.get(label, "")

    return {
        "request": request,
        "decisions": tuple(d for d in case.decisions if d.question in labels),
        "facts": tuple(
            replace(fact, question=still(fact.question))
            for fact in case.facts
            if not fact.question or still(fact.question)
        ),
        "reasons": tuple(
            replace(reason, questions=kept)
            for reason in case.reasons
            if (kept := tuple(dict.fromkeys(filter(None, map(still, reason.questions)))))
            or not reason.questions
        ),
    }


def _in_order(placed: Iterable[_Placed]) -> tuple[_Placed, ...]:
    return tuple(sorted(placed, key=lambda one: (one.start, one.end)))


def _next_number(request: Request) -> str:
    numbers = (re.match(r"\d+", question.label) for question in request.questions)
    return str(max((int(number[0]) for number in numbers if number), default=0) + 1)


def _label_beneath(request: Request, label: str) -> str:
    taken = {question.label for question in request.questions}
    number = 2
    while f"{label}.{number}" in taken:
        number += 1
    return f"{label}.{number}"
