"""What the checks once said wrongly of letters that were drafted for real requests."""

from __future__ import annotations

import pytest

from foiassist.law.letters import LetterKind
from foiassist.steps.check_response import check_letter
from tests.golden_letters import letter

HOURS = "114 hours, which is £2,850 at £25 an hour"


def rules(text, kind):
    return {found.rule for found in check_letter(text, kind).findings}


def test_an_exemption_named_in_the_words_of_the_request_is_not_relied_on():
    text = letter("extension").replace("> 1. Please", "> 1. Subject to section 40(2), please")
    assert "40(2)" in text
    assert rules(text, LetterKind.EXTENSION) == set()


@pytest.mark.parametrize(
    ("said", "is_wrong"),
    [
        ("114 hours and 30 minutes, and at £25 an hour that is £2,862.50", False),
        ("114 hours, and at £25 an hour that is £2,850", False),
        ("114 hours, and at £25 an hour that is £2,950", True),
    ],
)
def test_hours_and_minutes_at_the_rate_make_the_sum_that_they_make(said, is_wrong):
    text = letter("cost_refusal")
    assert HOURS in text
    found = rules(text.replace(HOURS, said), LetterKind.COST_REFUSAL)
    assert ("s12-sum" in found) is is_wrong


@pytest.mark.parametrize(
    "text",
    [
        "As you give no real name, we cannot consider this as a valid request under section 8.",
        "Please find the two files attached to this message separately from our answer.",
    ],
)
def test_a_letter_that_takes_no_request_or_sends_files_on_answers_nothing(text):
    assert check_letter(f"Dear applicant,\n\n{text}\n\nYours sincerely").kind is LetterKind.DRAFT


def test_nobody_had_a_part_in_a_first_answer_that_never_came():
    text = (
        "You asked us to review our failure to respond to your request. We have carried out the "
        "review, and we uphold your complaint: we were late. You may apply to the Information "
        "Commissioner for a decision under section 50."
    )
    assert "s45-afresh" not in rules(text, LetterKind.REVIEW_OUTCOME)
