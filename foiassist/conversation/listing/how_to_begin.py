"""What the list of cases says to somebody who begins, or comes back after being cut off."""

from __future__ import annotations

from collections.abc import Sequence

from foiassist.case.people import Act, Person, Role, is_same_person, may
from foiassist.conversation.days_in_words import at_time, count
from foiassist.conversation.listing.case_list import UNFINISHED, UnfinishedWords

_TO_LOG = """\
There are no cases yet. A request becomes a case in one of these ways:

  n       name its file (.txt .eml .docx .pdf), or type its words
  paste   paste its words here, or drop its file on this window
  shell   foiassist open request.txt

Then you decide each question, read the draft that follows from your
decisions, mend it and accept it. A supervisor approves that text, and
it leaves as a file.

  i       bring your past responses in, to lend their wording
  F1      every key and command
  shell   foiassist demo   opens a sample that is thrown away
"""
_TO_REVIEW = """\
There are no cases yet. An officer logs a request and writes the letter;
it comes to you to be read, and leaves once you approve exactly that text.

  i       bring past responses in, to lend their wording
  F1      every key and command
  shell   foiassist --role officer   to work as an officer
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
    section = last.section.partition(":")[0]
    where = f"{last.reference} (“{section}”), {at_time(last.at)}"
    return f"{UNFINISHED} Unfinished words in {where}{more}"
