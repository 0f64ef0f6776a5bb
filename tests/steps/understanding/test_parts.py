"""The paragraphs of a letter, the labels that open its answers, and the request within it."""

from __future__ import annotations

import pytest

from foiassist.steps.understanding.parts import parts_of
from foiassist.steps.understanding.parts_headings import is_listed, names_exemption
from foiassist.steps.understanding.parts_lines import joined, paragraphs_of
from foiassist.steps.understanding.parts_places import Place
from foiassist.steps.understanding.parts_words import begins_request, begins_response, closes
from foiassist.steps.understanding.pasted_page import page_text
from foiassist.steps.understanding.questions_asked import (
    RequestWords,
    questions_in,
    without_question,
)
from foiassist.steps.understanding.questions_named import labels_mentioned, named_in, resolved

REQUEST = "1. How many swans live on the lake?\na) How many are grey?\n2. What does the boat cost?"


@pytest.mark.parametrize(
    ("text", "labels", "rest"),
    [
        ("Q1 - How many", ("1",), "How many"),
        ("Q1 & 1a,b,e,f – Please note", ("1", "1a", "1b", "1e", "1f"), "Please note"),
        ("Question 1a.", ("1a",), ""),
        ("Questions 1c and 1d.", ("1c", "1d"), ""),
        ("1 and 3. The total is not held.", ("1", "3"), "The total is not held."),
        ("4-6. It should be noted", ("4", "5", "6"), "It should be noted"),
        ("(f) If the house is empty", ("f",), "If the house is empty"),
        ("2.The total", ("2",), "The total"),
        ("1, Between March and May", ("1",), "Between March and May"),
        ("With regards to point 2 we hold", ("2",), "we hold"),
    ],
)
def test_the_labels_at_the_start_of_a_paragraph_are_read(text, labels, rest):
    named = named_in(text)
    assert named is not None
    assert (named.labels, named.rest) == (labels, rest)


@pytest.mark.parametrize("text", ["A list of swans", "I am", "10 officers", "2021/22 20", "1 boat"])
def test_what_only_looks_like_a_label_is_none(text):
    assert named_in(text) is None


def test_labels_in_a_sentence_are_read():
    assert labels_mentioned("as at points 2 and 4, and question 6") == ("2", "4", "6")


@pytest.mark.parametrize(
    ("labels", "known", "current", "wanted"),
    [
        (("c",), ("1", "1a", "1c", "2"), "1", ("1c",)),
        (("3",), ("1", "1.1", "1.2", "1.3"), "1", ("1.3",)),
        (("b",), ("a", "b"), "", ("b",)),
        (("9",), ("1", "2"), "", ()),
    ],
)
def test_the_letters_labels_are_those_of_the_request(labels, known, current, wanted):
    assert resolved(labels, known, current) == wanted


def test_what_a_request_numbers_is_a_question_also_where_reading_found_none_in_it():
    labels = [one.label for one in questions_in("(a) The rateable value.\n(b) If empty, the date.")]
    assert labels == ["a", "b"]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("How many swans live on the lake? 42", "42"),
        ("How many swans live on the lake?", ""),
        ("How many swans live on that lake?", ""),
        ("How many swans live on the lake: none", "none"),
        ("There are 42 swans.", None),
    ],
)
def test_what_follows_a_repeated_question_is_its_answer(text, rest):
    assert without_question(text, "How many swans live on the lake?") == rest


def test_the_requests_own_sentences_are_no_answer():
    words = RequestWords("Is there a list? Please give the link. How long is it?")
    assert words.rest_of("Please give the link. Yes") == "Yes"
    assert words.rest_of("Please give the link.") == ""
    assert words.has_line("Is there a list? Please give the link. How long is it?")


def test_wrapped_prose_is_joined_and_rows_are_not():
    text = (
        "The warden counted the swans on the lake from the boat house on the north\n"
        "shore, in May of each year, and wrote their number down.\n"
        "2022\t40\n2023\t42\n\n"
        "1. A list stays a list, however long its first line may be in a letter.\n"
        "2. So it does."
    )
    found = [one.text for one in paragraphs_of(text)]
    assert found[0].endswith("wrote their number down.")
    assert found[1:3] == ["2022\t40", "2023\t42"]
    assert found[3].startswith("1.")
    assert found[4] == "2. So it does."


def test_a_page_head_is_taken_out_of_every_page():
    head = "FERROW POLICE\nHeadquarters\nMill Lane\nFerrow FX1 1AA\n"
    pages = "\n".join(f"{head}\nPage {number} says this.\n" for number in range(1, 5))
    assert joined(paragraphs_of(pages)) == "\n\n".join(f"Page {n} says this." for n in range(1, 5))


@pytest.mark.parametrize(
    "text",
    [
        "I note you seek access to the following information:",
        "You asked:",
        "Your Request",
        "…received on 15/09/2025 in which you requested details of the following:",
    ],
)
def test_what_announces_the_request_is_known(text):
    assert begins_request(text)


