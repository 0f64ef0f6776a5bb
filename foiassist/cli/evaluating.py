"""The command that scores foiassist over past responses; the work is in `evaluation`."""

from __future__ import annotations

from pathlib import Path

from foiassist.cli.arguments import Commands, a_count
from foiassist.cli.output import progress, put
from foiassist.cli.session import Session


def add_to(commands: Commands) -> None:
    """Add the commands of this group."""
    commands.group("Measuring")
    evaluate = commands.add(
        "evaluate",
        run_evaluation,
        "score questions, suggestions and drafts over past responses",
        "evaluate past.jsonl --folds 5",
        "evaluate new.jsonl --learn-from past.jsonl --json scores.json",
        json=False,
    )
    evaluate.add_argument("datasets", nargs="+", type=Path, metavar="DATASET", help="JSON Lines")
    evaluate.add_argument(
        "--learn-from",
        action="extend",
        nargs="+",
        type=Path,
        default=[],
        metavar="DATASET",
        help="the library, with the bundled corpus; without: each fold learns from the others",
    )
    evaluate.add_argument("--folds", type=a_count, default=5, metavar="N", help="folds (5)")
    evaluate.add_argument("--json", type=Path, metavar="FILE", help="write the scores as JSON")


def run_evaluation(session: Session) -> int:
    """Score foiassist over datasets."""
    from foiassist.bootstrap import bench_for
    from foiassist.evaluation.command import evaluate_command

    asked = session.asked
    with progress() as shown:
        return evaluate_command(
            bench_for(session.settings),
            asked.datasets,
            learn_from=asked.learn_from,
            folds=asked.folds,
            json_path=asked.json,
            show=shown.show,
            put=put,
        )
