from __future__ import annotations

from datetime import date

import pytest

from foiassist.evaluation.bench import case_of, desk_over
from foiassist.evaluation.dataset import read_row
from foiassist.evaluation.past_responses import answer_of, brought_in, library_with
from foiassist.law.answers import Answer
from tests.evaluation.benches import a_bench, a_row, bundled

ASKED = "1. How many boats are there?\n2. Who steers them?"
REPLY = (
    "Dear applicant,\n\nQuestion 1\nThere are two boats.\n\nQuestion 2\nWe are withholding the "
    "names under section 40(2) of the Freedom of Information Act 2000."
)


def response(**fields):
    row = read_row(a_row("1", ASKED, **{"response_text": REPLY, **fields}))
    bench = a_bench()
    case = case_of(desk_over(bench, bundled(), bench.office.index), row, "made 1")
    return brought_in(row, case)


def answers(one):
    return [(question.answer, question.exemptions) for question in one.questions]


def test_a_row_with_a_letter_is_what_an_import_makes_of_it():
    one = response(exemptions=["40(2)"], title="Boats", date="2024-06-03")
    assert (one.reference, one.subject, one.answered) == ("made 1", "Boats", date(2024, 6, 3))
    assert answers(one) == [("disclosed", ()), ("withheld", ("40(2)",))]
    assert "two boats" in one.questions[0].response
    assert one.exemptions == ()


def test_what_the_label_says_stands_above_what_was_read():
    assert answers(response(outcome="disclosed")) == [("disclosed", ()), ("withheld", ())]
    other = response(exemptions=["40(2)", "43(2)"])
    assert other.exemptions == ("43(2)",)
    assert other.relied_on == ("43(2)", "40(2)")


def test_a_label_by_question_stands_above_what_was_read():
    one = response(
        exemptions=["31"], question_outcomes={"1": {"outcome": "refused", "exemptions": ["31"]}}
    )
    assert answers(one) == [("withheld", ("31",)), ("withheld", ())]


@pytest.mark.parametrize(("outcome", "answer"), [("refused", "withheld"), ("partly", "")])
def test_an_outcome_is_put_where_none_was_read_if_it_can_be_meant_for_each(outcome, answer):
    one = response(response_text="Dear applicant,\n\nThank you for writing.", outcome=outcome)
    assert {question.answer for question in one.questions} == {answer}


def test_a_row_without_a_letter_is_what_its_label_says():
    one = response(response_text="", exemptions=["12"], outcome="cost_limit")
    assert answers(one) == [("cost_limit", ("12",))] * 2


@pytest.mark.parametrize(
    ("outcome", "sections", "answer"),
    [
        ("refused", ["12"], Answer.COST_LIMIT),
        ("refused", ["31", "40"], Answer.WITHHELD),
        ("", ["31", "40"], Answer.PARTLY),
        ("not_held", [], Answer.NOT_HELD),
        ("lost", [], None),
    ],
)
def test_an_outcome_and_the_sections_relied_on_amount_to_an_answer(outcome, sections, answer):
    assert answer_of(outcome, sections) is answer


def test_a_library_has_another_digest_with_more_in_it():
    assert library_with(bundled(), [response()]).digest != bundled().digest
