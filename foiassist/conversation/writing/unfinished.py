"""Words that somebody was typing when they were cut off: where they are, and how to get them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from foiassist.conversation.asked import Asked, Said
from foiassist.conversation.days_in_words import at_time, count
from foiassist.errors import SettingsError

if TYPE_CHECKING:
    from foiassist.case.section import Section
    from foiassist.conversation.case_view import CaseView, Unfinished

_DROP = "drop"


def unfinished_in(view: CaseView, section: Section) -> Unfinished | None:
    """Return what was being typed in *section*, where it differs from what stands there."""
    return next(
        (
            working
            for working in view.unfinished
            if working.section == section.id and working.text != section.text
        ),
        None,
    )


def cut_off(view: CaseView) -> tuple[str, ...]:
    """Return a sentence for each section in which words are unfinished, and how to get them."""
    sections = {section.id: section for section in view.case.sections}
    said: list[str] = []
    for working in view.unfinished:
        section = sections.get(working.section)
        if section is None:
            said.append(
                f"Words for “{working.section}”, which is no longer in the letter, were kept; "
                "/unfinished shows them."
            )
        elif unfinished_in(view, section) is not None:
            since = " The section is accepted now." if section.is_accepted else ""
            said.append(
                f"Your unfinished words in “{section.title}” were kept; e there goes on with "
                f"them.{since}"
            )
    return tuple(said)


def unfinished(asked: Asked) -> Said:
    """Show the words that were never finished; 'drop' and a section forgets those of it.

    Raises:
        SettingsError: There are none in the section that is named.
    """
    kept = {working.section: working for working in asked.desk.drafting.unfinished(asked.reference)}
    first, _, section_id = asked.words.strip().partition(" ")
    if first == _DROP:
        if section_id not in kept:
            raise SettingsError(
                f"There are no unfinished words in {section_id or 'no section'}.",
                hint=f"Write it like this: /unfinished {_DROP} answer-1",
            )
        asked.desk.drafting.forget_unfinished(asked.reference, section_id)
        return Said(f"The unfinished words in {section_id} are dropped.")
    if not kept:
        return Said("No words are unfinished in this case.")
    titles = {section.id: section.title for section in asked.case.sections}
    page = "\n\n".join(
        f"{titles.get(one.section, 'No longer in the letter')} ({one.section}), "
        f"{one.by}, {at_time(datetime.fromisoformat(one.at))}\n\n{one.text}"
        for one in kept.values()
    )
    return Said(page, title=f"Unfinished words in {count(len(kept), 'section')}")
