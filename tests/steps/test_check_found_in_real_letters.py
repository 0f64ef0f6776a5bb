"""What the checks once said wrongly of letters that other authorities had sent; the words are invented."""

from __future__ import annotations

from datetime import date

import pytest

from foiassist.law.letters import LetterKind
from foiassist.steps.check_response import Known, check_letter

APPLY = "You may then apply to the Information Commissioner (https://ico.org.uk) under section 50."
RIGHTS = f"You can ask for an internal review within 40 working days by writing to foi@tarn.gov.uk. {APPLY}"
SALES = (
    "Thank you for your request for a list of suppliers. The council does not respond to unsolicited requests about "
    "sales. This concludes your request."
)
AWAY = "Thank you for your message. This mailbox is not being monitored until 3 January. Your request will be dealt with then."
MORE_TIME = (
    "We are extending the deadline for our final response to 10 October 2023, since section 10 allows an extension where "
    "the public interest is weighed, here under section 42(1)."
)


def checked(text, kind=None, **known):
    return check_letter(text, kind, Known(**known))


def rules(text, kind=None, **known):
    return {one.rule for one in checked(text, kind, **known).findings}


@pytest.mark.parametrize(
    "said",
    [
        "We can neither confirm nor deny (NCND) that information is held, as section 31(3) applies.",
        "We neither confirm nor deny whether the records are held: section 31(3) lifts that duty.",
    ],
)
def test_what_is_neither_confirmed_nor_denied_gives_nothing_away(said):
    assert "s2-1-silent" not in rules(f"{said}\n\n{RIGHTS}", LetterKind.NCND)


def test_an_answer_may_hold_something_and_be_silent_about_the_rest():
    text = (
        "We hold some of this, and the list is enclosed. The name on it is exempt under section 40(2), as to publish it "
        "would be unfair to the clerk. We neither confirm nor deny that we hold any further information, and rely on "
        "section 31(3) for that."
    )
    assert "s2-1-silent" not in rules(text, LetterKind.PARTIAL_REFUSAL)


@pytest.mark.parametrize(
    ("said", "is_told"),
    [
        ("If you are still unhappy, you can complain to the Information Commissioner.", True),
        ("You have the right to ask the Information Commissioner for a decision.", True),
        ("The Information Commissioner’s guidance says the same of such lists.", False),
        ("In its decision notice the ICO agreed with the council.", False),
    ],
)
def test_the_regulators_views_are_no_right_to_go_there(said, is_told):
    text = f"The list is exempt under section 42(1). You can ask for an internal review. {said}"
    assert ("s17-7-b" in rules(text, LetterKind.FULL_REFUSAL)) is not is_told


def test_a_period_in_which_to_complain_is_a_period():
    text = "You can ask for an internal review. You have 40 working days in which to raise your complaint with the unit."
    findings = checked(
        f"It is exempt under section 42(1). {text} {APPLY}", LetterKind.FULL_REFUSAL
    ).findings
    assert not [one for one in findings if "within what time" in one.message]


def test_a_letter_older_than_the_code_need_not_give_its_period():
    text = f"It is exempt under section 42(1). Write to us to ask for an internal review. {APPLY}"
    periods = {
        day: any(
            "within what time" in one.message
            for one in checked(text, LetterKind.FULL_REFUSAL, day=day).findings
        )
        for day in (date(2015, 3, 4), date(2020, 3, 4))
    }
    assert periods == {date(2015, 3, 4): False, date(2020, 3, 4): True}


def test_a_refusal_on_cost_is_known_by_its_limit():
    text = (
        "We hold this information. To read the files would take 70 hours, which is more than the cost limit of 18 hours "
        f"or £450. You could ask for one year. {RIGHTS}"
    )
    assert checked(text).kind is LetterKind.COST_REFUSAL


def test_the_section_that_was_replaced_is_unknown_and_not_asked_for_its_limb():
    text = (
        f"We neither confirm nor deny that information is held and rely on section 40(5). {RIGHTS}"
    )
    found = rules(text, LetterKind.NCND, day=date(2021, 3, 4))
    assert "law-unknown" in found
    assert "s17-1-b" not in found


def test_a_claim_of_an_exemption_is_no_work_in_an_estimate():
    text = (
        "To check each account would take 60 hours, over the limit of 18 hours in section 12(1). We consider the list of "
        "empty houses to be exempt information under section 31(1)(a). We hold it. You could ask for one ward."
    )
    assert "s12-activities" not in rules(text, LetterKind.COST_REFUSAL)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Dear Ms Tarn\n\nPlease see attached.\n\nYours sincerely", LetterKind.DRAFT),
        (SALES, LetterKind.FULL_REFUSAL),
        (AWAY, LetterKind.DRAFT),
        (MORE_TIME, LetterKind.EXTENSION),
    ],
)
def test_the_kind_of_a_letter_that_is_hardly_one(text, kind):
    assert checked(text).kind is kind


def test_an_answer_under_the_environmental_regulations_is_not_judged_by_this_act():
    text = "We have answered under the Environmental Information Regulations 2004. The survey is enclosed."
    assert rules(text, LetterKind.FULL_DISCLOSURE) == set()
