from __future__ import annotations

from foiassist.conversation.writing.still_needed import still_needed
from tests.tui.workspaces import drafted_case


def test_nothing_is_asked_for_where_nothing_is_needed():
    assert still_needed(drafted_case()) == ""


def test_what_is_needed_is_asked_for_with_its_question():
    case = drafted_case(answer_2="We hold it. [NEEDED N1: how many there were]")
    assert still_needed(case) == (
        "I still need 1 thing. For question 2: how many there were. Tell me, or n goes there."
    )


def test_past_wording_stays_in_the_letter_and_a_section_is_named_once():
    marks = "[NEEDED N1: the harm. It has been put this way: ‘It can be evaded’] [NEEDED N2: why]"
    assert still_needed(drafted_case(answer_2=marks)) == (
        "I still need 2 things. For question 2: the harm; why. Tell me, or n goes there."
    )


def test_many_things_are_counted_and_the_first_three_named():
    marks = " ".join(f"[NEEDED N{n}: thing {n}]" for n in range(1, 6))
    words = still_needed(drafted_case(answer_2=marks))
    assert words.startswith("I still need 5 things.")
    assert "thing 3; and 2 more." in words
    assert "thing 4" not in words
