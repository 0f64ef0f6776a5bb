import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.case.clean_text import clean_with_positions
from foiassist.case.request import Applicant
from foiassist.steps.read_request import read_request

FRAGMENTS = st.sampled_from(
    [
        "How many bins were emptied in 2023?",
        "If so, at what cost?",
        "Please provide the following information:",
        "Number of staff",
        "2022/23",
        "Yes",
        "Please break this down by month.",
        "Dear Ambridge Council,",
        "Yours faithfully,",
        "Joan Archer",
        "joan@example.org",
        "And",
        "Of these, how many were:",
        "I look forward to your reply.",
        "1. ", "2) ", "a. ", "(b) ", "1a. ", "- ", "• ", "iv) ", "\n", "\n\n", " ", "\t",
        "\u200b", "\x1b[31m", "\r\n", "e\u0301",
    ]
)  # fmt: skip
REQUESTS = st.one_of(st.lists(FRAGMENTS, max_size=14).map("".join), st.text(max_size=80))


def texts(request):
    return [question.text for question in request.questions]


def labels(request):
    return [question.label for question in request.questions]


def test_the_real_request_gives_exactly_its_eleven_questions(shared_data):
    read = read_request((shared_data / "met_lfr_2022/request.txt").read_text())
    assert labels(read) == ["1", "1a", "1b", "1c", "1e", "1f", "2", "3", "4", "5", "6"]
    by_label = {question.label: question for question in read.questions}
    first = by_label["1"].text
    assert by_label["1a"].context == f"{first} Of these alerts, how many were:"
    assert by_label["1c"].context == by_label["1a"].context
    assert by_label["1e"].context == by_label["1f"].context == first
    assert by_label["5"].context.endswith("on 28 January 2022.")
    left = {leftover.text for leftover in read.leftover}
    assert {"And", "Of these alerts, how many were:"} <= left
    assert read.applicant == Applicant()


@given(REQUESTS)
def test_every_visible_character_is_in_a_question_or_left_over(given_text):
    read = read_request(given_text)
    spans = [(part.start, part.end) for part in (*read.questions, *read.leftover)]
    spans += read.markers
    covered = {place for start, end in spans for place in range(start, end)}
    cleaned = clean_with_positions(given_text)
    unseen = {
        start
        for letter, start in zip(cleaned.text, cleaned.starts, strict=True)
        if not letter.isspace() and start not in covered
    }
    assert not unseen


@given(REQUESTS)
def test_questions_come_in_order_without_overlap_and_with_their_own_label(given_text):
    read = read_request(given_text)
    places = [place for question in read.questions for place in (question.start, question.end)]
    assert places == sorted(places)
    assert all(question.start < question.end for question in read.questions)
    assert len({label.lower() for label in labels(read)}) == len(read.questions)


@given(REQUESTS)
def test_reading_is_the_same_every_time(given_text):
    assert read_request(given_text) == read_request(given_text)


def test_places_count_in_the_text_as_it_was_given():
    given_text = "\ufeffDear Council,\r\n1.\u200b How ma\u00adny bins?\r\n2. Which cafe\u0301s?\r\n"
    read = read_request(given_text)
    assert texts(read) == ["How many bins?", "Which cafés?"]
    first, second = read.questions
    assert given_text[first.start : first.end] == "How ma\u00adny bins?"
    assert given_text[second.start : second.end] == "Which cafe\u0301s?"


def test_a_follow_up_is_read_with_the_question_that_it_follows():
    read = read_request("1. Do you use drones? If so, how many?\n2. If not, why not?")
    assert labels(read) == ["1", "1.2", "2"]
    assert [question.context for question in read.questions] == [
        "",
        "Do you use drones?",
        "If so, how many?",
    ]


def test_the_second_of_two_questions_is_read_with_the_first():
    read = read_request("How many complaints were made and how many of them were upheld?")
    assert read.questions[1].context == read.questions[0].text == "How many complaints were made"


@pytest.mark.parametrize(
    "second",
    [
        "How long is the previous bridge?",
        "How many homes are there for those aged over 65?",
        "Do you use tools such as rakes?",
        "If you have bought a barrier for the park, when was this done?",
        "How much does it cost to mow the park?",
    ],
)
def test_a_question_that_can_be_read_alone_has_no_neighbour_as_context(second):
    assert read_request(f"1. How many parks are there?\n2. {second}").questions[1].context == ""


def test_a_bare_question_word_is_read_with_the_question_before_it():
    read = read_request("Do you own the bridge or rent it? Which?")
    assert read.questions[1].context == "Do you own the bridge or rent it?"


def test_what_is_asked_for_in_particular_is_the_question():
    read = read_request(
        "I would like to know about the weir. In particular, I wish to see its plans."
    )
    assert texts(read) == ["In particular, I wish to see its plans."]
    assert read.questions[0].context == "I would like to know about the weir."


def test_the_request_for_a_thing_is_the_question_where_nothing_else_is_asked():
    text = "We are making a request under the Act for the details of all weirs."
    assert texts(read_request(f"{text}\nWe are happy with any format.")) == [text]


def test_the_introduction_is_the_context_of_questions_that_have_no_nearer_one():
    read = read_request("I write about the fair held on 3 May.\n1. How many tickets were sold?")
    assert read.questions[0].context == "I write about the fair held on 3 May."


def test_a_stem_that_nothing_follows_is_the_question():
    text = "Please take this as a formal request for the following data on the Ambridge weir:"
    assert texts(read_request(text)) == [text]


def test_no_instruction_in_a_request_is_more_than_text(shared_data):
    for line in (shared_data / "attacks/bipia/text_attack_train.json").read_text().splitlines():
        read = read_request(line)
        joined = "".join([*texts(read), *(leftover.text for leftover in read.leftover)])
        assert len(joined) <= len(line)


def test_all_real_requests_are_read_without_loss(shared_data):
    rows = (shared_data / "sheffield_pairs.jsonl").read_text().strip().split("\n")[::6]
    for row in rows:
        given_text = json.loads(row)["request_text"]
        read = read_request(given_text)
        spans = [(part.start, part.end) for part in (*read.questions, *read.leftover)]
        spans += read.markers
        lost = list(given_text)
        for start, end in spans:
            lost[start:end] = " " * (end - start)
        assert "".join(lost).strip() == ""
