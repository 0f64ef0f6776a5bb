from datetime import date

import pytest

from foiassist.case.evidence import Library, Standing
from tests.cases import a_case
from tests.fakes import FakeCorpus
from tests.steps.past_answers import NearIndex, a_past

TP = a_case().reference
MODELS = "Please give the make and model of each drone."
REQUEST = a_case().request.text
GIVEN = a_past(
    MODELS, "disclosed", request=REQUEST, label="2", response="We own four Skylark 3 drones."
)


def holds_past(foiassist, *responses):
    foiassist.holds(
        a_case(), index=NearIndex(responses), corpus=FakeCorpus(Library(responses=responses))
    )


def test_a_difference_is_shown_with_both_texts_the_law_and_the_age(foiassist):
    holds_past(foiassist, GIVEN)
    told = foiassist("compare", TP)

    assert told.code == 0
    assert "2. Please give the make and model of each drone." in told.out
    assert "    now: withheld (s.31(1)(a), s.31(1)(b))" in told.out
    assert "    ▲ warning: It is refused now and was given then." in told.out
    assert "        FOIA 2000 s.1(1)(b)" in told.out
    assert "now, withheld (s.31(1)(a), s.31(1)(b)): “" in told.out
    assert (
        "then, = TP-FOI-0201, disclosed in full, 2024-01-15 (2 months old): “We own four Skylark "
        "3 drones.”"
    ) in " ".join(told.out.split())
    assert "4 questions: 1 warning, 0 notes. A difference may be right" in told.err


def test_a_past_answer_that_agrees_is_listed_and_warned_of_by_nothing(foiassist):
    holds_past(
        foiassist,
        a_past(MODELS, "withheld", "31(1)(a)", request=REQUEST, answered=date(2020, 1, 1)),
    )
    told = foiassist("compare", TP)

    assert "= TP-FOI-0201, withheld, s.31(1)(a), 2020-01-01 (4 years old)" in told.out
    assert "the same question" in told.out
    assert "0 warnings, 0 notes" in told.err


def test_what_did_not_survive_review_says_so(foiassist):
    holds_past(
        foiassist,
        a_past(MODELS, "withheld", "31(1)(a)", request=REQUEST, standing=Standing.OVERTURNED),
    )

    assert "overturned on review" in foiassist("compare", TP).out


def test_json_has_every_question_and_both_sides_of_a_difference(foiassist):
    holds_past(foiassist, GIVEN)
    told = foiassist("compare", TP, "--json").json

    assert told.keys() == {"reference", "authority", "questions", "warnings", "notes"}
    assert (told["reference"], told["authority"]) == (TP, "Tarnshire Police")
    assert (told["warnings"], told["notes"]) == (1, 0)
    assert [one["id"] for one in told["questions"]] == ["1", "2", "3", "4"]
    asked = told["questions"][1]
    (near,) = asked["nearest"]
    assert (near["source"], near["likeness"], near["answered"]) == (
        "TP-FOI-0201",
        "same",
        "2024-01-15",
    )
    (one,) = asked["differences"]
    assert one["kind"] == "refused-now"
    assert one["severity"] == "warning"
    assert (one["source"], one["id"]) == (near["source"], near["id"])
    assert one["then_text"] == near["response"] == "We own four Skylark 3 drones."
    assert one["now_text"].startswith("Section 31(1)(a) and (b) exempts")


def test_without_anything_brought_in_it_says_how(foiassist):
    holds_past(foiassist)
    told = foiassist("compare", TP)

    assert told.code == 0
    assert "No past responses of Tarnshire Police have been brought in yet" in told.err
    assert "`foiassist index FOLDER`" in told.err


def test_past_responses_of_others_alone_are_nothing_of_ones_own(foiassist):
    holds_past(foiassist, a_past(MODELS, "disclosed", authority="Wexmoor Police"))

    assert "There is no past answer of Tarnshire Police to questions like these." in (
        foiassist("compare", TP).err
    )


def test_hostile_text_of_a_past_response_reaches_the_terminal_as_text(foiassist):
    hostile = "[red]stop[/]\x1b]0;owned\x07 \u202eetihw"
    holds_past(foiassist, a_past(MODELS, "disclosed", request=REQUEST, response=hostile))
    told = foiassist("compare", TP)

    assert "[red]stop[/]" in told.out
    assert "\x1b" not in told.out
    assert "\u202e" not in told.out


def test_a_case_that_is_not_there_is_named(foiassist):
    told = foiassist("compare", "TP-NONE")

    assert told.code == 3
    assert "'TP-NONE'" in told.err


def test_help_has_examples(foiassist, capsys):
    with pytest.raises(SystemExit) as ended:
        foiassist("compare", "--help")

    assert ended.value.code == 0
    assert "foiassist compare FOI-22-0158 --json" in capsys.readouterr().out
