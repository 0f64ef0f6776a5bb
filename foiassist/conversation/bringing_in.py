"""Bringing past responses in from the workspace: what is being done, and what came of it, in words.

It runs in a thread and is asked to stop through a flag; what was kept by then stays.
"""

from __future__ import annotations

import shlex
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from foiassist.conversation.days_in_words import count
from foiassist.named_paths import is_file, is_folder, path_named

if TYPE_CHECKING:
    from foiassist.case.past_record import NotRead
    from foiassist.desk import Desk
    from foiassist.desk.import_events import ImportEvent, ImportReport
    from foiassist.desk.past import ImportJob

_SAID_SECONDS = 0.1
"""How often it is said how far the work is, so that the screen is not flooded."""

_MOST_NOT_READ = 200

STOPPED = (
    "Stopped. What was brought in so far stays, and can be found. "
    "The same /import goes on where this one stopped."
)


@dataclass(frozen=True, slots=True)
class Step:
    """How far the work is."""

    doing: str
    """What is being read or indexed."""

    words: str
    """How much of it, how fast, and how long it will take yet."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class NotTaken:
    """Something could not be read."""

    words: str


@dataclass(frozen=True, slots=True)
class Ended:
    """The work is over."""

    words: str
    """The report; or that it was stopped."""


Told = Step | NotTaken | Ended


def paths_in(words: str) -> tuple[str, ...]:
    """Return the paths that a person typed; one with spaces may stand as it is, or in quotes."""
    if not words.strip():
        return ()
    whole = path_named(words)
    if is_file(whole) or is_folder(whole):
        return (str(whole),)
    try:
        named = shlex.split(words)
    except ValueError:  # a quotation mark without another is part of a name
        named = words.split()
    return tuple(str(path_named(one)) for one in named)


def bring_in(
    desk: Desk, paths: tuple[str, ...], asked_to_stop: Callable[[], bool]
) -> Iterator[Told]:
    """Bring in what *paths* name, and say how it goes; index what was kept even where stopped.

    Raises:
        ImportBusy, IndexBusy: Another process is at it.
    """
    from foiassist.desk.import_events import ImportEnded, Refused
    from foiassist.desk.past import import_job

    report: ImportReport | None = None
    throttled = _Throttle()
    with closing(_events(desk, import_job(paths))) as events:
        for event in events:
            if asked_to_stop():
                break
            if isinstance(event, ImportEnded):
                report = event.report
            elif isinstance(event, Refused):
                yield NotTaken(_refused(event.what))
            elif (step := _step(event)) and throttled.may_say():
                yield step
        else:
            yield Ended("\n".join(report_lines(report)) if report else "Nothing was brought in.")
            return
    for progress in desk.evidence.make_ready():
        yield Step(progress.doing, "what was kept so far", progress.done, progress.total)
    yield Ended(STOPPED)


def _events(desk: Desk, job: ImportJob) -> Generator[ImportEvent, None, None]:
    """Yield what happens during an import; closing it closes the import."""
    yield from desk.past.bring_in(job)


class _Throttle:
    """Lets through what comes no sooner than the screen can show it."""

    def __init__(self) -> None:
        self._said = 0.0

    def may_say(self) -> bool:
        now = time.monotonic()
        if now - self._said < _SAID_SECONDS:
            return False
        self._said = now
        return True


def _step(event: object) -> Step | None:
    from foiassist.desk.import_events import Reading
    from foiassist.desk.past import IndexProgress

    if isinstance(event, Reading):
        return Step(f"Reading {event.source}", event.in_words, event.done_bytes, event.total_bytes)
    if isinstance(event, IndexProgress):
        words = f"{event.done} of {count(event.total, 'document')}"
        return Step(event.doing or "Indexing", words, event.done, event.total)
    return None


def report_lines(report: ImportReport) -> Iterator[str]:
    """Yield what came of an import as lines."""
    unchanged = f", {report.unchanged} of them brought in before" if report.unchanged else ""
    yield f"{count(report.files, 'file')} read{unchanged}"
    yield ""
    yield f"{report.new:>7}  new"
    yield f"{report.there:>7}  already there"
    yield f"{report.alike:>7}  new, and to much the same request as another"
    yield f"{len(report.not_read):>7}  not read"
    if report.questions:
        yield ""
        yield (
            f"Of {count(report.questions, 'question')} the answer was understood in "
            f"{report.answered}; {count(report.unsorted, 'piece')} of text could not be sorted and "
            "are kept as such."
        )
    if report.not_read:
        yield ""
        yield "NOT READ"
        yield from (_refused(one) for one in report.not_read[:_MOST_NOT_READ])
    if len(report.not_read) > _MOST_NOT_READ:
        yield f"and {len(report.not_read) - _MOST_NOT_READ} more: foiassist imported --not-read"


def _refused(one: NotRead) -> str:
    return f"{one.source}: {one.reason} {one.hint}".rstrip()
