"""The desk's tray of cases: logging, deciding, facts and the clock, with a record of each act."""

from __future__ import annotations

import logging
from datetime import date

import pytest

from foiassist.case.decision import Decision, Reason
from foiassist.case.fact import Fact
from foiassist.case.people import Act, Person
from foiassist.case.request import Applicant
from foiassist.case.stages import Stage
from foiassist.errors import (
    CaseExists,
    CaseNotFound,
    DecisionsFileError,
    NotPermitted,
    QuestionNotFound,
    SettingsError,
    UnknownProvision,
    WrongStage,
)
from foiassist.law.answers import Answer
from foiassist.ports import Document
from tests.cases import OFFICER, SUPERVISOR, a_case
from tests.fakes import NOW, PASSAGES, FakeIndex, FakeStore, a_desk

REF = "TP-FOI-0417"
LETTER = (
    "Dear Information Team,\n\n"
    "Please tell me the following about your drones.\n"
    "1. How many drones did the force own on 1 January 2024?\n"
    "2. What make and model is each drone?\n\n"
    "Yours faithfully,\n\nOswin Quillfeather\n7 Heron Row\noswin@quill.example\n"
)
REQUEST = Document(LETTER, "text", Applicant("Oswin Quillfeather", "oswin@quill.example"))


def an_empty_case(**fields):
    return a_case(decisions=(), reasons=(), facts=(), sections=(), hands=(), **fields)


def acts(desk, reference: str = REF) -> list[Act]:
    return [entry.act for entry in desk.cases.history(reference)]


# Coming in


def test_logging_a_request_stores_it_with_one_line_of_history():
    desk = a_desk()
    case = desk.cases.open_request(OFFICER, REQUEST, received=date(2024, 3, 4), reference=REF)
    assert desk.cases.case(REF) == case
    assert [question.label for question in case.request.questions] == ["1", "2"]
    assert (case.officer, case.authority_kind) == (OFFICER.name, "police")
    (entry,) = desk.cases.history(REF)
    assert (entry.by, entry.act, entry.at) == (OFFICER.name, Act.LOG_CASE, NOW)


def test_who_asked_is_kept_apart_from_the_case():
    store = FakeStore()
    desk = a_desk(store=store)
    case = desk.cases.open_request(OFFICER, REQUEST, reference=REF)
    assert store.applicant(REF).name == "Oswin Quillfeather"
    assert desk.cases.request_as_given(REF) == LETTER
    for kept in (repr(case), repr(desk.cases.history(REF)), repr(desk.cases.summaries())):
        assert not any(word in kept.casefold() for word in ("oswin", "quill", "heron row"))


def test_understanding_a_request_stores_nothing():
    desk = a_desk()
    case, applicant = desk.cases.understand(REQUEST)
    assert applicant.name == "Oswin Quillfeather"
    assert case.received == NOW.date()
    assert desk.cases.summaries() == ()


def test_a_reference_is_made_of_the_request_and_is_the_same_each_time():
    desk = a_desk()
    one, _ = desk.cases.understand(REQUEST, received=date(2024, 3, 4))
    again, _ = desk.cases.understand(REQUEST, received=date(2024, 3, 4))
    other, _ = desk.cases.understand(REQUEST, received=date(2024, 3, 5))
    assert one.reference == again.reference != other.reference
    assert one.reference.startswith("FOI-24-")


def test_a_reference_from_outside_is_cleaned_onto_one_line():
    case, _ = a_desk().cases.understand(REQUEST, reference=" TP\x1b[31m-1\u202e\n2 ")
    assert case.reference == "TP-1 2"


def test_a_reference_that_is_taken_is_refused_and_the_first_case_stands():
    desk = a_desk(a_case())
    before = desk.cases.case(REF)
    with pytest.raises(CaseExists):
        desk.cases.open_request(OFFICER, REQUEST, reference=REF)
    assert desk.cases.case(REF) == before


def test_a_supervisor_logs_no_case():
    desk = a_desk()
    with pytest.raises(NotPermitted):
        desk.cases.open_request(SUPERVISOR, REQUEST)
    assert desk.cases.summaries() == ()


def test_a_case_that_is_not_there_is_an_error_by_its_name():
    with pytest.raises(CaseNotFound, match="NO-1"):
        a_desk().cases.case("NO-1")


