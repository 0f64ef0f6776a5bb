from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.law.subject_access import access_due

EASTER_2026 = frozenset({date(2026, 4, 3), date(2026, 4, 6)})


@pytest.mark.parametrize(
    ("received", "due"),
    [
        pytest.param(date(2026, 9, 3), date(2026, 10, 5), id="ends-on-a-saturday"),
        pytest.param(date(2026, 3, 3), date(2026, 4, 7), id="ends-on-good-friday"),
        pytest.param(date(2026, 1, 30), date(2026, 3, 2), id="february-is-shorter"),
        pytest.param(date(2025, 12, 10), date(2026, 1, 12), id="into-the-next-year"),
        pytest.param(date(2026, 8, 31), date(2026, 9, 30), id="last-day-of-a-shorter-month"),
    ],
)
def test_the_month_ends_on_the_same_number_or_the_next_working_day(received, due):
    assert access_due(received, EASTER_2026) == due


@given(st.dates(date(2005, 1, 1), date(2060, 1, 1)))
def test_it_is_always_a_working_day_about_a_month_on(received):
    due = access_due(received, frozenset())
    assert due.weekday() < 5
    assert 28 <= (due - received).days <= 34
