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
    "disclose 1b: 17 (alert log)": "/decide 1b disclosed | /fact 1b The answer is 17. -- Alert log",
    "disclose 1b: £1,250": "/decide 1b disclosed | /fact 1b The answer is £1,250.",
    "disclose 1b: about 20 alerts": "/decide 1b disclosed | /fact 1b The answer is about 20 alerts.",
    "answer 2: Yes": "/decide 2 disclosed | /fact 2 The answer is yes.",
    "answer 2: No.": "/decide 2 disclosed | /fact 2 The answer is no.",
    "answer 2: June 2024": "/decide 2 disclosed | /fact 2 The answer is June 2024.",
    "answer 2: both home and office (staff records)": (
        "/decide 2 disclosed | /fact 2 Both home and office. -- Staff records"
    ),
    "disclose 3: all of them work some evenings (staff records)": (
        "/decide 3 disclosed | /fact 3 All of them work some evenings. -- Staff records"
    ),
    "disclose 1: 51; 1a: there were 48; 3: 21 (permit system)": (
        "/decide 1 disclosed | /fact 1 The answer is 51. -- Permit system"
        " | /decide 1a disclosed | /fact 1a There were 48. -- Permit system"
        " | /decide 3 disclosed | /fact 3 The answer is 21. -- Permit system"
    ),
    "disclose 1: 51 (alert log); answer 3: 21 (staff records)": (
        "/decide 1 disclosed | /fact 1 The answer is 51. -- Alert log"
        " | /decide 3 disclosed | /fact 3 The answer is 21. -- Staff records"
    ),
    "disclose 1: there were 5; all of them were seen to (alert log)": (
        "/decide 1 disclosed | /fact 1 There were 5; all of them were seen to. -- Alert log"
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
        "disclose 1b: the totals",
        "disclose 1b: there were some flights",
        "disclose 1b: some of them were false (alert log)",
        "disclose 1b: 17 and 18",
        "disclose 1b: only 17 (alert log)",
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
