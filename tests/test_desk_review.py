"""The desk's tray of reviews: an approval is a person's, for one exact text, and not their own."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from foiassist.case.case import Case
from foiassist.case.decision import Decision
from foiassist.case.fact import Fact
from foiassist.case.people import Act, Person, Role
from foiassist.case.section import Section
from foiassist.case.stages import Stage
from foiassist.errors import (
    LetterNotReady,
    NeededOpen,
    NotPermitted,
    SectionNotFound,
    SettingsError,
    WrongStage,
)
from foiassist.law.answers import Answer
from tests.cases import OFFICER, SUPERVISOR, a_case, with_text
from tests.fakes import a_desk
from tests.test_desk_letters import OFFICE

REF = "TP-FOI-0417"


def sent(**fields):
    desk = a_desk(a_case(**fields), settings=OFFICE)
    desk.review.send(OFFICER, REF)
    return desk


def approved():
    desk = sent()
    desk.review.approve(SUPERVISOR, REF)
    return desk


def acts(desk) -> list[Act]:
    return [entry.act for entry in desk.cases.history(REF)]


def test_a_letter_that_stands_up_goes_to_review_and_waits_in_the_queue():
    desk = sent()
    assert [case.reference for case in desk.review.queue()] == [REF]
    assert desk.cases.case(REF).stage is Stage.IN_REVIEW


def test_the_queue_has_the_nearest_deadline_first():
    cases = [
        a_case(reference=ref, received=day, stage=Stage.IN_REVIEW)
        for ref, day in (("B", a_case().received), ("A", a_case().received.replace(day=1)))
    ]
    desk = a_desk(*cases, a_case(reference="C"))
    assert [case.reference for case in desk.review.queue()] == ["A", "B"]


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(a_case(sections=()), id="no-letter"),
        pytest.param(
            a_case(sections=(*a_case().sections, Section("extra", "More", "Text."))),
            id="not-accepted",
        ),
        pytest.param(with_text(a_case(), "answer-1", "[NEEDED: the number]"), id="needed"),
        pytest.param(with_text(a_case(), "answer-1", "We hold 9,876 drones."), id="untraced"),
        pytest.param(a_case(decisions=a_case().decisions[1:]), id="undecided"),
    ],
)
def test_a_letter_with_something_open_is_not_sent(case: Case):
    desk = a_desk(case, settings=OFFICE)
    with pytest.raises((NeededOpen, LetterNotReady)):
        desk.review.send(OFFICER, REF)
    assert desk.cases.case(REF) == case
    assert acts(desk) == []


def test_a_supervisor_returns_a_letter_with_reasons_and_the_officer_mends_it():
    desk = sent()
    desk.review.remark(SUPERVISOR, REF, "answer-1", "Say\x1b[31m since when. ")
    desk.review.return_to_officer(SUPERVISOR, REF, "Two things are missing.")
    case = desk.cases.case(REF)
    assert case.stage is Stage.DRAFTING
    assert [(r.section, r.text) for r in case.remarks] == [
        ("answer-1", "Say since when."),
        ("", "Two things are missing."),
    ]
    assert acts(desk) == [Act.SEND_FOR_REVIEW, Act.REMARK, Act.RETURN_TO_OFFICER]


@pytest.mark.parametrize("reasons", ["", "  ", "\u200b"])
def test_nothing_is_returned_without_a_reason(reasons):
    desk = sent()
    with pytest.raises(SettingsError, match="reasons"):
        desk.review.return_to_officer(SUPERVISOR, REF, reasons)
    assert desk.cases.case(REF).stage is Stage.IN_REVIEW


def test_a_remark_on_no_section_of_the_letter_is_refused():
    desk = sent()
    with pytest.raises(SectionNotFound):
        desk.review.remark(SUPERVISOR, REF, "reason-99", "Odd.")
    with pytest.raises(SettingsError):
        desk.review.remark(SUPERVISOR, REF, "", "\u200b ")


def test_an_approval_holds_for_the_text_that_was_read():
    desk = sent()
    seen = desk.letters.digest(desk.cases.case(REF))
    case = desk.review.approve(SUPERVISOR, REF, seen_sha256=seen)
    assert desk.review.is_approved(case)
    text = desk.letters.text(case)
    assert case.approval.letter_sha256 == hashlib.sha256(text.encode()).hexdigest() == seen
    assert acts(desk) == [Act.SEND_FOR_REVIEW, Act.APPROVE]


def test_another_text_than_the_one_that_was_read_is_not_approved():
    desk = sent()
    with pytest.raises(LetterNotReady, match="changed since you read it"):
        desk.review.approve(SUPERVISOR, REF, seen_sha256="0" * 64)
    assert desk.cases.case(REF).approval is None
    assert acts(desk) == [Act.SEND_FOR_REVIEW]


@pytest.mark.parametrize(
    "name",
    [OFFICER.name, "dilys  OKAFOR", "Ingrid Vane"],
    ids=["officer", "spelled-otherwise", "hand"],
)
def test_nobody_approves_what_they_had_a_hand_in(name):
    desk = sent(hands=("Ingrid Vane",))
    with pytest.raises(NotPermitted, match="cannot approve"):
        desk.review.approve(Person(name, Role.SUPERVISOR), REF)
    assert desk.cases.case(REF).approval is None


def test_an_officer_approves_nothing():
    with pytest.raises(NotPermitted):
        sent().review.approve(replace(OFFICER, name="Ingrid Vane"), REF)


def test_a_letter_that_is_not_in_review_is_not_approved():
    with pytest.raises(WrongStage):
        a_desk(a_case()).review.approve(SUPERVISOR, REF)


def test_a_letter_that_a_check_blocks_is_not_approved():
    desk = a_desk(
        replace(with_text(a_case(), "answer-1", "9,876."), stage=Stage.IN_REVIEW), settings=OFFICE
    )
    with pytest.raises(LetterNotReady, match="cannot be approved"):
        desk.review.approve(SUPERVISOR, REF)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(
            lambda desk: desk.drafting.edit(
                OFFICER, REF, "answer-1", "The force owned 14 drones on 1 January 2024!",
                seen_version=1,
            ),
            id="one-word",
        ),
        pytest.param(lambda desk: desk.drafting.remove(OFFICER, REF, "answer-3"), id="a-section"),
        pytest.param(
            lambda desk: desk.cases.decide(OFFICER, REF, [Decision("1", Answer.WITHHELD, ("43(2)",))]),
            id="a-decision",
        ),
        pytest.param(
            lambda desk: desk.cases.decide(OFFICER, REF, [], facts=[Fact("1", "One is lost.")]),
            id="a-fact",
        ),
    ],
)  # fmt: skip
def test_one_change_voids_the_approval_and_the_history_says_so(change):
    desk = approved()
    case = change(desk)
    assert case.approval is None
    assert case.stage is Stage.DRAFTING
    assert not desk.review.is_approved(case)
    assert "voids the approval by Rhona Tetley" in desk.cases.history(REF)[-1].detail


def test_an_approval_of_another_text_is_none():
    desk = approved()
    smuggled = with_text(desk.cases.case(REF), "answer-1", "Something else.")
    assert not desk.review.is_approved(smuggled)


def test_a_supervisor_lets_a_finding_stand_with_a_reason_on_the_record():
    desk = a_desk(with_text(a_case(), "answer-1", "We hold this: 9,876 drones."))
    (finding,) = [f for f in desk.letters.check(desk.cases.case(REF)) if f.rule == "fact-figure"]
    desk.review.override(
        SUPERVISOR, REF, finding.rule, finding.section, finding.where, "From\x1b[31m the register. "
    )
    case = desk.cases.case(REF)
    assert not [f for f in desk.letters.check(case) if f.rule == "fact-figure"]
    assert case.overrides[0].reason == "From the register."
    assert "From the register." in desk.cases.history(REF)[-1].detail


@pytest.mark.parametrize("reason", ["", "  ", "\u200b"])
def test_no_finding_is_let_stand_without_a_reason(reason):
    desk = a_desk(a_case())
    with pytest.raises(SettingsError, match="reason"):
        desk.review.override(SUPERVISOR, REF, "fact-figure", "answer-1", "14", reason)
    with pytest.raises(NotPermitted):
        desk.review.override(OFFICER, REF, "fact-figure", "answer-1", "14", "I say so.")
    assert acts(desk) == []
