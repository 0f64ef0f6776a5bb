from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from foiassist.case.extension import Extension
from foiassist.conversation import where_it_stands
from foiassist.conversation.asked import Asked
from foiassist.conversation.where_it_stands import NOTHING_MISSING
from foiassist.errors import QuestionNotFound, SettingsError
from tests.cases import OFFICER, a_case
from tests.conversation.plain_words.spoken import drafted, in_parts
from tests.fakes import a_desk


def said(command, case, words="", **spot):
    desk = a_desk(case)
    return command(Asked(desk, OFFICER, case.reference, words, **spot))


def test_what_is_missing_names_each_open_question_and_that_there_is_no_letter():
    found = said(where_it_stands.missing, in_parts())
    assert found.title == "Missing: 10 things"
    assert "Question 1c is undecided: How many alerts came from the blue list?" in found.text
    assert "There is no letter yet" in found.text


def test_what_is_missing_in_a_letter_names_its_marks_and_what_is_to_accept():
    letter = tuple(
        replace(s, text="[NEEDED N1: how many]") if s.id == "answer-1" else s
        for s in drafted().sections
    )
    found = said(where_it_stands.missing, replace(drafted(), sections=letter))
    assert "NEEDED in “Question 1”: how many" in found.text
    assert "10 sections to accept" in found.text


def test_where_nothing_is_missing_it_is_said_so():
    assert said(where_it_stands.missing, a_case()).text == NOTHING_MISSING


def test_when_it_is_due_is_said_with_why_and_how_long_is_left():
    found = said(where_it_stands.due, a_case()).text
    assert found.startswith("Due on 3 April 2024: ")
    assert "The request came on 4 March 2024; 20 working days" in found
    assert "s.10(1)" in found


def test_a_clock_that_started_afresh_and_more_time_are_said():
    assert "started afresh" in said(where_it_stands.due, a_case(clock_from=date(2024, 3, 12))).text
    extended = a_case(extension=Extension("31(1)(a)", date(2024, 5, 1), OFFICER.name))
    assert "s.31(1)(a) (s.10(3))" in said(where_it_stands.due, extended).text


def test_a_question_is_shown_with_who_decided_it_and_its_facts():
    found = said(where_it_stands.question, a_case(), "1").text
    assert "Decided: disclosed in full, by Dilys Okafor." in found
    assert "Fact: The force owned 14 drones on 1 January 2024. From: Asset register." in found


def test_without_a_label_every_question_is_shown_in_a_line():
    found = said(where_it_stands.question, a_case())
    assert found.title == "4 questions"
    assert found.text.splitlines()[1].endswith("(withheld under s.31(1)(a), s.31(1)(b))")


def test_a_question_that_is_not_asked_is_said_so():
    with pytest.raises(QuestionNotFound):
        said(where_it_stands.question, a_case(), "9")


def test_why_an_exemption_says_where_it_is_relied_on_and_the_guidance():
    found = said(where_it_stands.why, a_case(), "31")
    assert "Question 2 was decided: withheld under s.31(1)(a), s.31(1)(b)." in found.text
    assert "The harm, as Dilys Okafor put it: Anybody who knows the model" in found.text


def test_why_an_exemption_that_nobody_thought_of_says_so():
    assert "neither relied on nor suggested" in said(where_it_stands.why, a_case(), "34").text


def test_why_something_that_is_no_exemption_is_refused():
    with pytest.raises(SettingsError, match="names no exemption"):
        said(where_it_stands.why, a_case(), "bananas")


def test_a_section_is_taken_out_by_its_id_and_its_title_is_said():
    desk = a_desk(drafted())
    told = where_it_stands.remove(Asked(desk, OFFICER, drafted().reference, "rights"))
    assert "If you are unhappy with this response" in told.text
    assert all(s.id != "rights" for s in desk.cases.case(drafted().reference).sections)
