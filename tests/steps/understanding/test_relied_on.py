"""What an authority relied on, told from what its letter only mentions."""

from __future__ import annotations

import pytest

from foiassist.steps.understanding.relied_on import citations, exceptions, relied_on


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Section 31(1)(a)&(b) applies.", ("31(1)(a)", "31(1)(b)")),
        ("This is exempt under section 31(1)(a)(b).", ("31(1)(a)", "31(1)(b)")),
        ("This is exempt under s40 (2) of the Act.", ("40(2)",)),
        ("Section 40 (2) (a)(b) and (3A)(a) Personal information", ("40(2)", "40(3A)(a)")),
        ("We have applied exemption 21 here.", ("21",)),
        ("The list is exempt under 40(2).", ("40(2)",)),
        ("We refuse it under section 12 (exceeds appropriate limit).", ("12",)),
        ("Section 24(1) – National security\nSection 42 – Legal advice", ("24(1)", "42")),
        ("We have decided to invoke Sections “21 and 22”.", ("21", "22")),
        ("We exempt it pursuant to section 31(a).", ("31(1)(a)",)),
        ("We rely on S.43(2). Section 43 is a qualified exemption.", ("43(2)",)),
        ("Sections 31(1)(a-c) apply.", ("31(1)(a)", "31(1)(b)", "31(1)(c)")),
        ("S40 Personal information\nS31 applies", ("40", "31")),
        ("Exemption: 40(2)", ("40(2)",)),
        ("Exemptions applied: S21, S40(2), S43(2)", ("21", "40(2)", "43(2)")),
        ("Section 36(2)(b)(i), (ii) is engaged.", ("36(2)(b)(i)", "36(2)(b)(ii)")),
        ("Section 21(1) does not apply but section 22 does.", ("22",)),
        ("Under section 31(3) we have no duty to say.", ("31(3)",)),
        ("We cannot disclose the plan. Section 38\n\n(1)(b) is engaged.", ("38",)),
    ],
)
def test_exemptions_are_read_as_letters_write_them(text, expected):
    assert relied_on(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We refuse this under Regulation 12(4)(b) of the EIR.", ("12(4)(b)",)),
        ("Names are withheld under Reg 13.", ("13",)),
        ("Names are redacted under Regulation 12(3) and Regulation 13 EIR.", ("12(3)", "13")),
        ("EIR 12(5)(e) applies.", ("12(5)(e)",)),
        ("The exception at section 12(5)(b) applies.", ("12(5)(b)",)),
        ("Regulation 12(2) asks us to presume disclosure, and we apply it.", ()),
        ("Regulation 5(2) applies to the time we have.", ()),
        ("Regulation 4(3) of the Fees Regulations applies.", ()),
    ],
)
def test_exceptions_are_told_from_other_regulations(text, expected):
    assert exceptions(text) == expected
    assert relied_on(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "We considered section 41 but it is not engaged.",
        "Under section 16 we must advise you, and section 17 applies to this notice.",
        "The Commissioner's guidance explains the limit (section 12) and when it applies.",
        "You asked us to say whether section 43 applies.",
        "Your request for information relating to section 38 agreements was refused.",
        "Please state which exemption, such as section 31, you apply.",
        "Section 40(2) of the Data Protection Act 2018 applies to the police.",
        "The Equality Act 2010, section 29, applies to services.",
        "Copies of section 36 notices are withheld by nobody.",
        "No exemptions have been applied under section 40.",
        "We incorrectly applied section 43, and now send the figures.",
        "S12 Helping Hands - leaflets and signs",
        "The limit applies to new homes in Marsholt S12.",
        "An exemption under section 33(1)(b) of FOISA applies.",
        "If you are refused under section 14, you may complain.",
        "Under section 36(5) the qualified person for the council applies the test.",
    ],
)
def test_a_provision_that_is_only_mentioned_is_not_relied_on(text):
    assert relied_on(text) == exceptions(text) == ()


def test_each_citation_has_its_place_and_its_sentence():
    text = "Thank you. Names are withheld under section 40(2). We did not rely on section 41."
    first, second = citations(text)
    assert text[first.start : first.end] == "section 40(2)"
    assert first.sentence == "Names are withheld under section 40(2)."
    assert (first.citation, first.relied) == ("40(2)", True)
    assert (second.citation, second.relied) == ("41", False)


def test_provisions_come_once_and_in_the_order_of_the_letter():
    text = "This is exempt under section 43(2). It is exempt under section 21 and section 43(2)."
    assert relied_on(text) == ("43(2)", "21")


def test_nothing_is_read_out_of_nothing():
    assert citations("") == ()
