"""Refusals on cost: the limit, the sum, the work that counts."""

from __future__ import annotations

import pytest

from foiassist.law.letters import LetterKind
from foiassist.steps.check_response import Known, check_letter

LETTER = (
    "Thank you for your request, which we received on 4 March 2024. We hold the information. We are "
    "refusing your request under section 12(1) of the Act. {said} If you ask for one year alone, we could "
    "answer within the limit.\n\n"
    "You can ask for an internal review within 40 working days by writing to foi@tarn.gov.uk, and then apply "
    "to the Information Commissioner (https://ico.org.uk) under section 50."
)


def rules(said, **known):
    text = LETTER.format(said=said)
    return {
        one.rule for one in check_letter(text, LetterKind.COST_REFUSAL, Known(**known)).findings
    }


@pytest.mark.parametrize(
    ("said", "is_wrong"),
    [
        ("The limit is £450, which is 18 hours at £25 an hour.", False),
        ("The limit is £600, or 24 hours.", False),
        ("The limit for a council is £450 (18 hours).", False),
        ("The limit is £500, or 20 hours.", True),
        ("The limit is £450, which is 24 hours.", True),
        ("At £25 an hour, £450 pays for 18 hours.", False),
        ("At £25 an hour, £500 pays for 18 hours.", True),
        ("The work would exceed the limit of 20 hours.", True),
        ("We count an hour of work on the estimate at £32 an hour.", True),
        ("There are 400 files, and at 15 minutes each they would take about 100 hours.", False),
        ("There are 400 files, and at 15 minutes each they would take about 400 hours.", True),
        ("We estimate that it would take 114 hours, which is £2,850 at £25 an hour.", False),
        ("We estimate that the work would take 12 hours in all.", True),
        ("We estimate that the work would take 31 hours in all.", False),
    ],
)
def test_a_limit_and_a_sum_are_right(said, is_wrong):
    assert rules(said) == ({"s12-sum"} if is_wrong else set())


def test_the_limit_is_that_of_the_authority_where_it_is_known():
    said = "The limit is £600, or 24 hours."
    assert rules(said, central=True) == set()
    assert rules(said, central=False) == {"s12-sum"}


@pytest.mark.parametrize(
    "work",
    [
        "redacting the personal data in them",
        "considering whether an exemption applies",
        "consulting the people who are named in them",
        "taking legal advice on them",
    ],
)
def test_only_four_activities_count(work):
    said = f"Our estimate of 40 hours includes locating the files, retrieving them and {work}."
    assert rules(said) == {"s12-activities"}


@pytest.mark.parametrize(
    "said",
    [
        "Our estimate of 40 hours is for locating the files, retrieving them and extracting the information.",
        "We have counted nothing for redacting them or for considering exemptions.",
        "The estimate leaves out the time for reading them to see whether an exemption applies.",
    ],
)
def test_work_that_is_left_out_of_the_estimate_is_not_counted(said):
    assert rules(said) == set()
