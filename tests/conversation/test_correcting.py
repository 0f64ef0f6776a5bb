"""The commands that correct the questions, and what they say came of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from foiassist.case.people import Act
from foiassist.case.question import Leftover
from foiassist.conversation import correcting
from foiassist.conversation.asked import Asked
from foiassist.conversation.correcting import NO_PASSAGES
from foiassist.errors import NotPermitted, PassageNotFound, QuestionNotFound, SettingsError
from tests.cases import OFFICER, SUPERVISOR, a_case
from tests.conversation.plain_words.spoken import in_parts
from tests.fakes import a_desk


def with_passages(case):
    passages = (Leftover("The cost of each.", 0, 17), Leftover("Thank you.", 20, 30))
    return replace(case, request=replace(case.request, leftover=passages))


def said(command, case, words="", by=OFFICER, **spot):
    desk = a_desk(case)
    told = command(Asked(desk, by, case.reference, words, usage="/x", **spot))
    return told, desk.cases.case(case.reference), desk.cases.history(case.reference)


def labels(case):
    return [question.label for question in case.request.questions]


def test_a_question_is_set_aside_and_the_record_says_by_whom():
    told, case, history = said(correcting.set_aside, a_case(), "1")
    assert labels(case) == ["2", "3", "4"]
    assert case.request.leftover[0].text == a_case().request.questions[0].text
    assert told.text.startswith("1 is no question now. Its words stay in the request. What was")
    assert told.redraft
    last = history[-1]
    assert (last.by, last.act) == (OFFICER.name, Act.CORRECT_QUESTIONS)
    assert last.detail == "1 asks nothing."


def test_the_question_under_the_cursor_is_meant_where_none_is_named():
    _, case, _ = said(correcting.set_aside, in_parts(), question="1b")
    assert "1b" not in labels(case)
    with pytest.raises(SettingsError, match="Say which question"):
        said(correcting.set_aside, in_parts())


def test_what_is_in_no_question_is_listed_by_number_and_taken_up_by_it():
    told, case, _ = said(correcting.take_up, with_passages(in_parts()))
    assert told.title == "In no question: 2 passages"
    assert "1. The cost of each.\n2. Thank you." in told.text
    assert labels(case) == labels(in_parts())
    told, case, history = said(correcting.take_up, with_passages(in_parts()), "1")
    assert told.text == "It is question 7 now: The cost of each."
    assert not told.redraft
    assert [left.text for left in case.request.leftover] == ["Thank you."]
    assert history[-1].detail == "“1” asks something."
    told, _, _ = said(correcting.take_up, in_parts())
    assert told.text == NO_PASSAGES


def test_two_questions_become_one_and_two_become_of_one():
    told, case, _ = said(correcting.join, in_parts(), "1a, 1b")
    assert told.text == "1a and 1b are one question now, 1a."
    assert labels(case)[:3] == ["1", "1a", "1c"]
    told, case, _ = said(correcting.split, a_case(), "2 and model")
    assert labels(case) == ["1", "2", "2.2", "3", "4"]
    assert told.text.splitlines() == [
        "There are two now. 2: Please give the make",
        "2.2: and model of each drone.",
        "What was decided on 2 holds for the first.",
    ]


def test_what_was_decided_on_the_second_of_two_goes_and_is_said_to():
    told, case, history = said(correcting.join, a_case(), "4 3")
    assert told.text.startswith("3 and 4 are one question now, 3. What was decided on 4 (")
    assert [d.question for d in case.decisions] == ["1", "2", "3"]
    assert history[-1].detail == "4 and 3 are one question."


@pytest.mark.parametrize(
    ("command", "words", "error"),
    [
        (correcting.set_aside, "9", QuestionNotFound),
        (correcting.take_up, "elephants", PassageNotFound),
        (correcting.join, "1", SettingsError),
        (correcting.join, "1 9", QuestionNotFound),
        (correcting.split, "2", SettingsError),
        (correcting.split, "2 elephants", PassageNotFound),
    ],
)
def test_what_cannot_be_done_is_refused_and_nothing_is_changed(command, words, error):
    desk = a_desk(a_case())
    with pytest.raises(error):
        command(Asked(desk, OFFICER, a_case().reference, words, usage="/x"))
    assert desk.cases.case(a_case().reference) == a_case()


def test_a_supervisor_corrects_no_questions():
    with pytest.raises(NotPermitted):
        said(correcting.set_aside, a_case(), "1", by=SUPERVISOR)
