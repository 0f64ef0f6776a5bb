"""Which part a paragraph plays in the reasons for an exemption."""

from __future__ import annotations

import pytest

from foiassist.case.evidence import PassageRole as Role
from foiassist.case.evidence import PastQuestion
from foiassist.steps.understanding.parts import parts_of
from foiassist.steps.understanding.parts_lines import paragraphs_of
from foiassist.steps.understanding.parts_places import Place
from foiassist.steps.understanding.questions_asked import questions_in
from foiassist.steps.understanding.reasons import closest, reasons_of
from foiassist.steps.understanding.reasons_roles import (
    is_role_heading,
    likelihood_in,
    role_of,
    role_of_heading,
)

REQUEST = "1. Where are the nests?"

LETTER = """1. We hold this and withhold it under section 38(1)(b).

Section 38(1)(b) – Health and safety

Section 38(1)(b) of the Act exempts information that would endanger somebody.

Harm

A swan with young attacks whoever comes near.

Factors favouring disclosure

- People would know which paths to leave alone.
- The lake is looked after with public money.

Factors against disclosure

- Some would go to look.

The paths are marked already, so the second outweighs the first."""


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Harm", Role.HARM),
        ("Evidence of harm", Role.HARM),
        ("Factors favouring disclosure", Role.FOR_DISCLOSURE),
        ("In favour of disclosure:", Role.FOR_DISCLOSURE),
        ("Factors against disclosure", Role.AGAINST_DISCLOSURE),
        ("In favour of maintaining the exemption:", Role.AGAINST_DISCLOSURE),
        ("Factors favouring non-disclosure", Role.AGAINST_DISCLOSURE),
        (
            "Factors against confirming or denying whether any information is held",
            Role.AGAINST_DISCLOSURE,
        ),
        ("Balance test", Role.BALANCE),
        ("Public interest considerations", None),
        ("Legitimate interest", Role.LEGITIMATE_INTEREST),
        ("Fairness", Role.FAIRNESS),
    ],
)
def test_a_heading_tells_the_role_of_what_follows(heading, role):
    assert is_role_heading(heading)
    assert role_of_heading(heading) is role


@pytest.mark.parametrize("text", ["The harm that this would do is plain.", "Response", "Table 1."])
def test_other_lines_are_no_such_heading(text):
    assert not is_role_heading(text)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Section 31 provides that information is exempt if it would harm.", Role.ENGAGED),
        ("This would hinder officers and help criminals.", Role.HARM),
        ("I accept that there is a public interest in transparency.", Role.FOR_DISCLOSURE),
        ("It is not in the public interest to lose the bidders.", Role.AGAINST_DISCLOSURE),
        ("The one outweighs the other.", Role.BALANCE),
        ("There is no legitimate interest that needs the names.", Role.LEGITIMATE_INTEREST),
        ("They would not reasonably expect it.", Role.FAIRNESS),
    ],
)
def test_words_tell_the_role_where_no_heading_does(text, role):
    assert role_of(text) is role


def test_what_says_nothing_of_its_own_goes_on_with_what_was_before():
    assert role_of("So it was in May.", Role.HARM) is Role.HARM
    assert role_of("So it was in May.") is Role.ENGAGED


def test_however_turns_from_one_side_to_the_other():
    assert role_of("However, it would harm them.", Role.FOR_DISCLOSURE) is Role.AGAINST_DISCLOSURE


def test_only_personal_data_is_weighed_by_legitimate_interest():
    assert role_of("They would not reasonably expect harm.", personal=False) is Role.HARM


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It would, or would be likely to, prejudice the prevention of crime.", ""),
        ("We rely on the lower limb: it would be likely to prejudice them.", "would be likely to"),
        ("It would prejudice them.", "would"),
        ("", ""),
    ],
)
def test_the_likelihood_is_what_the_letter_says(text, wanted):
    assert likelihood_in(text) == wanted


@pytest.mark.parametrize(
    ("cited", "listed", "wanted"),
    [
        (("31",), ("31(1)(a)", "31(1)(b)", "43(2)"), ("31(1)(a)", "31(1)(b)")),
        (("40(3)",), ("40(2)",), ("40(2)",)),
        (("43(2)",), (), ("43(2)",)),
    ],
)
def test_a_section_is_taken_as_the_letters_list_has_it(cited, listed, wanted):
    assert closest(cited, listed) == wanted


def test_a_letter_with_headings_gives_its_reasons_by_role():
    asked = questions_in(REQUEST)
    parts = parts_of(paragraphs_of(LETTER), asked, REQUEST)
    questions = (PastQuestion("1", "Where are the nests?", "withheld", ("38(1)(b)",)),)
    (reason,) = reasons_of(parts, questions, ("38(1)(b)",))
    assert reason.exemptions == ("38(1)(b)",)
    assert reason.questions == ("1",)
    assert reason.engaged.startswith("Section 38(1)(b) of the Act")
    assert reason.harm == "A swan with young attacks whoever comes near."
    assert reason.for_disclosure == (
        "People would know which paths to leave alone.",
        "The lake is looked after with public money.",
    )
    assert reason.against_disclosure == ("Some would go to look.",)
    assert reason.balance.startswith("The paths are marked already")


@pytest.mark.parametrize(
    "line", ["• Section 38(1)(b) (Health and safety)", "Section 38 (1)(b),", "Section 38(1)(b)."]
)
def test_a_line_that_only_names_the_exemption_is_no_reason_for_it(line):
    parts = parts_of(paragraphs_of(f"{LETTER[:53]}\n\n{line}"), questions_in(REQUEST), REQUEST)
    assert parts[-1].text == line
    assert parts[-1].place is Place.LISTED
    assert parts[-1].exemptions == ("38(1)(b)",)
