from __future__ import annotations

from foiassist.case.evidence import PastResponse
from foiassist.evaluation.measuring.draft_baselines import (
    PastLetter,
    copied_into,
    from_template,
    nearest_letter,
)
from foiassist.steps.check_response import check_case
from foiassist.steps.compose_letter import letter_text
from tests.fakes_embedder import HashingEmbedder
from tests.golden_letters import WRITTEN_WHOLE, drafted, frame_for


def past(reference, request):
    return PastResponse(reference, "Drymouth", "council", "", request, ())


RESPONSES = (
    past("a", "How many boats are moored in the harbour?"),
    past("b", "What does the bandstand cost to run?"),
    past("c", "How many boats are moored in the outer harbour?"),
)
TEXTS = {"a": "We count 12 boats.", "b": "It costs £400.", "c": "  "}


def test_the_nearest_letter_is_that_of_the_request_most_alike():
    nearest = nearest_letter(RESPONSES, TEXTS, HashingEmbedder())
    found = nearest("How many boats are moored in the outer harbour?", ())
    assert found == PastLetter(RESPONSES[0].request, "We count 12 boats.")


def test_a_letter_that_is_held_out_is_never_copied():
    nearest = nearest_letter(RESPONSES, TEXTS, HashingEmbedder())
    found = nearest("How many boats are moored in the harbour?", {"a"})
    assert found is not None
    assert found.text == "It costs £400."
    assert nearest("How many boats?", {"a", "b"}) is None
    assert nearest_letter(RESPONSES, {}, HashingEmbedder())("How many boats?", ()) is None


def test_a_copied_letter_brings_the_facts_of_another_case_and_the_checks_say_so():
    letter = drafted(WRITTEN_WHOLE["full_disclosure"])
    text = "Dear applicant,\n\nThe force owned 37 kayaks. They were bought from Corvane Limited."
    copied = copied_into(letter, PastLetter("How many kayaks are there?", text))
    found = {one.rule for one in check_case(copied, frame_for(copied))}
    assert {"fact-figure", "fact-name"} <= found
    assert copied.decisions == letter.decisions


def test_the_template_names_the_decisions_and_explains_nothing():
    letter = drafted(WRITTEN_WHOLE["several_exemptions"])
    template = from_template(letter)
    text = letter_text(template)
    assert "Question 1: disclosed in part (section 31(1)(a), section 31(1)(b)" in text
    assert "Question 2: disclosed in full; withheld (section 43(2) of the Act)." in text
    assert "public interest" not in text
    assert [one.id for one in template.sections] == [
        "request", "answer-1", "answer-2", "rights", "sign-off",
    ]  # fmt: skip


def test_the_template_keeps_silent_where_we_must():
    text = letter_text(from_template(drafted(WRITTEN_WHOLE["neither_confirm_nor_deny"])))
    assert "we neither confirm nor deny that this is held (section 31(3) of the Act)" in text
