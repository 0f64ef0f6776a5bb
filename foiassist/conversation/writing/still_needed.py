"""What a draft still wants from a person, as the case asks for it."""

from __future__ import annotations

from itertools import groupby

from foiassist.case.case import Case
from foiassist.case.section import Section
from foiassist.conversation.days_in_words import count

_MOST_ASKED = 3
"""Things that are asked for at once; the rest is counted."""


def still_needed(case: Case) -> str:
    """Return what the letter still needs, as sentences; empty where it needs nothing.

    The first few are named with their question, so that they can be answered in the conversation.
    """
    asked = [(section, mark) for section in case.sections for mark in section.needed]
    if not asked:
        return ""
    more = len(asked) - _MOST_ASKED
    named = "; ".join(
        f"{_about(section)}: {'; '.join(mark.in_short for _, mark in wants)}"
        for section, wants in groupby(asked[:_MOST_ASKED], key=lambda want: want[0])
    )
    rest = f"; and {count(more, 'more', 'more')}" if more > 0 else ""
    return f"I still need {count(len(asked), 'thing')}. {named}{rest}. Tell me, or n goes there."


def _about(section: Section) -> str:
    labels = section.questions
    return f"For question {labels[0]}" if len(labels) == 1 else f"For “{section.title}”"
