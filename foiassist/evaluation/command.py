"""The evaluation as one call, for the command line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from foiassist.errors import EvaluationError
from foiassist.evaluation.bench import Bench
from foiassist.evaluation.dataset import Dataset, read_dataset
from foiassist.evaluation.report import Report
from foiassist.evaluation.report_json import as_json
from foiassist.evaluation.report_table import as_table
from foiassist.evaluation.run import evaluate

Show = Callable[[str, int, int], None]
"""Shows how far the work is: what is being done, how many are done, of how many."""


def evaluate_command(
    bench: Bench,
    datasets: Sequence[Path],
    *,
    learn_from: Sequence[Path] = (),
    folds: int = 5,
    json_path: Path | None = None,
    show: Show,
    put: Callable[[str], None],
) -> int:
    """Run the evaluation that was typed, write what it found, and return the exit code.

    Args:
        bench: What the desk is put together from: `bootstrap.bench_for(settings)`.
        datasets: JSON Lines files to ask about.
        learn_from: JSON Lines files for the library; without any, the datasets are folded.
        folds: Parts the datasets are cut into.
        json_path: Where the report goes as JSON; None writes none.
        show: Called on the way.
        put: Given the table, which is the command's output.

    Raises:
        EvaluationError: A dataset cannot be read, or the report cannot be written.
    """
    asked, taught = _read(datasets), _read(learn_from)
    for step in evaluate(bench, asked, taught, folds):
        if isinstance(step, Report):
            if json_path is not None:
                _write(json_path, as_json(step))
            put(as_table(step))
        else:
            show(step.doing, step.done, step.total)
    return 0


def _read(paths: Sequence[Path]) -> list[Dataset]:
    read = [read_dataset(path) for path in paths]
    if len({one.name for one in read}) < len(read):
        raise EvaluationError("Two datasets have the same name.", hint="Rename one of the files.")
    return read


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise EvaluationError(f"{path} cannot be written: {error.strerror}.") from error
