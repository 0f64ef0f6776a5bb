"""What a person typed is cleaned at the desk, whichever front end it came through."""

from __future__ import annotations

import pytest

from foiassist.case.decision import Decision, Reason
from foiassist.case.fact import Fact
from foiassist.errors import SettingsError
from foiassist.law.answers import Answer
from tests.cases import OFFICER, a_case
from tests.fakes import a_desk

REF = a_case().reference


def an_undecided_desk():
    return a_desk(a_case(decisions=(), reasons=(), facts=(), sections=(), hands=()))


def test_what_was_typed_for_a_decision_is_cleaned_whichever_way_it_came():
    desk = an_undecided_desk()
    case = desk.cases.decide(
        OFFICER,
        REF,
        [Decision("1", Answer.WITHHELD, ("31(1)(a)",), interpretation=" As\x1b[31m owned\u202e. ")],
        [
            Reason(
                ("31(1)(a)",), ("1",), harm="It\u200b would.", for_disclosure=(" Open\x07ness. ",)
            )
        ],
        [Fact("1", "\x1b[2JThere were 14 drones.", "Asset\u202e register")],
    )
    assert case.decisions[0].interpretation == "As owned."
    assert (case.reasons[0].harm, case.reasons[0].for_disclosure) == ("It would.", ("Openness.",))
    assert (case.facts[0].text, case.facts[0].source) == ("There were 14 drones.", "Asset register")


def test_a_decision_with_a_fact_that_says_nothing_is_not_recorded():
    desk = an_undecided_desk()
    with pytest.raises(SettingsError, match="says something"):
        desk.cases.decide(OFFICER, REF, [Decision("1", Answer.DISCLOSED)], facts=[Fact("1", " ")])
    assert desk.cases.history(REF) == ()
