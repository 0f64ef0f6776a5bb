"""That a redraft waits for an answer is remembered; its words are nobody's before they are taken."""

from __future__ import annotations

from dataclasses import replace

import pytest

from foiassist.case.people import Person
from foiassist.case.section import SectionState
from foiassist.conversation.writing.offered import never_answered
from tests.cases import OFFICER, a_case
from tests.conversation.plain_words.spoken import drafted
from tests.fakes import FakeStore, a_desk

REFERENCE = a_case().reference
SHORTER = (
    "A redraft of “Question 2” was offered to you and neither taken nor left. It was not kept; "
    "/redraft answer-2 shorter makes it again."
)


@pytest.fixture
def desk():
    return a_desk(drafted())


def test_who_was_offered_a_redraft_is_told_once_how_to_have_it_made_again(desk):
    desk.offered_redrafts.keep(OFFICER, REFERENCE, "answer-2", " shorter\n")
    assert never_answered(desk, OFFICER, REFERENCE) == (SHORTER,)
    assert never_answered(desk, OFFICER, REFERENCE) == ()


def test_nobody_else_is_told_and_it_stays_for_whom_it_was(desk):
    desk.offered_redrafts.keep(OFFICER, REFERENCE, "answer-2", "shorter")
    assert never_answered(desk, Person("Rhona Tetley"), REFERENCE) == ()
    assert never_answered(desk, OFFICER, REFERENCE) == (SHORTER,)


def test_what_was_taken_or_left_is_forgotten(desk):
    desk.offered_redrafts.keep(OFFICER, REFERENCE, "answer-2", "")
    desk.offered_redrafts.forget(REFERENCE, "answer-2")
    assert never_answered(desk, OFFICER, REFERENCE) == ()


def test_of_a_section_that_has_gone_or_is_accepted_nothing_is_said():
    case = drafted()
    done = tuple(
        replace(s, state=SectionState.ACCEPTED, by=OFFICER.name) if s.id == "answer-2" else s
        for s in case.sections
    )
    desk = a_desk(store=FakeStore(replace(case, sections=done)))
    desk.offered_redrafts.keep(OFFICER, REFERENCE, "answer-2", "")
    desk.offered_redrafts.keep(OFFICER, REFERENCE, "gone", "")
    assert never_answered(desk, OFFICER, REFERENCE) == ()


def test_it_is_no_unfinished_text_of_anybodys(desk):
    desk.offered_redrafts.keep(OFFICER, REFERENCE, "answer-2", "shorter")
    assert desk.drafting.unfinished(REFERENCE) == ()
    assert desk.unrecorded.kept(REFERENCE) == {}
    assert desk.cases.case(REFERENCE) == drafted()
