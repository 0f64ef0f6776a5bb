"""The evaluation as one call, for the command line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from foiassist.errors import EvaluationError
from foiassist.evaluation.bench import Bench
from foiassist.evaluation.comparing import Comparison, compared
from foiassist.evaluation.comparison_table import comparison_as_lines
from foiassist.evaluation.dataset import Dataset, read_dataset
from foiassist.evaluation.earlier import read_earlier
from foiassist.evaluation.floors import missed, read_floors
from foiassist.evaluation.page.whole import as_html
from foiassist.evaluation.report import Report
from foiassist.evaluation.report_json import as_json
from foiassist.evaluation.report_table import as_table
from foiassist.evaluation.run import SEED, evaluate

Show = Callable[[str, int, int], None]
"""Shows how far the work is: what is being done, how many are done, of how many."""

_STANDARD_OUTPUT = Path("-")


@dataclass(frozen=True, slots=True)
class Written:
    """Where a report goes beside the terminal, and what it is held against."""

    json: Path | None = None
    """`-` is standard output, where it takes the place of the table."""
    html: Path | None = None
    times: bool = False
    """Whether the files say how long it took, which is never the same in two runs."""
    compare: Path | None = None
    """An earlier report as JSON."""
    fail_under: Sequence[str] = ()
    """Figures that must be reached, as `suggestion.recall@3=0.75`."""


@dataclass(frozen=True, slots=True)
class Told:
    """How a command speaks."""

    show: Show
    """Called on the way."""
    put: Callable[[str], None]
    """Given what the command was run for."""
    say: Callable[[str], None]
    """Given words for the person at the keyboard."""


def evaluate_command(
    bench: Bench,
    datasets: Sequence[Path],
    *,
    learn_from: Sequence[Path] = (),
    folds: int = 5,
    time_ordered: bool = False,
    written: Written | None = None,
    told: Told,
) -> int:
    """Run the evaluation that was typed, write what it found, and return the exit code.

    Args:
        bench: What the desk is put together from: `bootstrap.bench_for(settings)`.
        datasets: JSON Lines files to ask about.
        learn_from: JSON Lines files for the library; without any, the datasets are folded.
        folds: Parts the datasets are cut into.
        time_ordered: Whether a case may know only what was answered before its request came.
        written: Where the report goes, and what it is held against.
        told: How the command speaks.

    Raises:
        EvaluationError: A dataset or an earlier report cannot be read, or a report not written.
        SettingsError: A figure to be reached names no measure.
    """
    written = written or Written()
    floors = read_floors(written.fail_under)
    for path in filter(None, (written.json, written.html)):
        _check_place(path)
    earlier = read_earlier(written.compare) if written.compare else None
    asked, taught = _read(datasets), _read(learn_from)
    for step in evaluate(bench, asked, taught, folds, time_ordered=time_ordered):
        if isinstance(step, Report):
            _put_out(step, compared(step, earlier, SEED) if earlier else None, written, told)
            failed = list(missed(step, floors))
            for sentence in failed:
                told.say(sentence)
            return 1 if failed else 0
        told.show(step.doing, step.done, step.total)
    return 0


def _put_out(report: Report, comparison: Comparison | None, written: Written, told: Told) -> None:
    """Write the files that were asked for, and put the table."""
    put = told.put
    if written.json is not None:
        text = as_json(report, comparison, times=written.times)
        if written.json == _STANDARD_OUTPUT:
            told.put(text)
            put = told.say
        else:
            _write(written.json, text)
    if written.html is not None:
        _write(written.html, as_html(report, comparison, times=written.times))
    put("\n".join(_lines(report, comparison)))


def _lines(report: Report, comparison: Comparison | None) -> Iterator[str]:
    yield as_table(report)
    if comparison is not None:
        yield comparison_as_lines(comparison)


def _read(paths: Sequence[Path]) -> list[Dataset]:
    read = [read_dataset(path) for path in paths]
    if len({one.name for one in read}) < len(read):
        raise EvaluationError("Two datasets have the same name.", hint="Rename one of the files.")
    return read


def _check_place(path: Path) -> None:
    """Raise an error before the work where its report could not be written after it."""
    if path.is_dir():
        raise EvaluationError(f"{path} is a folder.", hint="Name a file in it.")
    if not path.resolve().parent.is_dir():
        raise EvaluationError(
            f"There is no folder {path.parent}.", hint="Make it first, or name another."
        )


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text + "\n", encoding="utf-8", newline="\n")
    except OSError as error:
        raise EvaluationError(f"{path} cannot be written: {error.strerror}.") from error
