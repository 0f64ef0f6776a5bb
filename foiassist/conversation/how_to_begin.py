"""What the list of cases says to somebody who begins, or comes back after being cut off."""

from __future__ import annotations

from collections.abc import Sequence

from foiassist.case.people import Act, Person, Role, is_same_person, may
from foiassist.conversation.case_list import UnfinishedWords
from foiassist.conversation.days_in_words import count

_TO_LOG = """\
There are no cases yet. A request becomes a case in one of these ways:

  n        name the file of a request (.txt .eml .docx .pdf), or type its words
  paste    paste a request here, or drop its file on this window

Then you decide each question, read the draft that follows from your decisions,
mend it and accept it; a supervisor approves it, and it leaves as a file.

  i        bring your past responses in, so that they lend their wording
  F1       every key and command

From the shell:  foiassist open request.txt     A sample to try:  foiassist demo
"""
_TO_REVIEW = """\
There are no cases yet. An officer logs a request; its letter comes to you to be
read, and leaves when you have approved exactly that text.

  i        bring past responses in, so that they lend their wording
  F1       every key and command

To work as an officer:  foiassist --role officer
"""


def how_to_begin(role: Role) -> str:
    """Return what somebody in *role* can do where there are no cases."""
    return _TO_LOG if may(role, Act.LOG_CASE) else _TO_REVIEW


def unfinished_note(unfinished: Sequence[UnfinishedWords], person: Person) -> str:
    """Return which words of this person were cut off, the last first; empty where none were."""
    own = [one for one in unfinished if is_same_person(one.by, person.name)]
    if not own:
        return ""
    last = max(own, key=lambda one: one.at)
    others = {one.reference for one in own} - {last.reference}
    more = f", and in {count(len(others), 'other case')}" if others else ""
    at = f"{last.at.astimezone():%d %b %H:%M}"
    return f"✎ Unfinished words in {last.reference} (“{last.section}”), {at}{more}"
