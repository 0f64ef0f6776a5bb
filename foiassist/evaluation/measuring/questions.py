"""What the questions read out of a request add to the measures."""

from __future__ import annotations

from collections.abc import Iterator

from foiassist.case.case import Case
from foiassist.case.clean_text import clean_with_positions
from foiassist.evaluation.dataset import Row
from foiassist.evaluation.measures import spans
from foiassist.steps.read_request import read_request


def question_values(row: Row, case: Case) -> Iterator[tuple[str, float]]:
    """Yield how the questions of *case* compare with the labels, and what is in none of them."""
    cleaned = clean_with_positions(row.request_text)
    visible = [
        cleaned.given_span(place, place + 1)
        for place, letter in enumerate(cleaned.text)
        if not letter.isspace()
    ]
    asked = [(one.start, one.end) for one in case.request.questions]
    rest = [(one.start, one.end) for one in case.request.leftover]
    marks = read_request(row.request_text).markers
    yield "questions.lost_characters", float(spans.lost(visible, asked, rest, marks))
    if row.question_spans is not None:
        yield "questions.f1", spans.exact([asked], [row.question_spans]).f1
