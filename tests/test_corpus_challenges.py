"""The bundled bank of challenges: enough of them, from everybody who asks, in plain words."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from foiassist.case.challenge import Asker, Matter
from foiassist.law.citations import find_citations
from foiassist.law.exemptions import find_provision
from foiassist.steps.verify.provisions import unknown_provisions
from tests.bundled_corpus import LIBRARY

CHALLENGES = LIBRARY.challenges
ABOUT = [
    "12", "14", "21", "22", "23", "24", "27", "30", "31", "35", "36", "38", "39", "40", "41", "42",
    "43", *(matter.value for matter in Matter),
]  # fmt: skip
each = pytest.mark.parametrize("challenge", CHALLENGES, ids=lambda one: one.id)


@pytest.mark.parametrize("about", ABOUT)
def test_at_least_eight_questions_are_asked_and_by_all_three(about):
    asked = [one for one in CHALLENGES if about in one.about]
    assert len(asked) >= 8
    assert {one.asker for one in asked} == set(Asker)


def test_most_can_be_judged_by_code_and_the_rest_say_why_not():
    judged = sum(bool(one.check) for one in CHALLENGES)
    assert judged >= 0.85 * len(CHALLENGES)
    assert all(bool(one.check) != bool(one.person) for one in CHALLENGES)


def test_no_id_is_given_twice():
    assert max(Counter(one.id for one in CHALLENGES).values()) == 1


@each
def test_a_question_is_asked_and_an_adequate_letter_does_something(challenge):
    assert "?" in challenge.question or challenge.question.endswith("!")
    assert challenge.question[0].isupper() or challenge.question[0] == "'"
    assert len(challenge.question) <= 200
    assert re.match(r"[a-z]+s\b|is\b|for a qualified", challenge.adequate), challenge.adequate
    assert not challenge.adequate.endswith(".")
    assert re.search(r"[.)?]$", challenge.person or ".")


@each
def test_a_question_is_in_plain_words(challenge):
    words = f"{challenge.question} {challenge.adequate} {challenge.person}"
    assert not re.search(
        r"\b(?:pursuant|aforementioned|herein|utilise|prior to|in respect of|with regard to|regarding|ensure|robust)\b",
        words,
    )
    assert "—" not in words


@each
def test_every_provision_that_it_names_is_there(challenge):
    text = f"{challenge.question} {challenge.adequate} {challenge.person} {challenge.source}"
    assert list(unknown_provisions(text, None)) == []
    assert all(find_provision(limb) for limb in challenge.limbs)


@each
def test_it_says_where_the_demand_comes_from(challenge):
    cited = find_citations(challenge.source)
    assert cited or re.search(r"SI \d{4}/\d+ regs?\.|s\.45 code", challenge.source)