# Deciding


def test_a_decision_with_its_reasons_and_facts_is_one_act():
    desk = a_desk(an_empty_case())
    case = desk.cases.decide(
        OFFICER,
        REF,
        [Decision("1", Answer.DISCLOSED), Decision("2", Answer.WITHHELD, ("31(1)(a)",))],
        [Reason(("31(1)(a)",), ("2",), harm="Bad.")],
        [Fact("1", "There were 14.")],
    )
    assert desk.cases.case(REF) == case
    assert {decision.by for decision in case.decisions} == {OFFICER.name}
    (entry,) = desk.cases.history(REF)
    assert (entry.act, entry.about) == (Act.DECIDE, "1, 2")
    assert "31(1)(a)" in entry.detail


def test_a_decision_on_no_question_of_the_request_changes_nothing():
    desk = a_desk(an_empty_case())
    with pytest.raises(QuestionNotFound, match="'9'"):
        desk.cases.decide(OFFICER, REF, [Decision("9", Answer.DISCLOSED)])
    with pytest.raises(QuestionNotFound):
        desk.cases.decide(
            OFFICER, REF, [Decision("1", Answer.DISCLOSED)], facts=[Fact("9", "There were 14.")]
        )
    assert desk.cases.case(REF) == an_empty_case()
    assert desk.cases.history(REF) == ()


@pytest.mark.parametrize("given", [[], [Decision("1", Answer.DISCLOSED)]])
def test_a_supervisor_decides_nothing_not_even_nothing(given):
    desk = a_desk(an_empty_case())
    with pytest.raises(NotPermitted):
        desk.cases.decide(SUPERVISOR, REF, given)
    assert desk.cases.history(REF) == ()


def test_deciding_again_takes_the_place_of_the_decision_before():
    desk = a_desk(an_empty_case())
    for answer in (Answer.WITHHELD, Answer.DISCLOSED):
        case = desk.cases.decide(OFFICER, REF, [Decision("1", answer)])
    assert [decision.answer for decision in case.decisions_on("1")] == [Answer.DISCLOSED]
    assert acts(desk) == [Act.DECIDE, Act.DECIDE]


def test_deciding_without_storing_stores_nothing():
    desk = a_desk(an_empty_case())
    case = desk.cases.decided(OFFICER, an_empty_case(), [Decision("1", Answer.DISCLOSED)])
    assert case.decisions_on("1")
    assert not desk.cases.case(REF).decisions


