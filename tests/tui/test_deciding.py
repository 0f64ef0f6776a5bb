from __future__ import annotations

from datetime import date

import pytest

from foiassist.case.decision import Decision
from foiassist.case.stages import Stage
from foiassist.conversation import deciding
from foiassist.conversation.asked import Asked
from foiassist.errors import NotPermitted, QuestionNotFound, SettingsError, UnknownProvision
from foiassist.law.answers import Answer
from tests.cases import OFFICER, SUPERVISOR, a_case
from tests.fakes import a_desk

REFERENCE = "TP-FOI-0417"


def undecided():
    return a_case(decisions=(), reasons=(), facts=(), sections=(), hands=())


@pytest.fixture
def desk():
    return a_desk(undecided())


def asked(desk, words, *, by=OFFICER, question=""):
    return Asked(desk, by, REFERENCE, words, question=question, usage="/it is written so")


def decided(desk, label):
    return desk.cases.case(REFERENCE).decisions_on(label)


@pytest.mark.parametrize(
    ("words", "label", "decision"),
    [
        ("1 disclosed", "1", Decision("1", Answer.DISCLOSED)),
        (
            "2 withheld 31(1)(a) s.31(1)(b)",
            "2",
            Decision("2", Answer.WITHHELD, ("31(1)(a)", "31(1)(b)")),
        ),
        ("2 withheld 31(1)(a), 40(2)", "2", Decision("2", Answer.WITHHELD, ("31(1)(a)", "40(2)"))),
        ("3 not held", "3", Decision("3", Answer.NOT_HELD)),
        ("3 Not-Held", "3", Decision("3", Answer.NOT_HELD)),
        ("4 to be published", "4", Decision("4", Answer.TO_BE_PUBLISHED)),
        (
            "4 published where: Policy: https://tarnshire.police.uk/p",
            "4",
            Decision("4", Answer.PUBLISHED, where="Policy: https://tarnshire.police.uk/p"),
        ),
        ("2 ncnd 30(3)", "2", Decision("2", Answer.NCND, ("30(3)",))),
    ],
)
def test_a_decision_is_recorded_as_it_was_typed(desk, words, label, decision):
    said = deciding.decide(asked(desk, words))
    assert decided(desk, label) == (Decision(**{**_fields(decision), "by": OFFICER.name}),)
    assert said.redraft


def _fields(decision):
    return {name: getattr(decision, name) for name in decision.__slots__}


def test_one_line_can_decide_several_questions(desk):
    deciding.decide(asked(desk, "1,3, 4 disclosed"))
    for label in ("1", "3", "4"):
        assert decided(desk, label)[0].answer is Answer.DISCLOSED
    assert decided(desk, "2") == ()


def test_a_question_may_have_several_parts(desk):
    deciding.decide(asked(desk, "2 withheld 40(2) part: names"))
    deciding.decide(asked(desk, "2 also disclosed part: totals"))
    assert [(d.answer, d.part) for d in decided(desk, "2")] == [
        (Answer.WITHHELD, "names"),
        (Answer.DISCLOSED, "totals"),
    ]


def test_a_part_that_is_decided_again_stands_once_and_the_others_stay(desk):
    deciding.decide(asked(desk, "2 also withheld 40(2) part: part (a)"))
    deciding.decide(asked(desk, "2 also disclosed part: part (b)"))
    deciding.decide(asked(desk, "2 also not held part: Part (A) searches: the files"))
    assert [(d.answer, d.part) for d in decided(desk, "2")] == [
        (Answer.DISCLOSED, "part (b)"),
        (Answer.NOT_HELD, "Part (A)"),
    ]


def test_a_decision_without_a_label_is_about_the_question_under_the_cursor(desk):
    deciding.decide(asked(desk, "disclosed", question="3"))
    assert decided(desk, "3")[0].answer is Answer.DISCLOSED


def test_a_refusal_that_names_no_exemption_is_kept_and_says_so(desk):
    said = deciding.decide(asked(desk, "2 withheld"))
    assert "names no exemption" in said.text


@pytest.mark.parametrize(
    ("words", "error", "hint"),
    [
        ("9 disclosed", QuestionNotFound, "1, 2, 3, 4"),
        ("2 witheld 31(1)(a)", SettingsError, "withheld"),
        ("2 withheld 31(1)(z)", UnknownProvision, "31(1)"),
        ("2", SettingsError, "/it is written so"),
        ("", SettingsError, "/it is written so"),
    ],
)
def test_words_that_decide_nothing_are_refused_with_what_would(desk, words, error, hint):
    with pytest.raises(error) as refused:
        deciding.decide(asked(desk, words))
    assert hint in refused.value.hint
    assert desk.cases.case(REFERENCE).decisions == ()


