from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from foiassist.case.decision import Decision
from foiassist.case.people import Person
from foiassist.case.review import Approval
from foiassist.case.stages import Stage
from foiassist.conversation.exchange import (
    CHANGED_SINCE,
    DROPPED,
    LEFT,
    NOTHING_WAITS,
    Exchange,
    Place,
)
from foiassist.conversation.plain_words.meaning import Propose
from foiassist.law.answers import Answer
from tests.cases import OFFICER, SUPERVISOR, a_case
from tests.conversation.plain_words.spoken import drafted, in_parts

LINE = "/decide 3 withheld 31(1)(a)"


@pytest.fixture
def exchange():
    return Exchange(OFFICER)


def proposed(exchange, words="withhold 3 under 31(1)(a)", case=None):
    reply = exchange.say(words, case or in_parts())
    assert reply.proposal is not None, reply.words
    return reply


@pytest.mark.parametrize("yes", ["yes", "y", "Yes.", "take", "take it", "YES PLEASE"])
def test_a_yes_gives_the_lines_of_the_proposal_that_waits(exchange, yes):
    assert proposed(exchange).lines == ()
    assert exchange.say(yes, in_parts()).lines == (LINE,)
    assert exchange.pending is None


@pytest.mark.parametrize("no", ["no", "n", "leave it", "No!", "cancel"])
def test_a_no_leaves_it_and_says_so(exchange, no):
    proposed(exchange)
    reply = exchange.say(no, in_parts())
    assert (reply.words, reply.lines) == (LEFT, ())
    assert exchange.say("yes", in_parts()).words == NOTHING_WAITS


def test_edit_gives_the_line_back_and_nothing_is_given(exchange):
    proposed(exchange)
    reply = exchange.say("edit", in_parts())
    assert (reply.to_edit, reply.lines) == (LINE, ())


def test_several_lines_are_edited_as_the_words_that_were_said(exchange):
    words = "disclose 1 and withhold 3 under 31(1)(a)"
    proposed(exchange, words)
    assert exchange.say("e", in_parts()).to_edit == words


def test_anything_else_drops_what_waits_and_says_so(exchange):
    proposed(exchange)
    reply = exchange.say("what is missing?", in_parts())
    assert reply.words == DROPPED
    assert reply.lines == ("/missing",)
    assert exchange.say("yes", in_parts()).lines == ()


def test_a_command_is_given_as_it_is_typed(exchange):
    assert exchange.say("/fact 3 There were 15.", in_parts()).lines == ("/fact 3 There were 15.",)


def test_a_question_back_offers_answers_and_a_number_picks_one(exchange):
    reply = exchange.say("withhold 3 under law enforcement", in_parts())
    assert reply.picks[:2] == ("1", "2")
    assert reply.options[0] == "s.31(1)(a), the prevention or detection of crime"
    reply = exchange.say("1 and 2", in_parts())
    assert reply.proposal.lines == ("/decide 3 withheld 31(1)(a) 31(1)(b)",)


@pytest.mark.parametrize(
    ("answer", "cited"),
    [
        ("2", "31(1)(b)"),
        ("the second", "31(1)(b)"),
        ("(b)", "31(1)(b)"),
        ("a and c", "31(1)(a) 31(1)(c)"),
        ("31(1)(a)", "31(1)(a)"),
        ("crime", "31(1)(a)"),
        ("31(1)(a) and (b)", "31(1)(a) 31(1)(b)"),
    ],
)
def test_a_limb_is_picked_by_number_letter_citation_or_name(exchange, answer, cited):
    exchange.say("withhold 3 under law enforcement", in_parts())
    reply = exchange.say(answer, in_parts())
    assert reply.proposal.lines == (f"/decide 3 withheld {cited}",)


@pytest.mark.parametrize(
    ("answer", "label"), [("3", "3"), ("1c", "1c"), ("question 5", "5"), ("the third", "1b")]
)
def test_a_question_is_picked_by_its_label(exchange, answer, label):
    reply = exchange.say("withhold it under 31(1)(a)", in_parts())
    assert reply.picks == ("1", "1a", "1b", "1c", "2", "3", "4", "5", "6")
    reply = exchange.say(answer, in_parts())
    assert reply.proposal.lines == (f"/decide {label} withheld 31(1)(a)",)


