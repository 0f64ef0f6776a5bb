"""The command for letters beside a response: an acknowledgement, a fee notice, an extension."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from foiassist.case.particulars import NAMES
from foiassist.cli.arguments import Commands, a_date, add_reference
from foiassist.cli.as_json import case_json
from foiassist.cli.drafting import follow
from foiassist.cli.evidence import make_ready
from foiassist.cli.output import in_words, put, put_json, put_table, say
from foiassist.cli.session import Session
from foiassist.errors import SettingsError
from foiassist.law.letters import BESIDE_THE_RESPONSE, LetterKind

if TYPE_CHECKING:
    from foiassist.case.case import Case


def add_to(commands: Commands) -> None:
    """Add the command."""
    letter = commands.add(
        "letter",
        write_letter,
        "write a letter beside the response: an acknowledgement, an extension, a review",
        "letter FOI-22-0158 acknowledgement --to acknowledgement.docx",
        "letter FOI-22-0158 'fee notice' --say fee='£31.20' --say fee_for='copying 312 sheets' \\\n"
        "      --say payment='You can pay by card on 01632 960 114.' --source 'the print room'",
        "letter FOI-22-0158 'internal review outcome' --on 2022-04-15",
        "letter FOI-22-0158/review --say 3:outcome=varied --say 3:outcome_why='The total can go.'",
        "letter FOI-22-0158",
    )
    add_reference(letter)
    letter.add_argument(
        "kind",
        nargs="?",
        metavar="KIND",
        choices=[kind.value for kind in BESIDE_THE_RESPONSE],
        help=f"{', '.join(kind.value for kind in BESIDE_THE_RESPONSE)}; without: list them",
    )
    letter.add_argument(
        "--say",
        action="append",
        default=[],
        type=_particular,
        metavar="NAME=TEXT",
        help=f"a particular of the letter, of a question as LABEL:NAME: {', '.join(NAMES)}",
    )
    letter.add_argument("--source", default="", metavar="TEXT", help="where they come from")
    letter.add_argument(
        "--on", type=a_date, metavar="DATE", help="the day on which a review was asked for"
    )
    letter.add_argument("--to", metavar="FILE", help="also write it, marked as a draft")


def _particular(text: str) -> tuple[tuple[str, str], str]:
    """Return a particular's name and question, and its words.

    Raises:
        argparse.ArgumentTypeError: There is no name, or nothing is said.
    """
    head, mark, words = text.partition("=")
    label, _, name = head.rpartition(":")
    if not (mark and name.strip() in NAMES and words.strip()):
        message = f"{text!r} says nothing: write NAME=TEXT, with one of {', '.join(NAMES)}"
        raise argparse.ArgumentTypeError(message)
    return (name.strip(), label.strip()), words


def write_letter(session: Session) -> int:
    """Begin a letter beside the response, or go on with one, and draft it."""
    asked, desk = session.asked, session.desk
    case = desk.cases.case(asked.reference)
    if not asked.kind and not case.letter:
        return _list(session, case)
    if asked.kind:
        kind = LetterKind(asked.kind)
        if asked.on and kind is not LetterKind.REVIEW_OUTCOME:
            raise SettingsError(
                "--on is the day on which a review was asked for.",
                hint="Use it with 'internal review outcome'.",
            )
        case = desk.beside.begin(session.person, asked.reference, kind, on=asked.on)
    if asked.say:
        case = desk.beside.say(session.person, case.reference, dict(asked.say), asked.source)
    make_ready(desk)
    case = follow(desk.drafting.draft(session.person, case.reference))
    if asked.to:
        desk.letters.export(session.person, case.reference, Path(asked.to), draft=True)
    return _tell(session, case)


def _tell(session: Session, case: Case) -> int:
    desk = session.desk
    if session.asked.json:
        put_json(case_json(desk, case))
        return 0
    put(desk.letters.text(case))
    say(f"{case.reference}: {case.kind.value}, due {in_words(desk.cases.due(case))}.")
    for label, missing in desk.beside.missing(case):
        name = f"{label}:{missing.name}" if label else missing.name
        say(f"  still to say: {name}, {missing.what} ({missing.source})")
    return 0


def _list(session: Session, case: Case) -> int:
    letters = session.desk.beside.of(case.reference)
    if session.asked.json:
        rows = [{"reference": one.reference, "kind": one.kind.value} for one in letters]
        put_json({"reference": case.reference, "letters": rows})
    elif letters:
        put_table(
            ("Reference", "Letter", "Stage"),
            [(one.reference, one.kind.value, one.stage.value) for one in letters],
        )
    else:
        say(f"{case.reference} has no letter beside its response. Name a KIND to begin one.")
    return 0
