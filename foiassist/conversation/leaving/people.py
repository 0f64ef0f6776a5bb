"""What people have still to do to a letter: accept its sections, answer remarks, approve it."""

from __future__ import annotations

from collections.abc import Iterator

from foiassist.case.case import Case
from foiassist.case.history import HistoryEntry
from foiassist.case.people import Act
from foiassist.case.stages import Stage
from foiassist.conversation.days_in_words import at_time, count
from foiassist.conversation.leaving.lines import Line, Mark, Part, a_part

_NAMED = 3
"""Sections that are named where several wait; more are counted."""


def people_part(case: Case, history: tuple[HistoryEntry, ...], *, is_approved: bool) -> Part:
    """Return who has still to do what."""
    if not case.sections:
        return a_part("Review", Line(Mark.STOPS, "There is no letter yet."))
    return a_part(
        "Review",
        _accepted(case),
        *_remarks(case),
        _approval(case, history, is_approved=is_approved),
    )


def _accepted(case: Case) -> Line:
    waiting = [section for section in case.sections if not section.is_accepted]
    total = len(case.sections)
    if not waiting:
        return Line(Mark.DONE, f"All {count(total, 'section')} are accepted.")
    named = ", ".join(f"“{section.title}”" for section in waiting[:_NAMED])
    more = f" and {len(waiting) - _NAMED} more" if len(waiting) > _NAMED else ""
    return Line(
        Mark.STOPS,
        f"{len(waiting)} of {count(total, 'section')} not accepted: {named}{more}",
        "only a person accepts",
        section=waiting[0].id,
    )


def _remarks(case: Case) -> Iterator[Line]:
    titles = {section.id: section.title for section in case.sections}
    for remark in case.remarks:
        if not remark.resolved:
            place = f" on “{titles[remark.section]}”" if remark.section in titles else ""
            yield Line(
                Mark.LOOK,
                f"{remark.by} remarked{place}: {remark.text}",
                at_time(remark.at),
                section=remark.section,
                page=remark.text,
            )


def _approval(case: Case, history: tuple[HistoryEntry, ...], *, is_approved: bool) -> Line:
    approvals = [entry for entry in history if entry.act is Act.APPROVE]
    if is_approved and case.approval is not None:
        words = f"Approved by {case.approval.by}, for exactly this text."
        return Line(Mark.DONE, words, at_time(case.approval.at))
    if approvals:
        words = f"The approval by {approvals[-1].by} is void: the letter has changed since."
        return Line(Mark.LOOK, words, at_time(approvals[-1].at))
    if case.stage is Stage.IN_REVIEW:
        return Line(Mark.LOOK, "With a supervisor, who has not approved it yet.")
    return Line(Mark.LOOK, "No supervisor has read it.")
