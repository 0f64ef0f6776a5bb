"""The letter as a whole: what was approved is what leaves, and who asked is only on the envelope."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from foiassist.case.request import Applicant
from foiassist.steps.compose_letter import compose_letter, letter_text
from tests.cases import a_case, a_frame, a_section

APPLICANT = Applicant("Jo Sample", "jo@sample.example", "1 Heron Row")
DAY = date(2024, 3, 28)
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1)


def test_a_letter_without_sections_is_no_text():
    assert letter_text(a_case(sections=())) == ""


def test_every_section_stands_under_its_heading_but_the_closing():
    sections = (a_section("answer-1", "We hold 14 drones.\n", title="Question 1"),)
    closing = a_section("sign-off", "Yours faithfully", title="Closing")
    case = a_case(sections=(*sections, closing))
    assert letter_text(case) == "Question 1\n\nWe hold 14 drones.\n\nYours faithfully\n"


def test_the_letter_that_leaves_says_what_its_text_says():
    case = a_case()
    letter = compose_letter(case, a_frame(), APPLICANT, DAY)
    said = "\n\n".join("\n\n".join(filter(None, part)) for part in letter.sections)
    assert f"{said}\n" == letter_text(case)


def test_who_asked_stands_on_the_letter_and_not_in_the_text_that_is_approved():
    letter = compose_letter(a_case(), a_frame(), APPLICANT, DAY, watermark="DRAFT")
    assert letter.applicant == APPLICANT
    assert (letter.dated, letter.watermark) == (DAY, "DRAFT")
    assert "Jo Sample" not in letter_text(a_case())
    assert "Jo Sample" not in repr(letter.sections)


@given(TEXTS, TEXTS)
def test_one_changed_word_is_another_letter(one, other):
    case = a_case()

    def said(text):
        return letter_text(replace(case, sections=(a_section("answer-1", text),)))

    assert (said(one) == said(other)) == (one == other)
