"""The command that lists the questions of a request, and corrects them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from foiassist.cli.arguments import Commands, add_reference
from foiassist.cli.as_json import questions_json
from foiassist.cli.output import put, put_json
from foiassist.cli.session import Session

if TYPE_CHECKING:
    from foiassist.case.case import Case


def add_to(commands: Commands) -> None:
    """Add the command to its group."""
    questions = commands.add(
        "questions",
        list_or_correct,
        "list the questions of a request, and correct what is one and what is not",
        "questions FOI-22-0158",
        "questions FOI-22-0158 --aside 5",
        "questions FOI-22-0158 --asked 'the cost of each'",
        "questions FOI-22-0158 --join 4 4.2",
        "questions FOI-22-0158 --split 3 'and how many'",
    )
    add_reference(questions)
    how = questions.add_mutually_exclusive_group()
    how.add_argument("--aside", metavar="QUESTION", help="it asks nothing; its words stay")
    how.add_argument(
        "--asked", metavar="WORDS", help="the passage with these words, or of this number, asks"
    )
    how.add_argument("--join", nargs=2, metavar="QUESTION", help="these two are one")
    how.add_argument(
        "--split",
        nargs=2,
        metavar=("QUESTION", "WORDS"),
        help="it is two; the second begins with these words",
    )


def list_or_correct(session: Session) -> int:
    """Correct the questions where that is asked, and list them."""
    case = _corrected(session)
    passages = [left.text for left in case.request.leftover]
    if session.asked.json:
        put_json(
            {
                "reference": case.reference,
                "questions": questions_json(case),
                "leftover": passages,
            }
        )
        return 0
    for question in case.request.questions:
        put(f"{question.label}. {question.text}")
    if passages:
        put("\nIn no question:")
    for number, passage in enumerate(passages, start=1):
        put(f"  {number}. {passage}")
    return 0


def _corrected(session: Session) -> Case:
    asked, by = session.asked, session.person
    questions = session.desk.questions
    if asked.aside is not None:
        return questions.set_aside(by, asked.reference, asked.aside)
    if asked.asked is not None:
        return questions.take_up(by, asked.reference, asked.asked)
    if asked.join is not None:
        return questions.join(by, asked.reference, *asked.join)
    if asked.split is not None:
        return questions.part(by, asked.reference, *asked.split)
    return session.desk.cases.case(asked.reference)
