"""Personal data in the text of a letter, and what only looks like it."""

from __future__ import annotations

import pytest

from foiassist.law.letters import LetterKind
from foiassist.steps.check_response import check_letter

HEAD = "Tarnshire Council\n01632 960 001\nfoi@tarnshire.gov.uk\n\nDear Ms Achebe,\n\n"
FOOT = "\n\nYours sincerely,\n\nDilys Okafor\ndilys.okafor@tarnshire.gov.uk\n07700 900 123"


def found(said):
    text = f"{HEAD}We received your request on 4 March 2024. We hold the list, which is enclosed. {said}{FOOT}"
    checked = check_letter(text, LetterKind.FULL_DISCLOSURE)
    return [one.where for one in checked.findings if one.rule == "personal-data"]


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ("You wrote from achebe.j@gmail.com about it.", "achebe.j@gmail.com"),
        ("Her number is 07700 900 456.", "07700 900 456"),
        ("His National Insurance number is QQ 12 34 56 C, or AB 12 34 56 C.", "AB 12 34 56 C"),
        ("The complainant’s date of birth is 3 May 1971.", "date of birth is 3 May 1971"),
        ("NHS number 943 476 5919 was on the form.", "NHS number 943 476 5919"),
    ],
)
def test_personal_data_in_the_text_is_warned_of(said, where):
    assert where in found(said)


def test_a_home_address_is_warned_of():
    assert found("The tenant lives at 14 Larkspur Close, and complained twice.")


@pytest.mark.parametrize(
    "said",
    [
        "Please write to foi@tarnshire.gov.uk about it.",
        "You can telephone the planning team on 01632 960 002.",
        "It can be seen at the council offices, 14 High Street, Tarn TN1 2AB.",
        "The Commissioner’s address is Wycliffe House, Water Lane, Wilmslow SK9 5AF.",
        "The reference is AB123456C/24.",
        "We withhold the date of birth of each officer.",
        "The home addresses of tenants are withheld.",
    ],
)
def test_what_is_the_authoritys_own_or_only_spoken_of_is_left_alone(said):
    assert found(said) == []