def test_a_supervisor_decides_nothing(desk):
    with pytest.raises(NotPermitted):
        deciding.decide(asked(desk, "1 disclosed", by=SUPERVISOR))


def test_a_fact_keeps_where_it_came_from(desk):
    deciding.fact(asked(desk, "1 The force owned 14 drones. -- Asset register, page 2"))
    (fact,) = desk.cases.case(REFERENCE).facts
    assert (fact.question, fact.text, fact.source) == (
        "1",
        "The force owned 14 drones.",
        "Asset register, page 2",
    )


def test_a_fact_without_a_source_is_recorded_and_asks_for_one(desk):
    assert "source" in deciding.fact(asked(desk, "case We are a police force.")).text
    assert desk.cases.case(REFERENCE).facts[0].question == ""


def test_details_are_added_to_what_was_decided(desk):
    deciding.decide(asked(desk, "4 published"))
    deciding.where(asked(desk, "4 Policy: https://tarnshire.police.uk/p"))
    deciding.detail(asked(desk, "4 advice: Ask for the annex too."))
    (decision,) = decided(desk, "4")
    assert decision.where == "Policy: https://tarnshire.police.uk/p"
    assert decision.advice == "Ask for the annex too."


@pytest.mark.parametrize("words", ["4 advice: x", "4 colour: x", "4 advice:"])
def test_a_detail_needs_a_decision_a_name_and_words(desk, words):
    with pytest.raises(SettingsError):
        deciding.detail(asked(desk, words))


def test_reasons_are_gathered_field_by_field(desk):
    deciding.decide(asked(desk, "2 withheld 31(1)(a) 31(1)(b)"))
    for words in (
        "31 interest: the prevention of crime",
        "31(1)(a) harm: the range can be looked up",
        "31 for: the public pays",
        "31 for: debate",
        "31 against: offenders learn",
        "31 likelihood: would be likely to",
    ):
        deciding.reason(asked(desk, words))
    (reason,) = desk.cases.case(REFERENCE).reasons
    assert reason.exemptions == ("31(1)(a)", "31(1)(b)")
    assert reason.harm == "the range can be looked up"
    assert reason.for_disclosure == ("the public pays", "debate")
    assert reason.likelihood == "would be likely to"


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("31 xyzzy: x", "Known"),
        ("31 balnce: x", "balance"),
        ("40 necessity: x", "/decide"),
        ("31 harm", "/it is written so"),
    ],
)
def test_reasons_that_fit_nowhere_are_refused_with_what_would_fit(desk, words, hint):
    deciding.decide(asked(desk, "2 withheld 31(1)(a)"))
    with pytest.raises(SettingsError) as refused:
        deciding.reason(asked(desk, words))
    assert hint in refused.value.hint


def test_clarification_stops_the_clock_and_starts_it_afresh(desk):
    deciding.clarify(asked(desk, "2024-03-05"))
    assert desk.cases.case(REFERENCE).stage is Stage.CLARIFICATION
    said = deciding.clarified(asked(desk, "2024-03-12"))
    assert desk.cases.case(REFERENCE).clock_from == date(2024, 3, 12)
    assert "11 April 2024" in said.text


def test_an_extension_names_the_exemption_and_the_day(desk):
    deciding.extend(asked(desk, "31(1)(a) 2024-05-01"))
    assert desk.cases.due(desk.cases.case(REFERENCE)) == date(2024, 5, 1)


@pytest.mark.parametrize("words", ["31(1)(a)", "31(1)(a) soon", "21 2024-05-01"])
def test_an_extension_that_the_act_does_not_give_is_refused(desk, words):
    with pytest.raises(SettingsError):
        deciding.extend(asked(desk, words))


def test_a_decisions_file_is_recorded_whole(desk, tmp_path):
    path = tmp_path / "decisions.toml"
    path.write_text(
        '[[decision]]\nquestion = "1"\nanswer = "disclosed"\n'
        'facts = [{ text = "We hold 14.", source = "Register" }]\n',
        encoding="utf-8",
    )
    said = deciding.load(asked(desk, str(path)))
    assert "1 decision, 1 fact" in said.text
    assert decided(desk, "1")[0].answer is Answer.DISCLOSED
