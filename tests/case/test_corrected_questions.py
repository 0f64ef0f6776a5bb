"""Questions as a person reads them: nothing of the request is lost, and nothing decided is mixed up."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.case.corrected_questions import (
    joined,
    parted,
    passage_of,
    place_of,
    set_aside,
    taken_up,
)
from foiassist.case.decision import Decision, Reason
from foiassist.case.fact import Fact
from foiassist.case.question import Leftover, Question
from foiassist.case.request import Request
from foiassist.case.stages import Stage
from foiassist.errors import NotPermitted, PassageNotFound, QuestionsApart, WrongStage
from foiassist.law.answers import Answer
from foiassist.steps.read_request import read_request
from tests.cases import OFFICER, SUPERVISOR, a_case

TEXT = """Please tell me about permits on Harcourt Road.
1) How many residents' permits were issued and how many were refused?
2) How many visitor books
4) The number of houses with one permit
4) The number of houses with two permits.
I look forward to your reply by return, with the cost of each permit.
"""


def the_request():
    read = read_request(TEXT)
    return Request(read.text, read.questions, read.leftover)


def a_request(*texts, leftover=()):
    questions = tuple(
        Question(str(n), text, "", n * 100, n * 100 + len(text))
        for n, text in enumerate(texts, start=1)
    )
    return Request(" ".join(texts), questions, leftover)


def words_of(request):
    """Return every word of the request, by where it stands."""
    placed = sorted((*request.questions, *request.leftover), key=lambda one: one.start)
    return " ".join(one.text for one in placed).split()


def test_a_question_that_asks_nothing_becomes_a_passage_in_its_place():
    request = a_request("Permits:", "How many?", leftover=(Leftover("Hello", 0, 5),))
    corrected = set_aside(request, request.questions[0])
    assert [q.label for q in corrected.questions] == ["2"]
    assert [left.text for left in corrected.leftover] == ["Hello", "Permits:"]


def test_what_is_set_aside_introduces_those_that_hang_on_the_next_stem():
    first, *rest = a_request(
        "Permits on Harcourt Road.", "How many?", "Since when?", "Why?"
    ).questions
    rest = [replace(q, context="Please indicate:") for q in rest[:2]] + rest[2:]
    request = Request("", (first, *rest))
    corrected = set_aside(request, first)
    stem = "Permits on Harcourt Road. Please indicate:"
    assert [q.context for q in corrected.questions] == [stem, stem, ""]


@pytest.mark.parametrize(
    ("text", "context"), [("Of the permits:", "Of the permits:"), ("Thank you.", "")]
)
def test_where_nothing_hangs_on_a_stem_only_what_ends_as_one_introduces(text, context):
    request = a_request(text, "How many?", "Since when?")
    corrected = set_aside(request, request.questions[0])
    assert [q.context for q in corrected.questions] == [context, context]


def test_a_passage_that_asks_becomes_a_question_under_the_next_free_number():
    passage = Leftover("and the cost of each", 150, 170)
    request = a_request("How many?", "Where?", leftover=(passage,))
    corrected = taken_up(request, passage)
    assert [(q.label, q.text) for q in corrected.questions] == [
        ("1", "How many?"),
        ("3", "and the cost of each"),
        ("2", "Where?"),
    ]
    assert corrected.leftover == ()


def test_two_questions_become_one_with_what_stands_between_them():
    between = Leftover("broken down by", 150, 164)
    request = a_request("How many?", "By month.", leftover=(between,))
    corrected = joined(request, *request.questions[::-1])
    (whole,) = corrected.questions
    assert (whole.label, whole.text) == ("1", "How many? broken down by By month.")
    assert (whole.start, whole.end) == (100, 209)
    assert corrected.leftover == ()


def test_questions_with_another_between_them_stay_apart():
    request = a_request("How many?", "Where?", "When?")
    with pytest.raises(QuestionsApart, match="1 and 3 do not stand side by side"):
        joined(request, request.questions[0], request.questions[2])
    with pytest.raises(QuestionsApart):
        joined(request, request.questions[0], request.questions[0])


def test_one_question_becomes_two_the_second_beneath_the_first():
    request = a_request("How many were issued and how many refused?", "Where?")
    question = request.questions[0]
    at = place_of(question, "AND how many")
    corrected = parted(request, question, at, question.start + at)
    assert [(q.label, q.text) for q in corrected.questions] == [
        ("1", "How many were issued"),
        ("1.2", "and how many refused?"),
        ("2", "Where?"),
    ]
    first, second = corrected.questions[:2]
    assert (first.start, first.end, second.end) == (question.start, second.start, question.end)


def test_a_third_part_gets_a_label_of_its_own():
    request = a_request("How many and where and when?")
    for words in ("and when", "and where"):
        question = request.question("1")
        request = parted(request, question, place_of(question, words), 100)
    assert [q.label for q in request.questions] == ["1", "1.3", "1.2"]


@pytest.mark.parametrize("words", ["", "   ", "How many", "nowhere"])
def test_a_question_is_split_only_at_words_within_it(words):
    with pytest.raises(PassageNotFound):
        place_of(Question("1", "How many and where?"), words)


def test_a_passage_is_known_by_words_that_stand_in_it_alone_or_by_its_number():
    request = a_request(
        leftover=(Leftover("the cost of each", 0, 16), Leftover("the date", 20, 28))
    )
    assert passage_of(request, "COST").text == "the cost of each"
    assert passage_of(request, "2").text == "the date"
    with pytest.raises(PassageNotFound, match="several passages"):
        passage_of(request, "the")
    for words in ("3", "0", "nowhere", " "):
        with pytest.raises(PassageNotFound, match="no passage"):
            passage_of(request, words)


CORRECTIONS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 30)), max_size=8)


@given(CORRECTIONS)
def test_whatever_is_corrected_every_word_stands_where_it_stood_and_no_label_twice(corrections):
    request = the_request()
    before = words_of(request)
    for kind, number in corrections:
        request = corrected_at_random(request, kind, number)
        labels = [question.label for question in request.questions]
        assert len(set(labels)) == len(labels)
        assert words_of(request) == before


def corrected_at_random(request, kind, number):
    questions, leftover = request.questions, request.leftover
    if kind == 1 and leftover:
        return taken_up(request, leftover[number % len(leftover)])
    if not questions:
        return request
    question = questions[number % len(questions)]
    if kind == 2 and question is not questions[-1]:
        return joined(request, question, questions[questions.index(question) + 1])
    if kind == 3 and (at := question.text.rfind(" ")) > 0:
        return parted(request, question, at, question.start + at)
    return set_aside(request, question)


# What was decided


def decided():
    return a_case(
        decisions=(Decision("1", Answer.DISCLOSED), Decision("2", Answer.WITHHELD, ("31(1)(a)",))),
        facts=(
            Fact("1", "There were 14."),
            Fact("2", "They were bought."),
            Fact("", "Of the case."),
        ),
        reasons=(
            Reason(("31(1)(a)",), ("1", "2"), harm="Both."),
            Reason(("31(1)(a)",), ("2",), harm="The second."),
            Reason(("31(1)(a)",), (), harm="Any."),
        ),
    )


def test_what_was_decided_on_a_question_that_is_none_goes_with_it_and_nothing_else():
    case = decided()
    gone = case.asked_as(OFFICER, set_aside(case.request, case.request.question("2")), {})
    assert [d.question for d in gone.decisions] == ["1"]
    assert [f.text for f in gone.facts] == ["There were 14.", "Of the case."]
    assert [(r.harm, r.questions) for r in gone.reasons] == [("Both.", ("1",)), ("Any.", ())]
    assert gone.sections == case.sections
    assert gone.version == case.version + 1


def test_the_facts_of_a_question_that_was_joined_are_those_of_the_other():
    case = decided()
    one, two = case.request.questions[:2]
    whole = case.asked_as(OFFICER, joined(case.request, one, two), {"2": "1"})
    assert [(d.question, d.answer) for d in whole.decisions] == [("1", Answer.DISCLOSED)]
    assert [f.question for f in whole.facts] == ["1", "1", ""]
    assert [r.questions for r in whole.reasons] == [("1",), ("1",), ()]


def test_an_approval_does_not_hold_for_other_questions():
    approved = replace(a_case(), stage=Stage.APPROVED)
    corrected = approved.asked_as(
        OFFICER, set_aside(approved.request, approved.request.questions[0]), {}
    )
    assert corrected.stage is Stage.DRAFTING
    assert corrected.approval is None
    assert OFFICER.name in corrected.hands


def test_only_an_officer_corrects_them_and_not_while_a_supervisor_reads():
    case = a_case()
    with pytest.raises(NotPermitted, match="cannot correct the questions"):
        case.asked_as(SUPERVISOR, case.request, {})
    with pytest.raises(WrongStage):
        replace(case, stage=Stage.IN_REVIEW).asked_as(OFFICER, case.request, {})
