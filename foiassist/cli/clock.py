"""Commands for time: due dates, clarification, extension; those for cost stand in `cost`."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from foiassist.cli.arguments import Commands, a_date, add_reference
from foiassist.cli.cost import add_cost
from foiassist.cli.output import in_words, put, put_json, say
from foiassist.cli.session import Session
from foiassist.errors import SettingsError
from foiassist.law.clock import RESPONSE_WORKING_DAYS, due_date

if TYPE_CHECKING:
    from foiassist.case.case import Case

_LONGEST_PERIOD = timedelta(days=92)
"""No twenty working days take longer, whatever holidays fall among them."""


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
    add_cost(commands)


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
