"""The command that scores foiassist over past responses; the work is in `evaluation`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from foiassist.cli.arguments import Commands, a_count
from foiassist.cli.output import Progress, progress, put, say
from foiassist.cli.session import Session


def add_to(commands: Commands) -> None:
    """Add the commands of this group."""
    commands.group("Measuring")
    evaluate = commands.add(
        "evaluate",
        run_evaluation,
        "score questions, suggestions and drafts over past responses",
        "evaluate past.jsonl --folds 5",
        "evaluate past.jsonl --time-ordered               # as it would have been then",
        "evaluate new.jsonl --learn-from past.jsonl --json scores.json",
        "evaluate past.jsonl --html report.html --times   # to read, with how long it took",
        "evaluate past.jsonl --compare last-month.json    # better, worse, or chance?",
        "evaluate past.jsonl --fail-under suggestion.recall@3=0.75 --fail-under draft.blockers=0",
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
    evaluate.add_argument(
        "--time-ordered",
        action="store_true",
        help="learn only from what was answered before each request came",
    )
    _add_reports(evaluate)


def _add_reports(evaluate: argparse.ArgumentParser) -> None:
    """Give the command where its report goes and what it is held against."""
    evaluate.add_argument(
        "--json", type=Path, metavar="FILE", help="write the scores as JSON; - for standard output"
    )
    evaluate.add_argument(
        "--html", type=Path, metavar="FILE", help="write one page with plots and every case"
    )
    evaluate.add_argument(
        "--times",
        action="store_true",
        help="put times into the files too; without, two runs write the same, byte for byte",
    )
    evaluate.add_argument(
        "--compare",
        type=Path,
        metavar="FILE",
        help="say what became better or worse since this --json file was written",
    )
    evaluate.add_argument(
        "--fail-under",
        action="append",
        default=[],
        metavar="MEASURE=FIGURE",
        help="exit with 1 where the figure is worse than this; may be given again",
    )


def run_evaluation(session: Session) -> int:
    """Score foiassist over datasets."""
    from foiassist.bootstrap import bench_for
    from foiassist.evaluation.command import Told, Written, evaluate_command

    asked = session.asked
    with progress() as shown:
        return evaluate_command(
            bench_for(session.settings),
            asked.datasets,
            learn_from=asked.learn_from,
            folds=asked.folds,
            time_ordered=asked.time_ordered,
            written=Written(
                asked.json, asked.html, asked.times, asked.compare, tuple(asked.fail_under)
            ),
            told=Told(shown.show, _alone(shown, put), _alone(shown, say)),
        )


def _alone(shown: Progress, speak: Callable[[str], None]) -> Callable[[str], None]:
    """Return *speak* with the line of progress taken away before it."""

    def speak_alone(text: str) -> None:
        shown.end()
        speak(text)

    return speak_alone
