"""The desk's tray of evidence: searches that never find a case's own answer or who asked."""

from __future__ import annotations

import pytest

from foiassist.case.evidence import Passage, PassageRole, Scope
from foiassist.errors import IndexMissing
from tests.cases import a_case
from tests.fakes import PASSAGES, FakeIndex, a_desk

OWN = Passage(
    "own/question/1",
    PassageRole.QUESTION,
    "Please give the make and model of each drone.",
    "TP-FOI-0417",
    answer="disclosed",
)


def test_an_index_that_is_missing_is_built_once_and_then_left_alone():
    desk = a_desk(index=FakeIndex(*PASSAGES, ready=False))
    with pytest.raises(IndexMissing):
        desk.evidence.search("drones")
    assert [progress.done for progress in desk.evidence.make_ready()] == [1, 2, 3]
    assert desk.evidence.state().ready
    assert list(desk.evidence.make_ready()) == []


def test_a_search_is_narrowed_to_the_section_of_an_exemption():
    desk = a_desk()
    everything = {match.passage.document for match in desk.evidence.search("drones model")}
    narrowed = {
        match.passage.document
        for match in desk.evidence.search("drones model", scope=Scope(exemption="31"))
    }
    assert everything == {"WF-1", "LC-7"}
    assert narrowed == {"WF-1"}
    assert (
        desk.evidence.search("drones model", scope=Scope(exclude=frozenset({"WF-1", "LC-7"}))) == ()
    )


def test_guidance_is_found_by_any_limb_of_its_section():
    desk = a_desk()
    assert desk.evidence.guidance("31(1)(a)").title == "Law enforcement"
    assert desk.evidence.guidance("43(2)") is None


def test_there_is_a_suggestion_for_each_question_in_order():
    suggestions = a_desk().evidence.suggest(a_case())
    assert [suggestion.question for suggestion in suggestions] == ["1", "2", "3", "4"]


def test_a_planted_answer_to_the_case_itself_is_never_found():
    desk = a_desk(index=FakeIndex(OWN, *PASSAGES))
    case = a_case()
    found = [
        *desk.evidence.for_question(case, "2"),
        *desk.evidence.for_reason(case, "31(1)(a)", "make and model of each drone"),
    ]
    assert found
    assert OWN not in [match.passage for match in found]
    because = [b.source for s in desk.evidence.suggest(case) for b in s.because]
    assert "TP-FOI-0417" not in because


def test_a_question_that_the_request_does_not_have_has_no_evidence():
    assert a_desk().evidence.for_question(a_case(), "99") == ()
