"""Parts of a question, and all that is still undecided: decided by their names, never by guess."""

from __future__ import annotations

from dataclasses import replace

import pytest

from foiassist.case.decision import Decision
from foiassist.conversation.exchange import Exchange
from foiassist.conversation.plain_words.meaning import AskBack, Place, Propose
from foiassist.conversation.plain_words.understanding import understood
from foiassist.law.answers import Answer
from tests.cases import OFFICER, a_request
from tests.conversation.plain_words.spoken import PARTS, drafted, in_parts, meant

LINK = "https://t.police.uk/Records"
TEXT = "Please send (a) the impact assessment, (b) its annexes and (c) the letters about it."
CASE = in_parts(request=a_request({**PARTS, "2": TEXT}))
"""Question 1 has parts that the request labels; question 2 has some in its words alone."""

NAMED = {
    # what the request labels is a question of its own
    "withhold 1(b) under 31(1)(a)": "/decide 1b withheld 31(1)(a)",
    "withhold part (b) of question 1 under 31(1)(a)": "/decide 1b withheld 31(1)(a)",
    "disclose 1 part a": "/decide 1a disclosed",
    "disclose 1a, b and c": "/decide 1a,1b,1c disclosed",
    "we don't hold parts (a) and (b) of 1": "/decide 1a,1b not_held",
    f"they can find part (a) of 1 on our website: {LINK}":
        f"/decide 1a published where: our website, {LINK}",
    # what stands in its words is a part that a decision is about
    "withhold 2(b) under 31(1)(a)": "/decide 2 also withheld 31(1)(a) part: part (b)",
    "withhold 2 (b) under 31(1)(a)": "/decide 2 also withheld 31(1)(a) part: part (b)",
    "2b is withheld under 43(2)": "/decide 2 also withheld 43(2) part: part (b)",
    "withhold part b of question 2 under 43(2)": "/decide 2 also withheld 43(2) part: part (b)",
    "apply 43(2) to 2(b)": "/decide 2 also withheld 43(2) part: part (b)",
    "withhold 2(a) and (c) under 43(2)":
        "/decide 2 also withheld 43(2) part: parts (a) and (c)",
    "we don't hold 2(c)": "/decide 2 also not_held part: part (c)",
    f"they can find part (a) of 2 on our website: {LINK}":
        f"/decide 2 also published part: part (a) where: our website, {LINK}",
    "withhold 2(b) under 43(2) and disclose 2(a)":
        "/decide 2 also withheld 43(2) part: part (b) | /decide 2 also disclosed part: part (a)",
    "for 2(b): there were 15 (from the register)": "/fact 2 There were 15. -- The register",
}  # fmt: skip

DECIDED = replace(
    CASE,
    decisions=(
        Decision("1", Answer.DISCLOSED, by=OFFICER.name),
        Decision("2", Answer.DISCLOSED, part="part (a)", by=OFFICER.name),
        Decision("2", Answer.NOT_HELD, part="part (b)", searches="The files.", by=OFFICER.name),
    ),
)


@pytest.mark.parametrize(("words", "lines"), NAMED.items(), ids=NAMED)
def test_a_part_is_decided_by_its_name(words, lines):
    assert meant(words, CASE) == f"propose {lines}"


def test_a_part_under_a_named_exemption_is_asked_for_its_limb_and_then_proposed():
    exchange = Exchange(OFFICER)
    assert "several limbs" in exchange.say("withhold 2(b) under law enforcement", CASE).words
    reply = exchange.say("the first", CASE)
    assert reply.proposal.lines == ("/decide 2 also withheld 31(1)(a) part: part (b)",)
    assert not reply.lines
    assert exchange.say("yes", CASE).lines == reply.proposal.lines


def test_a_part_that_the_question_does_not_have_is_asked_about():
    asked = understood("withhold 2(d) under 43(2)", CASE, Place())
    assert isinstance(asked, AskBack)
    assert asked.question == "Question 2 has no part (d). Which question?"


def changes(words, case):
    proposed = understood(words, case, Place())
    assert isinstance(proposed, Propose), words
    return proposed.changes


def test_it_is_said_that_the_rest_of_the_question_is_not_decided():
    first, second, *_ = changes("withhold 2(b) under 43(2)", CASE)
    assert first.startswith("Question 2, part (b): withheld under s.43(2)")
    assert second == "It decides nothing on the rest of question 2."


def test_it_is_said_what_the_decision_stands_beside_and_what_it_replaces():
    said = changes("withhold 2(b) under 43(2)", DECIDED)
    assert "It stands beside: disclosed in full for part (a)." in said
    assert "It replaces: not held for part (b)." in said
    assert "What was noted with that goes too: searches: “The files.”" in said


def test_what_was_searched_for_one_part_is_not_noted_with_another():
    assert meant("we searched the minutes for 2(b)", DECIDED).startswith("propose /detail 2")
    assert meant("we searched the minutes for 2(a)", DECIDED) == "tell"


# All of it


ALL_OF_IT = (
    "it is all on our website: {}", "it's all on our website: {}", "all of it is on our website: {}",
    "everything is published on our website: {}", "they can find it all on our website: {}",
    "they can find everything on our website: {}", "it is already all on our website: {}",
    "all of this is already published on our website: {}",
)  # fmt: skip


@pytest.mark.parametrize("words", ALL_OF_IT)
def test_all_of_it_is_every_question_that_nobody_has_decided(words):
    labels = ",".join(label for label in PARTS if label not in {"1", "2"})
    lines = f"propose /decide {labels} published where: our website, {LINK}"
    assert meant(words.format(LINK), DECIDED) == lines


def test_what_is_decided_already_is_said_to_stay():
    said = changes(f"it is all on our website: {LINK}", DECIDED)
    assert said[0].startswith("Questions 1a, 1b, 1c, 3, 4, 5 and 6: published elsewhere; to be")
    assert said[1] == "Questions 1 and 2 stay as they are decided."


@pytest.mark.parametrize("words", ["it is all on our website", "all of it is published"])
def test_without_a_link_all_of_it_is_asked_for_one(words):
    exchange = Exchange(OFFICER)
    reply = exchange.say(words, CASE)
    assert reply.words.startswith("Where is it to be found? Give the link")
    reply = exchange.say(f"our website, {LINK}", CASE)
    assert reply.proposal.lines[0].endswith(f"published where: our website, {LINK}")
    assert not reply.lines


def test_where_every_question_is_decided_nothing_is_decided_over():
    assert meant(f"it is all on our website: {LINK}", drafted()) == "ask questions 1 2 3 4"


@pytest.mark.parametrize(
    "words",
    ["is it all on our website?", "it is not all on our website", "it may all be on our website",
     "it is all on our website unless they moved it"],
)  # fmt: skip
def test_what_is_asked_denied_or_doubted_decides_nothing(words):
    assert not meant(words, CASE).startswith("propose")
