"""Whether a section is still the one that a person saw when they decided about it."""

from __future__ import annotations

from foiassist.case.case import Case
from foiassist.errors import CaseChanged

WHILE_EDITED = (
    "while you were editing it; your words were kept, and nothing was overwritten",
    "Open the section again and compare.",
)
SINCE_READ = ("since you read it; it was not accepted", "Read it again, and accept it then.")
SINCE_COMPARED = (
    "since the draft was shown; nothing was overwritten",
    "Ask for the draft again.",
)
SINCE_LOOKED = (
    "since you looked at its versions; nothing was overwritten",
    "Look at them again, and put it back then.",
)
"""When it was changed and what became of what was asked; and what to do next."""


def check_seen(
    case: Case, section_id: str, seen_version: int, said_otherwise: tuple[str, str]
) -> None:
    """Check that a section has no other version than *seen_version*; 0 is whichever it has.

    Raises:
        CaseChanged: It has another version.
        SectionNotFound: The letter has no such section any more.
    """
    if not seen_version:
        return
    now = case.section(section_id)
    if now.version != seen_version:
        since, hint = said_otherwise
        who = now.by or "a new draft"
        raise CaseChanged(f"“{now.title}” was changed by {who} {since}.", hint=hint)
