from __future__ import annotations

from dataclasses import replace

import pytest

from foiassist.case.decision import Decision, Reason
from foiassist.case.fact import Fact
from foiassist.conversation.grid.arguments import arguments
from foiassist.conversation.grid.filling import with_part
from foiassist.conversation.grid.recording import problems, record, recording_of
from foiassist.conversation.grid.sheet import Sheet
from foiassist.errors import CaseChanged, NotPermitted
from foiassist.law.answers import Answer
from tests.cases import OFFICER, SUPERVISOR, a_case
from tests.conversation.test_grid import EMPTY, PREJUDICE, REFERENCE, WITHHELD, filled_in
from tests.fakes import a_desk


def test_what_stands_in_a_row_is_recorded_with_its_reasons_and_facts():
    desk = a_desk(a_case(**EMPTY))
    facts = {"fact 1": "We hold 14.", "source 1": "Register"}
    sheet = filled_in(q1={"answer": "disclosed", **facts}, q2=WITHHELD)
    (argument,) = arguments(sheet)
    sheet = sheet.with_texts(argument.place, PREJUDICE)
    assert problems(sheet, ["1", "2"]) == ()
    said = record(desk, OFFICER, REFERENCE, recording_of(sheet, ["1", "2"]))
    assert said == (
        "Recorded: question 1: disclosed in full; 1 fact for question 1; question 2: withheld "
        "under s.31(1)(a); the reasons for section 31 (question 2)."
    )
    case = desk.cases.case(REFERENCE)
    assert [d.answer for d in case.decisions] == [Answer.DISCLOSED, Answer.WITHHELD]
    assert case.facts == (Fact("1", "We hold 14.", "Register", OFFICER.name),)
    assert case.reasons == (
        Reason(
            ("31(1)(a)",),
            interest="the prevention of crime",
            harm="It shows how to stay out of sight.",
            likelihood="would",
            for_disclosure=("Money is spent.", "Debate."),
            against_disclosure=("Offenders learn.",),
            balance="The second outweighs the first.",
            by=OFFICER.name,
        ),
    )


def test_parts_of_a_question_are_recorded_together():
    sheet, more = with_part(filled_in(q4={"answer": "published", "part": "the policy"}), "4")
    sheet = sheet.with_texts(more, {**WITHHELD, "part": "the annex"})
    decisions = recording_of(sheet, ["4"]).decisions
    assert [(d.answer, d.part) for d in decisions] == [
        (Answer.PUBLISHED, "the policy"),
        (Answer.WITHHELD, "the annex"),
    ]


def test_a_changed_decision_says_what_it_replaces():
    sheet = Sheet(a_case()).with_text("1", "answer", "not held", "disclosed in full")
    assert recording_of(sheet, ["1"]).replaces == ("question 1 was disclosed in full",)


def test_what_is_typed_as_it_is_recorded_is_no_draft():
    sheet = Sheet(a_case()).with_text("1", "answer", "disclosed in full", "disclosed in full")
    assert not sheet.typed
    assert recording_of(sheet, ["1"]).is_empty


@pytest.mark.parametrize(
    ("texts", "name", "words"),
    [
        ({"answer": ""}, "answer", "no answer yet"),
        ({"answer": "xyzzy"}, "answer", "is no answer"),
        ({"answer": "withheld", "exemptions": "31(1)(z)"}, "exemptions", "The nearest are 31(1)"),
    ],
)
def test_what_cannot_be_recorded_says_why_at_its_field(texts, name, words):
    sheet = filled_in(q2={**texts, "advice": "x"})
    (problem,) = problems(sheet, ["2"])
    assert (problem.name, words in problem.words) == (name, True)


def test_nobody_s_decision_is_overwritten_unseen():
    desk = a_desk(a_case(**EMPTY))
    recording = recording_of(filled_in(q1={"answer": "not held"}), ["1"])
    desk.cases.decide(OFFICER, REFERENCE, [Decision("1", Answer.DISCLOSED)])
    with pytest.raises(CaseChanged, match="Dilys Okafor has decided this meanwhile"):
        record(desk, OFFICER, REFERENCE, recording)
    assert desk.cases.case(REFERENCE).decisions_on("1")[0].answer is Answer.DISCLOSED


def test_a_supervisor_records_nothing():
    desk = a_desk(a_case(**EMPTY))
    recording = recording_of(filled_in(q1={"answer": "not held"}), ["1"])
    with pytest.raises(NotPermitted):
        record(desk, SUPERVISOR, REFERENCE, recording)


def test_drafts_are_kept_until_they_are_recorded_and_are_nobody_s_unfinished_section():
    desk = a_desk(a_case(**EMPTY))
    desk.unrecorded.keep(OFFICER, REFERENCE, "1", {"answer": "not\x1b[31m held"})
    assert desk.unrecorded.kept(REFERENCE) == {"1": {"answer": "not held"}}
    assert desk.drafting.unfinished(REFERENCE) == ()
    sheet = Sheet(desk.cases.case(REFERENCE), desk.unrecorded.kept(REFERENCE))
    record(desk, OFFICER, REFERENCE, recording_of(sheet, ["1"]))
    assert desk.unrecorded.kept(REFERENCE) == {}


def test_a_reason_recorded_for_fewer_limbs_takes_the_place_of_the_old():
    sheet = Sheet(a_case()).with_text("2", "exemptions", "31(1)(a)", "31(1)(a), 31(1)(b)")
    (argument,) = (one for one in arguments(sheet) if one.section == "31")
    sheet = sheet.with_text(argument.place, "harm", "Another harm.")
    (reason,) = recording_of(sheet, ["2"]).reasons
    old = a_case().reasons[0]
    assert reason == replace(old, exemptions=("31(1)(a)",), harm="Another harm.", by="")
