from __future__ import annotations

from foiassist.case.past_record import PastMessage, PastRecord, Side
from foiassist.evaluation.measuring.letter_parts import PARTS, as_sections, our_parts, real_parts
from tests.golden_letters import WRITTEN_WHOLE, drafted

REQUEST = "1. How many boats do you own?\n2. What did each boat cost?"
REPLY = """\
Dear applicant,

Thank you for your request, which we received on 4 March 2024.

1. How many boats do you own?

We own 12 boats.

2. What did each boat cost?

We are withholding the prices under section 43(2) of the Freedom of Information Act 2000.

Section 43(2): commercial interests

Disclosure would be likely to prejudice the builder, because others could bid just below its price.

If you are unhappy with this response, you can ask for an internal review.

Yours sincerely,

Harbour Office
"""


def record(reply=REPLY):
    messages = (PastMessage(Side.APPLICANT, REQUEST), PastMessage(Side.AUTHORITY, reply))
    return PastRecord("x", "thread", messages=messages)


def test_a_real_letter_is_cut_into_its_four_parts():
    parts = real_parts(record())
    assert tuple(parts) == PARTS
    assert "Thank you" in parts["opening"]
    assert "12 boats" in parts["answers"]
    assert "withholding the prices" in parts["answers"]
    assert "just below its price" in parts["reasons"]
    assert "internal review" in parts["rights"]
    assert "What did each boat cost" not in " ".join(parts.values())


def test_a_letter_that_only_acknowledges_is_not_held_against_an_answer():
    acknowledged = "Thank you for your request. It has been logged and we will reply by 3 April."
    both = (
        PastMessage(Side.APPLICANT, REQUEST),
        PastMessage(Side.AUTHORITY, acknowledged),
        PastMessage(Side.AUTHORITY, REPLY),
    )
    assert real_parts(PastRecord("x", "thread", messages=both)) == real_parts(record())


def test_our_letter_is_cut_by_its_sections_without_what_it_quotes():
    parts = our_parts(drafted(WRITTEN_WHOLE["partial_refusal"]))
    assert tuple(parts) == PARTS
    assert "How many drones" not in " ".join(parts.values())
    assert "The force owned 14 drones" in parts["answers"]
    assert "section 31(1)(a)" in parts["opening"]
    assert "stay beyond it" in parts["reasons"]
    assert "Yours sincerely" in parts["rights"]


def test_parts_become_sections_of_which_one_answers():
    sections = as_sections({"opening": "Hello.", "answers": "Twelve."}, ("1", "2"))
    assert [(one.id, one.questions) for one in sections] == [
        ("opening-1", ()),
        ("answers-1", ("1", "2")),
    ]
