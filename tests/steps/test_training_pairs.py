"""What is learnt from, what is held out, and that the one says nothing of the other."""

from __future__ import annotations

from datetime import date

from foiassist.case.evidence import PastQuestion, PastResponse
from foiassist.ports import Pair
from foiassist.steps.training_pairs import answered_pairs, round_robins, split

ASKED = "How many beach huts did the council let in each of the last three years"
AGAIN = "How many beach huts did the council let in each of the last five years"


def response(reference, *questions):
    return PastResponse(
        reference,
        "Saltby Council",
        "council",
        "Beach huts",
        "",
        tuple(
            PastQuestion(str(number), text, "disclosed", (), answer)
            for number, (text, answer) in enumerate(questions, 1)
        ),
        answered=date(2024, 1, 1),
    )


def pair(reference, question=ASKED, text="We let forty huts in 2021."):
    return Pair(question, text, reference)


def test_a_question_goes_with_its_answer_where_both_say_enough():
    given = response(
        "S-1",
        (ASKED, "We let forty huts in 2021."),
        (ASKED, "We let forty huts in 2021."),
        ("How many were empty?", "12"),
        ("Their cost?", "They cost us nothing at all."),
        ("What did the brake vans cost?", ""),
    )
    assert answered_pairs([given]) == [pair("S-1")]


def test_a_question_that_came_again_in_other_words_goes_with_the_earlier_one():
    pairs = [pair("S-1"), pair("S-2", AGAIN), pair("S-3", "Which trams had their brakes mended?")]
    assert round_robins(pairs) == [Pair(AGAIN, ASKED, "S-2")]


def test_the_same_words_again_or_two_questions_of_one_request_teach_nothing():
    assert round_robins([pair("S-1"), pair("S-2")]) == []
    assert round_robins([pair("S-1"), pair("S-1", AGAIN)]) == []


def numbered(count):
    return [
        pair(f"S-{number}", f"How many boats of kind {number} were moored at berth {number}")
        for number in range(count)
    ]


def test_a_fifth_of_the_references_are_held_out_whatever_their_order():
    kept, held = split(numbered(400))
    assert 60 < len(held) < 100
    assert len(kept) + len(held) == 400
    assert set(split(numbered(400)[::-1])[1]) == set(held)


def test_pairs_of_one_response_stay_together():
    twice = [one for number in range(50) for one in (pair(f"S-{number}", "a b c d"),) * 2]
    kept, held = split([*twice, *numbered(50)])
    assert not {one.reference for one in kept} & {one.reference for one in held}


def test_nothing_much_like_a_held_out_question_is_learnt_from():
    _, held = split(numbered(100))
    copies = [Pair(f"{one.question} too", one.text, f"C-{n}") for n, one in enumerate(held)]
    kept, now_held = split([*numbered(100), *copies])
    assert not [one for one in kept if one.reference.startswith("C-")]
    assert len(now_held) < len(held) * 2
