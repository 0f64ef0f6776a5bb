"""Dates in letters: missing, impossible, on the wrong weekday, or out of order."""

from __future__ import annotations

from datetime import date

import pytest

from foiassist.law.letters import LetterKind
from foiassist.steps.check_response import Known, check_letter
from tests.golden_letters import letter

ACKNOWLEDGEMENT = (
    "Thank you for your request for information, which we received on {received}. We will answer it "
    "by {due}. Our reference is TP-FOI-0417."
)


def told(text, kind=None, **known):
    findings = check_letter(text, kind, Known(**known)).findings
    return [(one.rule, one.where) for one in findings if one.rule.startswith("date-")]


def acknowledged(received, due, **known):
    text = ACKNOWLEDGEMENT.format(received=received, due=due)
    return told(text, LetterKind.ACKNOWLEDGEMENT, **known)


@pytest.mark.parametrize(
    ("said", "is_wrong"),
    [
        ("31 June 2024", True),
        ("30 February 2023", True),
        ("29 February 2024", False),
        ("31/04/2024", True),
        ("2024-11-31", True),
        ("12/25/2024", False),
    ],
)
def test_a_day_that_no_calendar_has_is_wrong(said, is_wrong):
    text = f"We hold this information. It was decided on {said} and the report is enclosed."
    assert [
        where for rule, where in told(text, LetterKind.FULL_DISCLOSURE) if rule == "date-wrong"
    ] == ([said] if is_wrong else [])


@pytest.mark.parametrize(
    ("said", "is_wrong"),
    [("Monday 4 March 2024", False), ("Tuesday 4 March 2024", True), ("Fri, 1 March 2024", False)],
)
def test_a_weekday_fits_its_date(said, is_wrong):
    assert bool(acknowledged(said, "3 April 2024")) is is_wrong


def test_an_answer_is_not_due_before_the_request_came():
    assert acknowledged("4 March 2024", "3 April 2024") == []
    assert acknowledged("4 March 2024", "3 February 2024") == [("date-wrong", "3 February 2024")]


def test_an_answer_is_not_promised_after_the_twentieth_working_day_where_holidays_are_known():
    easter = frozenset({date(2024, 3, 29), date(2024, 4, 1)})
    assert acknowledged("4 March 2024", "3 April 2024", holidays=easter) == []
    assert acknowledged("4 March 2024", "4 April 2024", holidays=easter) == [
        ("date-wrong", "4 April 2024")
    ]
    assert acknowledged("4 March 2024", "4 April 2024") == []


def test_a_letter_is_not_sent_before_its_request_came():
    text = letter("full_refusal")
    assert told(text, day=date(2024, 4, 2)) == []
    assert [rule for rule, _ in told(text, day=date(2024, 3, 1))] == ["date-wrong"]


def test_a_response_says_when_the_request_came():
    text = letter("full_disclosure")
    without = text.replace(", which we received on 4 March 2024", "")
    assert text != without
    assert told(text) == []
    assert told(without) == [("date-missing", None)]
    assert (
        told(without.replace("Thank you for your request", "Thanks for your enquiry of 4 March"))
        == []
    )


def test_what_only_adds_to_an_answer_need_not_tell_the_date_again():
    text = (
        "Here are the answers to Q4 and Q15, with apologies for missing them the first time around."
    )
    assert told(text, LetterKind.FULL_DISCLOSURE) == []
