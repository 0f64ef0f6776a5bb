import pytest

from foiassist.case.past_record import PastMessage, PastRecord, Side
from foiassist.law.answers import Answer
from foiassist.steps.understand_response import understand_response
from foiassist.steps.understanding.outcomes_stated import answer_stated, exemptions_stated


@pytest.mark.parametrize(
    ("outcome", "answer"),
    [
        ("All information sent", Answer.DISCLOSED),
        ("Granted", Answer.DISCLOSED),
        ("Full disclosure", Answer.DISCLOSED),
        ("Information not held", Answer.NOT_HELD),
        ("No information held", Answer.NOT_HELD),
        ("No information sent - all held but exempt", Answer.WITHHELD),
        ("Refused - s40", Answer.WITHHELD),
        ("Exceeds appropriate limit - refused", Answer.COST_LIMIT),
        ("Exempt s21 - already available", Answer.PUBLISHED),
        ("Neither confirm or deny information held", Answer.NCND),
        ("Some information sent but part exempt", Answer.PARTLY),
        ("Partially disclosed", Answer.PARTLY),
        ("Vexatious request", Answer.VEXATIOUS),
        ("Withdrawn", None),
        ("Prepare response due", None),
        ("Request lapsed: requested information not provided", None),
        ("", None),
        ("Blue", None),
    ],
)
def test_an_outcome_is_taken_as_the_register_states_it(outcome, answer):
    assert answer_stated(outcome) == answer


def understood(request, **about):
    asked = PastMessage(Side.APPLICANT, request)
    return understand_response(
        PastRecord("log › row 2", "register", title="Huts", messages=(asked,), **about)
    )


TWO = "1. How many beach huts do you own?\n2. What is each let for in a year?"


def answers(response):
    return [(one.answer, one.exemptions) for one in response.questions]


def test_one_outcome_for_all_is_that_of_every_question():
    response = understood(TWO, outcome="All information sent")
    assert answers(response) == [("disclosed", ()), ("disclosed", ())]


def test_a_refusal_takes_the_provisions_that_the_register_lists():
    response = understood(TWO, outcome="Refused", exemptions=("s.43(2)",))
    assert answers(response) == [("withheld", ("43(2)",))] * 2
    assert response.relied_on == ("43(2)",)


def test_part_of_it_does_not_say_which():
    response = understood(TWO, outcome="Some information sent but part exempt", exemptions=("40",))
    assert answers(response) == [("", ()), ("", ())]
    assert response.exemptions == ("40",)


def test_part_of_the_only_question_is_its_answer():
    response = understood("How many beach huts do you own?", outcome="Partially disclosed")
    assert answers(response) == [("partly", ())]


@pytest.mark.parametrize(
    ("listed", "citations"),
    [
        (("s.40(2)",), ("40(2)",)),
        (("Section 31(1)(a)", "S43"), ("31(1)(a)", "43")),
        (("12",), ("12",)),
        (("Reg 12(4)(b)",), ()),
        ((), ()),
    ],
)
def test_provisions_are_read_however_a_register_writes_them(listed, citations):
    assert exemptions_stated(listed) == citations


def test_an_outcome_may_name_its_section():
    assert exemptions_stated((), "Refused s.12") == ("12",)
