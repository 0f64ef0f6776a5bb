"""The command that says what stops a letter, and what is worth a look before it leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from foiassist.cli.arguments import Commands, add_reference
from foiassist.cli.evidence import make_ready
from foiassist.cli.output import put, put_json, say
from foiassist.cli.session import Session

if TYPE_CHECKING:
    from foiassist.conversation.leaving.lines import Line
    from foiassist.conversation.leaving.readiness import Ready


def add_to(commands: Commands) -> None:
    """Add the command of this group."""
    ready = commands.add(
        "ready",
        check_ready,
        "say what stops the letter of a case, and what to look at before it leaves",
        "ready FOI-22-0158",
        "ready FOI-22-0158 --json",
    )
    add_reference(ready)


def check_ready(session: Session) -> int:
    """Say how a letter stands; something that stops it makes the exit code 1."""
    from foiassist.conversation.leaving.readiness import in_full, look

    desk = session.desk
    case = desk.cases.case(session.asked.reference)
    make_ready(desk)
    found = look(desk, case.reference)
    if session.asked.json:
        put_json(ready_json(found))
    else:
        put(in_full(found))
        say(f"{found.in_words}.")
    return int(found.stops > 0)


def ready_json(found: Ready) -> dict[str, Any]:
    """Return the whole check; `section` and `question` are null where a line is about none."""
    return {
        "reference": found.reference,
        "kind": found.kind,
        "stage": found.stage.value,
        "stops": found.stops,
        "to_look_at": found.to_look_at,
        "parts": [
            {"name": part.name.lower(), "lines": [_line_json(line) for line in part.lines]}
            for part in found.parts
        ],
    }


def _line_json(line: Line) -> dict[str, Any]:
    return {
        "mark": line.mark.value,
        "said": line.said,
        "rests_on": line.rests_on,
        "section": line.section or None,
        "question": line.question or None,
    }
