"""Commands that draft the letter's sections, and those by which a person edits and accepts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from foiassist.case.finding import Severity
from foiassist.cli.arguments import Commands, add_intake
from foiassist.cli.as_json import case_json
from foiassist.cli.evidence import case_called, is_file, make_ready
from foiassist.cli.output import Progress, counted, progress, put, put_json, say
from foiassist.cli.requests import read_named
from foiassist.cli.session import Session
from foiassist.errors import SettingsError

if TYPE_CHECKING:
    from foiassist.case.case import Case
    from foiassist.case.request import Applicant
    from foiassist.desk.drafting import DraftEvent


def add_to(commands: Commands) -> None:
    """Add the commands of this group."""
    commands.group("The letter")
    draft = commands.add(
        "draft",
        draft_letter,
        "draft the letter's sections; with a file nothing is stored",
        "draft FOI-22-0158",
        "draft request.txt --decisions decisions.toml --received 2022-03-01 --json",
        "draft - --to letter.docx < request.txt",
    )
    draft.add_argument(
        "case", metavar="REF|FILE", help="a file, - for standard input, or a case's reference"
    )
    draft.add_argument("--decisions", metavar="FILE", help="a decisions file, recorded first")
    draft.add_argument("--to", metavar="FILE", help="also write the letter, marked as a draft")
    add_intake(draft)


def draft_letter(session: Session) -> int:
    """Draft a case's letter, or that of a request in a file without storing anything."""
    asked, desk = session.asked, session.desk
    if is_file(asked.case):
        case, applicant = _drafted_unstored(session)
        if asked.to:
            desk.letters.export_unstored(case, applicant, Path(asked.to))
    else:
        case = _drafted_stored(session)
        if asked.to:
            desk.letters.export(session.person, case.reference, Path(asked.to), draft=True)
    if asked.json:
        put_json(case_json(desk, case, desk.evidence.suggest(case)))
        return 0
    put(desk.letters.text(case))
    needed = sum(len(section.needed) for section in case.sections)
    blockers = sum(f.severity is Severity.BLOCKER for f in desk.letters.check(case))
    say(
        f"{counted(len(case.sections), 'section')}, {needed} NEEDED, "
        f"{counted(blockers, 'finding that blocks', 'findings that block')}."
    )
    return 0


def _drafted_unstored(session: Session) -> tuple[Case, Applicant]:
    asked, desk = session.asked, session.desk
    document = read_named(asked.case, desk.cases.read_file, desk.cases.read_bytes)
    case, applicant = desk.cases.understand(
        document,
        received=asked.received,
        reference=asked.reference,
        kind=asked.kind,
        officer=session.person.name,
    )
    if asked.decisions:
        read = desk.cases.read_decisions_file(Path(asked.decisions), case)
        if read.received and not asked.received:
            case = replace(case, received=read.received)
        if read.reference and not asked.reference:
            case = replace(case, reference=read.reference)
        if read.officer:
            case = replace(case, officer=read.officer)
        case = replace(case, letter=read.letter, extension=read.extension)
        case = desk.cases.decided(session.person, case, read.decisions, read.reasons, read.facts)
    make_ready(desk)
    return follow(desk.drafting.draft_case(case)), applicant


def _drafted_stored(session: Session) -> Case:
    asked, desk, person = session.asked, session.desk, session.person
    case = case_called(desk, asked.case)
    if asked.received or asked.reference or asked.kind:
        raise SettingsError(
            f"{case.reference} is logged already.",
            hint="--received, --reference and --kind go with a request in a file.",
        )
    make_ready(desk)
    if asked.decisions:
        read = desk.cases.read_decisions_file(Path(asked.decisions), case)
        desk.cases.decide(person, case.reference, read.decisions, read.reasons, read.facts)
    return follow(desk.drafting.draft(person, case.reference))


def follow(events: Iterable[DraftEvent]) -> Case:
    """Show how a draft comes along, and return the case that it ends with."""
    from foiassist.desk.drafting import DraftFinished

    with progress() as shown:
        for event in events:
            if isinstance(event, DraftFinished):
                return event.case
            _show(event, shown)
    message = "a draft ends with DraftFinished"
    raise AssertionError(message)


def _show(event: DraftEvent, shown: Progress) -> None:
    from foiassist.desk.drafting import FellBack, SectionStarted

    if isinstance(event, SectionStarted):
        shown.show("Drafting the sections", event.number, event.total)
    elif isinstance(event, FellBack):
        shown.end()
        say(f"{event.section_id}: {event.why} The built-in drafter writes it instead.")
