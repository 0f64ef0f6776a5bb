from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from foiassist.case.stages import Stage
from foiassist.conversation.listing.case_list import (
    UnfinishedWords,
    Urgency,
    how_many,
    most_urgent_first,
    urgency,
)
from foiassist.conversation.listing.how_to_begin import unfinished_note
from foiassist.conversation.listing.what_blocks import blocked_by, stage_words
from foiassist.desk.case_summary import CaseSummary
from tests.cases import OFFICER

SUMMARY = CaseSummary(
    reference="A-1", about="Drones", stage=Stage.DRAFTING, due=date(2024, 4, 3),
    working_days_left=9, questions=4, undecided=0, sections=0, accepted=0, needed=0,
    officer=OFFICER.name, received=date(2024, 3, 4),
)  # fmt: skip
LEFT = date(2024, 3, 28)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"working_days_left": -1}, Urgency.OVERDUE),
        ({"working_days_left": 0}, Urgency.SOON),
        ({"working_days_left": 3}, Urgency.SOON),
        ({"working_days_left": 4}, Urgency.LATER),
        ({"working_days_left": -9, "stage": Stage.CLARIFICATION}, Urgency.STOPPED),
        ({"working_days_left": -9, "stage": Stage.APPROVED}, Urgency.OVERDUE),
        ({"working_days_left": -9, "stage": Stage.APPROVED, "exported": LEFT}, Urgency.DONE),
    ],
)
def test_how_soon_a_case_needs_somebody(fields, expected):
    assert urgency(replace(SUMMARY, **fields)) is expected


def test_cases_that_press_alike_stand_by_their_deadline():
    cases = [
        replace(SUMMARY, reference="later", due=date(2024, 5, 1)),
        replace(SUMMARY, reference="stopped", due=date(2024, 1, 1), stage=Stage.CLARIFICATION),
        replace(SUMMARY, reference="late", due=date(2024, 3, 1), working_days_left=-4),
        replace(SUMMARY, reference="sooner", due=date(2024, 4, 20)),
    ]
    ordered = [one.reference for one in most_urgent_first(cases)]
    assert ordered == ["late", "sooner", "later", "stopped"]


def test_what_presses_is_counted_in_words():
    late = replace(SUMMARY, working_days_left=-1)
    assert how_many([SUMMARY, late, late]) == "3 cases · ✗ 2 overdue"
    assert how_many([]) == "no cases"


@pytest.mark.parametrize(
    ("fields", "blockers", "words"),
    [
        ({"undecided": 4}, 0, "4 to decide"),
        ({}, 0, "to draft"),
        ({"sections": 6, "accepted": 4, "needed": 1}, 2, "1 NEEDED, 2 blockers, 2 to accept"),
        ({"sections": 6, "accepted": 6}, 0, "to send for review"),
        ({"stage": Stage.CLARIFICATION}, 0, "applicant to clarify"),
        ({"stage": Stage.IN_REVIEW}, 0, "with a supervisor"),
        ({"stage": Stage.APPROVED}, 0, "to export"),
        ({"stage": Stage.APPROVED, "exported": LEFT}, 0, "nothing, left 28 Mar 24"),
    ],
)
def test_what_blocks_a_case_is_said_in_words(fields, blockers, words):
    assert blocked_by(replace(SUMMARY, **fields), blockers) == words


def test_a_case_that_nobody_has_begun_on_is_new():
    assert stage_words(replace(SUMMARY, undecided=4)) == "new"
    assert stage_words(replace(SUMMARY, undecided=3)) == "drafting"
    assert stage_words(replace(SUMMARY, undecided=4, stage=Stage.CLARIFICATION)) == "to clarify"


def cut_off(reference, minute, by=OFFICER.name):
    return UnfinishedWords(reference, "Answer 1", by, datetime(2024, 1, 8, 9, minute, tzinfo=UTC))


def test_the_last_words_that_were_cut_off_are_told_first_and_other_cases_counted():
    words = unfinished_note([cut_off("A-1", 1), cut_off("A-2", 5), cut_off("A-1", 2)], OFFICER)
    assert words.startswith("✎ Unfinished words in A-2 (“Answer 1”), 08 Jan ")
    assert words.endswith(", and in 1 other case")
    assert unfinished_note([cut_off("A-1", 1, by="B. Other")], OFFICER) == ""
