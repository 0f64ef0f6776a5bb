"""The command that holds a case against one's own past answers, and how it is said.

Two texts that differ stand beside each other, so that a person can judge; nothing is judged here.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from foiassist.case.comparison import Compared, Difference, PastAnswer, answered_in_words
from foiassist.case.evidence import Standing
from foiassist.case.finding import Severity
from foiassist.conversation.asked import Asked, Said
from foiassist.conversation.days_in_words import count
from foiassist.conversation.in_words import SEVERITY_GLYPHS, age_words

NOTHING_OF_ONES_OWN = (
    "No past responses of your own have been brought in yet, so there is nothing to compare with. "
    "/import FOLDER brings them in."
)
NOTHING_LIKE_IT = "There is no past answer of your own to questions like these."


def compare(asked: Asked) -> Said:
    """Show each question beside the own past answers to the same, or one question by its label.

    Raises:
        QuestionNotFound: The words name no question of the request.
        EvidenceError: The library cannot be searched.
    """
    label, consistency = asked.words.strip(), asked.desk.consistency
    compared = (
        (consistency.compare_question(asked.case, label),)
        if label
        else consistency.compare(asked.reference)
    )
    if not any(one.nearest for one in compared):
        return Said(NOTHING_LIKE_IT if consistency.has_past() else NOTHING_OF_ONES_OWN)
    today = asked.desk.office.today()
    said = [said for one in compared for said in one.differences]
    warnings = sum(one.severity is Severity.WARNING for one in said)
    title = f"{count(warnings, 'warning')}, {count(len(said) - warnings, 'note')}; you decide"
    return Said("\n\n".join(_page(one, today) for one in compared), title=title)


def _page(compared: Compared, today: date) -> str:
    lines = [f"{compared.label}. {compared.question}", f"Now: {compared.answer or 'undecided'}"]
    for difference in compared.differences:
        lines += ["", difference_heading(difference), difference.why, difference.source]
        lines += ["", now_page(difference), "", past_page(difference.past, today)]
    for past in agreeing(compared):
        lines += ["", *(_near_lines(past, today) if past.is_near else _past_lines(past, today))]
    return "\n".join(lines)


def agreeing(compared: Compared) -> tuple[PastAnswer, ...]:
    """Return the nearest past answers that no difference is told of."""
    differing = {(said.past.reference, said.past.label) for said in compared.differences}
    return tuple(p for p in compared.nearest if (p.reference, p.label) not in differing)


def difference_heading(difference: Difference) -> str:
    """Return what differs in a line: '▲ withheld (s.31(1)(a)); then disclosed in full'."""
    glyph = SEVERITY_GLYPHS[difference.severity]
    return f"{glyph} {difference.severity.value}: {difference.now}; then {difference.then}"


def past_heading(past: PastAnswer, today: date) -> str:
    """Return a past answer in a line: '= TP-0201, 2 months old: withheld (s.31)'."""
    age = "".join(f", {one}" for one in age_words(past.answered, today))
    stood = "" if past.standing is Standing.STANDS else f" ({past.standing.value} on review)"
    said = answered_in_words(past.answer_in_words, past.exemptions)
    return f"{past.mark} {past.reference}{age}: {said}{stood}"


def now_page(difference: Difference) -> str:
    """Return what the case says."""
    return f"NOW, {difference.now}\n\n{difference.now_text or 'Nothing is drafted yet.'}"


def past_page(past: PastAnswer, today: date) -> str:
    """Return a past answer in full, with the question that it answers and when."""
    return "\n".join(_past_lines(past, today))


def _near_lines(past: PastAnswer, today: date) -> Iterator[str]:
    yield f"NEAR, {past_heading(past, today)}"
    yield f"({'; '.join((past.likeness.value, *past.why))})"
    yield f"Asked: {past.question}"


def _past_lines(past: PastAnswer, today: date) -> Iterator[str]:
    yield f"THEN, {past_heading(past, today)}"
    when = f"; answered {past.answered.isoformat()}" if past.answered else ""
    yield f"({'; '.join((past.likeness.value, *past.why))}{when})"
    yield from ("", f"Asked: {past.question}")
    yield from ("", past.response or "The words of the answer are not known.")
    if past.link:
        yield from ("", past.link)
