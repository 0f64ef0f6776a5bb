"""Commands on one section: edit it, accept it, or have it drafted again."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from foiassist.case.clean_text import clean
from foiassist.cli.arguments import Commands, a_count, add_reference, add_section
from foiassist.cli.as_json import section_json
from foiassist.cli.evidence import make_ready
from foiassist.cli.output import counted, put, put_json, say
from foiassist.cli.session import Session
from foiassist.conversation.writing.difference import in_marks
from foiassist.conversation.writing.own_editor import FromEditor, edited_in_own_editor
from foiassist.conversation.writing.versions import told_apart, versions_of
from foiassist.errors import CaseChanged, SettingsError

if TYPE_CHECKING:
    from foiassist.case.case import Case
    from foiassist.case.section import Section


def add_to(commands: Commands) -> None:
    """Add the commands of this group."""
    edit = commands.add(
        "edit",
        edit_section,
        "put your own words into a section",
        "edit FOI-22-0158 reason-31",
        "edit FOI-22-0158 answer-2 --text 'We do not hold this.'",
        "edit FOI-22-0158 answer-2 --from - < answer.txt",
    )
    add_section(edit)
    source = edit.add_mutually_exclusive_group()
    source.add_argument("--text", metavar="TEXT", help="the words; without them $EDITOR opens")
    source.add_argument("--from", dest="file", metavar="FILE", help="a text file; - for input")
    accept = commands.add(
        "accept",
        accept_sections,
        "accept sections as they stand",
        "accept FOI-22-0158 reason-31",
        "accept FOI-22-0158 request decision answer-1",
    )
    add_reference(accept)
    accept.add_argument("sections", nargs="+", metavar="SECTION", help="their ids, as `show` has")
    remove = commands.add(
        "remove",
        remove_section,
        "take a section out of the letter; its versions stay in the record",
        "remove FOI-22-0158 redaction",
    )
    add_section(remove)
    redraft = commands.add(
        "redraft",
        redraft_section,
        "draft a section again and print what would change",
        "redraft FOI-22-0158 reason-31",
        "redraft FOI-22-0158 reason-31 --instruction 'shorter, plainer' --take",
    )
    add_section(redraft)
    redraft.add_argument("--instruction", default="", metavar="TEXT", help="what to do otherwise")
    redraft.add_argument("--take", action="store_true", help="save it over the present text")
    earlier = commands.add(
        "versions",
        list_versions,
        "list every version of a section, or put one back",
        "versions FOI-22-0158 reason-31",
        "versions FOI-22-0158 reason-31 --restore 2",
    )
    add_section(earlier)
    earlier.add_argument(
        "--restore", type=a_count, default=0, metavar="N", help="put version N back, as your words"
    )


def edit_section(session: Session) -> int:
    """Save a person's own words in a section."""
    asked, desk = session.asked, session.desk
    section = desk.cases.case(asked.reference).section(asked.section)
    draft: FromEditor | None = None
    if asked.text is not None:
        text = asked.text
    elif asked.file is not None:
        text = _read_text(asked.file)
    else:
        draft = _typed_in_editor(section)
        text = draft.text
    text = clean(text).strip()
    if text == section.text.strip():
        if draft is not None:
            draft.forget()
        say("Nothing was changed.")
        return 0
    try:
        case = desk.drafting.edit(
            session.person, asked.reference, section.id, text, seen_version=section.version
        )
    except CaseChanged as error:
        if draft is not None:
            raise CaseChanged(error.message, hint=f"Your words are in {draft.file}.") from error
        raise
    if draft is not None:
        draft.forget()
    return _tell(session, case, "Saved")


def _read_text(name: str) -> str:
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return data.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{name} cannot be read as text.", hint="It must be UTF-8.") from error


def _typed_in_editor(section: Section) -> FromEditor:
    """Return what a person made of the section in their editor.

    Raises:
        SettingsError: There is no terminal, or see `edited_in_own_editor`.
    """
    if not sys.stdin.isatty():
        raise SettingsError(
            "There is no terminal to open an editor on.", hint="Give --text or --from FILE."
        )
    return edited_in_own_editor(section.text)


def accept_sections(session: Session) -> int:
    """Accept sections, one after the other; the first that cannot be accepted stops it."""
    asked, desk = session.asked, session.desk
    for section_id in asked.sections:
        case = desk.drafting.accept(session.person, asked.reference, section_id)
    return _tell(session, case, "Accepted")


def remove_section(session: Session) -> int:
    """Take a section out of the letter."""
    asked = session.asked
    case = session.desk.drafting.remove(session.person, asked.reference, asked.section)
    return _tell(session, case, "Removed")


def redraft_section(session: Session) -> int:
    """Draft a section again; save it only where that was asked for."""
    from foiassist.desk.drafting import FellBack, SectionDrafted

    asked, desk = session.asked, session.desk
    make_ready(desk)
    old = desk.cases.case(asked.reference)
    proposals: list[Section] = []
    events = desk.drafting.propose(
        session.person, asked.reference, asked.section, asked.instruction
    )
    for event in events:
        if isinstance(event, FellBack):
            say(f"{event.why} The built-in drafter writes it instead.")
        elif isinstance(event, SectionDrafted):
            proposals.append(event.section)
    proposed = proposals[-1]
    present = next((s.text for s in old.sections if s.id == proposed.id), "")
    change = in_marks(present, proposed.text)
    if asked.take and change:
        desk.drafting.take(session.person, asked.reference, proposed)
    if asked.json:
        shown = {"section": section_json(proposed), "difference": change, "taken": asked.take}
        put_json(shown)
    elif not change:
        say("The new draft says the same.")
    else:
        put(change)
        say("Saved." if asked.take else "Nothing is saved; --take saves it.")
    return 0


def list_versions(session: Session) -> int:
    """List every version of a section, oldest first, or put one back."""
    asked, desk = session.asked, session.desk
    if asked.restore:
        seen = desk.cases.case(asked.reference).section(asked.section).version
        case = desk.drafting.restore(
            session.person, asked.reference, asked.section, asked.restore, seen_version=seen
        )
        return _tell(session, case, f"Version {asked.restore} is the text now")
    versions = versions_of(desk, asked.reference, asked.section)
    if asked.json:
        shown = [
            {
                "number": version.number,
                "at": version.at.isoformat() if version.at else None,
                "by": version.who,
                "section": section_json(version.section),
            }
            for version in versions
        ]
        put_json({"reference": asked.reference, "versions": shown})
        return 0
    for version in told_apart(versions):
        put(version.in_words)
    return 0


def _tell(session: Session, case: Case, done: str) -> int:
    if session.asked.json:
        put_json(
            {"reference": case.reference, "sections": [section_json(s) for s in case.sections]}
        )
        return 0
    accepted = sum(section.is_accepted for section in case.sections)
    needed = sum(len(section.needed) for section in case.sections)
    say(
        f"{done}. {accepted} of {counted(len(case.sections), 'section')} accepted, {needed} NEEDED."
    )
    return 0
