"""The questions of a request by command: listed, and corrected."""

from __future__ import annotations

import pytest

REQUEST = """Dear Sir or Madam,

Permits on Harcourt Road. Please indicate:
1) How many residents' permits were
   issued and how many were refused?
2) How many visitor books
4) The number of houses with one permit
4) The number of houses with two permits.

Yours faithfully,
Jo Sample
"""


@pytest.fixture
def reference(foiassist):
    told = foiassist("open", foiassist.file("request.txt", REQUEST), "--reference", "TP-1")
    assert told.code == 0
    return "TP-1"


def labels(told):
    return [question["id"] for question in told.json["questions"]]


def test_they_are_listed_with_what_is_in_no_question(foiassist, reference):
    told = foiassist("questions", reference)
    assert "2. How many visitor books" in told.out
    assert "In no question:\n  1. " in told.out
    assert "Jo Sample" not in told.out


def test_one_that_asks_nothing_is_set_aside_and_taken_up_again(foiassist, reference):
    told = foiassist("questions", reference, "--aside", "2", "--json")
    assert "2" not in labels(told)
    assert "How many visitor books" in told.json["leftover"]
    told = foiassist("questions", reference, "--asked", "visitor books", "--json")
    assert "How many visitor books" not in told.json["leftover"]
    assert "How many visitor books" in [q["text"] for q in told.json["questions"]]


def test_two_that_are_one_are_joined_by_the_word_between_them_and_split_again(foiassist, reference):
    assert labels(foiassist("questions", reference, "--json"))[:2] == ["1", "1.2"]
    told = foiassist("questions", reference, "--join", "1.2", "1", "--json")
    whole = next(q for q in told.json["questions"] if q["id"] == "1")
    assert whole["text"].endswith("were issued and how many were refused?")
    told = foiassist("questions", reference, "--split", "1", "AND how", "--json")
    by_label = {question["id"]: question for question in told.json["questions"]}
    for label in ("1", "1.2"):  # each points into the request as it was given
        question = by_label[label]
        there = REQUEST[question["start"] : question["end"]]
        assert " ".join(there.split()) == question["text"]
    assert by_label["1.2"]["text"] == "and how many were refused?"


def test_two_that_are_one_are_joined(foiassist, reference):
    twice = labels(foiassist("questions", reference, "--json"))[-2:]
    told = foiassist("questions", reference, "--join", *twice, "--json")
    assert labels(told)[-1] == twice[0]
    assert told.json["questions"][-1]["text"].endswith("with two permits.")


def test_what_cannot_be_done_is_refused_with_what_to_do(foiassist, reference):
    told = foiassist("questions", reference, "--aside", "99")
    assert told.code == 3
    assert "has no question '99'" in told.err
    told = foiassist("questions", reference, "--split", "2", "elephants")
    assert told.code == 3
    assert "Give the first words of the second question" in told.err
