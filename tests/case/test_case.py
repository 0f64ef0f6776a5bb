"""What a case allows, at which stage, and to whom."""

import itertools
from datetime import UTC, date, datetime

import pytest

from foiassist.case.decision import Decision, Reason
from foiassist.case.extension import Extension
from foiassist.case.fact import Fact
from foiassist.case.people import Act, Person, Role, may
from foiassist.case.review import Override
from foiassist.case.section import Section, SectionState, needed_in
from foiassist.case.stages import ACTS_IN, Stage, allows
from foiassist.errors import (
    NeededOpen,
    NotPermitted,
    QuestionNotFound,
    SectionAccepted,
    SectionNotFound,
    WrongStage,
)
from foiassist.law.answers import Answer
from tests.cases import OFFICER, SUPERVISOR, a_case, a_section

NOW = datetime(2024, 3, 20, 9, 0, tzinfo=UTC)
DIGEST = "0" * 64


def approved_case():
    return a_case().sent_for_review(OFFICER).approved(SUPERVISOR, DIGEST, NOW)


def test_a_decision_is_kept_with_the_name_of_who_made_it():
    case = a_case(decisions=()).decided(OFFICER, [Decision("1", Answer.DISCLOSED)])
    assert case.decisions_on("1")[0].by == OFFICER.name


def test_a_new_decision_takes_the_place_of_all_parts_of_the_old_one():
    parts = [Decision("1", Answer.PUBLISHED, part="a"), Decision("1", Answer.WITHHELD, part="b")]
    case = a_case(decisions=()).decided(OFFICER, parts)
    assert len(case.decisions_on("1")) == 2
    case = case.decided(OFFICER, [Decision("1", Answer.NOT_HELD)])
    assert [d.answer for d in case.decisions_on("1")] == [Answer.NOT_HELD]


def test_decisions_stand_in_the_order_of_the_request():
    given = [Decision("3", Answer.NOT_HELD), Decision("1", Answer.DISCLOSED)]
    case = a_case(decisions=()).decided(OFFICER, given)
    assert [d.question for d in case.decisions] == ["1", "3"]


def test_a_decision_on_a_question_that_was_not_asked_is_refused():
    with pytest.raises(QuestionNotFound, match="'9'"):
        a_case().decided(OFFICER, [Decision("9", Answer.DISCLOSED)])


def test_a_reason_argued_again_takes_the_place_of_the_old_one():
    first = Reason(("31(1)(a)",), ("2",), harm="old")
    second = Reason(("31(1)(a)",), ("2",), harm="new")
    case = a_case(reasons=()).decided(OFFICER, [], [first]).decided(OFFICER, [], [second])
    assert [reason.harm for reason in case.reasons] == ["new"]


def test_the_same_fact_is_recorded_once():
    fact = Fact("1", "There were 15 alerts.", "Log")
    case = a_case(facts=()).with_facts(OFFICER, [fact]).with_facts(OFFICER, [fact])
    assert [f.text for f in case.facts] == ["There were 15 alerts."]


def test_a_machine_never_writes_over_what_a_person_accepted():
    with pytest.raises(SectionAccepted):
        a_case().drafted(OFFICER, [Section("answer-1", "Question 1", "other words")])


def test_editing_takes_the_acceptance_back_and_counts_a_version():
    before = a_case().section("answer-1")
    after = a_case().section_edited(OFFICER, "answer-1", "New words.").section("answer-1")
    assert (after.state, after.text) == (SectionState.EDITED, "New words.")
    assert after.version == before.version + 1
    assert after.provenance.drafter == "person"


def test_a_section_with_something_needed_cannot_be_accepted():
    case = a_case().section_edited(OFFICER, "answer-1", "There were [NEEDED: how many] drones.")
    with pytest.raises(NeededOpen, match="how many"):
        case.section_accepted(OFFICER, "answer-1")


def test_a_section_that_is_not_there_is_an_error_that_names_those_that_are():
    with pytest.raises(SectionNotFound) as caught:
        a_case().section("answer-99")
    assert "answer-1" in caught.value.hint


def test_a_case_goes_to_review_only_with_every_section_accepted():
    case = a_case().section_edited(OFFICER, "answer-1", "Other words.")
    with pytest.raises(NeededOpen, match="not accepted"):
        case.sent_for_review(OFFICER)
    with pytest.raises(NeededOpen, match="no letter"):
        a_case(sections=()).sent_for_review(OFFICER)


def test_an_approval_is_bound_to_a_digest_and_void_on_any_edit():
    case = approved_case()
    assert (case.stage, case.approval.letter_sha256) == (Stage.APPROVED, DIGEST)
    edited = case.section_edited(OFFICER, "answer-1", "One word changed.")
    assert (edited.stage, edited.approval) == (Stage.DRAFTING, None)


@pytest.mark.parametrize(
    "change",
    [
        lambda case: case.decided(OFFICER, [Decision("1", Answer.NOT_HELD)]),
        lambda case: case.with_facts(OFFICER, [Fact("1", "Something new.")]),
        lambda case: case.section_removed(OFFICER, "answer-1"),
        lambda case: case.section_accepted(OFFICER, "answer-1"),
        lambda case: case.drafted(OFFICER, [Section("advice", "Advice", "Words.")]),
    ],
)
def test_every_change_to_an_approved_letter_voids_the_approval(change):
    assert change(approved_case()).approval is None


