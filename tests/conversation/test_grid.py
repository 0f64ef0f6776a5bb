from __future__ import annotations

import pytest

from foiassist.case.decision import Decision
from foiassist.conversation.grid.arguments import arguments
from foiassist.conversation.grid.choosing import (
    answer_choices,
    answer_in,
    provision_choices,
    provisions_in,
)
from foiassist.conversation.grid.filling import same_as_above, suggested, typed_in
from foiassist.conversation.grid.form import fields_of
from foiassist.conversation.grid.recording import (
    filled_labels,
    recording_of,
)
from foiassist.conversation.grid.sheet import Sheet
from foiassist.conversation.grid.standing import counted, lines
from foiassist.errors import SettingsError, UnknownProvision
from foiassist.law.answer_details import detail_of, must_name_exemption
from foiassist.law.answers import Answer
from foiassist.law.exemptions import PROVISIONS
from foiassist.law.tests_of_harm import Need, needs_of
from tests.cases import a_case
from tests.fakes import a_desk

REFERENCE = "TP-FOI-0417"
EMPTY = {"decisions": (), "reasons": (), "facts": (), "sections": (), "hands": ()}


def undecided(**typed):
    return Sheet(a_case(**EMPTY), typed)


def filled_in(**rows):
    """Return a sheet over an undecided case: q2={...} fills in question 2."""
    return undecided(**{name.removeprefix("q"): texts for name, texts in rows.items()})


def names(sheet, place):
    return [field.name for field in fields_of(sheet, place)]


def states(sheet):
    return {line.place: line.state for line in lines(sheet)}


WITHHELD = {"answer": "withheld", "exemptions": "31(1)(a)"}
PREJUDICE = {
    "interest": "the prevention of crime",
    "harm": "It shows how to stay out of sight.",
    "likelihood": "would",
    "for_disclosure": "Money is spent.\nDebate.",
    "against_disclosure": "Offenders learn.",
    "balance": "The second outweighs the first.",
}


# What is chosen


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("with", Answer.WITHHELD),
        ("6", Answer.WITHHELD),
        ("1", Answer.DISCLOSED),
        ("not", Answer.NOT_HELD),
        ("not_held", Answer.NOT_HELD),
        ("website", Answer.PUBLISHED),
        ("ncnd", Answer.NCND),
        ("Disclosed in full", Answer.DISCLOSED),
    ],
)
def test_an_answer_is_found_by_its_first_letters_its_number_or_an_everyday_word(typed, answer):
    assert answer_choices(typed)[0].text == answer.in_words
    assert answer_in(typed) is answer


def test_every_answer_can_be_chosen_by_its_words_and_by_its_number():
    for number, answer in enumerate(Answer, 1):
        assert answer_in(answer.in_words) is answer
        assert answer_in(str(number)) is answer
    assert len(answer_choices("")) == len(Answer)


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("disc", "disclosed in part"), ("refused", "as vexatious"), ("wihheld", "withheld"), ("", "")],
)
def test_what_is_no_answer_or_several_is_refused_with_the_nearest(typed, hint):
    with pytest.raises(SettingsError) as refused:
        answer_in(typed)
    assert hint in refused.value.hint


def test_a_provision_is_completed_with_its_limbs_and_what_they_protect():
    shown = [choice.shown for choice in provision_choices("31")]
    assert "say which limb" in shown[0]
    assert any(s.startswith("31(1)(a)  Law enforcement: the prevention") for s in shown)
    assert provision_choices("31(1)(a), 40(2")[0].text == "31(1)(a), 40(2)"
    assert any(choice.text == "31(1)(b)" for choice in provision_choices("offenders"))


def test_provisions_are_read_as_the_act_writes_them():
    assert provisions_in("s.31(1)(A), 40 (2); 42(1)") == ("31(1)(a)", "40(2)", "42(1)")
    assert provisions_in("31(1)(a) 31(1)(b)") == ("31(1)(a)", "31(1)(b)")
    with pytest.raises(UnknownProvision, match=r"31\(1\)\(z\)"):
        provisions_in("31(1)(z)")


# The form


@pytest.mark.parametrize("answer", list(Answer))
def test_the_form_asks_for_what_the_law_says_the_answer_needs(answer):
    fields = fields_of(filled_in(q1={"answer": answer.in_words}), "1")
    needed = {field.name for field in fields if field.is_needed}
    detail = detail_of(answer)
    assert ("exemptions" in needed) == must_name_exemption(answer)
    assert detail is None or detail.name in needed


