"""Every rule finds what it is there to find: letters with one planted defect each, by a seed."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import pytest

from foiassist.case.finding import Severity
from foiassist.evaluation.planting.cases import planted_cases
from foiassist.evaluation.planting.catalogue import planted_letters
from foiassist.steps.check.rules import RULES
from foiassist.steps.check_response import check_case, check_letter
from tests.golden_letters import WRITTEN_WHOLE, letter
from tests.steps.sound import DOMAINS, sound_cases, sound_letters

SEED = 20261125
FEWEST = 400
FOUND_AT_LEAST = 0.97
BLOCKERS = {rule.id for rule in RULES if rule.severity is Severity.BLOCKER}


@cache
def outcomes():
    """Return for each defect its rule, the letter's name and whether the checks found it."""
    letters = (
        (one, {found.rule for found in check_letter(one.text, one.kind).findings})
        for one in planted_letters(sound_letters(), SEED, 12)
    )
    told = [
        (one.rule, one.name, bool(found & {one.rule, *one.way.accepted})) for one, found in letters
    ]
    cases = (
        (one, {found.rule for found in one.spoiled.findings(DOMAINS)})
        for one in planted_cases(sound_cases(), SEED, 8)
    )
    return told, [(one.rule, one.name, one.rule in found) for one, found in cases]


def missed(rules):
    return [
        (rule, name)
        for told in outcomes()
        for rule, name, found in told
        if rule in rules and not found
    ]


def test_at_least_four_hundred_letters_are_spoiled_in_one_way_each():
    letters, _ = outcomes()
    assert len(letters) >= FEWEST


def test_every_rule_has_defects_planted():
    planted_rules = {rule for told in outcomes() for rule, _, _ in told}
    assert planted_rules == {rule.id for rule in RULES}


def test_no_blocker_is_missed():
    assert missed(BLOCKERS) == []


def test_hardly_anything_else_is_missed():
    others = {rule.id for rule in RULES} - BLOCKERS
    count = sum(rule in others for told in outcomes() for rule, _, _ in told)
    assert len(missed(others)) <= (1 - FOUND_AT_LEAST) * count, missed(others)


def test_no_rule_misses_most_of_its_own():
    found = defaultdict(list)
    for told in outcomes():
        for rule, _, is_found in told:
            found[rule].append(is_found)
    assert {rule for rule, each in found.items() if sum(each) < len(each) / 2} == set()


@pytest.mark.parametrize("name", sorted(WRITTEN_WHOLE))
def test_a_golden_letter_trips_nothing(name):
    assert [found.rule for found in check_letter(letter(name)).findings] == []


@pytest.mark.parametrize("sound", sound_cases(), ids=lambda one: one.name)
def test_the_letter_of_a_sound_case_trips_nothing(sound):
    assert check_case(sound.case, sound.frame) == ()


def test_no_sound_letter_has_a_blocker_or_a_warning():
    found = {
        one.name: [
            f.rule for f in check_letter(one.text).findings if f.severity is not Severity.NOTE
        ]
        for one in sound_letters()
    }
    assert {name: rules for name, rules in found.items() if rules} == {}
