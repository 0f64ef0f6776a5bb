"""A case as large as any: sixty sections, forty questions, five hundred entries on the record.

Invented, and drafted by the built-in drafter; other benchmarks open it.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from foiassist.adapters.cases.sql_cases import SqlCases
from foiassist.case.decision import Decision, Reason
from foiassist.case.history import HistoryEntry
from foiassist.case.people import Act, Person
from foiassist.law.answers import Answer
from foiassist.ports import Document

if TYPE_CHECKING:
    from foiassist.desk import Desk

OFFICER = Person("Bench Mark")
REFERENCE = "BIG-1"
QUESTIONS = 40
ENTRIES = 500
CASES = 500
CITED = (
    "22", "24(1)", "26(1)(a)", "27(1)(a)", "28(1)", "29(1)(a)", "31(1)(a)", "33(2)",
    "35(1)(a)", "36(2)(b)(i)", "37(1)(a)", "38(1)(a)", "40(2)", "41(1)", "42(1)", "43(2)",
)  # fmt: skip


def fill(desk: Desk, folder: Path) -> None:
    """Log, decide and draft the case at *desk*, whose cases lie in *folder*."""
    asked = "\n".join(
        f"{n}. How many of the patrols that were sent out on lake {n} met a swan in 2022?"
        for n in range(1, QUESTIONS + 1)
    )
    desk.cases.open_request(OFFICER, Document(asked, "text"), reference=REFERENCE)
    decisions = [_decision(number) for number in range(1, QUESTIONS + 1)]
    reasons = [_reason(citation) for citation in CITED]
    desk.cases.decide(OFFICER, REFERENCE, decisions, reasons)
    for number in range(1, QUESTIONS + 1):
        if number > len(CITED):
            desk.cases.record_fact(OFFICER, REFERENCE, str(number), _fact(number), "Patrol log")
    for _ in desk.drafting.draft(OFFICER, REFERENCE):
        pass
    _talk(desk, folder)


def fill_list(desk: Desk) -> None:
    """Log many small cases, for a list that is long."""
    for number in range(CASES):
        asked = f"1. How many swans did patrol {number} meet?\n2. What did each patrol cost?"
        desk.cases.open_request(OFFICER, Document(asked, "text"), reference=f"SMALL-{number}")


def _decision(number: int) -> Decision:
    if number <= len(CITED):
        return Decision(str(number), Answer.WITHHELD, (CITED[number - 1],))
    if number % 3 == 0:
        return Decision(str(number), Answer.NOT_HELD, searches="We searched the patrol log.")
    return Decision(str(number), Answer.DISCLOSED)


def _reason(citation: str) -> Reason:
    return Reason(
        (citation,),
        information="the routes that the patrols take",
        interest="the prevention of crime",
        harm="Anybody who knows the route can stay out of the way of a patrol.",
        likelihood="would be likely to",
        for_disclosure=("The patrols are paid for by the public.",),
        against_disclosure=("Poachers would learn where the next patrol is.",),
        balance="The loss to the swans is greater than the gain to debate.",
    )


def _fact(number: int) -> str:
    months = ", ".join(f"{number + month} in month {month}" for month in range(1, 13))
    return (
        f"Of the patrols on lake {number} these met a swan in 2022: {months}. A patrol that met "
        "several swans is counted once, and one that was called off is not counted."
    )


def _talk(desk: Desk, folder: Path) -> None:
    """Record remarks until the conversation is as long as it is to be."""
    store = SqlCases(folder / "cases.db")
    sections = [section.id for section in desk.cases.case(REFERENCE).sections]
    missing = ENTRIES - len(store.history(REFERENCE))
    begun = datetime.now(UTC) - timedelta(minutes=missing)
    for number in range(missing):
        entry = HistoryEntry(
            begun + timedelta(minutes=number),
            OFFICER.name,
            Act.REMARK,
            sections[number % len(sections)],
            f"Is the figure of lake {number} from the log, or from the board's own minutes?",
        )
        store.record(REFERENCE, entry)
    store.close()