@pytest.mark.parametrize("row", PROVISIONS, ids=lambda row: row.citation)
def test_the_reasons_have_exactly_the_fields_of_the_test_that_the_provision_asks(row):
    answer = "neither confirmed nor denied" if row.is_ncnd else "withheld"
    sheet = filled_in(q1={"answer": answer, "exemptions": row.citation})
    needed = [f.name for f in fields_of(sheet, "1") if f.place != "1" and f.is_needed]
    said_by_the_decision = {Need.WHERE, Need.WHEN, Need.EARLIER}
    asked = [need for need in needs_of(row.citation) if need not in said_by_the_decision]
    assert needed == [need.value for need in asked]


def test_an_absolute_exemption_has_no_balance_and_a_qualified_one_has():
    personal = filled_in(q1={"answer": "withheld", "exemptions": "40(2)"})
    assert "fairness" in names(personal, "1")
    assert "balance" not in names(personal, "1")
    assert "balance" in names(filled_in(q1={"answer": "withheld", "exemptions": "42"}), "1")


def test_one_more_fact_can_always_be_given_and_each_has_its_source():
    sheet = filled_in(q1={"answer": "disclosed", "fact 1": "We hold 14."})
    assert names(sheet, "1")[1:5] == ["fact 1", "source 1", "fact 2", "source 2"]


def test_what_was_said_under_another_answer_stays_in_sight():
    sheet = filled_in(q1={"answer": "withheld", "exemptions": "42", "where": "on our website"})
    assert names(sheet, "1")[-1] == "where"


# Reasons that several questions share


def test_reasons_for_one_exemption_are_shown_once_and_say_which_questions_they_cover():
    sheet = filled_in(q2=WITHHELD, q4={"answer": "partly", "exemptions": "31(1)(b)"})
    (one,) = arguments(sheet)
    assert one.questions == ("2", "4")
    assert one.citations == ("31(1)(a)", "31(1)(b)")
    headings = [f.heading for f in fields_of(sheet, "4") if f.heading]
    assert headings == [
        "Reasons under 31(1)(a), 31(1)(b), law enforcement: questions 2 and 4 together"
    ]


def test_reasons_may_be_for_some_of_the_questions_alone():
    sheet = filled_in(q2=WITHHELD, q3=WITHHELD, q4=WITHHELD)
    (shared,) = arguments(sheet)
    sheet = sheet.with_texts(shared.place, {**PREJUDICE, "covers": "2"})
    assert [one.questions for one in arguments(sheet)] == [("2",), ("3", "4")]
    others = arguments(sheet)[1]
    sheet = sheet.with_texts(others.place, PREJUDICE)
    reasons = recording_of(sheet, ["2", "3"]).reasons
    assert [reason.questions for reason in reasons] == [("2",), ("3", "4")]


def test_recorded_reasons_are_gone_on_with_and_not_begun_beside():
    sheet = Sheet(a_case()).with_text("3", "answer", "withheld")
    sheet = sheet.with_text("3", "exemptions", "31(1)(a)")
    own, other = (one for one in arguments(sheet))
    assert own.recorded is not None
    assert other.recorded is None
    assert (own.questions, other.questions) == (("2",), ("3",))


# How it stands


def test_each_row_says_in_words_what_is_missing():
    sheet = filled_in(q1={"answer": "disclosed"}, q2=WITHHELD, q3={"answer": "refused"})
    assert states(sheet) == {
        "1": "● not recorded, needs 1",
        "2": "● not recorded, needs 6",
        "3": "● not recorded",
        "4": "? open",
    }
    assert set(states(Sheet(a_case())).values()) == {"✓ complete"}
    assert counted(sheet) == "0 of 4 decided, 3 not recorded yet"


def test_a_recorded_row_names_what_its_letter_will_be_asked_for():
    case = a_case(decisions=(Decision("2", Answer.WITHHELD, ("31",)),), reasons=(), facts=())
    assert states(Sheet(case))["2"].startswith("▲ needs which limb, interest, harm")


# Filling in


def test_several_rows_are_given_the_same_and_one_the_same_as_above():
    sheet = typed_in(undecided(), ["1", "3"], "answer", "not held")
    sheet = typed_in(sheet, ["1", "3"], "searches", "the register")
    sheet = same_as_above(sheet, "2")
    assert {row.texts.get("searches") for row in sheet.rows[:3]} == {"the register"}
    assert filled_labels(sheet) == ("1", "2", "3")


def test_a_suggestion_becomes_a_draft_and_no_decision():
    desk = a_desk(a_case(**EMPTY))
    case = desk.cases.case(REFERENCE)
    for suggestion in desk.evidence.suggest(case):
        texts = suggested(suggestion)
        assert not texts or answer_in(texts["answer"]) is suggestion.answer
    assert desk.cases.case(REFERENCE) == case
