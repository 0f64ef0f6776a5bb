from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.errors import UnknownProvision
from foiassist.law.clock import (
    due_date,
    is_working_day,
    may_extend,
    school_due_date,
    working_days_between,
)

EASTER_2026 = frozenset({date(2026, 4, 3), date(2026, 4, 6)})
ST_PATRICK_2022 = frozenset({date(2022, 3, 17)})
days = st.dates(date(2005, 1, 1), date(2060, 1, 1))
holiday_sets = st.frozensets(days, max_size=20)


@pytest.mark.parametrize(
    ("received", "holidays", "due"),
    [
        pytest.param(date(2026, 3, 2), EASTER_2026, date(2026, 3, 30), id="no-holiday"),
        pytest.param(date(2026, 3, 16), EASTER_2026, date(2026, 4, 15), id="over-easter"),
        pytest.param(date(2026, 3, 14), EASTER_2026, date(2026, 4, 14), id="on-saturday"),
        pytest.param(date(2026, 3, 15), EASTER_2026, date(2026, 4, 14), id="on-sunday"),
        pytest.param(date(2022, 3, 1), ST_PATRICK_2022, date(2022, 3, 30), id="s.10(6)-any-part"),
    ],
)
def test_due_date_is_the_twentieth_working_day_after_receipt(received, holidays, due):
    assert due_date(received, holidays) == due


@given(received=days, holidays=holiday_sets)
def test_due_date_is_a_working_day_after_receipt(received, holidays):
    due = due_date(received, holidays)
    assert due > received
    assert is_working_day(due, holidays)


@given(received=days, holidays=holiday_sets)
def test_exactly_twenty_working_days_lie_between_receipt_and_due_date(received, holidays):
    assert working_days_between(received, due_date(received, holidays), holidays) == 20


@given(received=days, holidays=holiday_sets, extra=days)
def test_another_holiday_never_brings_the_deadline_forward(received, holidays, extra):
    assert due_date(received, holidays | {extra}) >= due_date(received, holidays)


@given(received=days)
def test_a_later_request_is_never_due_earlier(received):
    tomorrow = received + timedelta(days=1)
    assert due_date(tomorrow, frozenset()) >= due_date(received, frozenset())


@pytest.mark.parametrize(
    ("closed_from", "closed_until", "due"),
    [
        pytest.param(date(2026, 7, 22), date(2026, 9, 1), date(2026, 9, 15), id="summer-holidays"),
        pytest.param(date(2026, 7, 22), date(2026, 7, 22), date(2026, 8, 5), id="one-day-off"),
        pytest.param(date(2026, 7, 8), date(2026, 12, 31), date(2026, 9, 29), id="sixty-at-most"),
    ],
)
def test_a_school_counts_school_days_but_never_more_than_sixty(closed_from, closed_until, due):
    # SI 2004/3364 reg.3: twenty school days or sixty working days, whichever is shorter
    length = (closed_until - closed_from).days + 1
    closed = frozenset(closed_from + timedelta(days=number) for number in range(length))
    assert school_due_date(date(2026, 7, 7), frozenset(), closed) == due


@given(received=days, holidays=holiday_sets, closed=holiday_sets)
def test_a_school_is_due_between_twenty_and_sixty_working_days(received, holidays, closed):
    due = school_due_date(received, holidays, closed)
    assert due_date(received, holidays) <= due
    assert working_days_between(received, due, holidays) <= 60


@pytest.mark.parametrize("working_days", [0, -1])
def test_a_period_of_no_days_is_refused(working_days):
    with pytest.raises(ValueError, match="working_days"):
        due_date(date(2026, 3, 2), frozenset(), working_days=working_days)


@pytest.mark.parametrize(
    ("citation", "allowed"),
    [
        ("31(1)(a)", True),
        ("42", True),
        ("36(2)(c)", True),
        ("31(3)", True),
        ("21", False),
        ("41", False),
        ("40(2)", False),
        ("12", False),
        ("14(1)", False),
    ],
)
def test_more_time_is_to_be_had_only_for_weighing_the_public_interest(citation, allowed):
    assert may_extend(citation) is allowed


def test_more_time_under_a_provision_that_the_act_does_not_have_is_an_error():
    with pytest.raises(UnknownProvision):
        may_extend("31(1)(z)")


@given(one=days, other=st.integers(-400, 400), holidays=holiday_sets)
def test_working_days_counted_backwards_are_negative(one, other, holidays):
    later = one + timedelta(days=other)
    assert working_days_between(one, later, holidays) == -working_days_between(later, one, holidays)


def test_working_days_between_leave_out_the_first_day_and_count_the_last():
    assert working_days_between(date(2026, 3, 2), date(2026, 3, 3), frozenset()) == 1
    assert working_days_between(date(2026, 3, 6), date(2026, 3, 8), frozenset()) == 0
    assert working_days_between(date(2026, 3, 2), date(2026, 3, 2), frozenset()) == 0
