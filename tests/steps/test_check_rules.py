"""The table of rules: complete, one of a kind, and the same in the document."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from foiassist.case.finding import Severity
from foiassist.evaluation.planting.cases import planted_cases
from foiassist.law.duties import DUTIES
from foiassist.steps.check.rules import RULES, rule_called
from foiassist.steps.check_response import check_letter
from tests.steps.sound import DOMAINS, sound_cases, sound_letters

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "linter-rules.md"
WEIGHTS = {(rule.id, rule.severity) for rule in RULES}


def test_no_rule_stands_twice_with_one_weight():
    assert len(WEIGHTS) == len(RULES)


def test_every_duty_of_the_law_is_a_rule():
    assert {(duty.rule, Severity(duty.severity)) for duty in DUTIES} <= WEIGHTS


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_says_what_it_asks_and_where_it_comes_from(rule):
    assert rule.what.endswith(".")
    assert rule.source
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.id)


def test_a_rule_is_found_by_its_id():
    assert rule_called("one-sided").severity is Severity.BLOCKER


def test_the_document_lists_every_rule_in_the_order_of_the_table():
    rows = re.findall(
        r"^\| `(.+?)` \| (\w+) \| (.+?) \| (.+?) \|$", DOCUMENT.read_text("utf-8"), re.MULTILINE
    )
    assert rows == [(rule.id, rule.severity.value, rule.what, rule.source) for rule in RULES]


def test_what_is_found_in_letters_and_cases_stands_in_the_table():
    letters = (check_letter(one.text[:1500]).findings for one in sound_letters())
    cases = (one.spoiled.findings(DOMAINS) for one in planted_cases(sound_cases(), 3, 3))
    found = {(one.rule, one.severity) for findings in (*letters, *cases) for one in findings}
    assert found <= WEIGHTS
