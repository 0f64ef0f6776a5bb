"""The verifier over letters made from the bundled responses, with errors planted and without."""

from __future__ import annotations

import pytest

from tests.steps.planted_in_letters import OTHERS, STATUTORY
from tests.steps.replayed import RESPONSES
from tests.steps.verifier_figures import (
    LETTERS,
    in_drafts,
    in_reasoning,
    in_restated_facts,
    missed,
)

GROUPS = {
    "figures": ["number", "money", "percentage", "digit"],
    "days": ["date", "time", "changed date"],
    "names": ["name", "opening name", "changed name", "collar number"],
    "addresses": ["contact", "link", "changed link"],
    "cases": ["reference", "decision"],
    "words": ["holding", "template mark", "quotation"],
}
TRUE_SENTENCES_FLAGGED = 0.02
EVERY = 4
"""The tests read every fourth response; `verifier_figures` reads them all."""


def test_every_kind_of_wrong_thing_is_in_a_group():
    assert {kind for kinds in GROUPS.values() for kind in kinds} == set(OTHERS)
    assert LETTERS * len(STATUTORY | OTHERS) >= 300


@pytest.mark.parametrize("kind", STATUTORY)
def test_every_wrong_statutory_reference_is_found(kind):
    number, lost = missed([kind])
    assert number == LETTERS
    assert [f"{wrong.case.reference} {wrong.section}: {wrong.words}" for wrong in lost] == []


@pytest.mark.parametrize("group", GROUPS)
def test_of_other_wrong_things_at_most_one_in_a_hundred_is_missed(group):
    number, lost = missed(GROUPS[group])
    assert number >= 2 * LETTERS
    assert len(lost) <= number / 100, [f"{wrong.kind}: {wrong.words}" for wrong in lost]


def test_the_letters_of_the_built_in_drafter_are_left_alone():
    flagged = in_drafts(EVERY)
    assert flagged.sentences > 50 * len(RESPONSES) / EVERY
    assert flagged.share <= TRUE_SENTENCES_FLAGGED, flagged.where


@pytest.mark.parametrize("read", [in_restated_facts, in_reasoning])
def test_true_sentences_that_an_officer_writes_are_left_alone(read):
    flagged = read(EVERY)
    assert flagged.sentences > 5 * len(RESPONSES) / EVERY
    assert flagged.share <= TRUE_SENTENCES_FLAGGED, flagged.where
