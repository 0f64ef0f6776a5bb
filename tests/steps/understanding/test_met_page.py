"""The page that foiassist was started from, as somebody pasted it, read whole and exactly."""

from __future__ import annotations

import pytest

from foiassist.case.clean_text import clean
from foiassist.case.past_record import PastRecord
from foiassist.steps.understand_response import understand_response

LIST = ("21(1)", "31(1)(a)", "31(1)(b)", "40(2)", "42(1)", "43(2)")
"""What the letter lists. It writes 40(2) with (3), where the conditions stood until 2018: those
exempt nothing by themselves, so 40(2) alone is kept."""

PUBLISHED = ("published", ("21(1)",))
CRIME = ("31(1)(a)", "31(1)(b)")


@pytest.fixture(scope="module")
def page():
    from tests.conftest import SHARED  # noqa: PLC0415 - the fixture is for one module

    path = SHARED / "data" / "met_lfr_2022" / "page.txt"
    if not path.is_file():
        pytest.skip("the real cases are not beside this checkout")
    text = clean(path.read_text("utf-8"))
    return understand_response(PastRecord("page.txt", "text", text=text))


def test_its_reference_is_found(page):
    assert page.reference == "01.FOI.22.023158"


def test_its_eleven_questions_are_found_under_their_labels(page):
    labels = [one.label for one in page.questions]
    assert labels == ["1", "1a", "1b", "1c", "1e", "1f", "2", "3", "4", "5", "6"]


def test_each_question_has_its_answer_and_its_exemptions_down_to_the_limb(page):
    found = {one.label: (one.answer, one.exemptions) for one in page.questions}
    assert found == {
        **dict.fromkeys(("1", "1a", "1b", "1e", "1f", "2", "5"), PUBLISHED),
        "1c": ("disclosed", ()),
        "3": ("withheld", CRIME),
        "4": ("partly", LIST),
        "6": ("partly", ("21(1)", *CRIME)),
    }


def test_each_answer_stands_with_its_question(page):
    said = {one.label: one.response for one in page.questions}
    assert said["1c"] == "There were 15 blue list alerts."
    assert said["1"] == said["1f"]
    assert said["1"].startswith("Please note that Section 21")
    assert said["3"].startswith("Section 31 Exemption applies")
    assert said["4"].startswith("Please find attached documents")
    assert said["5"].endswith("via the internet link.")


def test_its_five_exemptions_are_those_relied_on_and_no_more(page):
    assert page.relied_on == LIST
    assert page.exceptions == ()


def test_its_five_reasons_are_sorted_by_role(page):
    found = [
        {
            "exemptions": one.exemptions,
            "engaged": one.engaged.count("\n") + 1 if one.engaged else 0,
            "harm": one.harm.count("\n") + 1 if one.harm else 0,
            "for": len(one.for_disclosure),
            "against": len(one.against_disclosure),
            "balance": bool(one.balance),
            "legitimate interest": bool(one.legitimate_interest),
        }
        for one in page.reasons
    ]
    names = ("exemptions", "engaged", "harm", "for", "against", "balance", "legitimate interest")
    assert [tuple(one[name] for name in names) for one in found] == [
        (("21(1)",), 1, 0, 0, 0, False, False),
        (CRIME, 1, 2, 0, 1, False, False),
        (("40(2)",), 6, 0, 0, 0, False, True),
        (("42(1)",), 1, 1, 1, 1, True, False),
        (("43(2)",), 1, 3, 0, 2, False, False),
    ]


@pytest.mark.parametrize(
    ("number", "role", "begins"),
    [
        (0, "engaged", "Section 21(1) - Information which"),
        (1, "engaged", "Section 31(1)(a)(b)"),
        (1, "harm", "When information is released"),
        (2, "engaged", "Section 40(2)&(3)"),
        (2, "legitimate_interest", "The requested records contain"),
        (3, "harm", "The MPS has a need"),
        (3, "balance", "I consider that the benefit"),
        (4, "harm", "Any information that can"),
    ],
)
def test_each_paragraph_of_the_reasons_stands_in_its_place(page, number, role, begins):
    assert getattr(page.reasons[number], role).startswith(begins)


def test_the_reasons_on_privilege_weigh_both_sides(page):
    (in_favour,), (against,) = page.reasons[3].for_disclosure, page.reasons[3].against_disclosure
    assert in_favour.startswith("Having considered your request")
    assert against.startswith("However, the MPS will not")
    assert page.reasons[4].likelihood == "would be likely to"


def test_only_the_note_on_a_wrong_name_found_no_place(page):
    assert len(page.unsorted) == 1
    assert page.unsorted[0].startswith("With reference to the Minutes")


def test_nothing_of_the_site_is_left(page):
    kept = repr(page).lower()
    assert "cookie" not in kept
    assert "quickly exit" not in kept
