"""Commands for requests: log one, list the cases, show one, and read its record."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from foiassist.case.clean_text import clean_line
from foiassist.cli.arguments import Commands, add_intake, add_reference
from foiassist.cli.as_json import case_json, entry_json, summary_json
from foiassist.cli.output import counted, in_words, put, put_json, put_table, say
from foiassist.cli.regimes import next_steps
from foiassist.cli.session import Session

if TYPE_CHECKING:
    from foiassist.case.case import Case
    from foiassist.case.question import Question
    from foiassist.desk import Desk

_Read = TypeVar("_Read")
_ABOUT_WIDTH = 60
_CONTEXT_LENGTH = 80


def add_to(commands: Commands) -> None:
    """Add the commands of this group."""
    commands.group("Requests and cases")
    log = commands.add(
        "open",
        open_request,
        "log a request as a case and print its reference",
        "open request.eml",
        "open request.docx --received 2022-03-01 --reference FOI-22-0158 --kind police",
        "open - --received 2022-03-01 < request.txt",
    )
    log.add_argument("file", metavar="FILE", help="e-mail, Word, PDF or text; - for standard input")
    add_intake(log)
    commands.add("cases", list_cases, "list the cases, the nearest deadline first", "cases")
    show = commands.add(
        "show",
        show_case,
        "show one case: questions, decisions, sections, remarks",
        "show FOI-22-0158",
        "show FOI-22-0158 --letter",
    )
    add_reference(show)
    part = show.add_mutually_exclusive_group()
    part.add_argument("--letter", action="store_true", help="only the letter's text")
    part.add_argument("--request", action="store_true", help="only the request as it was given")
    history = commands.add(
        "history", show_history, "show who did what to a case, and when", "history FOI-22-0158"
    )
    add_reference(history)


def read_named(
    name: str, read_file: Callable[[Path], _Read], read_bytes: Callable[[bytes], _Read]
) -> _Read:
    """Return what the desk reads in the file *name*, or on standard input for '-'.

    Raises:
        DocumentError: It is empty, too large, or cannot be read.
    """
    return read_bytes(sys.stdin.buffer.read()) if name == "-" else read_file(Path(name))


def open_request(session: Session) -> int:
    """Log a request as a case."""
    asked, desk = session.asked, session.desk
    case = desk.cases.open_request(
        session.person,
        read_named(asked.file, desk.cases.read_file, desk.cases.read_bytes),
        received=asked.received,
        reference=clean_line(asked.reference),
        kind=asked.kind,
    )
    if asked.json:
        put_json(case_json(desk, case))
        return 0
    put(case.reference)
    labels = ", ".join(question.label for question in case.request.questions)
    say(
        f"{counted(len(case.request.questions), 'question')}{f' ({labels})' if labels else ''}; "
        f"due {in_words(desk.cases.due(case))}."
    )
    if case.request.leftover:
        say(f"{counted(len(case.request.leftover), 'passage')} in no question; see `questions`.")
    for sentence in next_steps(case.reference, desk.evidence.regimes(case)):
        say(sentence)
    return 0


def list_cases(session: Session) -> int:
    """List the cases."""
    summaries = session.desk.cases.summaries()
    if session.asked.json:
        put_json({"cases": [summary_json(summary) for summary in summaries]})
    elif summaries:
        rows = [
            (
                s.reference,
                s.due.isoformat(),
                f"{s.working_days_left}d",
                s.stage.value,
                f"{s.questions - s.undecided}/{s.questions}",
                f"{s.accepted}/{s.sections}",
                str(s.needed),
                s.about[:_ABOUT_WIDTH],
            )
            for s in summaries
        ]
        put_table(
            ("Reference", "Due", "Left", "Stage", "Decided", "Accepted", "NEEDED", "About"), rows
        )
    else:
        say("There are no cases yet. `foiassist open FILE` logs one.")
    return 0


def show_case(session: Session) -> int:
    """Show one case, or one part of it."""
    asked, desk = session.asked, session.desk
    case = desk.cases.case(asked.reference)
    if asked.request:
        text = desk.cases.request_as_given(case.reference)
        put_json({"reference": case.reference, "request": text}) if asked.json else put(text)
    elif asked.json:
        put_json(_whole_case(desk, case))
    elif asked.letter:
        put(desk.letters.text(case))
    else:
        _put_case(desk, case)
    return 0


def _whole_case(desk: Desk, case: Case) -> dict[str, object]:
    return {
        **case_json(desk, case),
        "letter_sha256": desk.letters.digest(case),
        "approved": desk.review.is_approved(case),
        "remarks": [
            {"section": r.section, "text": r.text, "by": r.by, "at": r.at.isoformat()}
            for r in case.remarks
        ],
    }


def _put_case(desk: Desk, case: Case) -> None:
    put(f"{case.reference}: {case.stage.value}, {desk.letters.frame(case).kind}")
    put(f"Received {in_words(case.received)}, due {in_words(desk.cases.due(case))}.")
    for question in case.request.questions:
        put(f"\n{question.label}. {asked_in_short(question)}")
        for decision in case.decisions_on(question.label):
            cited = ", ".join(decision.all_exemptions)
            put(f"    {decision.answer.in_words}{f' ({cited})' if cited else ''}, {decision.by}")
        for fact in case.facts_for(question.label):
            put(f"    fact: {fact.text}")
        if question.label in case.undecided():
            put("    not decided")
    leftover = " / ".join(" ".join(left.text.split()) for left in case.request.leftover)
    if leftover:
        put(f"\nIn no question: {leftover}")
    if case.sections:
        put("")
        rows = [
            (s.id, s.title, s.state.value, f"{len(s.needed)} NEEDED" if s.needed else "")
            for s in case.sections
        ]
        put_table(("Section", "Title", "State", ""), rows)
    for remark in case.remarks:
        put(f"\n{remark.by} on {remark.section or 'the letter'}: {remark.text}")


def asked_in_short(question: Question) -> str:
    """Return a question with the end of the text that it hangs on."""
    context = question.context
    if len(context) > _CONTEXT_LENGTH:
        context = f"…{context[-_CONTEXT_LENGTH:].partition(' ')[2]}"
    return f"{question.text}  [{context}]" if context else question.text


def show_history(session: Session) -> int:
    """Show the record of a case."""
    entries = session.desk.cases.history(session.asked.reference)
    if session.asked.json:
        put_json(
            {
                "reference": session.asked.reference,
                "history": [entry_json(entry) for entry in entries],
            }
        )
        return 0
    for entry in entries:
        about = f" {entry.about}" if entry.about else ""
        detail = f": {entry.detail}" if entry.detail else ""
        put(f"{entry.at.astimezone():%Y-%m-%d %H:%M}  {entry.by} {entry.act.value}{about}{detail}")
    return 0
