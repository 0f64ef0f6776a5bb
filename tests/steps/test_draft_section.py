"""One section: its drafter gets what it may use and nothing else, and its sources are kept."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from foiassist.case.decision import Decision, Reason
from foiassist.case.lent_wording import LentWording
from foiassist.case.section import SectionState
from foiassist.law.answers import Answer
from foiassist.ports import DraftTask
from foiassist.steps.draft_section import draft_section, task_for
from foiassist.steps.plan_response import plan_response
from tests.cases import FACTS, a_case, a_frame
from tests.fakes import LIBRARY, FakeDrafter

LENT = LentWording("Disclosure would show how it is done.", "WF-1", "harm")


def task(section_id: str, case=None, wording=(), instruction: str = "") -> DraftTask:
    case = case or a_case()
    (plan,) = [one for one in plan_response(case) if one.id == section_id]
    return task_for(case, plan, a_frame(), wording, LIBRARY, instruction)


def test_an_answer_gets_its_own_question_decision_and_facts():
    given = task("answer-1")
    assert [question.label for question in given.questions] == ["1"]
    assert [decision.question for decision in given.decisions] == ["1"]
    assert given.facts == FACTS
    assert given.reasons == ()


@pytest.mark.parametrize("section_id", ["request", "decision", "reason-31", "rights", "sign-off"])
def test_facts_go_to_the_answer_that_they_were_recorded_for_and_nowhere_else(section_id):
    assert task(section_id).facts == ()


@pytest.mark.parametrize("section_id", ["request", "decision"])
def test_the_sections_on_the_whole_letter_get_every_decision(section_id):
    assert len(task(section_id).decisions) == 4


def test_a_reason_gets_the_officer_s_words_on_its_own_section_of_the_act():
    assert [r.exemptions for r in task("reason-31").reasons] == [("31(1)(a)", "31(1)(b)")]
    assert [r.exemptions for r in task("reason-21").reasons] == [("21",)]


def test_a_reason_is_cut_to_the_exemptions_that_still_stand():
    changed = a_case().decisions[1]
    case = a_case(
        decisions=(replace(changed, exemptions=("31(1)(a)",)),),
        reasons=(Reason(("31(1)(a)", "31(1)(b)", "43(2)"), ("2",), harm="Bad."),),
    )
    (reason,) = task("reason-31", case).reasons
    assert reason.exemptions == ("31(1)(a)",)


def test_a_reason_for_a_question_that_is_now_disclosed_is_not_argued():
    case = a_case(
        decisions=(
            Decision("2", Answer.DISCLOSED),
            Decision("3", Answer.WITHHELD, ("31(1)(a)",)),
        ),
        reasons=(
            Reason(("31(1)(a)",), ("2",), harm="Of question two."),
            Reason(("31(1)(a)",), ("2", "3"), harm="Of both."),
            Reason(("31(1)(a)",), (), harm="Of every one."),
        ),
    )
    given = task("reason-31", case).reasons
    assert [(r.harm, r.questions) for r in given] == [("Of both.", ("3",)), ("Of every one.", ())]


def test_a_reason_given_again_with_another_limb_is_argued_once_and_keeps_what_it_left_unsaid():
    limbs = ("31(1)(a)", "31(1)(b)")
    case = a_case(
        decisions=(Decision("2", Answer.WITHHELD, limbs),),
        reasons=(
            Reason(limbs[:1], ("2",), harm="As first said.", balance="The harm is greater."),
            Reason(limbs, ("2",), harm="As said again."),
        ),
    )
    assert task("reason-31", case).reasons == (
        Reason(limbs, ("2",), harm="As said again.", balance="The harm is greater."),
    )


def test_limbs_that_are_argued_apart_stay_apart():
    case = a_case(
        decisions=(Decision("2", Answer.WITHHELD, ("31(1)(a)", "31(1)(b)")),),
        reasons=(
            Reason(("31(1)(b)",), ("2",), harm="B."),
            Reason(("31(1)(a)",), ("2",), harm="A."),
        ),
    )
    assert [reason.harm for reason in task("reason-31", case).reasons] == ["B.", "A."]


def test_no_field_of_a_task_has_a_place_for_a_past_letter_or_for_who_asks():
    assert {field.name for field in fields(DraftTask)} == {
        "plan",
        "frame",
        "questions",
        "decisions",
        "reasons",
        "facts",
        "wording",
        "standard",
        "instruction",
    }


def test_a_draft_is_cleaned_and_says_who_wrote_it_and_from_which_library():
    drafter = FakeDrafter()
    section = draft_section(
        task("answer-1"), "  There were\x1b[31m 14\u202e drones.\r\n", drafter, "d" * 64
    )
    assert section.text == "There were 14 drones."
    assert (section.state, section.by) == (SectionState.DRAFTED, "")
    assert (section.provenance.drafter, section.provenance.corpus_sha256) == ("fake", "d" * 64)
    assert section.provenance.notes == ""
    assert section.questions == ("1",)


def test_a_fall_back_stands_in_the_record():
    section = draft_section(task("answer-1"), "Text.", FakeDrafter(), "", "It did not answer.")
    assert section.provenance.notes == "Fell back from the language model: It did not answer."


def test_only_a_fact_that_stands_in_the_text_is_a_source_of_it():
    kinds = {
        (source.kind, source.passage)
        for source in draft_section(task("answer-1"), FACTS[0].text, FakeDrafter(), "").sources
    }
    assert ("fact", FACTS[0].text) in kinds
    assert ("fact", FACTS[1].text) not in kinds
    assert ("request", a_case().request.questions[0].text) in kinds


def test_lent_wording_that_stands_in_the_text_is_a_source_and_unused_wording_is_none():
    given = task("reason-31", wording=(LENT, replace(LENT, source="guidance s.31")))
    used = draft_section(given, f"We find: {LENT.text}", FakeDrafter(), "").sources
    unused = draft_section(given, "We find nothing.", FakeDrafter(), "").sources
    assert {s.kind for s in used} >= {"precedent", "guidance", "law"}
    assert {s.kind for s in unused}.isdisjoint({"precedent", "guidance"})


def test_what_an_answer_takes_from_a_decision_has_the_decision_as_its_source():
    sources = draft_section(task("answer-3"), "x", FakeDrafter(), "").sources
    (fact,) = [source for source in sources if source.kind == "fact"]
    assert fact.ref == "decision on question 3 by Dilys Okafor"
    assert fact.passage.startswith("We searched")
