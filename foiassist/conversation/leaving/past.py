"""What a letter will be asked, and how it stands to one's own past answers: both may take long."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from foiassist.case.case import Case
from foiassist.case.challenge import Rehearsed, Verdict
from foiassist.case.comparison import Compared
from foiassist.conversation.comparing import (
    NOTHING_LIKE_IT,
    agreeing,
    difference_heading,
    now_page,
    past_page,
)
from foiassist.conversation.days_in_words import count
from foiassist.conversation.leaving.lines import MARK_OF, Line, Mark, Part, a_part
from foiassist.conversation.looking import rehearsed_page

LOOKING = Line(Mark.LOOKING, "looking…")


def not_looked(why: str) -> Line:
    """Return the line of a part that could not be looked at, with the reason in a sentence."""
    return Line(Mark.LOOK, f"Could not be looked at: {why}")


def rehearsal_part(case: Case, rehearsed: tuple[Rehearsed, ...]) -> Part:
    """Return what the letter will be asked, the unanswered first."""
    open_ = [one for one in rehearsed if one.verdict is Verdict.UNANSWERED]
    lines = [_unanswered(one, case) for one in open_]
    doubtful = [one for one in rehearsed if one.verdict is Verdict.FOR_A_PERSON]
    if doubtful:
        words = f"{count(len(doubtful), 'question')} that only you can judge"
        lines.append(Line(Mark.NOTE, words, page=_pages(doubtful, case)))
    answered = [one for one in rehearsed if one.verdict is Verdict.ANSWERED]
    if answered:
        words = f"{count(len(answered), 'question')} that will be asked: answered"
        lines.append(Line(Mark.DONE, words, page=_pages(answered, case)))
    if not lines:
        lines.append(Line(Mark.NOTE, "Nothing is asked of this letter."))
    return a_part("Rehearsal", *lines)


def _unanswered(one: Rehearsed, case: Case) -> Line:
    section = next((s for s in case.sections if s.id == one.section), None)
    asker = one.challenge.asker.value
    return Line(
        Mark.LOOK,
        f"{asker[:1].upper()}{asker[1:]}: {one.challenge.question}",
        one.challenge.source,
        section=section.id if section else "",
        share=(one.start or 0) / max(len(section.text), 1) if section else 0.0,
        page=rehearsed_page(one, case),
    )


def _pages(rehearsed: list[Rehearsed], case: Case) -> str:
    return "\n\n".join(rehearsed_page(one, case) for one in rehearsed)


def consistency_part(compared: tuple[Compared, ...], today: date, nothing: str) -> Part:
    """Return where the letter answers otherwise than before; *nothing*: why nothing is compared."""
    if not any(one.nearest for one in compared):
        return a_part("Consistency", Line(Mark.NOTE, nothing or NOTHING_LIKE_IT))
    lines = [line for one in compared for line in _differences(one, today)]
    same = [past for one in compared for past in agreeing(one) if not past.is_near]
    if same:
        words = f"As {count(len(same), 'past answer')} of your own"
        page = "\n\n".join(past_page(past, today) for past in same)
        lines.append(Line(Mark.DONE, words, page=page))
    if not lines:
        words = "Only answers to other questions near these were found."
        lines.append(Line(Mark.NOTE, words))
    return a_part("Consistency", *lines)


def _differences(compared: Compared, today: date) -> Iterator[Line]:
    for one in compared.differences:
        heading = difference_heading(one).partition(": ")[2]
        yield Line(
            MARK_OF[one.severity],
            f"{compared.label}: {heading}",
            one.source,
            question=compared.label,
            page=f"{one.why}\n{one.source}",
            beside=(now_page(one), past_page(one.past, today)),
        )
