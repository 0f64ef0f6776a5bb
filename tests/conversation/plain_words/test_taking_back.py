"""Taking something back in plain words: nothing leaves the record, and what can be done is said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from foiassist.case.decision import Decision
from foiassist.case.stages import Stage
from foiassist.conversation.exchange import LEFT, Exchange
from foiassist.conversation.plain_words.meaning import Give, Place, Tell
from foiassist.conversation.plain_words.taking_back import (
    DECIDE_AGAIN,
    EARLIER_WORDS,
    FACTS_STAY,
    IN_REVIEW,
    KEPT,
    NOT_IN_REVIEW,
    WAITS_FOR_THEM,
)
from foiassist.conversation.plain_words.understanding import understood
from foiassist.law.answers import Answer
from tests.cases import OFFICER, a_case
from tests.conversation.plain_words.spoken import drafted, in_parts

BARE = ("undo", "Undo that.", "take that back", "I take that back", "undo the last step", "go back")
AGAIN = "As it stands, question 2 is withheld (s.31(1)(a), s.31(1)(b)). Decide it again, such as"


def told(words, case=None, **place):
    meant = understood(words, case or drafted(), Place(**place))
    assert isinstance(meant, Tell), words
    return meant.words


@pytest.mark.parametrize("words", [*BARE, "can I undo that?", "how do I take that back?"])
def test_nothing_is_undone_and_what_can_be_done_is_said(words):
    assert told(words) == f"{KEPT} {DECIDE_AGAIN} {EARLIER_WORDS}"


@pytest.mark.parametrize("words", BARE)
def test_what_was_talked_about_is_said_as_it_stands_with_the_way_to_replace_it(words):
    said = told(words, about=("2",))
    assert said.startswith(f"{KEPT} {AGAIN} “disclose 2”")


@pytest.mark.parametrize(
    "words",
    ["undo the decision on 2", "take back 2", "undecide 2", "reopen 2", "make 2 undecided again",
     "withdraw my decision on 2"],
)  # fmt: skip
def test_a_decision_that_is_named_is_replaced_by_deciding_again(words):
    assert told(words).startswith(f"{KEPT} {AGAIN}")


def test_it_is_said_that_every_part_of_a_question_is_replaced():
    parts = (
        Decision("2", Answer.DISCLOSED, part="part (a)"),
        Decision("2", Answer.WITHHELD, ("43(2)",), part="part (b)"),
    )
    said = told("take back the decision on 2", in_parts(decisions=parts))
    assert "disclosed in full for part (a) and withheld for part (b) (s.43(2))" in said
    assert said.endswith("that replaces every part of it, once you say yes.")


def test_what_nobody_has_decided_need_not_be_taken_back():
    assert told("undo the decision on 3", in_parts()) == "Nobody has decided question 3 yet."


def test_facts_stay_and_the_words_of_the_letter_are_changed():
    assert told("take back the fact on 1") == FACTS_STAY


@pytest.mark.parametrize(
    ("words", "section"),
    [
        ("undo my edit", "answer-1"),
        ("restore the previous version", "answer-1"),
        ("undo the redraft of the reasons for 31", "reason-31"),
        ("go back to the earlier words of the decision", "decision"),
    ],
)
def test_earlier_words_are_put_back_from_the_versions_of_the_section(words, section):
    meant = understood(words, drafted(), Place(section="answer-1"))
    assert meant == Give(f"/versions {section}")


def test_an_acceptance_ends_with_an_edit():
    said = told("unaccept this", a_case(), section="answer-1")
    assert "was accepted by" in said
    assert "takes the acceptance back" in said
    assert told("unaccept this", section="answer-1") == "“Question 1” is not accepted."


def test_a_letter_comes_back_from_review_by_the_supervisor_alone():
    in_review = replace(a_case(), stage=Stage.IN_REVIEW)
    for words in ("undo", "recall it", "withdraw the letter from review"):
        assert told(words, in_review) == IN_REVIEW
    assert told("recall it") == NOT_IN_REVIEW


def test_a_case_that_waits_for_the_applicant_says_so():
    assert told("undo that", replace(drafted(), stage=Stage.CLARIFICATION)) == WAITS_FOR_THEM


def test_what_waits_for_a_yes_is_left_when_it_is_taken_back():
    exchange = Exchange(OFFICER)
    assert exchange.say("withhold 3 under 31(1)(a)", in_parts()).proposal is not None
    assert exchange.say("take that back", in_parts()).words == LEFT
    assert exchange.pending is None


def test_after_a_yes_it_is_known_what_was_decided():
    exchange = Exchange(OFFICER)
    exchange.say("disclose 2", drafted())
    exchange.say("yes", drafted())
    reply = exchange.say("undo that", drafted())
    assert AGAIN in reply.words
    assert not reply.lines
