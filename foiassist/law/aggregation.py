"""Which requests may be added up before they are compared with the appropriate limit.

The dates are a matter of counting and are counted here. The rest is for a person to judge.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from foiassist.law.clock import is_working_day
from foiassist.law.costs import PENCE_AN_HOUR, AuthorityClass, appropriate_limit, cost_of_hours

PERIOD_WORKING_DAYS = 60
"""Consecutive working days within which requests may be added up. SI 2004/3244 reg.5(2)(b)."""


@dataclass(frozen=True, slots=True)
class Condition:
    """Something that a person must be satisfied of; no counting of days can show it."""

    what: str
    source: str


CONDITIONS = (
    Condition(
        "The requests were made by one person, or by people who appear to be acting in concert or "
        "in pursuance of a campaign.",
        "FOIA 2000 s.12(4); SI 2004/3244 reg.5(1)",
    ),
    Condition(
        "They relate, to any extent, to the same or similar information.",
        "SI 2004/3244 reg.5(2)(a)",
    ),
    Condition(
        "Section 1(1) would apply to each of them but for the limit, and each estimate counts the "
        "four activities alone.",
        "SI 2004/3244 reg.4(3) and reg.5(1)",
    ),
)
"""What has to be so, besides the dates, before the requests of one period are added up."""


@dataclass(frozen=True, slots=True)
class ReceivedRequest:
    """One request: when it came and what complying with it is estimated to take."""

    received: date
    hours: Decimal


@dataclass(frozen=True, slots=True)
class Aggregate:
    """Requests received within one period of sixty consecutive working days."""

    requests: tuple[ReceivedRequest, ...]
    """In order of receipt; two at least."""
    first_day: date
    """The first working day of the period."""
    last_day: date
    """The sixtieth."""

    @property
    def hours(self) -> Decimal:
        """What all of them together are estimated to take."""
        return sum((request.hours for request in self.requests), Decimal(0))

    @property
    def explanation(self) -> str:
        """Why the dates let them be added up, in a sentence."""
        first, last = self.requests[0].received, self.requests[-1].received
        return (
            f"{len(self.requests)} requests were received from {first} to {last}, within the sixty "
            f"consecutive working days from {self.first_day} to {self.last_day}."
        )

    @property
    def pence(self) -> int:
        """What all of them together would cost, which is the cost of each. Reg.5(1)."""
        return cost_of_hours(self.hours)

    def exceeds_limit(self, authority: AuthorityClass) -> bool:
        """Return whether complying with all of them would exceed the appropriate limit.

        Source: FOIA 2000 s.12(1) and (4); SI 2004/3244 reg.3 and reg.5(1).
        """
        return self.hours * PENCE_AN_HOUR > appropriate_limit(authority).pence


def last_day_of_period(
    first_day: date, holidays: AbstractSet[date], *, working_days: int = PERIOD_WORKING_DAYS
) -> date:
    """Return the last day of a period of consecutive working days that begins on *first_day*.

    Args:
        first_day: A working day; it is the first of the period.
        holidays: See `clock.is_working_day`; reg.5(3) counts as the Act does.
        working_days: Length of the period.

    Raises:
        ValueError: *first_day* is no working day, or *working_days* is less than one.

    Source: SI 2004/3244 reg.5(2)(b) and (3).
    """
    if working_days < 1:
        raise ValueError(f"working_days must be at least 1, not {working_days}")
    if not is_working_day(first_day, holidays):
        raise ValueError(f"{first_day} is not a working day")
    day = first_day
    remaining = working_days - 1
    while remaining:
        day += timedelta(days=1)
        remaining -= is_working_day(day, holidays)
    return day


def aggregates(
    requests: Iterable[ReceivedRequest], holidays: AbstractSet[date]
) -> tuple[Aggregate, ...]:
    """Return each largest set of two or more requests that falls within one period.

    A period begins on the day of receipt of the earliest of the set, or on the working day
    before it where that is none. A request may stand in several sets: any period will do.

    Args:
        requests: The requests, in any order.
        holidays: See `clock.is_working_day`, from a week before the earliest of them on.

    Source: SI 2004/3244 reg.5(2)(b), "any period of sixty consecutive working days".
    """
    in_order = sorted(requests, key=lambda request: request.received)
    found: list[Aggregate] = []
    reached = 0
    for place, earliest in enumerate(in_order):
        first_day = _working_day_at_or_before(earliest.received, holidays)
        last_day = last_day_of_period(first_day, holidays)
        end = _count_until(in_order, last_day)
        if end > reached and end - place > 1:
            found.append(Aggregate(tuple(in_order[place:end]), first_day, last_day))
        reached = max(reached, end)
    return tuple(found)


def _count_until(in_order: Sequence[ReceivedRequest], last_day: date) -> int:
    return sum(request.received <= last_day for request in in_order)


def _working_day_at_or_before(day: date, holidays: AbstractSet[date]) -> date:
    while not is_working_day(day, holidays):
        day -= timedelta(days=1)
    return day
