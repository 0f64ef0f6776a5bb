"""Commands for review: an officer sends a case, a supervisor remarks, returns or approves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from foiassist.cli.arguments import Commands, add_reference, words
from foiassist.cli.output import put, put_json, put_table, say
from foiassist.cli.session import Session
from foiassist.errors import SettingsError

if TYPE_CHECKING:
    from foiassist.case.case import Case


def add_to(commands: Commands) -> None:
    """Add the commands of this group."""
    commands.group("Review")
    send = commands.add("send", send_case, "send a case for review", "send FOI-22-0158")
    add_reference(send)
    commands.add(
        "queue", list_queue, "list the cases waiting for a supervisor", "queue --role supervisor"
    )
    remark = commands.add(
        "remark",
        leave_remark,
        "leave a remark on a section or on the letter",
        "remark FOI-22-0158 --section reason-31 Which operation is harmed? --role supervisor",
    )
    add_reference(remark)
    remark.add_argument("--section", default="", metavar="SECTION", help="without: the letter")
    remark.add_argument("text", nargs="+", metavar="TEXT")
    return_ = commands.add(
        "return",
        return_case,
        "return a case to its officer, with reasons",
        "return FOI-22-0158 The harm in section 31 is not tied to this deployment.",
    )
    add_reference(return_)
    return_.add_argument("reasons", nargs="+", metavar="REASONS")
    approve = commands.add(
        "approve",
        approve_case,
        "approve the letter's exact text, having read it",
        "approve FOI-22-0158 --role supervisor --as 'R. Tetley'",
        "approve FOI-22-0158 --seen SHA256  # as `show --json` has it",
    )
    add_reference(approve)
    approve.add_argument(
        "--seen", default="", metavar="SHA256", help="the text that was read; refuse any other"
    )
    override = commands.add(
        "override",
        override_finding,
        "let a finding stand, with a reason for the record",
        "override FOI-22-0158 figure 'The figure is in the published report.' \\\n"
        "      --section answer-1 --words '15 alerts' --role supervisor",
    )
    add_reference(override)
    override.add_argument("rule", metavar="RULE", help="as `check` prints it")
    override.add_argument("reason", nargs="+", metavar="REASON")
    override.add_argument("--section", default="", metavar="SECTION", help="the section it is in")
    override.add_argument("--words", default="", metavar="WORDS", help="the words it quotes")


def send_case(session: Session) -> int:
    """Send a case for review."""
    case = session.desk.review.send(session.person, session.asked.reference)
    return _tell(session, case, f"{case.reference} waits for a supervisor.")


def list_queue(session: Session) -> int:
    """List the cases waiting for a supervisor."""
    desk = session.desk
    waiting = desk.review.queue()
    if session.asked.json:
        put_json(
            {
                "cases": [
                    {
                        "reference": case.reference,
                        "due": desk.cases.due(case).isoformat(),
                        "working_days_left": desk.cases.working_days_left(case),
                        "kind": desk.letters.frame(case).kind,
                        "officer": case.officer,
                        "remarks": len(case.remarks),
                        "letter_sha256": desk.letters.digest(case),
                    }
                    for case in waiting
                ]
            }
        )
    elif waiting:
        rows = [
            (
                case.reference,
                desk.cases.due(case).isoformat(),
                f"{desk.cases.working_days_left(case)}d",
                desk.letters.frame(case).kind,
                case.officer,
            )
            for case in waiting
        ]
        put_table(("Reference", "Due", "Left", "Kind", "Officer"), rows)
    else:
        say("No case waits for a supervisor.")
    return 0


def leave_remark(session: Session) -> int:
    """Leave a remark."""
    asked = session.asked
    text = _said(asked.text, "The remark has no words.")
    case = session.desk.review.remark(session.person, asked.reference, asked.section, text)
    return _tell(session, case, "The remark is on the record.")


def return_case(session: Session) -> int:
    """Return a case with reasons."""
    asked = session.asked
    reasons = _said(asked.reasons, "A case is returned with reasons.")
    case = session.desk.review.return_to_officer(session.person, asked.reference, reasons)
    return _tell(session, case, f"{case.reference} is back with {case.officer or 'its officer'}.")


def approve_case(session: Session) -> int:
    """Approve the letter's exact text."""
    asked = session.asked
    case = session.desk.review.approve(
        session.person, asked.reference, seen_sha256=asked.seen.strip().lower()
    )
    if not asked.json:
        put(session.desk.letters.digest(case))
    return _tell(session, case, "Approved: this exact text and no other.")


def override_finding(session: Session) -> int:
    """Let a finding stand."""
    asked = session.asked
    reason = _said(asked.reason, "An override needs a reason.")
    case = session.desk.review.override(
        session.person, asked.reference, asked.rule, asked.section, asked.words, reason
    )
    return _tell(session, case, "The finding stands, with your reason on the record.")


def _said(given: list[str], why_not: str) -> str:
    """Return what was typed as one text.

    Raises:
        SettingsError: It is blank.
    """
    text = words(given)
    if not text:
        raise SettingsError(why_not)
    return text


def _tell(session: Session, case: Case, done: str) -> int:
    if session.asked.json:
        desk = session.desk
        put_json(
            {
                "reference": case.reference,
                "stage": case.stage.value,
                "approved": desk.review.is_approved(case),
                "letter_sha256": desk.letters.digest(case),
            }
        )
    else:
        say(done)
    return 0
