"""A NEEDED mark blocks by itself: what it holds the place of is not found missing once more."""

from __future__ import annotations

import pytest

from foiassist.case.decision import Decision
from foiassist.law.answers import Answer
from foiassist.steps.check_response import check_case
from foiassist.steps.compose_letter import letter_text
from tests.cases import with_text
from tests.golden_letters import drafted, frame_for, one_question


def found_in(case):
    return {one.rule for one in check_case(case, frame_for(case)) if one.severity == "blocker"}


@pytest.mark.parametrize(
    "decision",
    [
        Decision("1", Answer.PUBLISHED),
        Decision("1", Answer.NCND, ("30(3)",)),
        Decision("1", Answer.WITHHELD, ("40",)),
        Decision("1", Answer.WITHHELD, ("31(1)",)),
        Decision("1", Answer.PARTLY, ("43",)),
    ],
    ids=lambda one: f"{one.answer.value} {' '.join(one.exemptions)}",
)
def test_a_draft_that_only_lacks_what_it_asks_for_is_blocked_by_its_marks_alone(decision):
    assert found_in(drafted(one_question(decision))) == {"needed-open"}


def test_a_section_without_its_limb_is_asked_about_in_its_reasons():
    case = drafted(one_question(Decision("1", Answer.WITHHELD, ("40",))))
    assert "[NEEDED: which limb of section 40 is relied on]" in letter_text(case)


def test_a_section_without_its_limb_is_found_where_no_mark_asks():
    case = drafted(one_question(Decision("1", Answer.WITHHELD, ("40",))))
    (reason,) = (one for one in case.sections if one.id == "reason-40")
    bare = reason.text.replace("[NEEDED: which limb of section 40 is relied on]", "")
    assert "s17-1-b" in found_in(with_text(case, "reason-40", bare))


def test_published_and_neither_a_place_nor_a_mark_is_found():
    case = drafted(one_question(Decision("1", Answer.PUBLISHED)))
    assert "s21-where" in found_in(with_text(case, "answer-1", "It is on our website."))


def test_what_the_act_says_of_a_class_is_no_reason_for_this_information():
    case = drafted(one_question(Decision("1", Answer.WITHHELD, ("42(1)",))))
    (reason,) = (one for one in case.sections if one.id == "reason-42")
    bare = "\n\n".join(one for one in reason.text.split("\n\n") if "[NEEDED" not in one)
    assert "s17-1-c" in found_in(with_text(case, "reason-42", bare))
