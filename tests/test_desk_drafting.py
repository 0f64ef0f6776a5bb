"""The desk's tray of drafts: the machine proposes, and what a person wrote is never touched."""

from __future__ import annotations

from dataclasses import replace

import pytest

from foiassist.case.decision import Decision
from foiassist.case.people import Act
from foiassist.case.section import Section, SectionState
from foiassist.desk.drafting import (
    DraftFinished,
    FellBack,
    PieceWritten,
    SectionDrafted,
    SectionStarted,
)
from foiassist.errors import (
    CaseChanged,
    DrafterUnavailable,
    NotPermitted,
    SectionAccepted,
    SectionNotFound,
)
from foiassist.law.answers import Answer
from tests.cases import OFFICER, SUPERVISOR, a_case
from tests.fakes import FakeCorpus, FakeDrafter, UnreachableDrafter, a_desk

REF = "TP-FOI-0417"
OTHER_OFFICER = replace(OFFICER, name="Ingrid Vane")


def a_decided_case(**fields):
    return a_case(**{"sections": (), "hands": (), **fields})


def texts(desk) -> dict[str, str]:
    return {section.id: section.text for section in desk.cases.case(REF).sections}


def drafted(**ports):
    desk = a_desk(a_decided_case(), **ports)
    list(desk.drafting.draft(OFFICER, REF))
    return desk


class CountingCorpus(FakeCorpus):
    """Remembers how often it was read."""

    asked = 0

    def library(self):
        self.asked += 1
        return super().library()


def edit(desk, section_id: str, text: str, *, by=OFFICER):
    version = desk.cases.case(REF).section(section_id).version
    return desk.drafting.edit(by, REF, section_id, text, seen_version=version)


# Drafting


def test_what_the_sections_of_a_draft_share_is_gathered_once():
    corpus = CountingCorpus()
    desk = drafted(corpus=corpus)
    assert len(desk.cases.case(REF).sections) > 1
    assert corpus.asked == 1


def test_a_draft_tells_of_each_section_as_it_goes_and_saves_them_all_at_its_end():
    desk = a_desk(a_decided_case())
    events = list(desk.drafting.draft(OFFICER, REF))
    kinds = [type(event) for event in events]
    assert kinds == [SectionStarted, PieceWritten, SectionDrafted] * 10 + [DraftFinished]
    assert (events[0].number, events[0].total) == (1, 10)
    assert events[-1].case == desk.cases.case(REF)
    assert list(texts(desk))[:3] == ["request", "decision", "reason-21"]
    assert [entry.act for entry in desk.cases.history(REF)] == [Act.DRAFT]


def test_a_draft_that_is_walked_away_from_saves_nothing():
    desk = a_desk(a_decided_case())
    events = desk.drafting.draft(OFFICER, REF)
    for _ in range(7):
        next(events)
    events.close()
    assert desk.cases.case(REF) == a_decided_case()
    assert desk.cases.history(REF) == ()


def test_a_drafter_that_fails_with_nothing_to_fall_back_on_changes_nothing():
    failing = UnreachableDrafter()
    desk = a_desk(a_decided_case(), drafter=failing, fallback=failing)
    with pytest.raises(DrafterUnavailable):
        list(desk.drafting.draft(OFFICER, REF))
    assert desk.cases.case(REF) == a_decided_case()
    assert desk.cases.history(REF) == ()


def test_the_built_in_drafter_takes_over_where_the_model_fails_and_the_record_says_so():
    desk = a_desk(a_decided_case(), drafter=UnreachableDrafter())
    events = list(desk.drafting.draft(OFFICER, REF))
    assert sum(isinstance(event, FellBack) for event in events) == 10
    section = desk.cases.case(REF).section("rights")
    assert "We confirm that" not in section.text
    assert "did not answer" in section.provenance.notes


def test_drafting_again_never_touches_what_a_person_wrote_or_accepted():
    desk = drafted()
    edit(desk, "answer-1", "My own words.")
    desk.drafting.accept(OFFICER, REF, "rights")
    before = texts(desk)
    again = a_desk(desk.cases.case(REF), drafter=FakeDrafter("Something else."))
    list(again.drafting.draft(OFFICER, REF))
    after = texts(again)
    assert after["answer-1"] == "My own words."
    assert after["rights"] == before["rights"]
    assert after["answer-2"] == "Something else."
    assert again.cases.case(REF).section("rights").state is SectionState.ACCEPTED


def test_what_a_person_writes_while_the_draft_runs_is_kept():
    desk = drafted()
    events = desk.drafting.draft(OFFICER, REF)
    next(events)
    edit(desk, "answer-1", "Written meanwhile.", by=OTHER_OFFICER)
    list(events)
    assert texts(desk)["answer-1"] == "Written meanwhile."


