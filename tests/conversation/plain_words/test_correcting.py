"""What is said of the questions themselves, where the request was split wrongly."""

from __future__ import annotations

from dataclasses import replace

import pytest

from foiassist.case.question import Leftover
from foiassist.conversation.plain_words.meaning import Place, Propose, Tell
from foiassist.conversation.plain_words.understanding import understood
from tests.cases import a_case
from tests.conversation.plain_words.spoken import in_parts, meant

CORRECTING = {
    "5 is not a question": "/aside 5",
    "question 5 isn't a question at all": "/aside 5",
    "5 is only the heading": "/aside 5",
    "5 asks nothing": "/aside 5",
    "please take 5 out of the questions": "/aside 5",
    "set aside 5": "/aside 5",
    "this is not a question": "/aside 3",
    "join 1a and 1b": "/join 1a 1b",
    "merge 1b with 1a": "/join 1a 1b",
    "5 and 6 are one question": "/join 5 6",
    "split 1 at on 28 January": "/split 1 on 28 January",
    "split 1 before “on 28 January”": "/split 1 on 28 January",
    "they also ask the cost of each": "/asked the cost of each",
    "“the cost of each” is also a question": "/asked the cost of each",
}


def with_a_passage():
    case = in_parts()
    passages = (Leftover("I would like the cost of each camera.", 0, 37),)
    return replace(case, request=replace(case.request, leftover=passages))


@pytest.mark.parametrize("words", CORRECTING)
def test_what_is_said_of_the_questions_is_proposed(words):
    assert meant(words, with_a_passage(), question="3") == f"propose {CORRECTING[words]}"


@pytest.mark.parametrize(
    "words",
    [
        "is 5 a question?",
        "5 and 6 are not a question",
        "5 is not important",
        "join 1, 1a and 1b",
        "they also ask about elephants",
        "don't join 1a and 1b",
        "set aside",
    ],
)
def test_what_is_asked_or_names_too_many_or_none_corrects_nothing(words):
    for line in ("/aside", "/join", "/split", "/asked"):
        assert f"propose {line}" not in meant(words, with_a_passage())


def test_what_cannot_be_joined_or_split_is_told_and_why():
    apart = understood("join 1a and 4", in_parts(), Place())
    assert apart == Tell(
        "Questions 1a and 4 do not stand side by side. Join each with its neighbour."
    )
    nowhere = understood("split 4 at the agendas", in_parts(), Place())
    assert isinstance(nowhere, Tell)
    assert "Question 4 has no “the agendas”." in nowhere.words
    assert understood("split 4", in_parts(), Place()).words.startswith("Say where: “split 4 at")


def test_what_goes_with_a_question_is_said_before_the_yes():
    proposed = understood("1 is not a question", a_case(), Place())
    assert isinstance(proposed, Propose)
    assert proposed.changes == (
        "1 is no question any more; its words stay in the request.",
        "What was decided on 1 (disclosed in full) goes with it; the record keeps it.",
        "“Question 1” is Dilys Okafor’s own and stays until /remove.",
        "2 facts recorded for it go with it.",
    )


def test_both_halves_are_shown_before_the_yes():
    proposed = understood("split 2 at and model", a_case(), Place())
    assert proposed.changes[:2] == (
        "2 becomes: Please give the make",
        "A question of its own is: and model of each drone.",
    )
