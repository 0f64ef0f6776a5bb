"""When a response is due.

Pure functions over dates: no clock is read and no file is opened here.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import date, timedelta

from foiassist.law.tests_of_harm import needs_public_interest_test

RESPONSE_WORKING_DAYS = 20
"""Working days a public authority has to respond. FOIA 2000 s.10(1)."""

SCHOOL_WORKING_DAYS = 60
"""Working days that a school has at most, however few of them are school days. SI 2004/3364."""

SATURDAY = 5
"""Number of Saturday, as `date.weekday` counts; it and the day after are no working days."""


def is_working_day(day: date, holidays: AbstractSet[date]) -> bool:
    """Return whether the statutory clock runs on *day*.

    Args:
        day: The day asked about.
        holidays: Bank holidays in **any** part of the UK, with Christmas Day
            and Good Friday: the union of the GOV.UK divisions, never the days
            they have in common.

    Source: FOIA 2000 s.10(6), "working day".
    """
    return day.weekday() < SATURDAY and day not in holidays


def due_date(
    received: date,
    holidays: AbstractSet[date],
    *,
    working_days: int = RESPONSE_WORKING_DAYS,
) -> date:
    """Return the last day on which a response is in time.

    The day of receipt is day zero, so the count starts on the next working day.

    Args:
        received: When the request, or the clarification asked for under
            s.1(3), reached the authority.
        holidays: See `is_working_day`.
        working_days: Length of the period, in working days.

    Raises:
        ValueError: *working_days* is less than one.

    Source: FOIA 2000 s.10(1) and the "date of receipt" in s.10(6).
    """
    if working_days < 1:
        raise ValueError(f"working_days must be at least 1, not {working_days}")
    day = received
    remaining = working_days
    while remaining:
        day += timedelta(days=1)
        if is_working_day(day, holidays):
            remaining -= 1
    return day


def school_due_date(received: date, holidays: AbstractSet[date], closed: AbstractSet[date]) -> date:
    """Return the last day on which a school's response is in time.

    Twenty working days that are school days, or sixty working days, whichever ends first.

    Args:
        received: When the request reached the school.
        holidays: See `is_working_day`.
        closed: Days on which the school has no session, a hundred days ahead at least.

    Source: SI 2004/3364 reg.3, for maintained schools; SI 2010/2768, for academies.
    """
    in_school_days = due_date(received, holidays | closed)
    return min(in_school_days, due_date(received, holidays, working_days=SCHOOL_WORKING_DAYS))


def may_extend(citation: str) -> bool:
    """Return whether weighing the public interest under *citation* may take more time.

    Only where the public interest is weighed under s.2 is there time to be had; an absolute
    exemption and a limit on the duty are decided within the twenty days. A whole section
    may be named, as s.40(2) may: its further conditions are qualified.

    Raises:
        UnknownProvision: The Act has no such provision.

    Source: FOIA 2000 s.10(3) with s.2(1)(b) and s.2(2)(b).
    """
    return needs_public_interest_test(citation)


def working_days_between(after: date, until: date, holidays: AbstractSet[date]) -> int:
    """Return how many working days lie after *after* and up to and including *until*.

    Negative where *until* lies before *after*: a letter that is three working days
    late counts as -3 from today.

    Source: FOIA 2000 s.10(6), "working day".
    """
    if until < after:
        return -working_days_between(until, after, holidays)
    days = (after + timedelta(days=number) for number in range(1, (until - after).days + 1))
    return sum(is_working_day(day, holidays) for day in days)