@pytest.mark.parametrize(
    "text",
    [
        "Please find our response to your request set out below:",
        "Some data is exempt, and we refuse the requested information by virtue of the following:",
    ],
)
def test_what_announces_the_response_is_no_request(text):
    assert not begins_request(text)


@pytest.mark.parametrize(
    "text",
    [
        "I have today decided to disclose some of it.",
        "Your request for information has now been considered",
        "Response",
        "Ferrow Police can confirm that it holds this.",
        "The Freedom of Information Act requires us to be blind to motive.",
    ],
)
def test_the_authority_is_known_where_it_speaks_again(text):
    assert begins_response(text)


@pytest.mark.parametrize(
    "text",
    ["Complaint Rights", "Yours sincerely", "If you are unhappy with this response, you can ask"],
)
def test_the_end_of_the_matter_is_known(text):
    assert closes(text)


@pytest.mark.parametrize(
    ("text", "heads", "lists"),
    [
        ("Section 31(1)(a)&(b) – Law Enforcement", True, True),
        ("Section 24 (1) National Security", True, True),
        ("S31(1)(a)(b)(c) - Law Enforcement", True, True),
        ("Section 31 Exemption applies to this question.", False, False),
        ("Section 30(1) states that information is exempt if", False, False),
        ("Section 40 of the Freedom of Information Act 2000", True, True),
        ("We withhold this under section 31.", False, False),
    ],
)
def test_a_heading_over_an_exemption_is_told_from_a_sentence(text, heads, lists):
    assert names_exemption(text) is heads
    assert is_listed(text) is lists


def parts(text):
    found = parts_of(paragraphs_of(text), questions_in(REQUEST), REQUEST)
    return [(one.place, one.labels, one.text) for one in found if one.place is not Place.DROPPED]


def test_a_repeated_list_of_questions_opens_none_of_them():
    told = parts(f"{REQUEST}\n\nWe hold this.\n\n1. 42\n\na) None\n\n2. £900")
    assert [(labels, text) for place, labels, text in told if place is Place.ANSWER] == [
        (("1",), "42"),
        (("1a",), "None"),
        (("2",), "£900"),
    ]


def test_rights_and_regards_are_no_answer():
    told = parts(
        "2. £900\n\nIf you are unhappy, ask us for a review.\n\nYours sincerely\n\nA. Name"
    )
    assert told == [(Place.ANSWER, ("2",), "£900")]


def test_the_lines_of_a_list_of_exemptions_belong_to_the_question_above():
    told = parts("2. We rely on the following exemptions:\n\nSection 43(2) Commercial interests")
    assert told[-1] == (Place.LISTED, ("2",), "Section 43(2) Commercial interests")


def test_advice_stands_apart():
    told = parts("2. £900\n\nUnder section 16 of the Act we suggest that you narrow your request.")
    assert told[-1][0] is Place.ADVICE


def test_a_text_that_was_not_pasted_from_a_site_stays_as_it_is():
    assert page_text("Home\nSearch\nThe swans") == "Home\nSearch\nThe swans"


def test_the_clutter_of_a_site_goes():
    page = (
        "Skip to main content\nWe use some essential cookies to make this site work\n"
        "Accept cookies\nThe swans\nBack to top\nThis site is a beta, so it may change"
    )
    assert page_text(page) == "The swans"


def test_questions_that_are_nearly_alike_are_told_apart_by_their_labels():
    request = (
        "1) How many orders were issued between March 2023 and March 2024?\n"
        "2) How many orders were revoked between March 2023 and March 2024?"
    )
    letter = (
        "1, How many orders were issued between March 2023 and March 2024?\n\n57\n\n"
        "2, How many orders were revoked between March 2023 and March 2024?\n\n30"
    )
    found = parts_of(paragraphs_of(letter), questions_in(request), request)
    assert [(one.labels, one.text) for one in found if one.place is Place.ANSWER] == [
        (("1",), "57"),
        (("2",), "30"),
    ]


def test_the_options_of_one_question_are_no_parts_of_another():
    request = "1. How is it stored?\na) How much of it?\n2. Where does it go?"
    letter = "1. In sheds\na) 4 tonnes\n2. Where does it go?\na) To the tip - yes\nb) Elsewhere"
    found = parts_of(paragraphs_of(letter), questions_in(request), request)
    assert [one.labels for one in found][-2:] == [("2",), ("2",)]


@pytest.mark.parametrize(
    "answer", ["Answer:\n\nIt cost £900.", "Response\n\nIt cost £900.", "Answer: It cost £900."]
)
def test_the_word_answer_over_an_answer_parts_it_from_its_question(answer):
    told = parts(f"Question:\n\nWhat does the boat cost?\n\n{answer}")
    assert told[-1] == (Place.ANSWER, ("2",), "It cost £900.")