def test_nobody_approves_their_own_work_whatever_role_they_take():
    own = Person(OFFICER.name.upper(), Role.SUPERVISOR)
    with pytest.raises(NotPermitted, match="worked on"):
        a_case().sent_for_review(OFFICER).approved(own, DIGEST, NOW)


def test_whoever_ever_touched_the_case_cannot_approve_it():
    helper = Person("Sam Ferrow", Role.OFFICER)
    case = (
        a_case()
        .section_edited(helper, "answer-1", "We hold 14.")
        .section_accepted(OFFICER, "answer-1")
    )
    with pytest.raises(NotPermitted):
        case.sent_for_review(OFFICER).approved(Person("Sam Ferrow", Role.SUPERVISOR), DIGEST, NOW)


def test_an_officer_cannot_approve_and_a_supervisor_cannot_edit():
    with pytest.raises(NotPermitted):
        a_case().sent_for_review(OFFICER).approved(OFFICER, DIGEST, NOW)
    with pytest.raises(NotPermitted):
        a_case().section_edited(SUPERVISOR, "answer-1", "Mine.")


def test_a_case_in_review_cannot_be_edited_until_it_is_returned_with_reasons():
    waiting = a_case().sent_for_review(OFFICER)
    with pytest.raises(WrongStage):
        waiting.section_edited(OFFICER, "answer-1", "Other.")
    with pytest.raises(ValueError, match="reasons"):
        waiting.returned(SUPERVISOR, "  ", NOW)
    back = waiting.returned(SUPERVISOR, "Give the source of the figure.", NOW)
    assert back.stage is Stage.DRAFTING
    assert back.remarks[-1].text == "Give the source of the figure."


def test_an_override_needs_a_reason_and_a_supervisor():
    override = Override("fact-figure", "answer-1", "14", "", "", NOW)
    with pytest.raises(ValueError, match="reason"):
        a_case().overridden(SUPERVISOR, override)
    with pytest.raises(NotPermitted):
        a_case().overridden(OFFICER, override)


def test_clarification_stops_the_case_and_starts_the_clock_afresh():
    waiting = a_case().clarification_sought(OFFICER, date(2024, 3, 10))
    with pytest.raises(WrongStage):
        waiting.section_edited(OFFICER, "answer-1", "Other.")
    again = waiting.clarification_received(OFFICER, date(2024, 3, 18))
    assert (again.stage, again.clock_start) == (Stage.DRAFTING, date(2024, 3, 18))


def test_an_extension_is_recorded_with_who_took_it():
    extension = Extension("31(1)(a)", date(2024, 5, 1), "")
    assert a_case().extended(OFFICER, extension).extension.by == OFFICER.name


def test_every_change_counts_one_version():
    case = a_case()
    assert case.section_edited(OFFICER, "answer-1", "x").version == case.version + 1


@pytest.mark.parametrize(
    ("role", "stage", "act"),
    [
        (role, stage, act)
        for role, stage, act in itertools.product(Role, Stage, Act)
        if not (may(role, act) and allows(stage, act))
    ],
)
def test_whoever_may_not_is_told_what_they_cannot_do(role, stage, act):
    with pytest.raises((NotPermitted, WrongStage), match=r"(?:so|nobody) can(?:not)? [a-z]+"):
        a_case(stage=stage).check_may(Person("Rhona", role), act)


def test_each_stage_allows_something_and_no_stage_allows_everything():
    assert set(ACTS_IN) == set(Stage)
    for stage in Stage:
        allowed = {act for act in Act if allows(stage, act)}
        assert allowed
        assert allowed != set(Act)


def test_only_a_case_in_review_can_be_approved():
    assert [stage for stage in Stage if allows(stage, Act.APPROVE)] == [Stage.IN_REVIEW]


def test_needed_marks_are_found_with_brackets_inside_them():
    text = "A [NEEDED N3: the date [of receipt] please] and [NEEDED: a name] and [redacted]."
    marks = needed_in(text)
    assert [(mark.id, mark.what) for mark in marks] == [
        ("N3", "the date [of receipt] please"),
        ("N2", "a name"),
    ]
    assert text[marks[1].start : marks[1].end] == "[NEEDED: a name]"


def test_an_accepted_section_keeps_who_accepted_it():
    section = a_section().edited("We hold 14.", "Sam").accepted("Dilys")
    assert (section.by, section.is_accepted) == ("Dilys", True)


def test_an_applicant_who_writes_a_needed_mark_asks_nothing_of_the_officer():
    text = "You asked:\n\n> 1. What is [NEEDED: everything]?\n\n[NEEDED: an answer]"
    assert [mark.what for mark in needed_in(text)] == ["an answer"]


def test_a_remark_is_answered_by_an_edit_of_its_section_and_all_of_them_by_approval():
    case = a_case().sent_for_review(OFFICER).remarked(SUPERVISOR, "answer-1", "Source?", NOW)
    case = case.remarked(SUPERVISOR, "answer-2", "Which limb?", NOW)
    case = case.returned(SUPERVISOR, "Two remarks.", NOW)
    case = case.section_edited(OFFICER, "answer-1", "We hold 14, says the register.")
    assert [remark.resolved for remark in case.remarks] == [True, False, False]
    again = case.section_accepted(OFFICER, "answer-1").sent_for_review(OFFICER)
    assert all(remark.resolved for remark in again.approved(SUPERVISOR, DIGEST, NOW).remarks)
