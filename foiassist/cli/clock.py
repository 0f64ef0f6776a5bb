"""Commands for time and cost: due dates, clarification, extension, the appropriate limit."""

from __future__ import annotations

import argparse
from datetime import timedelta
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from foiassist.cli.arguments import Commands, a_date, add_reference
from foiassist.cli.output import in_words, put, put_json, say
from foiassist.cli.session import Session
from foiassist.errors import SettingsError
from foiassist.law.clock import RESPONSE_WORKING_DAYS, due_date
from foiassist.law.costs import (
    PENCE_AN_HOUR,
    AuthorityClass,
    CountedActivity,
    appropriate_limit,
    cost_of,
    exceeds_limit,
)

if TYPE_CHECKING:
    from foiassist.case.case import Case

_LONGEST_PERIOD = timedelta(days=92)
"""No twenty working days take longer, whatever holidays fall among them."""

_MOST_HOURS = 100_000
_ACTIVITIES = {activity.name.lower(): activity for activity in CountedActivity}


def add_to(commands: Commands) -> None:
    """Add the commands of this group."""
    commands.group("Time and cost")
    due = commands.add(
        "due",
        show_due,
        "print the last day for a response",
        "due 2022-03-01",
        "due 2022-03-01 --json",
    )
    due.add_argument("received", type=a_date, metavar="DATE", help="day of receipt: 2022-03-01")
    clarify = commands.add(
        "clarify",
        ask_clarification,
        "record that the applicant was asked for clarification",
        "clarify FOI-22-0158 --on 2022-03-04",
    )
    clarified = commands.add(
        "clarified",
        receive_clarification,
        "record the clarification; the clock starts afresh",
        "clarified FOI-22-0158 --on 2022-03-10",
    )
    for parser in (clarify, clarified):
        add_reference(parser)
        parser.add_argument("--on", type=a_date, metavar="DATE", help="the day; without: today")
    extend = commands.add(
        "extend",
        extend_time,
        "take more time for the public interest test",
        "extend FOI-22-0158 --exemption 31 --until 2022-04-27",
    )
    add_reference(extend)
    extend.add_argument("--exemption", required=True, metavar="31", help="the one being weighed")
    extend.add_argument("--until", required=True, type=a_date, metavar="DATE")
    cost = commands.add(
        "cost",
        show_cost,
        "compare an estimate with the appropriate limit of section 12",
        "cost --hours 20",
        "cost --hours locating=6 retrieving=2.5 extracting=11 --authority central",
    )
    cost.add_argument(
        "--hours",
        nargs="+",
        required=True,
        type=_hours,
        metavar="HOURS",
        help="in all, or by activity as NAME=HOURS: "
        f"{', '.join(_ACTIVITIES)}. Redacting and considering exemptions do not count",
    )
    cost.add_argument(
        "--authority",
        choices=[kind.value for kind in AuthorityClass],
        help="central: £600; other: £450. Without: as the settings say",
    )


def show_due(session: Session) -> int:
    """Print the last day for a response."""
    received = session.asked.received
    try:
        holidays = session.desk.office.calendar.between(received, received + _LONGEST_PERIOD)
        due = due_date(received, holidays)
    except OverflowError as error:
        raise SettingsError(f"{received} is beyond any calendar.") from error
    if session.asked.json:
        put_json(
            {
                "received": received.isoformat(),
                "due": due.isoformat(),
                "working_days": RESPONSE_WORKING_DAYS,
                "source": "FOIA 2000 s.10(1) and (6)",
            }
        )
    else:
        put(due.isoformat())
        say(f"{in_words(due)}, the twentieth working day after receipt (FOIA 2000 s.10).")
    return 0


def ask_clarification(session: Session) -> int:
    """Record that clarification was asked for."""
    asked = session.asked
    case = session.desk.cases.ask_clarification(session.person, asked.reference, asked.on)
    return _tell(session, case, "The clock waits for the applicant (s.1(3)).")


def receive_clarification(session: Session) -> int:
    """Record the clarification."""
    asked = session.asked
    case = session.desk.cases.receive_clarification(session.person, asked.reference, asked.on)
    return _tell(session, case, "The clock starts afresh (s.10(6)).")


def extend_time(session: Session) -> int:
    """Take more time for the public interest test."""
    asked = session.asked
    case = session.desk.cases.extend(session.person, asked.reference, asked.exemption, asked.until)
    return _tell(session, case, "More time to weigh the public interest (s.10(3)).")


def _tell(session: Session, case: Case, done: str) -> int:
    due = session.desk.cases.due(case)
    if session.asked.json:
        put_json({"reference": case.reference, "stage": case.stage.value, "due": due.isoformat()})
    else:
        say(f"{done} Due {in_words(due)}.")
    return 0


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
    try:
        hours = Decimal(number)
    except InvalidOperation:
        hours = Decimal(-1)
    if not (hours.is_finite() and 0 <= hours <= _MOST_HOURS):
        message = f"{number!r} is not a number of hours"
        raise argparse.ArgumentTypeError(message)
    return activity, hours


def show_cost(session: Session) -> int:
    """Compare an estimate with the appropriate limit."""
    asked = session.asked
    central = session.settings.authority.central
    authority = AuthorityClass(asked.authority or ("central" if central else "other"))
    hours: dict[CountedActivity, Decimal] = {}
    for activity, number in asked.hours:
        hours[activity] = hours.get(activity, Decimal(0)) + number
    pence, limit = cost_of(hours), appropriate_limit(authority)
    exceeds = exceeds_limit(hours, authority)
    if asked.json:
        put_json(
            {
                "authority": authority.value,
                "hours": float(sum(hours.values())),
                "pence_an_hour": PENCE_AN_HOUR,
                "pence": pence,
                "limit_pence": limit.pence,
                "limit_hours": limit.hours,
                "exceeds": exceeds,
                "source": "FOIA 2000 s.12(1); SI 2004/3244 reg.3 and reg.4",
            }
        )
        return 0
    put(f"£{pence / 100:,.2f} against a limit of £{limit.pence / 100:,.2f} ({limit.hours} hours)")
    say(
        "Over the limit: section 12(1) may be relied on, with advice on a narrower request."
        if exceeds
        else "Within the limit: section 12 cannot be relied on."
    )
    return 0
