"""The plan of a letter: every question answered, every exemption explained, none invented."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.case.decision import Decision
from foiassist.case.fact import Fact
from foiassist.case.plan import SectionKind
from foiassist.law.answers import Answer
from foiassist.law.exemptions import section_of
from foiassist.steps.plan_response import ONLY_ANSWER, in_words, plan_response
from tests.cases import DECISIONS, a_case

LABELS = ("1", "2", "3", "4")
CITATIONS = ("31(1)(a)", "31(1)(b)", "36(2)(b)(i)", "38(1)(a)", "40(2)", "42(1)", "43(2)")
DECIDED = st.lists(
    st.builds(
        Decision,
        st.sampled_from(LABELS),
        st.sampled_from(Answer),
        st.lists(st.sampled_from(CITATIONS), max_size=3, unique=True).map(tuple),
        part=st.sampled_from(["", "the first part"]),
    ),
    max_size=6,
).map(tuple)


def undrafted(*decisions: Decision, **fields):
    return replace(a_case(decisions=decisions, reasons=(), facts=(), sections=()), **fields)


def ids(case) -> list[str]:
    return [plan.id for plan in plan_response(case)]


def test_nothing_decided_still_answers_every_question_by_itself():
    assert ids(undrafted()) == [
        "request",
        "decision",
        *(f"answer-{label}" for label in LABELS),
        "rights",
        "sign-off",
    ]


def test_reasons_stand_in_the_order_of_the_act_before_the_answers():
    assert ids(undrafted(*DECISIONS)) == [
        "request",
        "decision",
        "reason-21",
        "reason-31",
        *(f"answer-{label}" for label in LABELS),
        "rights",
        "sign-off",
    ]


def test_the_limbs_of_one_section_are_explained_once_for_all_their_questions():
    case = undrafted(
        Decision("3", Answer.WITHHELD, ("31(1)(b)",)), Decision("1", Answer.PARTLY, ("31(1)(a)",))
    )
    (reason,) = [plan for plan in plan_response(case) if plan.kind is SectionKind.REASON]
    assert (reason.id, reason.exemptions) == ("reason-31", ("31(1)(a)", "31(1)(b)"))
    assert set(reason.questions) == {"1", "3"}


def test_questions_answered_in_the_same_words_are_answered_together():
    where = "the drone pages of our website"
    alike = [Decision(label, Answer.PUBLISHED, where=where) for label in ("1", "2", "4")]
    answers = [
        plan
        for plan in plan_response(undrafted(*alike, Decision("3", Answer.NOT_HELD)))
        if plan.kind is SectionKind.ANSWER
    ]
    assert [(plan.title, plan.questions) for plan in answers] == [
        ("Questions 1, 2 and 4", ("1", "2", "4")),
        ("Question 3", ("3",)),
    ]


def test_a_recorded_fact_gives_its_question_an_answer_of_its_own():
    alike = [Decision(label, Answer.DISCLOSED) for label in LABELS]
    case = undrafted(*alike, facts=(Fact("2", "There were 14 drones."),))
    assert "answer-2" in ids(case)
    assert ids(case).count("answer-1") == 1
    assert "answer-3" not in ids(case)


@pytest.mark.parametrize(
    ("decision", "section"),
    [
        (Decision("1", Answer.PARTLY, ("40(2)",)), "redaction"),
        (Decision("1", Answer.COST_LIMIT), "advice"),
        (Decision("1", Answer.NOT_HELD, advice="Ask the council."), "advice"),
    ],
)
def test_a_section_stands_where_an_answer_asks_for_it(decision, section):
    assert section in ids(undrafted(decision))
    assert section not in ids(undrafted(Decision("1", Answer.DISCLOSED)))


@pytest.mark.parametrize(
    ("fact", "is_asked"),
    [("The minutes are enclosed.", True), ("There were 41 buyers over 40.", False)],
)
def test_what_was_removed_is_asked_where_documents_go_out(fact, is_asked):
    case = undrafted(Decision("1", Answer.PARTLY, ("40(2)",)), facts=(Fact("1", fact),))
    assert ("redaction" in ids(case)) is is_asked


def test_a_question_back_and_another_authority_s_name_are_advice_already():
    answers = (Answer.CLARIFICATION, Answer.TRANSFERRED)
    assert "advice" not in ids(undrafted(*(Decision("1", answer) for answer in answers)))


def test_one_answer_to_everything_has_no_question_in_its_heading():
    case = undrafted(*(Decision(label, Answer.NOT_HELD) for label in LABELS))
    assert [p.title for p in plan_response(case) if p.kind is SectionKind.ANSWER] == [ONLY_ANSWER]


@given(DECIDED)
def test_every_question_is_answered_exactly_once(decisions):
    answered = [
        label
        for plan in plan_response(undrafted(*decisions))
        if plan.kind is SectionKind.ANSWER
        for label in plan.questions
    ]
    assert sorted(answered) == list(LABELS)


@given(DECIDED)
def test_exactly_the_exemptions_that_somebody_decided_are_explained(decisions):
    explained = {
        citation for plan in plan_response(undrafted(*decisions)) for citation in plan.exemptions
    }
    assert explained == {c for decision in decisions for c in decision.all_exemptions}


@given(DECIDED)
def test_no_two_sections_have_the_same_name(decisions):
    names = ids(undrafted(*decisions))
    assert len(names) == len(set(names))
    assert names[-2:] == ["rights", "sign-off"]


@given(DECIDED)
def test_a_reason_explains_one_section_of_the_act(decisions):
    for plan in plan_response(undrafted(*decisions)):
        if plan.kind is SectionKind.REASON:
            assert {section_of(c) for c in plan.exemptions} == {plan.id.removeprefix("reason-")}


@pytest.mark.parametrize(
    ("names", "words"),
    [([], ""), (["1"], "1"), (["1", "2"], "1 and 2"), (["1", "1a", "2"], "1, 1a and 2")],
)
def test_names_are_listed_as_a_sentence_lists_them(names, words):
    assert in_words(names) == words
