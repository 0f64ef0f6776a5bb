"""Questions that are lettered, and not numbered, are followed through a letter like any other."""

from __future__ import annotations

import pytest

from foiassist.law.letters import LetterKind
from foiassist.steps.check_response import check_letter

ASKED = "> a. How many boats are there?\n> b. Who sails them?\n> c. What did they cost?\n"
OPENING = "We have dealt with your request under the Freedom of Information Act 2000.\n\n" + ASKED
BOATS = "Question a\n\nWe own 12 boats.\n\n"
CREW = "Question b\n\nThey are sailed by volunteers.\n\n"
COST = "Question c\n\nThey cost £4,100 in all.\n"


def rules(text):
    return {one.rule for one in check_letter(text, LetterKind.FULL_DISCLOSURE).findings}


def test_a_question_with_a_letter_that_is_nowhere_answered_is_found():
    assert "s1-1-a" not in rules(f"{OPENING}\n{BOATS}{CREW}{COST}")
    assert "s1-1-a" in rules(f"{OPENING}\n{BOATS}{CREW}")


@pytest.mark.parametrize("heading", ["Question c", "Questions b and c", "Answer to question c"])
def test_a_question_with_a_letter_that_is_only_said_to_be_held_is_found(heading):
    bare = f"{heading}\n\nWe hold this information.\n"
    assert "s1-1-b" in rules(f"{OPENING}\n{BOATS}{bare}")


def test_several_lettered_questions_may_be_answered_at_once():
    both = "Questions b and c\n\nVolunteers sail them, and they cost £4,100.\n"
    assert "s1-1-a" not in rules(f"{OPENING}\n{BOATS}{both}")


def test_a_heading_that_only_begins_like_one_names_no_question():
    text = f"{OPENING}\n{BOATS}{CREW}{COST}\nQuestion a colleague instead\n\nWe hold this.\n"
    assert "s1-1-b" not in rules(text)
