from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foiassist.case.finding import Severity
from foiassist.law.letters import LetterKind
from foiassist.steps.check.weighing import weighing_in
from foiassist.steps.check.wording import names_section_50
from foiassist.steps.check_response import check_case, check_letter
from tests.cases import a_case, a_frame, with_text

RIGHTS = (
    "You may ask us by e-mail, within 40 working days, for an internal review, and then apply to the "
    "Information Commissioner (https://ico.org.uk) under {}."
)
LAW_31 = (
    "Section 31(1)(a) applies to the plan of the doors, because disclosure would be likely to "
    "prejudice the prevention of crime: a burglar could see which lock sticks and which alarm is off."
)
HARM_31 = "A burglar who had it {} prejudice the safety of the hall."
WEIGHED = (
    "In favour of disclosure, the hall is paid for by the public. Against this, a burglary would "
    "cost the public more. On balance, the public interest in maintaining the exemption outweighs "
    "the public interest in disclosure."
)
LAW_43 = (
    "Section 43(2) applies to the prices, because disclosure would prejudice the commercial "
    "interests of the builder, whose rival would know each rate when both bid again for the roof."
)


def letter(*paragraphs, rights="section 50"):
    opening = "We received your request on 4 March 2024 and are withholding part of what we hold."
    return "\n\n".join((opening, *paragraphs, RIGHTS.format(rights)))


def rules(text, kind=None):
    return [found.rule for found in check_letter(text, kind).findings]


def test_two_exemptions_may_rest_on_different_likelihoods():
    text = letter(LAW_31, WEIGHED, LAW_43, WEIGHED)
    assert rules(text) == []


def test_one_exemption_may_not_rest_on_both():
    text = letter(LAW_31, HARM_31.format("would"), WEIGHED, LAW_43, WEIGHED)
    (found,) = check_letter(text).findings
    assert (found.rule, found.where) == ("likelihood-mixed", "would prejudice")
    assert text[: found.start].count("would prejudice") == 0


def test_what_is_argued_once_for_all_exemptions_counts_for_each():
    assert rules(letter(LAW_31, LAW_43, WEIGHED)) == []
    assert rules(letter(LAW_31, WEIGHED, LAW_43)) == ["s17-3-b"]


@pytest.mark.parametrize(
    "words",
    [
        "No policy was being made, so section 35 does not apply.",
        "We considered section 36 but do not rely on it.",
    ],
)
def test_an_exemption_that_is_set_aside_needs_neither_limb_nor_reasons(words):
    assert rules(letter(LAW_31, WEIGHED, words)) == []


@pytest.mark.parametrize(
    "form",
    ["section 50", "Section 50(1)", "s50", "s.50", "s. 50 of the Act", "sections 45 and 50", "ss 50"],
)  # fmt: skip
def test_section_50_is_known_in_any_form(form):
    assert names_section_50(f"You may apply under {form}.")
    assert rules(letter(LAW_31, WEIGHED, rights=form)) == []


def test_a_letter_that_does_not_name_section_50_gets_a_note_and_no_more():
    (found,) = check_letter(letter(LAW_31, WEIGHED, rights="the Act")).findings
    assert (found.rule, found.severity) == ("rights-detail", Severity.NOTE)


@pytest.mark.parametrize(
    "words",
    [
        "You wrote: “We hold this, says the leaflet.” We neither confirm nor deny that it is held.",
        '"The council holds it," you say. We neither confirm nor deny this.',
        "> Do we not know that the council holds it? It holds the file.\n\nWe neither confirm nor deny.",
        "We neither confirm nor deny that any such information is held.",
        "We can neither confirm nor deny whether the information you ask for is held.",
    ],
)  # fmt: skip
def test_neither_what_is_quoted_nor_what_is_left_open_gives_anything_away(words):
    assert "s2-1-silent" not in rules(f"{words} Section 31(3) applies.", LetterKind.NCND)


def test_a_holding_letter_asks_for_nothing():
    assert check_letter("Dear Ms Tarn, please bear with us until Monday.").findings == ()


def test_a_clear_question_is_advice_enough_in_a_letter_that_asks_for_clarification():
    text = "Could you please clarify your request? Would you like all lanes, or only the new ones?"
    assert check_letter(text).findings == ()


def test_the_names_of_attached_files_are_no_part_of_a_letter():
    text = "1 Attachment\nEIR 2021 plan XX.pdf\n\nDear Ms Tarn\nPlease find attached the plan."
    assert rules(text) == ["date-missing", "s45-review"]


def test_a_section_that_no_law_has_is_unknown_where_something_rests_on_it():
    assert "law-unknown" in rules(letter("This is withheld under section 99."))
    assert "law-unknown" not in rules(letter(LAW_31, WEIGHED, "See the section 106 agreement."))


@pytest.mark.parametrize(
    "weighed",
    [
        "We find that the public interest in maintaining the exemption is the stronger.",
        "The public interest in maintaining the exemption is the greater.",
        "The case for withholding is weightier than the case for disclosure.",
        "The interest in keeping it safe carries more weight than that in disclosure.",
        (
            "The harm is great, and openness does not outweigh it; so the public interest in "
            "maintaining the exemption prevails over that in disclosure."
        ),
    ],
)
def test_a_balance_may_be_struck_in_many_words(weighed):
    sides = "In favour of disclosure, people paid for it. Against disclosure, it would be misused."
    sentences = f"{sides} {weighed}".lower().split(". ")
    assert weighing_in(sentences).lacking == ()
    assert weighing_in(sides.lower().split(". ")).lacking == ("how the two were balanced",)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_no_text_stops_the_checks(text):
    for found in check_letter(text).findings:
        assert found.start is None or text[found.start : found.end] == found.where
    check_case(with_text(a_case(), "answer-1", text), a_frame())


PIECES = st.sampled_from(
    ["section 31", "s.", "50", "(1)(a)", "would", "be likely to", "prejudice", "neither confirm nor deny",
     "we hold", "do not hold", "“", "”", '"', "> ", "\n", "\n\n", "1.", "a)", "?", "not", "rely on", "applies",
     "[NEEDED", "]", "XX", "the public interest in disclosure", "outweighs", "S36 1FY", "From: A\nSent: B"]
)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(st.lists(PIECES, max_size=25))
def test_no_heap_of_the_words_of_letters_stops_the_checks(pieces):
    text = " ".join(pieces)
    for kind in (None, LetterKind.NCND, LetterKind.PARTIAL_REFUSAL):
        for found in check_letter(text, kind).findings:
            assert found.message
    check_case(with_text(a_case(), "answer-1", text), a_frame())


def test_no_naughty_string_stops_the_checks(shared_data):
    (path,) = (shared_data / "attacks").rglob("blns.json")
    texts = json.loads(path.read_text(encoding="utf-8"))
    for text in texts:
        check_letter(text)
    for at in range(0, len(texts), 10):
        together = "\n".join(texts[at : at + 10])
        check_case(with_text(a_case(), "answer-1", together), a_frame())
