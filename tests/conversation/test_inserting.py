from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from foiassist.case.evidence import PassageRole
from foiassist.conversation.asked import Asked
from foiassist.conversation.writing.inserting import (
    FACT,
    LAW,
    REQUEST,
    WORDING,
    insert,
    insertables,
)
from tests.cases import OFFICER
from tests.fakes import FakeCorpus, FakeIndex, a_desk
from tests.test_firewall import FACTS, FRAMES, LIBRARY, ROLES, FindsEverything, a_precedent
from tests.tui.workspaces import drafted_case

REFERENCE = "TP-FOI-0402"


def offered(section="answer-1", desk=None, **how):
    desk = desk or a_desk(drafted_case())
    case = desk.cases.case(REFERENCE)
    return insertables(desk, case, case.section(section), **how)


def texts(kind, *given, **how):
    return [one.text for one in offered(*given, **how) if one.kind == kind]


def test_facts_of_the_sections_own_questions_come_first():
    assert texts(FACT)[0] == "The force owned 14 drones on 1 January 2024."
    assert texts(FACT, "answer-3")[0].startswith("We searched the complaints register")


def test_the_law_of_the_decisions_is_offered_as_the_letter_cites_it():
    assert "section 31(1)(a) of the Freedom of Information Act 2000" in texts(LAW)


def test_the_dates_and_the_reference_of_the_request_are_offered():
    assert {"4 March 2024", "3 April 2024", REFERENCE} <= set(texts(REQUEST))


def test_nothing_is_offered_twice():
    found = [(one.kind, one.text) for one in offered()]
    assert len(found) == len(set(found))


def over(*passages, index=None):
    """Return a desk whose library has these past passages."""
    index = index or FindsEverything(*passages)
    return a_desk(drafted_case(), index=index, corpus=FakeCorpus(LIBRARY))


def test_wording_that_can_carry_no_fact_is_offered_for_reasons_alone():
    desk = over(a_precedent(1, PassageRole.HARM, FRAMES[1]))
    assert FRAMES[1] in texts(WORDING, "reason-31", desk)
    assert not texts(WORDING, "answer-1", desk)


@settings(deadline=None, max_examples=25)
@given(fact=FACTS, role=ROLES, frame=st.sampled_from(FRAMES))
def test_no_fact_of_a_past_letter_can_be_picked(fact, role, frame):
    text = f"{frame.rstrip('.')} with {fact}. It was {fact} in all."
    own = {one.text for one in offered("reason-31", over())}
    found = offered("reason-31", over(a_precedent(1, role, text)))
    assert not [one for one in found if one.text not in own and fact in one.text]
    assert not [one for one in found if "Quenby" in one.text]


def test_where_the_library_cannot_be_searched_the_cases_own_facts_are_offered():
    desk = over(index=FakeIndex(ready=False))
    assert texts(FACT, "reason-31", desk)
    assert not texts(WORDING, "reason-31", desk)


def test_a_library_that_is_still_being_made_ready_is_not_waited_for():
    desk = over(a_precedent(1, PassageRole.HARM, FRAMES[1]))
    assert not texts(WORDING, "reason-31", desk, library_is_ready=False)


def test_the_list_can_be_read_without_a_screen():
    told = insert(Asked(a_desk(drafted_case()), OFFICER, REFERENCE, "", section="answer-1"))
    assert "The force owned 14 drones" in told.text
    assert "Question 1" in told.title
