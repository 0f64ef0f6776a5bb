from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.adapters.uk_bank_holidays import UkBankHolidays
from foiassist.law.aggregation import (
    CONDITIONS,
    ReceivedRequest,
    aggregates,
    last_day_of_period,
)
from foiassist.law.clock import is_working_day, working_days_between
from foiassist.law.costs import AuthorityClass

NONE = frozenset()
days = st.dates(date(2020, 1, 1), date(2023, 1, 1))
requests = st.lists(
    st.builds(ReceivedRequest, days, st.decimals(0, 40, places=1)), min_size=1, max_size=8
)


def asked(*received, hours=10):
    return [ReceivedRequest(date.fromisoformat(day), Decimal(hours)) for day in received]


def groups(received, holidays=NONE):
    return [
        [request.received.isoformat() for request in one.requests]
        for one in aggregates(asked(*received), holidays)
    ]


@pytest.mark.parametrize(
    ("first", "last"),
    [
        pytest.param("2026-02-02", "2026-04-24", id="twelve-weeks-of-five-days"),
        pytest.param("2026-02-06", "2026-04-30", id="from-a-friday"),
    ],
)
def test_the_first_day_of_the_period_counts_and_the_sixtieth_is_the_last(first, last):
    assert last_day_of_period(date.fromisoformat(first), NONE).isoformat() == last


def test_bank_holidays_in_any_part_of_the_uk_do_not_count():
    # 17 March (Northern Ireland), Good Friday and Easter Monday: SI 2004/3244 reg.5(3)
    holidays = UkBankHolidays().between(date(2026, 2, 1), date(2026, 6, 1))
    assert last_day_of_period(date(2026, 2, 2), holidays) == date(2026, 4, 29)


@pytest.mark.parametrize(
    ("received", "together"),
    [
        (["2026-02-02", "2026-04-24"], [["2026-02-02", "2026-04-24"]]),
        (["2026-02-02", "2026-04-27"], []),
        (["2026-02-02", "2026-02-02"], [["2026-02-02", "2026-02-02"]]),
        (["2026-04-24", "2026-02-02"], [["2026-02-02", "2026-04-24"]]),
        (["2026-02-02"], []),
        (
            ["2026-02-02", "2026-04-01", "2026-06-01"],
            [["2026-02-02", "2026-04-01"], ["2026-04-01", "2026-06-01"]],
        ),
        (
            ["2026-02-02", "2026-02-03", "2026-02-04"],
            [["2026-02-02", "2026-02-03", "2026-02-04"]],
        ),
        pytest.param(["2026-02-01", "2026-04-23"], [["2026-02-01", "2026-04-23"]], id="sunday"),
        pytest.param(["2026-02-01", "2026-04-24"], [], id="the-friday-before-the-sunday-is-first"),
    ],
)
def test_requests_within_any_sixty_consecutive_working_days_may_be_added_up(received, together):
    assert groups(received) == together


@given(requests, st.frozensets(days, max_size=10))
def test_each_set_fits_one_period_and_no_two_neighbours_that_fit_are_left_out(received, holidays):
    found = aggregates(received, holidays)
    for one in found:
        assert len(one.requests) > 1
        assert is_working_day(one.first_day, holidays)
        assert working_days_between(one.first_day, one.last_day, holidays) == 59
        assert all(one.first_day <= r.received <= one.last_day for r in one.requests)
    in_order = sorted(r.received for r in received)
    for before, after in pairwise(in_order):
        if (after - before) < timedelta(days=60):
            assert any({before, after} <= {r.received for r in one.requests} for one in found)


@given(requests)
def test_no_set_is_part_of_another(received):
    found = [frozenset(map(id, one.requests)) for one in aggregates(received, NONE)]
    assert not [(a, b) for a in found for b in found if a < b]


def test_the_cost_of_each_is_the_cost_of_all_of_them():
    (one,) = aggregates(asked("2026-02-02", "2026-03-02", hours="9.5"), NONE)
    assert (one.hours, one.pence) == (19, 47_500)
    assert one.exceeds_limit(AuthorityClass.OTHER)
    assert not one.exceeds_limit(AuthorityClass.CENTRAL)
    assert "2026-02-02 to 2026-03-02" in one.explanation


def test_a_total_that_is_exactly_the_limit_does_not_exceed_it():
    (one,) = aggregates(asked("2026-02-02", "2026-03-02", hours=9), NONE)
    assert not one.exceeds_limit(AuthorityClass.OTHER)


def test_what_no_counting_can_show_is_left_to_a_person():
    said = " ".join(condition.what for condition in CONDITIONS)
    assert "one person" in said
    assert "campaign" in said
    assert "same or similar information" in said
    assert all("reg." in condition.source for condition in CONDITIONS)


@pytest.mark.parametrize(("day", "length"), [(date(2026, 2, 1), 60), (date(2026, 2, 2), 0)])
def test_a_period_begins_on_a_working_day_and_has_a_length(day, length):
    with pytest.raises(ValueError, match="working"):
        last_day_of_period(day, NONE, working_days=length)
