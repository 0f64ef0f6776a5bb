"""Finding evidence: by the question and its stem, never a case's own answer, both outcomes."""

from __future__ import annotations

import pytest

from foiassist.case.evidence import Passage, PassageRole
from foiassist.case.question import Question
from foiassist.steps.find_evidence import (
    REASONING_ROLES,
    find_evidence,
    find_reasoning,
    without_dates,
)
from tests.fakes import FakeIndex

QUESTION = Question("2a", "uniformed officers", context="How many drones were flown by")


def past(document: str, answer: str, text: str = "uniformed officers flown drones") -> Passage:
    return Passage(
        f"{document}/question/1", PassageRole.QUESTION, text, document=document, answer=answer
    )


def documents(matches) -> list[str]:
    return [match.passage.document for match in matches]


def test_a_question_is_looked_for_with_the_stem_that_it_hangs_on():
    index = FakeIndex()
    find_evidence(QUESTION, index, exclude=())
    assert set(index.asked) == {"How many drones were flown by uniformed officers"}


def test_a_planted_answer_to_the_case_itself_is_not_found():
    index = FakeIndex(past("OWN-1", "disclosed"), past("OLD-2", "disclosed"))
    found = find_evidence(QUESTION, index, exclude={"OWN-1"})
    assert documents(found.past_questions) == ["OLD-2"]


def test_a_disclosure_is_shown_where_all_the_nearer_answers_refused():
    refusals = [past(f"R-{number}", "withheld") for number in range(6)]
    index = FakeIndex(*refusals, past("D-1", "disclosed", "drones flown"))
    found = documents(find_evidence(QUESTION, index, exclude=(), k=3).past_questions)
    assert found == ["R-0", "R-1", "D-1"]


def test_the_nearest_stand_as_they_are_where_one_of_them_disclosed():
    index = FakeIndex(past("D-1", "disclosed"), *(past(f"R-{n}", "withheld") for n in range(5)))
    found = documents(find_evidence(QUESTION, index, exclude=(), k=3).past_questions)
    assert found == ["D-1", "R-0", "R-1"]


def test_refusals_alone_are_shown_where_nobody_disclosed():
    index = FakeIndex(*(past(f"R-{number}", "withheld") for number in range(5)))
    assert len(find_evidence(QUESTION, index, exclude=(), k=3).past_questions) == 3


def test_nothing_relevant_is_nothing_found():
    found = find_evidence(QUESTION, FakeIndex(past("X", "disclosed", "bins")), exclude=())
    assert found.past_questions == ()


def test_only_past_questions_are_looked_for():
    guidance = Passage("g", PassageRole.GUIDANCE, "drones and officers", "guidance s.31")
    found = find_evidence(QUESTION, FakeIndex(guidance, past("D-1", "disclosed")), exclude=())
    assert documents(found.past_questions) == ["D-1"]


def test_reasoning_is_of_the_section_and_never_a_past_answer():
    passages = [
        Passage(role.name, role, "drones harm", role.name, exemptions=("31(1)(a)",))
        for role in PassageRole
    ]
    other = Passage("o", PassageRole.HARM, "drones harm", "OTHER", exemptions=("43(2)",))
    found = find_reasoning("31(1)(b)", "harm of drones", FakeIndex(*passages, other), exclude=())
    assert {match.passage.role for match in found} == set(REASONING_ROLES)
    assert "OTHER" not in documents(found)


def harm(document: str, limb: str, text: str) -> Passage:
    return Passage(f"{document}/harm", PassageRole.HARM, text, document, exemptions=(limb,))


def test_what_was_said_of_the_limb_comes_before_nearer_words_on_another():
    near = [harm(f"N-{number}", "31(1)(b)", "harm of drones flown") for number in range(4)]
    far = harm("LIMB", "31(1)(a)", "harm of another kind")
    found = find_reasoning("31(1)(a)", "harm of drones flown", FakeIndex(*near, far), exclude=())
    assert documents(found) == ["LIMB", "N-0", "N-1", "N-2", "N-3"]


def test_the_limb_leaves_room_for_the_rest_of_its_section():
    same = [harm(f"S-{number}", "31(1)(a)", "harm of drones") for number in range(9)]
    other = harm("OTHER", "31(1)(b)", "harm of drones flown at night")
    found = find_reasoning(
        "31(1)(a)", "harm of drones flown at night", FakeIndex(*same, other), exclude=(), k=4
    )
    assert documents(found) == ["S-0", "S-1", "OTHER", "S-2"]


def test_reasoning_on_a_whole_section_is_looked_for_once():
    index = FakeIndex(harm("A", "31(1)(a)", "harm of drones"))
    found = find_reasoning("31", "harm of drones", index, exclude=())
    assert documents(found) == ["A"]
    assert len(index.asked) == 1


def test_a_case_never_finds_its_own_reasoning():
    index = FakeIndex(harm("OWN-1", "31(1)(a)", "harm of drones"))
    assert find_reasoning("31(1)(a)", "harm of drones", index, exclude={"OWN-1"}) == ()


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ("Alerts in Westminster on 28 January 2022?", "Alerts in Westminster on ?"),
        ("Spend in 2019/20 and 2020-2021", "Spend in and"),
        ("Calls on the 3rd of May 2021 at noon", "Calls on the at noon"),
        ("How may I see it?", "How may I see it?"),
        ("March 2020", "March 2020"),
        ("Emails of 01/02/2023", "Emails of"),
    ],
)
def test_when_something_was_is_no_part_of_what_is_looked_for(asked, left):
    assert without_dates(asked) == left
