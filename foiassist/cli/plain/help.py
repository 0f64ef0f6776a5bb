"""The help of the line mode, written from the table of commands."""

from __future__ import annotations

from collections.abc import Iterator

from foiassist.case.people import Act, Role, may
from foiassist.conversation.commands import COMMANDS

_ON_SCREEN = frozenset({"grid"})
CASES_HELP = (
    "cases: lists the cases.",
    "open REF, or the number of a case in the list: opens it.",
    "new FILE: logs the request in a file; new alone reads its text up to a single dot.",
    "quit: leaves. Ctrl+D does the same.",
)
"""What can be typed at the list of cases."""

_CASE_HELP = (
    "sections: lists the sections of the letter by number.",
    "read 3: reads section 3; read all reads the letter; next reads the section after.",
    "needed: reads the next section in which something is NEEDED.",
    "accept 3: accepts section 3, once it has been read out.",
    "edit 3: takes your own words for section 3; edit 3 in my editor opens your editor.",
    "redraft 3 shorter: drafts section 3 again and says what differs.",
    "back: goes back to the cases. Ctrl+C goes back one step.",
)
_SPOKEN = (
    "withhold 3 under law enforcement",
    "disclose 1 to 1c",
    "we don't hold 5",
    "they can find 2 on our website: https://…",
    "there were 15 alerts for 1c (from the deployment record)",
    "the harm for 31 is that …",
    "what is missing?",
    "why 43?",
)


def help_lines(role: Role) -> Iterator[str]:
    """Yield the help for somebody in *role*, the count of each list first."""
    yield f"{len(_CASE_HELP)} things to type in a case."
    yield from _CASE_HELP
    commands = [c for c in COMMANDS if c.is_for(role) and c.name not in _ON_SCREEN]
    yield f"{len(commands)} commands."
    for command in commands:
        yield f"{command.usage}: {command.does}."
    if may(role, Act.DECIDE):
        yield f"{len(_SPOKEN)} examples of plain words. What they would change waits for your yes."
        yield from _SPOKEN
