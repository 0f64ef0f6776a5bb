from __future__ import annotations

from datetime import date

import pytest

from foiassist.case.decision import Decision, Reason
from foiassist.case.history import HistoryEntry
from foiassist.case.people import Act
from foiassist.conversation.days_in_words import count, days_left, short_day
from foiassist.conversation.in_words import act_words, decision_mark, match_words
from foiassist.law.answers import Answer
from tests.cases import OFFICER, a_case
from tests.fakes import NOW, PASSAGES, FakeIndex, a_desk


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (-2, "✗ 2 days late"),
        (-1, "✗ 1 day late"),
        (0, "! today"),
        (1, "! 1 day"),
        (3, "! 3 days"),
        (4, "  4 days"),
    ],
)
def test_the_days_left_are_words_with_a_sign(left, words):
    assert days_left(left) == words


def test_nothing_is_counted_as_no():
    assert count(0, "case") == "no cases"


def test_another_year_is_named():
    assert short_day(date(2023, 3, 30), date(2024, 1, 5)) == "30 Mar 23"
    assert short_day(date(2024, 3, 30), date(2024, 1, 5)) == "30 Mar"


@pytest.mark.parametrize(
    ("decisions", "mark"),
    [
        ((), "? open"),
        ((Decision("1", Answer.DISCLOSED),), "✓ disclosed"),
        ((Decision("1", Answer.WITHHELD, ("31(1)(a)",)),), "✓ s.31(1)(a)"),
        ((Decision("1", Answer.PARTLY, ("40(2)",)),), "✓ partly s.40(2)"),
        (
            (
                Decision("1", Answer.WITHHELD, ("40(2)",), part="names"),
                Decision("1", Answer.DISCLOSED, part="totals"),
            ),
            "✓ s.40(2) (names) + disclosed (totals)",
        ),
    ],
)
def test_a_decision_is_marked_in_few_words(decisions, mark):
    assert decision_mark(decisions) == mark


def test_a_passage_says_whose_it_is_how_old_and_why_it_matched():
    (match, *_) = FakeIndex(*PASSAGES).find("make and model of each drone")
    heading, why = match_words(match, date(2024, 3, 28))
    assert heading == "● Wexmoor Police 2022, withheld s.31(1)(a)"
    assert "the words" in why
    assert "16 months old" in why


@pytest.mark.parametrize("answer", Answer)
def test_every_answer_has_few_words(answer):
    assert decision_mark((Decision("1", answer),)).startswith("✓ ")


def test_reasons_that_come_without_a_decision_are_named_in_the_history():
    desk = a_desk(a_case(reasons=()))
    reference = a_case().reference
    desk.cases.decide(OFFICER, reference, [], [Reason(("42(1)",), balance="Advice is private.")])
    (entry,) = desk.cases.history(reference)
    assert act_words(entry, {}) == "decided the reasons for section 42"


@pytest.mark.parametrize(
    ("about", "detail", "words"),
    [
        ("1", "There were 51. (from: Log)", "recorded a fact 1: There were 51. (from: Log)"),
        ("fee", "fee: £31.20", "recorded a fact: fee: £31.20"),
        ("", "The log was lost.", "recorded a fact: The log was lost."),
    ],
)
def test_what_a_fact_is_about_is_named_though_its_words_have_such_a_figure(about, detail, words):
    entry = HistoryEntry(NOW, OFFICER.name, Act.RECORD_FACT, about, detail)
    assert act_words(entry, {}) == words
