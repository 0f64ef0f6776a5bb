"""The command that scores foiassist over past responses; the work is in `evaluation`."""

from __future__ import annotations

from foiassist.cli.arguments import Commands, a_count
from foiassist.cli.session import Session


def add_to(commands: Commands) -> None:
    """Add the commands of this group."""
    commands.group("Measuring")
    evaluate = commands.add(
        "evaluate",
        run_evaluation,
        "score questions, suggestions and drafts over past responses",
        "evaluate past.jsonl --folds 5",
        "evaluate new.jsonl --learn-from past.jsonl --json scores.json --html scores.html",
        json=False,
    )
    evaluate.add_argument("datasets", nargs="+", metavar="DATASET", help="JSON Lines")
    evaluate.add_argument(
        "--learn-from",
        action="extend",
        nargs="+",
        default=[],
        metavar="DATASET",
        help="these with the bundled corpus are the library; without: cross-validation",
    )
    evaluate.add_argument("--folds", type=a_count, default=5, metavar="N", help="folds (5)")
    evaluate.add_argument("--json", metavar="FILE", help="write the scores; - for output")
    evaluate.add_argument("--html", metavar="FILE", help="write a page to read")


def run_evaluation(session: Session) -> int:
    """Score foiassist."""
    from foiassist.evaluation.command import run

    return run(session.settings, session.asked)
