"""The rights to complain: told so that they can be used, and told as they were on the letter's day."""

from __future__ import annotations

from datetime import date

import pytest

from foiassist.law.letters import LetterKind
from foiassist.settings import Regulator
from foiassist.steps.check_response import Known, check_case, check_letter
from tests.cases import a_case, a_frame, with_text
from tests.golden_letters import letter

OFFICE = Regulator(
    name="Information Commissioner’s Office",
    address="Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF",
    website="https://ico.org.uk/make-a-complaint",
    from_day=date(2000, 1, 1),
)
COMMISSION = Regulator(
    name="Information Commission",
    address="1 Quay Place, Manchester M50 2AA",
    website="https://commission.example/complain",
    from_day=date(2026, 1, 1),
)
BOTH = (OFFICE, COMMISSION)
REFUSAL = letter("full_refusal")


def found(text, day=None, regulators=(), kind=LetterKind.FULL_REFUSAL):
    checked = check_letter(text, kind, Known(day=day, regulators=regulators))
    return {(one.rule, " ".join((one.where or "").split())) for one in checked.findings}


def rules(*args, **kwargs):
    return {rule for rule, _ in found(*args, **kwargs)}


def test_a_regulator_is_the_one_of_the_letters_day():
    assert rules(REFUSAL, date(2024, 4, 1), BOTH) == set()
    assert found(REFUSAL, date(2026, 2, 1), BOTH) == {
        ("rights-out-of-date", OFFICE.name),
        ("rights-out-of-date", "SK9 5AF"),
        ("rights-out-of-date", "https://ico.org.uk"),
    }


def test_a_regulator_that_is_not_yet_there_is_out_of_date_too():
    text = (
        REFUSAL.replace(OFFICE.name, COMMISSION.name)
        .replace(OFFICE.address, COMMISSION.address)
        .replace(OFFICE.website, COMMISSION.website)
    )
    assert rules(text, date(2026, 2, 1), BOTH) == set()
    assert "rights-out-of-date" in rules(text, date(2024, 4, 1), BOTH)


def test_the_letters_own_date_tells_its_day_where_nobody_says():
    dated = f"1 February 2026\n\n{REFUSAL}"
    assert "rights-out-of-date" in rules(dated, None, BOTH)
    assert "rights-out-of-date" not in rules(f"1 April 2024\n\n{REFUSAL}", None, BOTH)


@pytest.mark.parametrize("site", ["www.ico.gov.uk", "http://www.informationcommissioner.gov.uk"])
def test_a_website_that_was_given_up_is_out_of_date(site):
    assert "rights-out-of-date" in rules(REFUSAL.replace(OFFICE.website, site), date(2024, 4, 1))


@pytest.mark.parametrize(
    ("period", "is_short"),
    [
        ("40 working days", False),
        ("forty working days", False),
        ("sixty working days", False),
        ("20 working days", True),
        ("two months", True),
        ("28 days", True),
    ],
)
def test_a_review_may_be_asked_for_within_forty_working_days(period, is_short):
    text = REFUSAL.replace("40 working days", period)
    assert ("rights-out-of-date" in rules(text, date(2024, 4, 1))) is is_short


def test_the_time_that_the_authority_gives_itself_is_no_time_to_ask():
    assert "within 20 working days" in " ".join(REFUSAL.split())
    assert rules(REFUSAL, date(2024, 4, 1)) == set()


def test_a_period_under_forty_days_was_no_fault_before_the_code_named_them():
    text = REFUSAL.replace("40 working days", "two months")
    assert "rights-out-of-date" not in rules(text, date(2015, 4, 1))


ASK = "Write to foi@tarn.gov.uk within 40 working days to ask for an internal review."
APPLY = "You may apply to the Information Commissioner (https://ico.org.uk) under section 50."
BARE = "You can ask for an internal review. You may apply to the Information Commissioner under section 50."


@pytest.mark.parametrize(
    ("rights", "expected"),
    [
        (BARE, {"rights-incomplete", "rights-detail"}),
        (f"{ASK} {APPLY}", set()),
        (ASK, {"s17-7-b"}),
        (APPLY, {"s17-7-a"}),
        (f"We have no internal complaints procedure. {APPLY}", set()),
    ],
)
def test_rights_are_told_so_that_they_can_be_used(rights, expected):
    before = REFUSAL[: REFUSAL.index("If you are unhappy")]
    assert (
        rules(f"{before}{rights}\n\nYours sincerely,\n\nDilys Okafor", date(2024, 4, 1)) == expected
    )


def test_the_letter_of_a_case_is_judged_by_the_regulators_that_are_passed():
    case = a_case()
    assert check_case(case, a_frame(), regulators=BOTH, today=date(2024, 4, 1)) == ()
    later = check_case(case, a_frame(), regulators=BOTH, today=date(2026, 2, 1))
    assert {one.rule for one in later} == {"s10-1", "rights-out-of-date"}
    assert {one.section for one in later if one.rule == "rights-out-of-date"} == {"rights"}


def test_the_regulator_of_the_frame_is_taken_where_none_is_passed():
    case = with_text(a_case(), "rights", a_case().sections[-2].text.replace("SK9 5AF", "M50 2AA"))
    assert "rights-out-of-date" in {one.rule for one in check_case(case, a_frame())}
