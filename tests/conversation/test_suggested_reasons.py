from __future__ import annotations

from types import SimpleNamespace

from foiassist.case.suggestion import Because, Confidence, RankedProvision, Suggestion
from foiassist.conversation import looking
from foiassist.conversation.asked import Asked
from foiassist.law.answers import Answer
from tests.cases import OFFICER, a_case

ALIKE = "a like question was disclosed"


def page_of(*because):
    suggestion = Suggestion(
        "1", Answer.DISCLOSED, (RankedProvision("31", 0.5),), Confidence.LOW, because
    )
    evidence = SimpleNamespace(regimes=lambda _: (), suggest=lambda _: (suggestion,))
    cases = SimpleNamespace(case=lambda _: a_case())
    desk = SimpleNamespace(evidence=evidence, cases=cases)
    return looking.suggest(Asked(desk, OFFICER, "TP-FOI-0417", "")).text


def test_two_passages_of_one_response_are_told_apart_by_what_was_asked():
    page = page_of(
        Because("Avon 20/1", "How many drones\nare there?", ALIKE),
        Because("Avon 20/1", "What did the drones cost?", ALIKE),
    )
    assert page.count(f"Avon 20/1: {ALIKE}") == 2
    assert "“How many drones are there?”" in page
    assert "“What did the drones cost?”" in page


def test_the_same_past_response_is_never_shown_twice_in_the_same_words():
    same = Because("Avon 20/1", "How many drones are there?", ALIKE)
    page = page_of(same, same, Because("Kent 20/2", "How many swans?", ALIKE))
    assert page.count("Avon 20/1") == 1
    assert "Kent 20/2" in page
    assert "“" not in page.split("\n", 1)[1]
