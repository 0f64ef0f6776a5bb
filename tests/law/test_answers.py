from __future__ import annotations

import pytest

from foiassist.law.answers import Answer
from foiassist.law.exemptions import find_provision

TABLE = [
    # answer, in words, refuses (s.17), says held (s.1(1)(a)), rests on
    ("disclosed", "disclosed in full", False, True, None),
    ("partly", "disclosed in part", True, True, None),
    ("published", "published elsewhere", True, True, "21"),
    ("to_be_published", "to be published", True, True, "22"),
    ("not_held", "not held", False, False, None),
    ("withheld", "withheld", True, True, None),
    ("ncnd", "neither confirmed nor denied", True, None, None),
    ("cost_limit", "refused on cost", True, None, "12"),
    ("vexatious", "refused as vexatious", True, None, "14(1)"),
    ("repeated", "refused as repeated", True, None, "14(2)"),
    ("transferred", "transferred to another authority", False, False, None),
    ("clarification", "clarification asked for", False, None, None),
    ("environmental", "answered under the environmental regulations", True, None, "39"),
    ("own_data", "handed over to subject access", True, None, "40(1)"),
]


@pytest.mark.parametrize(("word", "in_words", "refuses", "holds", "section"), TABLE)
def test_what_each_answer_means_is_exactly_the_written_table(
    word, in_words, refuses, holds, section
):
    answer = Answer(word)
    assert answer.in_words == in_words
    assert answer.refuses is refuses
    assert answer.holds is holds
    assert answer.implied_section == section


def test_the_table_has_every_answer():
    assert [Answer(row[0]) for row in TABLE] == list(Answer)


@pytest.mark.parametrize("answer", Answer)
def test_the_provision_an_answer_rests_on_stands_in_the_table(answer):
    assert answer.implied_section is None or find_provision(answer.implied_section)
