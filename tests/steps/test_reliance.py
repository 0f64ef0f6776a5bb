from __future__ import annotations

import pytest

from foiassist.steps.verify.reliance import citations_in, is_set_aside


def set_aside_in(text):
    return [one.section for one in citations_in(text) if is_set_aside(text, one)]


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        ("No policy was being made, so section 35 does not apply.", ["35"]),
        ("We considered section 43 but do not rely on it.", ["43"]),
        ("We have also considered section 43(2), and we are not relying on it.", ["43(2)"]),
        ("We considered whether section 38 applies and concluded that it does not.", ["38"]),
        ("We do not rely on section 12.", ["12"]),
        ("We have decided not to apply section 14(1) here.", ["14(1)"]),
        ("We do not consider that section 41 applies to the price list.", ["41"]),
        ("Section 35 (formulation of policy) is not engaged.", ["35"]),
        ("Sections 35 and 36 do not apply.", ["35", "36"]),
        ("Section 31(1)(a) applies and section 35 does not.", ["35"]),
        ("Neither section 35 nor section 36 applies.", ["35", "36"]),
        ("We looked at section 43. It does not apply to this list.", ["43"]),
        ("Section 43 protects trade secrets. We considered it but do not rely on it.", ["43"]),
        ("We no longer rely on s. 42.", ["42"]),
        ("The minutes were kept for us, so section 43(2)\ndoes not apply.", ["43(2)"]),
    ],
)
def test_a_provision_named_only_to_be_set_aside_is_not_relied_on(text, sections):
    assert set_aside_in(text) == sections


@pytest.mark.parametrize(
    "text",
    [
        "We withhold the plan under section 31(1)(a).",
        "The list is exempt under section 31, which does not apply to the dates.",
        "We neither confirm nor deny, under section 31(3), that it is held.",
        "We withhold under section 31 what section 30 would not reach.",
        "We do not rely on section 43 alone.",
        "Section 43 does not apply to the total, but it does apply to the rates.",
        "Section 40(2) applies. We do not hold the rest.",
        "The exemption in section 42 is not absolute.",
        "Section 43(2) is engaged, and the public interest does not favour disclosure.",
        "Section 22 does not apply only because a report is planned.",
    ],
)
def test_a_provision_that_is_relied_on_is_not_set_aside(text):
    assert set_aside_in(text) == []


def test_a_postcode_is_no_section():
    assert citations_in("The charger is in the car park, Wisk Lane, S36 1FY, and is new.") == ()
    assert [one.section for one in citations_in("We rely on S36 1 time.")] == ["36"]
