"""An answer and the information itself, said in one breath."""

from __future__ import annotations

import pytest

from foiassist.conversation.plain_words.meaning import Place, Propose
from foiassist.conversation.plain_words.understanding import understood
from tests.conversation.plain_words.spoken import in_parts, meant

TOLD = {
    "disclose 1b: there were 17 flights over a march (flight log)": (
        "/decide 1b disclosed | /fact 1b There were 17 flights over a march. -- Flight log"
    ),
    "We can answer 1b: 17 of the alerts were false (from the alert log)": (
        "/decide 1b disclosed | /fact 1b 17 of the alerts were false. -- The alert log"
    ),
    "answer 2, it was signed on 3 May 2024": (
        "/decide 2 disclosed | /fact 2 It was signed on 3 May 2024."
    ),
    "we hold 3: eleven officers were deployed": (
        "/decide 3 disclosed | /fact 3 Eleven officers were deployed."
    ),
}


@pytest.mark.parametrize("words", TOLD)
def test_the_answer_and_the_information_are_proposed_together(words):
    assert meant(words) == f"propose {TOLD[words]}"


@pytest.mark.parametrize(
    "words",
    [
        "disclose 1b: there were 17 unless the log is wrong",
        "disclose 1b: there were no flights",
        "answer 3: it is exempt",
        "disclose 1: only what is in the log",
        "we hold 5: some of it was deleted",
        "disclose 1 and 1b: there were 17",
        "disclose 1b: 17",
    ],
)
def test_what_is_hedged_short_or_about_several_is_not_taken_for_an_answer(words):
    assert "/decide" not in meant(words)


def test_what_is_told_is_not_said_to_be_missing():
    told = understood("disclose 1b: there were 17 (flight log)", in_parts(), Place())
    assert isinstance(told, Propose)
    assert not any("still need" in change for change in told.changes)
    bare = understood("disclose 1b", in_parts(), Place())
    assert any("still need" in change for change in bare.changes)
