"""The command that rehearses a letter: what it will be asked, and what it has to say to that."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from foiassist.case.challenge import Rehearsed, Verdict
from foiassist.cli.arguments import Commands
from foiassist.cli.evidence import case_called, is_file
from foiassist.cli.output import counted, put, put_json, say
from foiassist.cli.requests import read_named
from foiassist.cli.session import Session

_MARKS = {Verdict.UNANSWERED: "✗", Verdict.FOR_A_PERSON: "?", Verdict.ANSWERED: "✓"}


def add_to(commands: Commands) -> None:
    """Add the command of this group."""
    rehearse = commands.add(
        "rehearse",
        rehearse_letter,
        "put the questions of a requester, a reviewer and the regulator to a letter",
        "rehearse FOI-22-0158",
        "rehearse FOI-22-0158 --section reason-31 --all",
        "rehearse letter.docx --section 43 --json",
    )
    rehearse.add_argument(
        "letter", metavar="REF|LETTER", help=".txt .md .docx .pdf, - for input, or a reference"
    )
    rehearse.add_argument(
        "--section",
        default="",
        metavar="ID",
        help="only what is asked of a section: reason-31, or 31 for the section of the Act",
    )
    rehearse.add_argument(
        "--all", action="store_true", help="show what is answered too (--json always has it)"
    )


def rehearse_letter(session: Session) -> int:
    """Rehearse a letter; what stays unanswered stands in nobody's way."""
    asked, desk = session.asked, session.desk
    if is_file(asked.letter):
        document = read_named(asked.letter, desk.cases.read_file, desk.cases.read_bytes)
        reference, found = None, desk.rehearsal.rehearse_text(document.text, asked.section)
    else:
        case = case_called(desk, asked.letter)
        reference, found = case.reference, desk.rehearsal.rehearse(case, asked.section)
    if asked.json:
        put_json(
            {
                "reference": reference,
                "challenges": [rehearsed_json(one) for one in found],
                **{_KEYS[verdict]: _number(found, verdict) for verdict in Verdict},
            }
        )
    else:
        _put_rehearsed(found, shows_all=asked.all)
    return 0


def rehearsed_json(one: Rehearsed) -> dict[str, Any]:
    """Return one challenge with what came of it; `where` is null where nothing answers or tries."""
    challenge = one.challenge
    return {
        "id": challenge.id,
        "about": list(challenge.about),
        "asker": challenge.asker.value,
        "question": challenge.question,
        "verdict": one.verdict.value,
        "section": one.section,
        "where": one.where,
        "why": one.why,
        "adequate": challenge.adequate,
        "source": challenge.source,
        "judged_by": "person" if one.verdict is Verdict.FOR_A_PERSON else "check",
    }


_KEYS = {
    Verdict.UNANSWERED: "unanswered",
    Verdict.FOR_A_PERSON: "for_a_person",
    Verdict.ANSWERED: "answered",
}


def _number(found: Iterable[Rehearsed], verdict: Verdict) -> int:
    return sum(one.verdict is verdict for one in found)


def _put_rehearsed(found: tuple[Rehearsed, ...], *, shows_all: bool) -> None:
    for one in found:
        if one.verdict is not Verdict.ANSWERED or shows_all:
            _put_one(one)
    open_, doubtful, answered = (_number(found, verdict) for verdict in Verdict)
    if not found:
        say("Nothing is asked of this letter: it relies on nothing that the library asks about.")
        return
    hidden = "" if shows_all or not answered else " (--all shows them)"
    say(
        f"{counted(len(found), 'question')}: {open_} unanswered, {doubtful} for you to judge, "
        f"{answered} answered{hidden}."
    )


def _put_one(one: Rehearsed) -> None:
    challenge = one.challenge
    place = f", {one.section}" if one.section else ""
    about = " and ".join(challenge.about)
    put(f"{_MARKS[one.verdict]} {one.verdict.value} {challenge.id}  ({about}{place})")
    put(f"    The {challenge.asker.value}: {challenge.question}")
    if one.where:
        tries = "answered by" if one.verdict is Verdict.ANSWERED else "see"
        put(f"    {tries}: “{one.where}”")
    if one.why:
        put(f"    {one.why}")
    if one.verdict is not Verdict.ANSWERED:
        put(f"    An adequate letter {challenge.adequate}.")
    put(f"    {challenge.source}")
    put("")
