from __future__ import annotations

import pytest

from foiassist.case.question import Question
from foiassist.case.request import Request
from foiassist.evaluation.dataset import read_row
from foiassist.evaluation.measuring.decided import decisions_of, reasons_of
from foiassist.steps.read_request import read_request
from tests.cases import a_case

REQUEST = "1. How many boats do you own?\n2. What did each boat cost?"
PRICES = (
    "2. We are withholding the prices under section 43(2) of the Freedom of Information Act 2000."
)
REASONS = """\
Section 43(2): commercial interests

Disclosure would be likely to prejudice the builder, because others could bid just below its price.
"""
REPLY = f"Dear applicant,\n\n1. We own 12 boats.\n\n{PRICES}\n\n{REASONS}"


def a_row(**fields):
    given = {"id": "x", "authority": "Drymouth Council", "request_text": REQUEST, **fields}
    return read_row({"response_text": REPLY, **given})


def case():
    read = read_request(REQUEST)
    questions = tuple(
        Question(one.label, one.text, start=one.start, end=one.end) for one in read.questions
    )
    return a_case(request=Request(REQUEST, questions), decisions=(), reasons=(), facts=())


def decided(row):
    return [(one.question, one.answer.value, one.exemptions) for one in decisions_of(row, case())]


def test_the_letter_says_which_question_and_which_limb_where_it_fits_the_label():
    assert decided(a_row(exemptions=["43"])) == [
        ("1", "disclosed", ()),
        ("2", "withheld", ("43(2)",)),
    ]


def test_the_label_stands_where_the_letter_does_not_fit_it():
    assert decided(a_row(exemptions=["40(2)"])) == [
        ("1", "partly", ("40(2)",)),
        ("2", "partly", ("40(2)",)),
    ]


def test_a_section_keeps_its_own_name_where_the_letter_names_no_limb():
    row = a_row(exemptions=["40"], response_text="We refuse this under section 40 of the Act.")
    assert {exemptions for *_, exemptions in decided(row)} == {("40",)}


def test_what_a_label_says_of_each_question_is_taken_as_it_is():
    outcomes = {"1": {"outcome": "not_held"}, "2": {"outcome": "refused", "exemptions": ["41(1)"]}}
    row = a_row(exemptions=["41(1)"], question_outcomes=outcomes)
    assert decided(row) == [("1", "not_held", ()), ("2", "withheld", ("41(1)",))]


def test_a_letter_that_answers_everything_is_enough_without_a_label():
    assert decided(a_row()) == [("1", "disclosed", ()), ("2", "withheld", ("43(2)",))]


@pytest.mark.parametrize("reply", ["", "Dear applicant,\n\n1. We own 12 boats."])
def test_nothing_is_decided_where_a_question_is_left_open(reply):
    assert decided(a_row(response_text=reply)) == []


def test_reasons_are_those_that_the_letter_gives_for_what_was_decided():
    row = a_row(exemptions=["43(2)"])
    (reason,) = reasons_of(row, decisions_of(row, case()))
    assert reason.exemptions == ("43(2)",)
    assert reason.questions in {(), ("2",)}
    assert "just below its price" in f"{reason.engaged} {reason.harm}"


def test_reasons_for_what_was_not_decided_are_left_aside():
    row = a_row(exemptions=["40(2)"])
    assert reasons_of(row, decisions_of(row, case())) == ()


def test_a_refusal_under_nothing_that_could_be_read_is_what_the_label_says():
    reply = f"Dear applicant,\n\n1. We are withholding this.\n\n{PRICES}\n"
    answers = decided(a_row(exemptions=["43(2)"], response_text=reply))
    assert {exemptions for _, _, exemptions in answers} == {("43(2)",)}
