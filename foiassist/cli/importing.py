"""The command that brings past responses and guidance into the library."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from foiassist.cli.arguments import Commands
from foiassist.cli.brought_in import (
    checked_folder,
    folders_brought_in,
    is_corpus_folder,
    remember_folders,
)
from foiassist.cli.import_words import (
    columns_json,
    columns_words,
    import_json,
    import_words,
    response_json,
    response_words,
)
from foiassist.cli.output import Progress, counted, progress, put, put_json, say
from foiassist.cli.session import Session
from foiassist.errors import SettingsError

if TYPE_CHECKING:
    from foiassist.case.evidence import PastResponse
    from foiassist.desk import Desk
    from foiassist.desk.past import ImportEvent, ImportJob, ImportReport

_SHOWN_IN_TRIAL = 5
_FIELDS = (
    "reference",
    "title",
    "request",
    "response",
    "authority",
    "received",
    "answered",
    "outcome",
    "exemptions",
    "link",
)


def add_to(commands: Commands) -> None:
    """Add the commands of this group."""
    index = commands.add(
        "index",
        bring_in,
        "bring past responses and guidance in",
        "index",
        "index ~/our-responses disclosure-log.csv threads.jsonl",
        "index letters.zip --authority 'Tarnshire Police' --kind police",
        "index log.xlsx --columns request='Details of enquiry' reference=Ref --dry-run",
        "index --resume",
        "index --rebuild --json",
    )
    index.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="letters, e-mails, web pages, registers, threads: files, folders, zip files or - for "
        "standard input; or a corpus folder (responses, guidance, letters), which is kept beside "
        "the others",
    )
    index.add_argument(
        "--authority", default="", metavar="NAME", help="whose they are, where a file does not say"
    )
    index.add_argument("--kind", default="", help="its kind: police, council, nhs, university …")
    index.add_argument(
        "--columns",
        nargs="+",
        default=[],
        metavar="FIELD=COLUMN",
        help=f"which column of a register is which field: {', '.join(_FIELDS)}; kept for the next "
        "register of the same layout",
    )
    index.add_argument(
        "--dry-run", action="store_true", help="say what would come of it, and store nothing"
    )
    index.add_argument(
        "--resume", action="store_true", help="take up the import that was stopped before its end"
    )
    index.add_argument("--rebuild", action="store_true", help="throw the index away first")


def bring_in(session: Session) -> int:
    """Bring past responses and corpus folders in, and index what is new."""
    asked, data = session.asked, session.data_folder
    corpus = [path for path in asked.paths if path != "-" and is_corpus_folder(path)]
    named = tuple(checked_folder(path) for path in corpus)
    folders = tuple(dict.fromkeys((*folders_brought_in(data), *named)))
    desk = session.desk_over(data, folders)
    library = desk.evidence.library()
    if named and not asked.dry_run:
        remember_folders(data, folders)
    job = _job(session, desk, [path for path in asked.paths if path not in corpus])
    if job is not None and asked.dry_run:
        return _try_out(desk, job, as_json=asked.json)
    report = _followed(desk, job) if job is not None else None
    with progress() as shown:
        work = desk.evidence.build(rebuild=True) if asked.rebuild else desk.evidence.make_ready()
        for step in work:
            shown.show(step.doing or "Bringing the library in", step.done, step.total)
    state = desk.evidence.state()
    told = {
        "ready": state.ready,
        "responses": len(library.responses) + desk.past.count(),
        "guidance": len(library.guidance),
        "passages": state.passages,
        "embedder": state.embedder,
        "corpus_sha256": state.corpus_sha256,
        "folders": list(folders),
    }
    if asked.json:
        put_json({**told, **({"import": import_json(report)} if report else {})})
        return _code(report)
    for line in import_words(report) if report else ():
        put(line)
    say(
        f"{counted(len(library.responses), 'past response')} of the corpus and "
        f"{desk.past.count()} of your own, guidance on "
        f"{counted(len(library.guidance), 'section')}: "
        f"{counted(state.passages, 'passage')} can be searched."
    )
    return _code(report)


def _code(report: ImportReport | None) -> int:
    """Return 1 where something was to be brought in and no file could be."""
    return int(report is not None and report.files == 0)


def _job(session: Session, desk: Desk, paths: list[str]) -> ImportJob | None:
    """Return what is to be brought in; None where nothing but corpus folders was named.

    Raises:
        SettingsError: There is nothing to resume, or a column is named wrongly.
    """
    from foiassist.desk.past import import_job

    asked = session.asked
    unfinished = desk.past.unfinished()
    if asked.resume:
        if unfinished is None:
            raise SettingsError("No import was stopped before its end.")
        return unfinished
    if not paths:
        if unfinished is not None:
            say(
                f"An import of {', '.join(unfinished.paths)} was not finished: "
                "`foiassist index --resume` goes on with it."
            )
        return None
    whole = [path if path == "-" else str(Path(path).expanduser().absolute()) for path in paths]
    return import_job(whole, asked.authority, asked.kind, _columns(asked.columns))


def _columns(given: Iterable[str]) -> tuple[tuple[str, str], ...]:
    columns = []
    for one in given:
        field, equals, column = one.partition("=")
        if not equals or field not in _FIELDS:
            raise SettingsError(
                f"{one!r} does not say which column is which field.",
                hint=f"Write FIELD=COLUMN; fields: {', '.join(_FIELDS)}.",
            )
        columns.append((field, column))
    return tuple(columns)


def _try_out(desk: Desk, job: ImportJob, *, as_json: bool) -> int:
    """Say what would come of an import."""
    from foiassist.desk.past import ColumnsTaken, ImportEnded, Understood

    registers: list[ColumnsTaken] = []
    first: list[PastResponse] = []
    report = None
    with progress() as shown:
        for event in desk.past.try_out(job):
            if isinstance(event, ColumnsTaken):
                registers.append(event)
            elif isinstance(event, Understood) and len(first) < _SHOWN_IN_TRIAL:
                first.append(event.response)
            elif isinstance(event, ImportEnded):
                report = event.report
            _show(shown, event)
    if as_json:
        put_json(
            {
                "trial": True,
                "import": import_json(report) if report else None,
                "first": [response_json(one) for one in first],
                "registers": [columns_json(one.source, one.columns) for one in registers],
            }
        )
        return 0
    parts = [columns_words(one.source, one.columns) for one in registers]
    for lines in (*parts, *map(response_words, first)):
        put("\n".join((*lines, "")))
    for line in import_words(report) if report else ():
        put(line)
    say("This was a trial: nothing was stored.")
    return 0


def _followed(desk: Desk, job: ImportJob) -> ImportReport | None:
    """Do an import, showing how far it is, and return what came of it."""
    from foiassist.desk.past import ImportEnded

    report = None
    with progress() as shown:
        for event in desk.past.bring_in(job):
            if isinstance(event, ImportEnded):
                report = event.report
            _show(shown, event)
    return report


def _show(shown: Progress, event: ImportEvent) -> None:
    from foiassist.desk.past import IndexProgress, Reading

    if isinstance(event, Reading):
        shown.tell("Reading", event.in_words)
    elif isinstance(event, IndexProgress):
        shown.show(event.doing or "Indexing", event.done, event.total)
