from __future__ import annotations

import pytest

from foiassist.case.decision import Decision, Reason
from foiassist.law.answers import Answer
from foiassist.steps.argued_together import argued_together
from foiassist.steps.plan_response import plan_response
from tests.golden_letters import asked, drafted


def groups(*reasons: tuple[str, ...], cited: tuple[str, ...]):
    by_section: dict[str, list[str]] = {}
    for citation in cited:
        by_section.setdefault(citation.partition("(")[0], []).append(citation)
    return argued_together([Reason(one) for one in reasons], by_section)


@pytest.mark.parametrize(
    ("reasons", "cited", "expected"),
    [
        ([("31(1)(a)", "38(1)(b)")], ("31(1)(a)", "38(1)(b)"), (("31", "38"),)),
        ([("38(1)(b)", "31(1)(a)")], ("38(1)(b)", "31(1)(a)"), (("31", "38"),)),
        ([("31(1)(a)",), ("38(1)(b)",)], ("31(1)(a)", "38(1)(b)"), (("31",), ("38",))),
        # the law asks other things of these
        ([("36(2)(b)(i)", "42(1)")], ("36(2)(b)(i)", "42(1)"), (("36",), ("42",))),
        ([("40(2)", "31(1)(a)")], ("31(1)(a)", "40(2)"), (("31",), ("40",))),
        # a limb of one is argued elsewhere
        (
            [("31(1)(a)", "38(1)(b)")],
            ("31(1)(a)", "31(1)(b)", "38(1)(b)"),
            (("31",), ("38",)),
        ),
        # saying nothing and withholding are argued apart
        ([("31(3)", "38(1)(b)")], ("31(3)", "38(1)(b)"), (("31",), ("38",))),
        ([], ("43(2)", "31(1)(a)"), (("31",), ("43",))),
    ],
)
def test_sections_share_an_argument_only_where_it_is_one(reasons, cited, expected):
    assert groups(*reasons, cited=cited) == expected


BOTH = Reason(
    ("36(2)(b)(i)", "42(1)"),
    for_disclosure=("It would show how the advice was taken.",),
    against_disclosure=("Advice would be less plain.",),
    balance="Plain advice is the stronger.",
)


def test_a_balance_struck_for_one_exemption_is_not_used_again_for_another():
    case = asked(
        "What was advised?",
        decisions=(Decision("1", Answer.WITHHELD, ("36(2)(b)(i)", "42(1)")),),
        reasons=(BOTH,),
    )
    letter = drafted(case)
    assert "Plain advice is the stronger." in letter.section("reason-36").text
    assert "Plain advice" not in letter.section("reason-42").text
    assert any("outweighs" in mark.what for mark in letter.section("reason-42").needed)


def test_what_is_argued_together_is_said_once_under_one_heading():
    shared = Reason(
        ("31(1)(a)", "38(1)(b)"),
        interest="order",
        harm="They would know where the gaps are.",
        likelihood="would be likely to",
        for_disclosure=("Openness.",),
        against_disclosure=("Safety.",),
        balance="Safety is the stronger.",
    )
    case = asked(
        "Where did officers stand?",
        decisions=(Decision("1", Answer.WITHHELD, ("31(1)(a)", "38(1)(b)")),),
        reasons=(shared,),
    )
    (plan,) = (plan for plan in plan_response(case) if plan.id.startswith("reason"))
    assert plan.title == "Sections 31 and 38: law enforcement; health and safety"
    text = "".join(section.text for section in drafted(case).sections)
    assert text.count("They would know where the gaps are.") == 1
    assert text.count("Safety is the stronger.") == 1
