from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.case.evidence import PastResponse
from foiassist.evaluation.holding_out import (
    fold_of,
    held_out,
    near_duplicates,
    not_yet_answered,
    without,
)
from tests.evaluation.benches import bundled

ASKED = (
    "How many parking fines were issued on Harbour Street in Drymouth in each of the last five "
    "years, and how much money was collected from them?"
)
REQUESTS = {
    "asked": ASKED,
    "again": f"Dear Drymouth Council, {ASKED} I look forward to hearing from you. Kind regards",
    "other": "Please send the minutes of the allotments committee for March, with all annexes.",
    "shouted": "HOW MANY BENCHES?",
    "said": "how many benches",
}


@given(st.text(max_size=20), st.integers(2, 12))
def test_a_row_is_always_in_the_same_fold(row_id, folds):
    assert fold_of(row_id, folds) == fold_of(row_id, folds)
    assert 0 <= fold_of(row_id, folds) < folds


def test_the_fold_of_a_row_never_drifts_from_one_version_to_the_next():
    assert [fold_of(row_id, 5) for row_id in ("X001", "X002", "1217438")] == [1, 3, 0]


def test_folds_are_of_about_one_size():
    counts = Counter(fold_of(f"row {number}", 5) for number in range(1000))
    assert all(150 < count < 250 for count in counts.values())


def test_one_fold_is_none():
    with pytest.raises(ValueError, match="at least 2"):
        fold_of("X001", 1)


def test_a_request_sent_twice_is_alike_whatever_stands_around_it():
    alike = near_duplicates(REQUESTS)
    assert alike["asked"] == {"again"}
    assert alike["again"] == {"asked"}
    assert alike["other"] == frozenset()


def test_a_request_too_short_to_compare_is_alike_only_to_its_own_words():
    alike = near_duplicates(REQUESTS)
    assert alike["shouted"] == {"said"}


def test_what_is_held_out_is_the_case_and_all_that_are_like_it():
    alike = near_duplicates(REQUESTS)
    assert held_out(["asked"], alike) == {"asked", "again"}
    assert held_out(["unknown"], alike) == {"unknown"}


def answered(reference, day, *, invented=False):
    day = day and date.fromisoformat(day)
    return PastResponse(reference, "", "", "", "", (), answered=day, invented=invented)


def test_what_was_answered_on_the_day_or_later_or_nobody_knows_when_is_not_known_yet():
    past = [
        answered("before", "2024-05-05"),
        answered("same-day", "2024-05-06"),
        answered("after", "2024-05-07"),
        answered("undated", None),
        answered("invented", "2025-01-01", invented=True),
    ]
    hidden = not_yet_answered(past, date(2024, 5, 6))
    assert hidden == {"same-day", "after", "undated"}


def test_a_library_without_what_is_held_out_keeps_its_guidance():
    first, *others = bundled().responses
    left = without(bundled(), {first.reference})
    assert left == replace(bundled(), responses=tuple(others))
