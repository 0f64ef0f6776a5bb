from __future__ import annotations

from dataclasses import replace

import pytest

from foiassist.case.decision import Decision
from foiassist.evaluation.measuring.duties_met import (
    duties_asked,
    duties_met,
    exemptions_explained,
    unmarked,
    without_marks,
)
from foiassist.law.answers import Answer
from foiassist.steps.check_response import check_case
from tests.golden_letters import WRITTEN_WHOLE, drafted, frame_for, one_question


def met(case):
    bare = without_marks(case)
    return duties_met(case, {one.rule for one in check_case(bare, frame_for(bare))})


@pytest.mark.parametrize("name", sorted(WRITTEN_WHOLE))
def test_a_letter_with_everything_recorded_meets_every_duty(name):
    done, asked = met(drafted(WRITTEN_WHOLE[name]))
    assert done == asked


def test_a_duty_that_only_a_mark_stands_for_is_not_met():
    case = drafted(one_question(Decision("1", Answer.WITHHELD, ("42(1)",))))
    rules = [duty.rule for duty in duties_asked(case)]
    assert rules == ["s1-1-a", "s17-1-a", "s17-1-b", "s17-1-c", "s17-3-b", "s17-7-a", "s17-7-b"]
    # why it applies and the balance are only asked for
    assert met(case) == (5, 7)
    # without its rights it lacks two more
    cut = replace(case, sections=tuple(one for one in case.sections if one.id != "rights"))
    assert met(cut) == (3, 7)


def test_what_is_asked_follows_from_what_was_decided():
    def asked(decision):
        return {duty.rule for duty in duties_asked(one_question(decision))}

    assert asked(Decision("1", Answer.DISCLOSED)) == {"s1-1-a", "s45-review"}
    assert "s17-3-b" not in asked(Decision("1", Answer.WITHHELD, ("41(1)",)))
    assert "s21-where" in asked(Decision("1", Answer.PUBLISHED))
    assert "s17-1-c-prejudice" in asked(Decision("1", Answer.WITHHELD, ("31(1)(a)",)))
    assert {"s2-1-silent", "s17-3-a"} <= asked(Decision("1", Answer.NCND, ("31(3)",)))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("full_refusal", (1, 1)),
        ("several_exemptions", (5, 5)),
        ("published_elsewhere", (1, 1)),
        ("neither_confirm_nor_deny", (1, 1)),
        ("full_disclosure", (0, 0)),
        ("cost_refusal", (0, 0)),
    ],
)
def test_exemptions_are_explained_where_everything_is_recorded(name, expected):
    assert exemptions_explained(drafted(WRITTEN_WHOLE[name])) == expected


@pytest.mark.parametrize(
    "decision",
    [
        Decision("1", Answer.WITHHELD, ("42(1)",)),
        Decision("1", Answer.WITHHELD, ("40",)),
        Decision("1", Answer.PUBLISHED),
        Decision("1", Answer.NCND, ("31(3)",)),
    ],
)
def test_an_exemption_of_which_only_a_mark_speaks_is_not_explained(decision):
    assert exemptions_explained(drafted(one_question(decision))) == (0, 1)


def test_one_exemption_is_explained_and_the_other_only_named():
    whole = WRITTEN_WHOLE["several_exemptions"]
    fewer = replace(whole, reasons=whole.reasons[1:])
    done, asked = exemptions_explained(drafted(fewer))
    assert (done, asked) == (2, 5)


def test_marks_are_taken_out_and_the_rest_is_left():
    text = "There were [NEEDED: how many, in [all]] of them.\n> [NEEDED: theirs]"
    assert unmarked(text) == "There were  of them.\n> [NEEDED: theirs]"