def test_a_section_that_a_person_wrote_meanwhile_stays_even_where_the_plan_no_longer_has_it():
    desk = drafted()
    desk.cases.decide(OFFICER, REF, [Decision("4", Answer.DISCLOSED)])
    events = desk.drafting.draft(OFFICER, REF)
    next(events)
    edit(desk, "reason-21", "We still say this.", by=OTHER_OFFICER)
    list(events)
    assert texts(desk)["reason-21"] == "We still say this."


def test_a_draft_from_decisions_that_changed_meanwhile_is_not_saved():
    desk = drafted()
    before = texts(desk)
    events = desk.drafting.draft(OFFICER, REF)
    next(events)
    desk.cases.decide(OTHER_OFFICER, REF, [Decision("2", Answer.DISCLOSED)])
    with pytest.raises(CaseChanged, match="changed while it was being drafted"):
        list(events)
    assert texts(desk) == before
    assert desk.cases.case(REF).decisions_on("2")[0].answer is Answer.DISCLOSED


def test_a_machine_s_section_that_the_plan_no_longer_needs_goes_and_a_person_s_stays():
    desk = drafted()
    edit(desk, "reason-31", "We weighed this with care.")
    desk.cases.decide(
        OFFICER, REF, [Decision("2", Answer.DISCLOSED), Decision("4", Answer.DISCLOSED)]
    )
    list(desk.drafting.draft(OFFICER, REF))
    order = list(texts(desk))
    assert "reason-21" not in order
    assert texts(desk)["reason-31"] == "We weighed this with care."
    assert order.index("reason-31") < order.index("rights") < order.index("sign-off")


def test_drafting_where_all_is_written_changes_nothing_and_voids_no_approval():
    case = a_case()
    desk = a_desk(case)
    events = list(desk.drafting.draft(OFFICER, REF))
    assert events == [DraftFinished(case)]
    assert desk.cases.case(REF) == case
    assert desk.cases.history(REF) == ()


def test_drafting_a_case_that_is_not_stored_stores_nothing():
    desk = a_desk()
    *_, last = desk.drafting.draft_case(a_decided_case())
    assert len(last.case.sections) == 10
    assert desk.cases.summaries() == ()


def test_a_supervisor_asks_for_no_draft():
    desk = a_desk(a_decided_case())
    with pytest.raises(NotPermitted):
        list(desk.drafting.draft(SUPERVISOR, REF))
    with pytest.raises(NotPermitted):
        list(desk.drafting.propose(SUPERVISOR, REF, "answer-1"))


# Proposing one section


def test_a_proposal_is_saved_only_when_it_is_taken():
    desk = drafted()
    before = desk.cases.case(REF)
    *_, proposal = desk.drafting.propose(OFFICER, REF, "answer-1", "shorter")
    assert desk.cases.case(REF) == before
    assert desk.office.drafter.tasks[-1].instruction == "shorter"
    desk.drafting.take(OFFICER, REF, replace(proposal.section, text="Shorter."))
    assert texts(desk)["answer-1"] == "Shorter."
    assert [s.version for s in desk.drafting.versions(REF, "answer-1")] == [1, 2]
    assert desk.cases.history(REF)[-1].about == "answer-1"


def test_taking_a_proposal_over_one_s_own_words_keeps_them_in_the_versions():
    desk = drafted()
    edit(desk, "answer-1", "My own words.")
    *_, proposal = desk.drafting.propose(OFFICER, REF, "answer-1")
    desk.drafting.take(OFFICER, REF, proposal.section)
    assert "My own words." in [s.text for s in desk.drafting.versions(REF, "answer-1")]


def test_a_failing_drafter_proposes_nothing_and_changes_nothing():
    failing = UnreachableDrafter()
    case = a_decided_case(sections=(Section("answer-1", "Question 1", "Old.", questions=("1",)),))
    desk = a_desk(case, drafter=failing, fallback=failing)
    with pytest.raises(DrafterUnavailable):
        list(desk.drafting.propose(OFFICER, REF, "answer-1"))
    assert desk.cases.case(REF) == case
    assert desk.cases.history(REF) == ()


def test_an_accepted_section_is_neither_proposed_for_nor_taken_over():
    desk = a_desk(a_case())
    with pytest.raises(SectionAccepted):
        list(desk.drafting.propose(OFFICER, REF, "answer-1"))
    with pytest.raises(SectionAccepted):
        desk.drafting.take(OFFICER, REF, Section("answer-1", "Question 1", "Other."))
    assert desk.cases.case(REF) == a_case()


def test_a_proposal_cannot_bring_its_own_acceptance():
    desk = drafted()
    forged = replace(
        desk.cases.case(REF).section("answer-1"), state=SectionState.ACCEPTED, by="Nobody"
    )
    desk.drafting.take(OFFICER, REF, forged)
    section = desk.cases.case(REF).section("answer-1")
    assert (section.state, section.by) == (SectionState.DRAFTED, "")


def test_a_section_that_the_letter_does_not_need_is_not_proposed():
    desk = drafted()
    with pytest.raises(SectionNotFound, match="reason-43"):
        list(desk.drafting.propose(OFFICER, REF, "reason-43"))
