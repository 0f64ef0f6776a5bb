"""The questions of a request at the desk, where a person reads them otherwise than the machine."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from foiassist.case.case import Case
from foiassist.case.clean_text import clean_line, clean_with_positions
from foiassist.case.corrected_questions import (
    joined,
    parted,
    passage_of,
    place_of,
    quoted,
    set_aside,
    taken_up,
)
from foiassist.case.people import Act, Person
from foiassist.case.question import Question
from foiassist.case.request import Request
from foiassist.case.rules import check_questions
from foiassist.desk.office import Office

_JOINING = frozenset({"and", "or", "but", "plus"})
_KNOWN_BY = 60
"""Letters by which the second half of a question is found in the request as it was given."""


class Questions:
    """Corrects which parts of a request are its questions; none of its words is lost."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def set_aside(self, by: Person, reference: str, label: str) -> Case:
        """Record that a question asks nothing; what was decided on it goes with it.

        Raises:
            CaseError: The case does not allow it, or has no such question.
        """

        def change(case: Case) -> tuple[Request, Mapping[str, str]]:
            return set_aside(case.request, _question(case, label)), {}

        return self._corrected(by, reference, change, f"{label} asks nothing.")

    def take_up(self, by: Person, reference: str, words: str) -> Case:
        """Record that a passage that is in no question asks something.

        Args:
            by: Who reads it so.
            reference: The case's.
            words: Some of the passage, or its number among the passages.

        Raises:
            CaseError: The case does not allow it.
            PassageNotFound: The words stand in no such passage, or in several.
        """

        def change(case: Case) -> tuple[Request, Mapping[str, str]]:
            return taken_up(case.request, passage_of(case.request, words)), {}

        return self._corrected(by, reference, change, f"{quoted(words)} asks something.")

    def join(self, by: Person, reference: str, first: str, second: str) -> Case:
        """Record that two neighbouring questions are one, under the label of the earlier.

        Raises:
            CaseError: The case does not allow it, or has no such questions.
            QuestionsApart: They do not stand side by side.
        """
        given = self._office.store.request_as_given(reference)

        def change(case: Case) -> tuple[Request, Mapping[str, str]]:
            one, other = _question(case, first), _question(case, second)
            request = joined(case.request, one, other, _joining_word(given, one, other))
            stays, goes = (one, other) if request.question(one.label) else (other, one)
            return request, {goes.label: stays.label}

        detail = f"{first} and {second} are one question."
        return self._corrected(by, reference, change, detail)

    def part(self, by: Person, reference: str, label: str, words: str) -> Case:
        """Record that a question is two, the second beginning with *words*.

        Raises:
            CaseError: The case does not allow it, or has no such question.
            PassageNotFound: The question has no such words, or begins with them.
        """
        given = self._office.store.request_as_given(reference)

        def change(case: Case) -> tuple[Request, Mapping[str, str]]:
            question = _question(case, label)
            at = place_of(question, words)
            return parted(case.request, question, at, _start(given, question, at)), {}

        detail = f"{label} is two questions: the second begins with {quoted(words)}."
        return self._corrected(by, reference, change, detail)

    def _corrected(
        self,
        by: Person,
        reference: str,
        change: Callable[[Case], tuple[Request, Mapping[str, str]]],
        detail: str,
    ) -> Case:
        return self._office.change(
            reference,
            by,
            Act.CORRECT_QUESTIONS,
            lambda case: case.asked_as(by, *change(case)),
            detail=detail,
        )


def _question(case: Case, label: str) -> Question:
    check_questions(case, [label])
    return next(q for q in case.request.questions if q.label == label)


def _joining_word(given: str, one: Question, other: Question) -> str:
    """Return the word that joins two questions where they stand, or empty."""
    first, second = sorted((one, other), key=lambda question: question.start)
    between = clean_line(given[first.end : second.start]).strip(" ,;")
    return between if between.casefold() in _JOINING else ""


def _start(given: str, question: Question, at: int) -> int:
    """Return where character *at* of the question's text stands in the request as it was given.

    The text has every run of white space as one space. Where a name in it is masked the place is
    only about right.
    """
    here = clean_with_positions(given[question.start : question.end])
    begins = re.escape(question.text[at:][:_KNOWN_BY].strip()).replace(r"\ ", r"\s+")
    found = re.search(begins, here.text)
    offset = here.given_span(found.start(), found.end())[0] if found else at
    return min(question.start + offset, question.end)
