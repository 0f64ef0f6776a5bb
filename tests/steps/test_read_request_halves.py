"""Sentences that ask two things, and sentences that only look as if they did."""

from __future__ import annotations

import pytest

from foiassist.steps.read_request import read_request


def texts(request):
    return [question.text for question in read_request(request).questions]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "Please send the number of benches in parks and the number of benches in squares.",
            ["Please send the number of benches in parks", "the number of benches in squares."],
            id="two-whole-figures",
        ),
        pytest.param(
            "Please list the location and the number of the benches in each park.",
            ["Please list the location and the number of the benches in each park."],
            id="a-shared-tail",
        ),
        pytest.param(
            "Please send maps that show the layout and location of each bench.",
            ["Please send maps that show the layout and location of each bench."],
            id="a-shared-article",
        ),
        pytest.param(
            "I would like a plan of the benches and a list of those who paint them.",
            ["I would like a plan of the benches", "a list of those who paint them."],
            id="two-documents",
        ),
        pytest.param(
            "Can you give the value in pounds, the number of sales and the number of refunds?",
            [
                "Can you give the value in pounds,",
                "the number of sales",
                "the number of refunds?",
            ],
            id="three-figures",
        ),
        pytest.param(
            "What is the difference between the price paid to the maker and the cost of the wood?",
            ["What is the difference between the price paid to the maker and the cost of the wood?"],
            id="between-two",
        ),
        pytest.param(
            "Do you own benches - and if so, when were they painted?",
            ["Do you own benches -", "if so, when were they painted?"],
            id="if-so-after-a-dash",
        ),
        pytest.param(
            "If a bench is broken please say if it was reported, if it was, please say when.",
            ["If a bench is broken please say if it was reported,", "if it was, please say when."],
            id="if-it-was",
        ),
        pytest.param(
            "Please list the firms who applied and who were turned down.",
            ["Please list the firms who applied and who were turned down."],
            id="relative-who",
        ),
        pytest.param(
            "How long, in total, has the bench been there?",
            ["How long, in total, has the bench been there?"],
            id="words-put-in-between",
        ),
        pytest.param(
            "Who supplies your wood, is this oak or ash, and what does it cost?",
            ["Who supplies your wood,", "is this oak or ash,", "what does it cost?"],
            id="three-verbs",
        ),
        pytest.param(
            "Please send papers on the bench, in particular which one it is and who painted it.",
            ["Please send papers on the bench, in particular which one it is and who painted it."],
            id="in-particular",
        ),
        pytest.param(
            "Who chose the bench and why?", ["Who chose the bench and why?"], id="lone-why"
        ),
        pytest.param(
            "Please send: the address of every bench; the cost of painting each of them; and how "
            "many were sold.",
            [
                "Please send: the address of every bench;",
                "the cost of painting each of them;",
                "how many were sold.",
            ],
            id="long-items",
        ),
        pytest.param(
            "The information I need is: name; short description; opening hours; and address.",
            ["The information I need is: name; short description; opening hours; and address."],
            id="fields",
        ),
        pytest.param(
            'Please send the total of "fees and costs of benches" for each park.',
            ['Please send the total of "fees and costs of benches" for each park.'],
            id="quotation-marks",
        ),
    ],
)  # fmt: skip
def test_a_sentence_is_cut_where_both_halves_can_be_read_alone(sentence, expected):
    assert texts(sentence) == expected


def test_the_joining_word_is_a_mark_and_not_left_over():
    text = "How many benches are there and how many of them are red?"
    read = read_request(text)
    assert read.leftover == ()
    assert [text[start:end] for start, end in read.markers] == ["and"]


@pytest.mark.parametrize("joint", ["and", "or", "plus"])
def test_a_joining_word_at_the_end_of_an_entry_is_no_part_of_it(joint):
    assert texts(f"1. the cost of benches; {joint}\n2. the cost of tables") == [
        "the cost of benches;",
        "the cost of tables",
    ]


def test_halves_of_a_list_entry_share_its_number():
    read = read_request(
        "Please say:\n- how many pots came and how many pots left\n- who paid for it"
    )
    assert [one.label for one in read.questions] == ["1", "1.2", "2"]


def test_halves_in_running_text_are_numbered_on():
    read = read_request("How many benches were sold and how many were burnt? Who burnt them?")
    assert [one.label for one in read.questions] == ["1", "2", "3"]