def test_a_decisions_file_with_a_wrong_word_changes_nothing(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text('[[decision]]\nquestion = "1"\nanswer = "disclsed"\n', encoding="utf-8")
    desk = a_desk(an_empty_case())
    with pytest.raises(DecisionsFileError, match=r"mine\.toml, decision 1"):
        desk.cases.read_decisions_file(path, desk.cases.case(REF))
    assert desk.cases.history(REF) == ()


def test_a_recorded_fact_is_cleaned_and_says_where_it_is_from():
    desk = a_desk(an_empty_case())
    case = desk.cases.record_fact(
        OFFICER, REF, "1", " There were\x1b]0;owned\x07 14\u202e drones. ", "Asset\nregister"
    )
    assert case.facts == (Fact("1", "There were 14 drones.", "Asset register", OFFICER.name),)
    (entry,) = desk.cases.history(REF)
    assert entry.act is Act.RECORD_FACT
    assert entry.detail == "There were 14 drones. (from: Asset register)"


@pytest.mark.parametrize("text", ["", "  ", "\u200b\x1b[31m"])
def test_a_fact_that_says_nothing_is_not_recorded(text):
    desk = a_desk(an_empty_case())
    with pytest.raises(SettingsError, match="says something"):
        desk.cases.record_fact(OFFICER, REF, "1", text)
    assert desk.cases.history(REF) == ()


# The clock


def test_the_office_counts_to_the_twentieth_working_day_over_easter():
    desk = a_desk(an_empty_case(received=date(2024, 3, 4)))
    case = desk.cases.case(REF)
    assert desk.cases.due(case) == date(2024, 4, 3)
    assert desk.cases.working_days_left(case) == 2


def test_a_day_gone_by_counts_below_nothing():
    case = an_empty_case(received=date(2024, 2, 23))
    desk = a_desk(case)
    assert desk.cases.due(case) == date(2024, 3, 22)
    assert desk.cases.working_days_left(case) == -4
    (summary,) = desk.cases.summaries()
    assert summary.working_days_left == -4


def test_clarification_starts_the_clock_afresh():
    desk = a_desk(an_empty_case())
    asked = desk.cases.ask_clarification(OFFICER, REF, date(2024, 3, 6))
    assert asked.stage is Stage.CLARIFICATION
    with pytest.raises(WrongStage):
        desk.cases.decide(OFFICER, REF, [Decision("1", Answer.DISCLOSED)])
    back = desk.cases.receive_clarification(OFFICER, REF, date(2024, 3, 20))
    assert desk.cases.due(back) == date(2024, 4, 19)
    assert acts(desk) == [Act.ASK_CLARIFICATION, Act.RECEIVE_CLARIFICATION]


def test_more_time_is_had_for_a_qualified_exemption_until_a_day_that_is_named():
    desk = a_desk(an_empty_case())
    case = desk.cases.extend(OFFICER, REF, "31(1)(a)", date(2024, 5, 1))
    assert desk.cases.due(case) == date(2024, 5, 1)
    (entry,) = desk.cases.history(REF)
    assert "s.10(3)" in entry.detail


@pytest.mark.parametrize(
    ("exemption", "until", "error"),
    [
        pytest.param("40(2)", date(2024, 5, 1), SettingsError, id="absolute"),
        pytest.param("21", date(2024, 5, 1), SettingsError, id="by-other-means"),
        pytest.param("31", date(2024, 4, 3), SettingsError, id="the-due-day-itself"),
        pytest.param("31", date(2029, 4, 3), SettingsError, id="years-away"),
        pytest.param("99", date(2024, 5, 1), UnknownProvision, id="no-such-section"),
    ],
)
def test_time_is_not_had_for_nothing(exemption, until, error):
    desk = a_desk(an_empty_case())
    with pytest.raises(error):
        desk.cases.extend(OFFICER, REF, exemption, until)
    assert desk.cases.history(REF) == ()


def test_the_list_shows_the_nearest_deadline_first_and_what_is_open():
    late = an_empty_case(reference="B", received=date(2024, 3, 1))
    desk = a_desk(a_case(reference="A"), late, an_empty_case(reference="C"))
    rows = desk.cases.summaries()
    assert [row.reference for row in rows] == ["B", "A", "C"]
    assert [(row.undecided, row.sections, row.accepted) for row in rows] == [
        (4, 0, 0),
        (0, 10, 10),
        (4, 0, 0),
    ]


# Who asks


def test_who_asks_reaches_no_search_no_drafter_no_history_and_no_log(caplog):
    caplog.set_level(logging.DEBUG)
    index = FakeIndex(*PASSAGES)
    desk = a_desk(index=index)
    desk.cases.open_request(Person("Dilys Okafor"), REQUEST, reference=REF)
    desk.cases.decide(
        OFFICER,
        REF,
        [Decision("1", Answer.DISCLOSED), Decision("2", Answer.WITHHELD, ("31(1)(a)",))],
        facts=[Fact("1", "There were 14 drones.")],
    )
    desk.evidence.suggest(desk.cases.case(REF))
    list(desk.drafting.draft(OFFICER, REF))
    seen = [
        repr(index.asked),
        repr(desk.office.drafter.tasks),
        repr(desk.cases.case(REF)),
        repr(desk.cases.history(REF)),
        desk.letters.text(desk.cases.case(REF)),
        caplog.text,
    ]
    assert index.asked
    assert desk.office.drafter.tasks
    for words in seen:
        assert not any(name in words.casefold() for name in ("oswin", "quill", "heron row"))


def test_an_exemption_that_the_act_has_not_is_refused_before_anything_is_stored():
    desk = a_desk(store=FakeStore(a_case(decisions=(), reasons=(), facts=(), sections=())))
    reference = desk.cases.summaries()[0].reference
    with pytest.raises(UnknownProvision):
        desk.cases.decide(OFFICER, reference, [Decision("1", Answer.WITHHELD, ("33(1)(z)",))])
    assert desk.cases.case(reference).decisions == ()
