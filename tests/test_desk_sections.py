"""The officer's hand in a draft: edits, acceptance, removal, and what is being typed."""

from __future__ import annotations

import pytest

from foiassist.case.people import Act
from foiassist.case.section import SectionState
from foiassist.case.stages import Stage
from foiassist.errors import CaseChanged, NeededOpen, SectionNotFound, WrongStage
from tests.cases import DECISIONS, OFFICER, a_case
from tests.fakes import FakeDrafter, a_desk
from tests.test_desk_drafting import OTHER_OFFICER, REF, drafted, edit, texts


def test_an_edit_is_a_new_version_in_a_person_s_name():
    desk = drafted()
    edit(desk, "answer-1", "There were\x1b[31m 14\u202e drones.")
    section = desk.cases.case(REF).section("answer-1")
    assert section.text == "There were 14 drones."
    assert (section.version, section.by, section.state) == (2, OFFICER.name, SectionState.EDITED)
    assert section.provenance.drafter == "person"
    assert len(desk.drafting.versions(REF, "answer-1")) == 2


def test_an_edit_of_a_text_that_somebody_changed_meanwhile_overwrites_nothing_and_loses_nothing():
    desk = drafted()
    edit(desk, "answer-1", "First.", by=OTHER_OFFICER)
    with pytest.raises(CaseChanged, match="Ingrid Vane"):
        desk.drafting.edit(OFFICER, REF, "answer-1", "Second.", seen_version=1)
    assert texts(desk)["answer-1"] == "First."
    (kept,) = desk.drafting.unfinished(REF)
    assert (kept.section, kept.text, kept.by) == ("answer-1", "Second.", OFFICER.name)


def test_an_edit_of_a_section_that_is_gone_loses_nothing():
    desk = drafted()
    desk.drafting.remove(OTHER_OFFICER, REF, "answer-1")
    with pytest.raises(SectionNotFound):
        desk.drafting.edit(OFFICER, REF, "answer-1", "My words.", seen_version=1)
    assert [kept.text for kept in desk.drafting.unfinished(REF)] == ["My words."]


def test_an_edit_of_a_letter_that_went_to_review_loses_nothing():
    desk = a_desk(a_case(stage=Stage.IN_REVIEW))
    with pytest.raises(WrongStage):
        desk.drafting.edit(OFFICER, REF, "answer-1", "My words.", seen_version=1)
    assert [kept.text for kept in desk.drafting.unfinished(REF)] == ["My words."]


def test_a_section_that_somebody_changed_since_it_was_read_is_not_accepted():
    desk = drafted()
    edit(desk, "answer-1", "First.", by=OTHER_OFFICER)
    with pytest.raises(CaseChanged, match="Ingrid Vane since you read it"):
        desk.drafting.accept(OFFICER, REF, "answer-1", seen_version=1)
    assert not desk.cases.case(REF).section("answer-1").is_accepted
    desk.drafting.accept(OFFICER, REF, "answer-1", seen_version=2)
    assert desk.cases.case(REF).section("answer-1").is_accepted


def test_a_draft_is_not_taken_over_words_that_nobody_compared_it_with():
    desk = drafted()
    *_, proposal = desk.drafting.propose(OFFICER, REF, "answer-1")
    edit(desk, "answer-1", "First.", by=OTHER_OFFICER)
    with pytest.raises(CaseChanged, match="nothing was overwritten"):
        desk.drafting.take(OFFICER, REF, proposal.section, seen_version=1)
    assert texts(desk)["answer-1"] == "First."
    desk.drafting.take(OFFICER, REF, proposal.section, seen_version=2)
    assert texts(desk)["answer-1"] == proposal.section.text


def test_two_edits_of_different_sections_both_stand():
    desk = drafted()
    edit(desk, "answer-1", "One.")
    edit(desk, "answer-2", "Two.", by=OTHER_OFFICER)
    assert (texts(desk)["answer-1"], texts(desk)["answer-2"]) == ("One.", "Two.")
    assert desk.cases.case(REF).hands == (OFFICER.name, OTHER_OFFICER.name)


def test_what_is_being_typed_survives_until_it_is_finished():
    desk = drafted()
    desk.drafting.keep(OFFICER, REF, "answer-1", "Half a sen")
    desk.drafting.keep(OFFICER, REF, "answer-2", "Another")
    desk.drafting.keep(OFFICER, REF, "answer-1", "Half a sentence")
    assert {w.section: w.text for w in desk.drafting.unfinished(REF)} == {
        "answer-1": "Half a sentence",
        "answer-2": "Another",
    }
    assert desk.drafting.unfinished_cases() == {REF: (OFFICER.name,)}
    edit(desk, "answer-1", "A whole sentence.")
    assert [w.section for w in desk.drafting.unfinished(REF)] == ["answer-2"]
    desk.drafting.forget_unfinished(REF, "answer-2")
    assert desk.drafting.unfinished_cases() == {}


def test_a_section_with_something_still_needed_is_not_accepted():
    desk = drafted(drafter=FakeDrafter("We hold [NEEDED: the number] drones."))
    with pytest.raises(NeededOpen, match="the number"):
        desk.drafting.accept(OFFICER, REF, "answer-1")
    assert desk.cases.case(REF).section("answer-1").state is SectionState.DRAFTED


def test_editing_takes_an_acceptance_back():
    desk = drafted()
    desk.drafting.accept(OFFICER, REF, "answer-1")
    edit(desk, "answer-1", "Other words.")
    assert not desk.cases.case(REF).section("answer-1").is_accepted


def test_a_section_that_is_taken_out_stays_in_the_record():
    desk = drafted()
    desk.drafting.remove(OFFICER, REF, "answer-3")
    assert "answer-3" not in texts(desk)
    assert len(desk.drafting.versions(REF, "answer-3")) == 1


def test_every_act_is_one_line_of_history():
    desk = drafted()
    edit(desk, "answer-1", "There were 14 drones.")
    desk.drafting.accept(OFFICER, REF, "answer-1")
    desk.drafting.keep(OFFICER, REF, "answer-2", "typing")
    *_, proposal = desk.drafting.propose(OFFICER, REF, "answer-2")
    desk.drafting.take(OFFICER, REF, proposal.section)
    desk.drafting.remove(OFFICER, REF, "answer-3")
    assert [(entry.act, entry.about) for entry in desk.cases.history(REF)] == [
        (Act.DRAFT, ""),
        (Act.EDIT_SECTION, "answer-1"),
        (Act.ACCEPT_SECTION, "answer-1"),
        (Act.DRAFT, "answer-2"),
        (Act.REMOVE_SECTION, "answer-3"),
    ]


def test_the_decisions_are_never_a_draft_s_to_make():
    assert drafted().cases.case(REF).decisions == DECISIONS
