"""The command for cost: an estimate, or several requests together, against the limit of s.12."""

from __future__ import annotations

import argparse
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from foiassist.cli.arguments import Commands, a_date
from foiassist.cli.output import counted, put, put_json, say
from foiassist.cli.session import Session
from foiassist.errors import SettingsError
from foiassist.law.aggregation import (
    CONDITIONS,
    PERIOD_WORKING_DAYS,
    Aggregate,
    ReceivedRequest,
    aggregates,
)
from foiassist.law.costs import (
    PENCE_AN_HOUR,
    AuthorityClass,
    CountedActivity,
    Limit,
    appropriate_limit,
    cost_of,
    cost_of_hours,
    exceeds_limit,
)

_MOST_HOURS = 100_000
_LONGEST_GAP = timedelta(days=14)
"""No working day is further away, whatever holidays fall together."""

_LONGEST_PERIOD = timedelta(days=184)
"""No sixty working days take longer, whatever holidays fall among them."""

_ACTIVITIES = {activity.name.lower(): activity for activity in CountedActivity}


def add_cost(commands: Commands) -> None:
    """Add the command `cost`."""
    cost = commands.add(
        "cost",
        show_cost,
        "compare an estimate with the appropriate limit of section 12",
        "cost --hours 20",
        "cost --hours locating=6 retrieving=2.5 extracting=11 --authority central",
        "cost --aggregate 2022-03-01=7 2022-04-12=12.5",
    )
    estimate = cost.add_mutually_exclusive_group(required=True)
    estimate.add_argument(
        "--hours",
        nargs="+",
        type=_hours,
        metavar="HOURS",
        help="in all, or by activity as NAME=HOURS: "
        f"{', '.join(_ACTIVITIES)}. Redacting and considering exemptions do not count",
    )
    estimate.add_argument(
        "--aggregate",
        nargs="+",
        type=_received_request,
        metavar="DATE=HOURS",
        help="several requests, each with its day of receipt and its hours: which of them may be "
        "added up",
    )
    cost.add_argument(
        "--authority",
        choices=[kind.value for kind in AuthorityClass],
        help="central: £600; other: £450. Without: as the settings say",
    )


def show_cost(session: Session) -> int:
    """Compare an estimate with the appropriate limit."""
    if session.asked.aggregate:
        return _show_aggregates(session)
    asked = session.asked
    authority = _authority(session)
    hours: dict[CountedActivity, Decimal] = {}
    for activity, number in asked.hours:
        hours[activity] = hours.get(activity, Decimal(0)) + number
    pence, limit = cost_of(hours), appropriate_limit(authority)
    exceeds = exceeds_limit(hours, authority)
    if asked.json:
        put_json(
            _limit_as_json(authority, limit)
            | {
                "hours": float(sum(hours.values())),
                "pence": pence,
                "exceeds": exceeds,
                "source": "FOIA 2000 s.12(1); SI 2004/3244 reg.3 and reg.4",
            }
        )
        return 0
    put(f"{_money(pence)} against a limit of {_money(limit.pence)} ({limit.hours} hours)")
    say(
        "Over the limit: section 12(1) may be relied on, with advice on a narrower request."
        if exceeds
        else "Within the limit: section 12 cannot be relied on."
    )
    return 0


def _show_aggregates(session: Session) -> int:
    authority = _authority(session)
    requests: list[ReceivedRequest] = session.asked.aggregate
    days = [request.received for request in requests]
    try:
        holidays = session.desk.office.calendar.between(
            min(days) - _LONGEST_GAP, max(days) + _LONGEST_PERIOD
        )
        together = aggregates(requests, holidays)
    except OverflowError as error:
        raise SettingsError("These days are beyond any calendar.") from error
    if session.asked.json:
        put_json(_aggregates_as_json(requests, together, authority))
        return 0
    _put_aggregates(together, authority)
    return 0


def _put_aggregates(together: tuple[Aggregate, ...], authority: AuthorityClass) -> None:
    limit = appropriate_limit(authority)
    if not together:
        put("No two of these requests were received within sixty consecutive working days.")
        say("Each is compared with the limit by itself (SI 2004/3244 reg.5(2)(b)).")
        return
    for one in together:
        verdict = "over the limit" if one.exceeds_limit(authority) else "within the limit"
        put(
            f"{counted(len(one.requests), 'request')}, {one.requests[0].received} to "
            f"{one.requests[-1].received}: {_money(one.pence)} against a limit of "
            f"{_money(limit.pence)} ({limit.hours} hours), {verdict}"
        )
        say(one.explanation)
    say("They may be added up only if you are satisfied of this too:")
    for condition in CONDITIONS:
        say(f"- {condition.what} ({condition.source})")


def _aggregates_as_json(
    requests: list[ReceivedRequest], together: tuple[Aggregate, ...], authority: AuthorityClass
) -> dict[str, Any]:
    return _limit_as_json(authority, appropriate_limit(authority)) | {
        "period_working_days": PERIOD_WORKING_DAYS,
        "requests": [
            {
                "received": request.received.isoformat(),
                "hours": float(request.hours),
                "pence": cost_of_hours(request.hours),
            }
            for request in requests
        ],
        "aggregates": [
            {
                "received": [request.received.isoformat() for request in one.requests],
                "first_day": one.first_day.isoformat(),
                "last_day": one.last_day.isoformat(),
                "hours": float(one.hours),
                "pence": one.pence,
                "exceeds": one.exceeds_limit(authority),
                "explanation": one.explanation,
            }
            for one in together
        ],
        "must_be_satisfied": [
            {"what": condition.what, "source": condition.source} for condition in CONDITIONS
        ],
        "source": "FOIA 2000 s.12(4); SI 2004/3244 reg.5",
    }


def _authority(session: Session) -> AuthorityClass:
    central = session.settings.authority.central
    return AuthorityClass(session.asked.authority or ("central" if central else "other"))


def _limit_as_json(authority: AuthorityClass, limit: Limit) -> dict[str, Any]:
    return {
        "authority": authority.value,
        "pence_an_hour": PENCE_AN_HOUR,
        "limit_pence": limit.pence,
        "limit_hours": limit.hours,
    }


def _money(pence: int) -> str:
    return f"£{pence / 100:,.2f}"


def _hours(text: str) -> tuple[CountedActivity, Decimal]:
    """Return an activity with its hours; hours alone count as locating.

    Raises:
        argparse.ArgumentTypeError: It is neither.
    """
    name, _, number = text.rpartition("=")
    activity = _ACTIVITIES.get(name.strip().lower()) if name else CountedActivity.LOCATING
    if activity is None:
        message = f"{name!r} is no work that counts: write one of {', '.join(_ACTIVITIES)}"
        raise argparse.ArgumentTypeError(message)
    return activity, _number_of_hours(number)


def _received_request(text: str) -> ReceivedRequest:
    """Return the request that *text* describes: its day of receipt and its hours.

    Raises:
        argparse.ArgumentTypeError: It describes none.
    """
    day, equals, number = text.partition("=")
    if not equals:
        message = f"{text!r} lacks the hours: write it like 2022-03-01=7.5"
        raise argparse.ArgumentTypeError(message)
    received: date = a_date(day)
    return ReceivedRequest(received, _number_of_hours(number))


def _number_of_hours(number: str) -> Decimal:
    try:
        hours = Decimal(number)
    except InvalidOperation:
        hours = Decimal(-1)
    if not (hours.is_finite() and 0 <= hours <= _MOST_HOURS):
        message = f"{number!r} is not a number of hours"
        raise argparse.ArgumentTypeError(message)
    return hours
