"""What authorities promised, set beside the law's date, each difference with its reason."""

from __future__ import annotations

import csv
import json
from collections import Counter
from datetime import date

import pytest

from foiassist.law.clock import due_date, is_working_day
from tests.law.deadlines import MISTAKES, UK, Difference, difference


@pytest.fixture
def pairs(shared_data):
    lines = (shared_data / "deadline_pairs.jsonl").read_text(encoding="utf-8").splitlines()
    read = map(json.loads, lines)
    return [
        (date.fromisoformat(one["received"]), date.fromisoformat(one["due_stated"])) for one in read
    ]


def test_the_deadlines_worked_out_by_hand_are_met(shared_law):
    with (shared_law / "due_dates.csv").open(encoding="utf-8") as lines:
        worked_out = list(csv.DictReader(lines))
    assert worked_out
    for line in worked_out:
        received, due = date.fromisoformat(line["received"]), date.fromisoformat(line["due"])
        assert due_date(received, UK.between(received, due)) == due, line["why"]
        assert difference(received, due) is Difference.NONE


ON_A_WORKING_DAY = {
    Difference.NONE: 212,
    Difference.NATIONS: 62,
    Difference.BEFORE_RECEIPT: 5,
    Difference.STARTED_LATE: 5,
    Difference.DAY_OF_RECEIPT: 2,
    Difference.FAR_OFF: 1,
}
ON_ANOTHER_DAY = {
    Difference.NONE: 25,
    Difference.WEEKEND: 14,
    Difference.BEFORE_RECEIPT: 2,
    Difference.STARTED_LATE: 2,
}
"""What the 330 pairs come to."""


def test_every_difference_from_an_authoritys_own_date_has_a_reason(pairs):
    counts = {True: Counter(), False: Counter()}
    for received, stated in pairs:
        works = is_working_day(received, UK.between(received, received))
        counts[works][difference(received, stated)] += 1
    assert Difference.UNEXPLAINED not in counts[True] | counts[False]
    if len(pairs) == sum(ON_A_WORKING_DAY.values()) + sum(ON_ANOTHER_DAY.values()):
        assert counts == {True: ON_A_WORKING_DAY, False: ON_ANOTHER_DAY}


def test_a_mistake_is_the_authoritys_and_seldom(pairs):
    kinds = [difference(received, stated) for received, stated in pairs]
    mistaken = sum(kind in MISTAKES for kind in kinds)
    assert mistaken / len(kinds) < 0.06
    assert kinds.count(Difference.NONE) / len(kinds) > 0.7


@pytest.mark.parametrize(
    ("received", "stated", "kind"),
    [
        ("2024-03-07", "2024-04-09", Difference.NONE),
        ("2024-03-07", "2024-04-08", Difference.NATIONS),
        ("2026-02-07", "2026-03-09", Difference.WEEKEND),
        ("2026-02-09", "2026-02-02", Difference.BEFORE_RECEIPT),
        ("2026-02-09", "2026-03-06", Difference.DAY_OF_RECEIPT),
        ("2026-02-09", "2026-03-11", Difference.STARTED_LATE),
        ("2026-02-09", "2026-08-07", Difference.FAR_OFF),
        ("2026-02-09", "2026-03-03", Difference.UNEXPLAINED),
    ],
)
def test_each_reason_is_told_from_the_others(received, stated, kind):
    assert difference(date.fromisoformat(received), date.fromisoformat(stated)) is kind