def test_one_question_back_follows_the_other(exchange):
    exchange.say("withhold it under law enforcement", in_parts())
    assert "limbs" in exchange.say("3", in_parts()).words
    assert exchange.say("1", in_parts()).proposal.lines == (LINE,)


def test_an_exemption_that_was_not_said_is_asked_for(exchange):
    assert "Under which exemption?" in exchange.say("withhold 3", in_parts()).words
    assert exchange.say("31(1)(a)", in_parts()).proposal.lines == (LINE,)


def test_free_words_answer_where_it_is_to_be_found(exchange):
    exchange.say("they can find 2 on our website", in_parts())
    reply = exchange.say("https://t.police.uk/dpia", in_parts())
    assert reply.proposal.lines == ("/decide 2 published where: https://t.police.uk/dpia",)


def test_what_is_itself_understood_is_no_answer_to_a_question_back(exchange):
    exchange.say("they can find 2 on our website", in_parts())
    reply = exchange.say("we don't hold 5", in_parts())
    assert reply.words == DROPPED
    assert reply.proposal.lines == ("/decide 5 not_held",)


def test_it_is_what_the_last_proposal_was_about(exchange):
    proposed(exchange, "disclose 5")
    exchange.say("yes", in_parts())
    reply = proposed(exchange, "we don't hold it")
    assert reply.proposal.lines == ("/decide 5 not_held",)


def test_a_case_that_has_changed_shows_the_proposal_afresh_and_gives_nothing(exchange):
    proposed(exchange)
    later = in_parts(decisions=(Decision("3", Answer.DISCLOSED, by="Somebody else"),))
    reply = exchange.say("yes", later)
    assert reply.lines == ()
    assert reply.words == CHANGED_SINCE
    assert "It replaces: disclosed in full." in reply.proposal.changes
    assert exchange.say("yes", later).lines == (LINE,)


def test_what_a_role_may_not_do_is_refused_before_it_is_proposed():
    reply = Exchange(SUPERVISOR).say("withhold 3 under 31(1)(a)", in_parts())
    assert reply.proposal is None
    assert "/decide is not for the supervisor" in reply.words


def test_what_the_stage_does_not_allow_is_refused_before_it_is_proposed(exchange):
    case = replace(drafted(), stage=Stage.IN_REVIEW)
    reply = exchange.say("disclose 2", case)
    assert reply.proposal is None
    assert "in review" in reply.words


def test_a_proposal_says_what_it_records_replaces_and_still_needs(exchange):
    reply = exchange.say("withhold 1 under 31(1)(a)", a_case(reasons=()))
    assert reply.proposal.title == "Question 1"
    first, replaced, needed = reply.proposal.changes
    assert first.startswith(
        "Question 1: withheld under s.31(1)(a) (law enforcement: the prevention"
    )
    assert replaced == "It replaces: disclosed in full."
    assert needed.startswith("It will still need: the interest, the harm, how likely it is, what")


def test_a_proposal_says_that_an_approval_would_be_void(exchange):
    approval = Approval("Rhona Tetley", datetime(2024, 3, 1, tzinfo=UTC), "x")
    case = a_case(approval=approval, stage=Stage.APPROVED)
    assert (
        "The approval by Rhona Tetley will be void."
        in exchange.say("we don't hold 1", case).proposal.changes
    )
    export = exchange.say("export it to letter.docx", case).proposal
    assert not any("void" in change for change in export.changes)


def test_what_is_not_understood_is_said_with_three_things_that_would_work(exchange):
    reply = exchange.say("blah blah", in_parts())
    assert "not understood" in reply.words
    assert reply.words.count("“") == 3


def test_a_proposal_that_was_made_elsewhere_waits_in_the_same_way(exchange):
    proposal = Propose("Question 3: a suggestion", ("Suggested.",), (LINE,), ("3",))
    assert exchange.offer(proposal).proposal == proposal
    assert exchange.say("yes", in_parts()).lines == (LINE,)


def test_words_in_a_fact_are_only_words():
    words = "note for 3 that the letter says /approve and decide 1 disclosed; yes"
    reply = Exchange(Person("A")).say(words, in_parts(), Place())
    assert reply.proposal.lines == (
        "/fact 3 The letter says /approve and decide 1 disclosed; yes.",
    )
